// `score` of an applications file beside its peers, each run in a process of its own, timed from outside from its start to its end.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { writeApplicationsCsv } from './generate-csv.mjs';
import { median } from './median.mjs';

const COLUMNS = 40;
const BUNDLE = join(import.meta.dirname, '..', '..', 'packages', 'cli', 'bundle', 'grantscore.js');
const child = (name) => join(import.meta.dirname, 'children', name);

/** Every case takes a file and writes what it makes of it into a folder. */
const PARSE = {
  name: 'csv-parse alone, rows as arrays',
  args: (file) => [child('csv-parse-alone.mjs'), file],
};
const NAIVE = {
  name: 'csv-parse, zod, json-rules-engine, decimal.js, csv-stringify',
  args: (file, out) => [child('naive.mjs'), file, `${out}.csv`],
};
const duckdb = (threads) => ({
  name: `DuckDB, one query over the same file, ${threads === 1 ? 'one thread' : `${threads} threads`}`,
  args: (file, out) => [child('duckdb-csv.mjs'), file, `${out}.csv`, String(threads)],
});
const score = (workers) => ({
  name: `grantscore score, ${workers === 1 ? 'one thread' : `${workers} threads beside the first`}`,
  args: (file, out) => [
    ...[BUNDLE, 'score', file, '--rule-set', 'ojp-fy2024', '--format', 'csv'],
    ...['--out', out, '--workers', String(workers)],
  ],
});

/** @returns The lines of the sections in Markdown. */
export async function scoringSections({ rows, naiveRows, counts, rounds, naiveRounds, seed }) {
  const folder = mkdtempSync(join(tmpdir(), 'grantscore-bench-'));
  const fileOf = async (count, columns = COLUMNS, complete = false) => {
    const file = join(folder, `${count}-${columns}.csv`);
    await writeApplicationsCsv(file, count, columns, seed, complete);
    return file;
  };
  try {
    const file = await fileOf(rows);
    const cases = [PARSE, score(1), score(2), duckdb(1), duckdb(2)];
    sameBytes(file, folder);
    // Of so many rows all answers fit into the memory to be compared; they are as incomplete as those of the large file.
    interleaved([score(1), duckdb(1)], await fileOf(Math.min(rows, 20_000)), folder, 0);
    sameScores(join(folder, 'out-1.csv'), join(folder, 'out-0', 'ranking.csv'));
    const timed = interleaved(cases, file, folder, rounds);
    const lines = wordCount(file, rounds);
    const besideNaive = (smaller) => {
      const naiveTimed = interleaved([NAIVE, score(1), score(2)], smaller, folder, naiveRounds);
      sameScores(join(folder, 'out-0.csv'), join(folder, 'out-1', 'ranking.csv'));
      return table(naiveTimed, 'that pipeline', null);
    };
    const alike = await fileOf(naiveRows);
    const wide = await fileOf(naiveRows, Number.POSITIVE_INFINITY, true);
    const megabytes = (path) => (statSync(path).size / 1e6).toFixed(0);
    return [
      [
        '## From a file to its ranking',
        '',
        `\`score --format csv\` of ${rows} applications x ${COLUMNS} columns (${megabytes(file)} MB), seed ${seed}, by \`ojp-fy2024\`, ${rounds} rounds after one thrown away; each process timed from its start to its end. One answer of eight is blank. The ranking is the same to the byte with any number of threads; scores, ranks and criteria met are those of DuckDB (of ${Math.min(rows, 20_000)} rows all are compared), which says nothing of what could still be met.`,
        '',
        ...table(timed, 'csv-parse alone', lines),
      ],
      [
        '## The same beside the pipeline that most would write',
        '',
        `${naiveRows} applications x ${COLUMNS} columns of the same kind (${megabytes(alike)} MB), ${naiveRounds} rounds after one thrown away; ranks, scores and criteria met compared application by application.`,
        '',
        ...besideNaive(alike),
        '',
        `With every question of the rule set answered and evidence beside each answer (${megabytes(wide)} MB):`,
        '',
        ...besideNaive(wide),
      ],
      await growthSection({ counts, rounds, fileOf, folder }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How time and memory grow with the number of applications, by threads. */
async function growthSection({ counts, rounds, fileOf, folder }) {
  const lines = [];
  for (const count of counts) {
    const file = await fileOf(count);
    const timed = interleaved([PARSE, score(1), score(2)], file, folder, Math.min(rounds, 3));
    lines.push([
      count,
      ...timed.flatMap(({ results }) => [
        median(results.map(({ seconds }) => seconds)).toFixed(2),
        Math.max(...results.map(({ megabytes }) => megabytes)).toFixed(0),
      ]),
    ]);
  }
  return [
    '## Growth of `score` with the number of applications',
    '',
    `Seconds (median of ${Math.min(rounds, 3)} rounds) and peak memory, MB.`,
    '',
    '| applications | csv-parse alone | MB | one thread | MB | 2 threads beside the first | MB |',
    '|---|---|---|---|---|---|---|',
    ...lines.map((line) => `| ${line.join(' | ')} |`),
  ];
}

function interleaved(cases, file, folder, rounds) {
  const runs = cases.map((one, i) => ({ ...one, out: join(folder, `out-${i}`), results: [] }));
  for (let round = 0; round <= rounds; round += 1)
    for (const run of runs) {
      const result = timed(run.args(file, run.out), join(folder, 'told.json'));
      // The first round warms the disk's cache and is thrown away.
      if (round > 0 || rounds === 0) run.results.push(result);
    }
  return runs;
}

function timed(args, told) {
  const started = process.hrtime.bigint();
  execFileSync(process.execPath, ['--import', child('tell.mjs'), ...args], {
    env: { ...process.env, TELL: told },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  return { seconds, ...JSON.parse(readFileSync(told, 'utf8')) };
}

/** The floor: what reads every byte and counts lines. Null where the machine has none. */
function wordCount(file, rounds) {
  const seconds = [];
  for (let round = 0; round <= rounds; round += 1) {
    const started = process.hrtime.bigint();
    const { error } = spawnSync('wc', ['-l', file]);
    if (error !== undefined) return null;
    seconds.push(Number(process.hrtime.bigint() - started) / 1e9);
  }
  return {
    name: '`wc -l`, the floor',
    results: seconds.slice(-Math.max(1, rounds)).map((one) => ({ seconds: one })),
  };
}

function table(runs, base, floor) {
  const [first] = runs;
  const rowOf = ({ name, results }) => {
    const seconds = results.map((result) => result.seconds);
    const ratios = seconds.map((own, i) => own / (first.results[i] ?? first.results[0]).seconds);
    const peak =
      results[0].megabytes === undefined
        ? ''
        : Math.max(...results.map(({ megabytes }) => megabytes)).toFixed(0);
    const ratio = median(ratios);
    return `| ${name} | ${median(seconds).toFixed(2)} | ${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)} | ${ratio < 0.1 ? ratio.toFixed(3) : ratio.toFixed(2)} | ${peak} |`;
  };
  return [
    `| case | seconds (median) | quickest to slowest | times ${base} (median of pairs) | peak memory, MB |`,
    '|---|---|---|---|---|',
    ...(floor === null ? [] : [rowOf(floor)]),
    ...runs.map(rowOf),
  ];
}

function sameBytes(file, folder) {
  const rankings = [1, 2, 8].map((workers) => {
    const out = join(folder, 'same');
    execFileSync(process.execPath, score(workers).args(file, out), { stdio: 'ignore' });
    return readFileSync(join(out, 'ranking.csv'));
  });
  for (const other of rankings.slice(1)) assert.ok(rankings[0].equals(other));
}

/** Each application's rank, score and criteria met, in two rankings; the order of those that tie may differ. */
function sameScores(one, other) {
  const read = (path) =>
    new Map(
      parse(readFileSync(path), { columns: true, bom: true }).map((row) => [
        row.application_id,
        [row.rank, row.score, ...Object.keys(row).filter((key) => row[key] === 'met')].join(),
      ]),
    );
  assert.deepEqual(read(one), read(other));
}
