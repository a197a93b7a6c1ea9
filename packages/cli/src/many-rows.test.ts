import { readdir, readFile } from 'node:fs/promises';
import { afterAll, expect, test } from '@jest/globals';
import { runBin } from './testing/run-bin.ts';
import { scratch } from './testing/scratch.ts';

const { folder, at, put, remove } = scratch();
afterAll(remove);

/** Rows of every kind: good ones, bad ones, ids given twice far from each other, cells of several lines, a quote that is never closed. */
function applications(rows: number): string {
  const lines = ['application_id,applicant_name,state,requested_amount,policy.chokeholdBan,policy.noKnock'];
  for (let i = 0; i < rows; i += 1) {
    const name =
      i % 11 === 0 ? `"Town of ${i},\nthe ""older"" one"` : `Town of ${i}${' and its neighbours'.repeat(8)}`;
    const amount = i % 97 === 0 ? 'lots' : `${100_000 + ((i * 7919) % 900_000)}.50`;
    const id = i % 5000 === 4999 ? `A-${i - 4000}` : `A-${i}`;
    const broken = i === rows - 100 ? '"' : '';
    lines.push(
      `${id},${broken}${name},OH,${amount},${['none', 'total', '', 'except_deadly_force'][i % 4]},${['', 'limits'][i % 2]}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

test('the same bytes with 1, 2 or 8 threads', async () => {
  // Some pieces of half a million characters each.
  put('applications.csv', applications(10_000));
  put(
    'determinations.csv',
    `application_id,fact,value,reviewer,date,note\n${['A-14', 'A-21', 'A-nobody', 'A-0', 'A-999']
      .map((id) => `${id},policy.chokeholdBan,total,B. Ray,2024-05-01,seen`)
      .join('\n')}\n`,
  );
  const run = async (...more: readonly string[]) => {
    const out = more.join('').replaceAll(/\W/g, '');
    const args = ['score', 'applications.csv', '--determinations', 'determinations.csv'];
    const result = await runBin(
      folder,
      [...args, '--rule-set', 'ojp-fy2024', '--funds', '90000000', '--out', out, ...more],
      { TZ: 'UTC', LANG: 'C' },
    );
    const files: Record<string, string> = {};
    for (const name of await readdir(at(out)))
      if (name.endsWith('.csv')) files[name] = await readFile(at(`${out}/${name}`), 'utf8');
    return { ...result, stdout: result.stdout.replace(/\nwrote .*/s, '').replaceAll(`${out}/`, ''), files };
  };
  const one = await run('--format', 'csv', '--workers', '1');
  expect(one.exitCode).toBe(1);
  expect(Object.keys(one.files).sort()).toEqual([
    'quarantine-determinations.csv',
    'quarantine.csv',
    'ranking.csv',
  ]);
  expect(one.files['quarantine.csv']).toContain('has `A-999` too');
  for (const workers of ['2', '8']) expect(await run('--format', 'csv', '--workers', workers)).toEqual(one);
}, 120_000);
