// Cases timed side by side: one run of each in turn, round after round, so that a busy moment of the machine falls on all of them.
import { median } from './median.mjs';

/**
 * @param cases - `name`, `run`, and `count`, the number of applications that a run goes through.
 * @param rounds - After one thrown away, which also finds how often a case is repeated to last as long as a timer measures well; 0 times
 *   that one round, for correctness alone.
 * @returns The cases with the seconds of a run, round by round.
 */
export async function interleave(cases, rounds) {
  const timed = cases.map((one) => ({ ...one, repeats: 1, seconds: [] }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const one of timed) {
      const seconds = await secondsOf(one.run, one.repeats);
      if (round === 0 && rounds > 0) one.repeats = await repeatsOf(one.run);
      else one.seconds.push(seconds);
    }
  }
  return timed;
}

const LONG_ENOUGH = 0.15;

/** Warms a case up for a while, and finds how often it is to be repeated. */
async function repeatsOf(run) {
  let repeats = 1;
  for (;;) {
    const seconds = await secondsOf(run, repeats);
    if (seconds * repeats >= LONG_ENOUGH) return repeats;
    repeats *= 2;
  }
}

async function secondsOf(run, repeats) {
  const started = process.hrtime.bigint();
  for (let i = 0; i < repeats; i += 1) await run();
  return Number(process.hrtime.bigint() - started) / 1e9 / repeats;
}

/** A table in Markdown of applications a second, with how many times as many as the first case, pair by pair. */
export function rateTable(timed) {
  const [base] = timed;
  const rate = ({ count }, seconds) => Math.round(count / seconds);
  return [
    `| case | applications a second (median) | slowest to fastest | times ${base.short} (median of pairs) |`,
    '|---|---|---|---|',
    ...timed.map((one) => {
      const { name, seconds } = one;
      const ratios = seconds.map((own, i) => base.seconds[i] / base.count / (own / one.count));
      const spread = `${rate(one, Math.max(...seconds))} to ${rate(one, Math.min(...seconds))}`;
      return `| ${name} | ${rate(one, median(seconds))} | ${spread} | ${median(ratios).toFixed(1)} |`;
    }),
  ];
}
