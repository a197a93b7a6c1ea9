import { peakMemory } from './peak-memory.mjs';

/** Prints what a run gave, how long it took, and the most memory the process had. */
export async function report(run) {
  const started = process.hrtime.bigint();
  const rows = await run();
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  console.log(JSON.stringify({ rows, seconds, megabytes: peakMemory() }));
}
