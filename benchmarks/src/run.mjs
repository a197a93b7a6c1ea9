// Runs every case beside its peers in one process, interleaved, after comparing all answers; prints a table.
// node benchmarks/src/run.mjs [--quick] [--applications N] [--rounds N] [--rows N]
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkingTable } from './checking.mjs';
import { evaluationCase } from './evaluation.mjs';
import { median } from './median.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    applications: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '7' },
    rows: { type: 'string', default: '1000000' },
  },
});
const count = options.quick ? 50 : Number(options.applications);
const rounds = options.quick ? 1 : Number(options.rounds);
const SEED = 14074;

const { ours, withDerivations, peer, criteria, facts } = evaluationCase(count, SEED);
const [own, theirs] = [ours.answers(), await peer.answers()];
assert.deepEqual(own, theirs);
const met = own.reduce((sum, { met: ids }) => sum + ids.length, 0);
console.log(
  `${count} applications, seed ${SEED}, ${criteria} criteria over ${facts} facts: all answers equal (${met} of ${count * criteria} met)`,
);

// Our side runs the same applications often enough to last as long as a timer can measure well.
const cases = [
  { name: 'json-rules-engine, engine reused', run: peer.run, repeats: 1, seconds: [] },
  {
    name: 'grantscore compiled: findings and scores',
    run: ours.run,
    repeats: options.quick ? 1 : 100,
    seconds: [],
  },
  {
    name: 'grantscore compiled: every derivation built',
    run: withDerivations,
    repeats: options.quick ? 1 : 5,
    seconds: [],
  },
];
for (let round = 0; round <= rounds; round += 1) {
  for (const one of cases) {
    const started = process.hrtime.bigint();
    for (let i = 0; i < one.repeats; i += 1) await one.run();
    const seconds = Number(process.hrtime.bigint() - started) / 1e9 / one.repeats;
    // The first round warms up and is thrown away.
    if (round > 0) one.seconds.push(seconds);
  }
}

const rate = (seconds) => Math.round(count / seconds);
const base = cases[0];
const rows = cases.map(({ name, seconds }) => {
  const ratios = seconds.map((own, i) => base.seconds[i] / own);
  return [
    name,
    rate(median(seconds)),
    `${rate(Math.max(...seconds))} to ${rate(Math.min(...seconds))}`,
    median(ratios).toFixed(1),
  ];
});
const table = [
  '| case | applications a second (median) | slowest to fastest | times json-rules-engine (median of pairs) |',
  '|---|---|---|---|',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
].join('\n');
console.log(`\n${table}`);

const checking = await checkingTable({
  rows: options.quick ? 2000 : Number(options.rows),
  rounds: options.quick ? 0 : 3,
  seed: SEED,
});
console.log(`\n${checking.join('\n')}`);

if (!options.quick) {
  const version = (name) =>
    JSON.parse(readFileSync(join(import.meta.dirname, '..', 'node_modules', name, 'package.json'), 'utf8'))
      .version;
  const text = `# Results

Written by \`npm run bench\`. Absolute figures drift with the machine; the ratios are of runs interleaved in one process, all answers compared first.

Findings and scores of \`ojp-fy2024\`: ${criteria} criteria over ${facts} facts, ${count} applications, seed ${SEED}, ${rounds} rounds after one thrown away.
json-rules-engine ${version('json-rules-engine')}, Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, one thread.

${table}

${checking.join('\n')}
`;
  writeFileSync(join(import.meta.dirname, '..', 'RESULTS.md'), text);
}
