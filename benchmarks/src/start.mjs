// How long the program takes to start and to score a few rows, beside Node alone: whole processes in turn.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'packages', 'cli');
const BIN = join(CLI, 'bundle', 'grantscore.js');
const EXAMPLE = join(ROOT, 'examples', '01-body-worn-camera-fy2023');

/** @returns The lines of a table in Markdown. */
export function startSection({ rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'grantscore-bench-'));
  try {
    const cases = casesIn(join(folder, 'out'));
    for (const { args, exitCode, prints } of cases) {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: EXAMPLE,
        encoding: 'utf8',
      });
      assert.equal(status, exitCode, stderr);
      assert.equal(stdout, prints);
    }
    const seconds = cases.map(() => []);
    // The first round warms the disk's cache and is thrown away.
    for (let round = 0; round <= rounds; round += 1) {
      for (const [i, { args }] of cases.entries()) {
        const started = process.hrtime.bigint();
        spawnSync(process.execPath, args, { cwd: EXAMPLE });
        const taken = Number(process.hrtime.bigint() - started) / 1e9;
        if (round > 0 || rounds === 0) seconds[i].push(taken);
      }
    }
    return [
      '## Start',
      '',
      `Whole processes, ${rounds} rounds after one thrown away. The example has 48 applications, 17 subawards and 44 determinations.`,
      '',
      '| case | seconds (median) | quickest to slowest | times Node alone (of the medians) | at most |',
      '|---|---|---|---|---|',
      ...cases.map(({ name, most }, i) => {
        const own = seconds[i];
        const spread = `${Math.min(...own).toFixed(3)} to ${Math.max(...own).toFixed(3)}`;
        const times = (median(own) / median(seconds[0])).toFixed(2);
        return `| ${name} | ${median(own).toFixed(3)} | ${spread} | ${times} | ${most} |`;
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is timed, with all that each has to print, which is compared first. */
function casesIn(out) {
  const { version } = JSON.parse(readFileSync(join(CLI, 'package.json'), 'utf8'));
  const [{ args, exitCode, stdout }] = JSON.parse(readFileSync(join(EXAMPLE, 'runs.json'), 'utf8'));
  const expected = readFileSync(join(EXAMPLE, stdout), 'utf8');
  const at = args.indexOf('--out');
  const score = [BIN, ...args.slice(0, at), ...args.slice(at + 2)];
  return [
    { name: '`node -e 0`', args: ['-e', '0'], exitCode: 0, prints: '', most: '' },
    {
      name: '`grantscore --version`',
      ...{ args: [BIN, '--version'], exitCode: 0, prints: `${version}\n`, most: '1.5' },
    },
    {
      name: '`grantscore score` of example 01',
      ...{ args: score, exitCode, most: '3' },
      prints: expected.replaceAll(' in out/ranking.csv', '').replace(/wrote .*\n$/, ''),
    },
    {
      name: 'the same with `--format csv --out`',
      ...{ args: [...score, '--format', 'csv', '--out', out], exitCode, most: '' },
      prints: expected.replaceAll('out/', `${out}/`).replace(/(wrote \S+).*?( \S+quarantine)/, '$1$2'),
    },
    {
      name: 'the same with `--out`, every report written',
      ...{ args: [...score, '--out', out], exitCode, most: '' },
      prints: expected.replaceAll('out/', `${out}/`),
    },
  ];
}
