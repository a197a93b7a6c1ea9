// `check` of an applications file beside csv-parse alone reading the same file as arrays, each run in a process of its own.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeApplicationsCsv } from './generate-csv.mjs';
import { median } from './median.mjs';

const COLUMNS = 40;

const CASES = [
  { name: 'csv-parse alone, rows as arrays', child: 'csv-parse-alone.mjs' },
  { name: 'grantscore check', child: 'check.mjs' },
];

/** @returns The lines of a table in Markdown. */
export async function checkingTable({ rows, rounds, seed }) {
  const folder = mkdtempSync(join(tmpdir(), 'grantscore-bench-'));
  try {
    const file = join(folder, 'applications.csv');
    await writeApplicationsCsv(file, rows, COLUMNS, seed);
    const runs = CASES.map(({ child }) => ({ child, results: [] }));
    // The first round warms the disk's cache and is thrown away.
    for (let round = 0; round <= rounds; round += 1) {
      for (const { child, results } of runs) {
        const told = execFileSync(process.execPath, [join(import.meta.dirname, 'children', child), file], {
          encoding: 'utf8',
        });
        const result = JSON.parse(told);
        assert.equal(result.rows, rows);
        if (round > 0 || rounds === 0) results.push(result);
      }
    }
    const [alone] = runs;
    const megabytes = (statSync(file).size / 1e6).toFixed(0);
    return [
      '## Reading and checking a file',
      '',
      `Reading ${rows} rows of ${COLUMNS} columns (${megabytes} MB), seed ${seed}, ${rounds} rounds after one thrown away.`,
      '',
      '| case | seconds (median) | quickest to slowest | times csv-parse alone (median of pairs) | peak memory, MB |',
      '|---|---|---|---|---|',
      ...runs.map(({ results }, i) => {
        const seconds = results.map((result) => result.seconds);
        const ratios = seconds.map((own, round) => own / alone.results[round].seconds);
        const peak = Math.max(...results.map((result) => result.megabytes));
        return `| ${CASES[i].name} | ${median(seconds).toFixed(2)} | ${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)} | ${median(ratios).toFixed(2)} | ${peak.toFixed(0)} |`;
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
