// Runs every case beside its peers, interleaved, after comparing all answers; prints the tables.
// node benchmarks/src/run.mjs [--quick] [--applications N] [--rounds N] [--ranked N] [--rows N]
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkingTable } from './checking.mjs';
import { evaluationSection } from './evaluation.mjs';
import { applicationsSection, criteriaSection } from './growth.mjs';
import { pageSection } from './page.mjs';
import { rankingTable } from './ranking.mjs';
import { scoringSections } from './scoring.mjs';
import { startSection } from './start.mjs';
import { weightingsSection } from './weightings.mjs';

const { values: options } = parseArgs({
  options: {
    /** For correctness alone: few applications, each case once, nothing written. */
    quick: { type: 'boolean', default: false },
    applications: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '7' },
    ranked: { type: 'string', default: '100000' },
    rows: { type: 'string', default: '1000000' },
  },
});
const SEED = 14074;
const { quick } = options;
const rounds = quick ? 0 : Number(options.rounds);

const versionOf = (name) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'node_modules', name, 'package.json'), 'utf8'))
    .version;
const PEERS = ['json-rules-engine', '@gorules/zen-engine', 'json-logic-engine', '@duckdb/node-api'];
const versions = `${PEERS.map((name) => `${name} ${versionOf(name)}`).join(', ')}; Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, one thread.`;

const sections = [];
const add = (lines) => {
  console.log(`${lines.join('\n')}\n`);
  sections.push(lines.join('\n'));
};
add(
  await evaluationSection({ count: quick ? 50 : Number(options.applications), rounds, seed: SEED, versions }),
);
add(
  await applicationsSection({
    counts: quick ? [100] : [1000, 10_000, 100_000, 1_000_000],
    rounds,
    seed: SEED,
  }),
);
add(
  await criteriaSection({
    counts: quick ? [40] : [10, 30, 100, 300],
    applications: quick ? 40 : 1000,
    rounds,
    seed: SEED,
  }),
);
add(rankingTable({ count: quick ? 2000 : Number(options.ranked), rounds, seed: SEED }));
add(
  weightingsSection({
    count: quick ? 200 : 10_000,
    draws: quick ? 50 : 1000,
    rounds: quick ? 0 : 3,
    seed: SEED,
  }),
);
add(
  await checkingTable({
    rows: quick ? 2000 : Number(options.rows),
    rounds: quick ? 0 : 3,
    seed: SEED,
  }),
);

for (const section of await scoringSections({
  rows: quick ? 3000 : Number(options.rows),
  naiveRows: quick ? 200 : Number(options.rows) / 10,
  counts: quick ? [] : [1000, 10_000, 100_000, Number(options.rows)],
  rounds: quick ? 0 : 3,
  naiveRounds: quick ? 0 : 2,
  seed: SEED,
}))
  add(section);
add(startSection({ rounds: quick ? 0 : 15 }));
add(
  await pageSection({
    counts: quick ? [60] : [100, 1500, 10_000],
    rounds: quick ? 0 : Number(options.rounds),
    seed: SEED,
  }),
);

if (!quick) {
  const text = `# Results

Written by \`npm run bench\`. Absolute figures drift with the machine; the ratios are of runs interleaved in one process, all answers compared first.

${sections.join('\n\n')}
`;
  writeFileSync(join(import.meta.dirname, '..', 'RESULTS.md'), text);
}
