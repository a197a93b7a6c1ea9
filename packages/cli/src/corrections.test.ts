import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

let own: Scratch;
const HEADER = 'application_id,applicant_name,policy.noKnock,requested_amount\n';
const lines = (text: string) => text.trimEnd().split('\n');
const score = (...flags: readonly string[]) => run(['score', own.at('a.csv'), ...own.rules, ...flags]);
const read = (...path: readonly string[]) => readFileSync(own.at(path.join('/')), 'utf8');

beforeAll(() => {
  own = scratch();
  own.put('a.csv', `${HEADER}A,Alder,maybe,1.00\nB,Birch,no,2.00\nC,"Cedar, the",yes,three\n`);
});
afterAll(() => own.remove());

describe('a corrected quarantine file', () => {
  test('is what score wrote, and takes the place of the rows it has', async () => {
    const first = await score('--out', own.at('first'));
    expect(first.exitCode).toBe(1);
    expect(lines(first.stdout)).toContain('read 3 = scored 1 + quarantined 2');
    own.put('half.csv', read('first', 'quarantine.csv').replace('maybe', 'yes'));

    const second = await score('--with', own.at('half.csv'), '--out', own.at('second'));
    expect(second.exitCode).toBe(1);
    expect(lines(second.stdout)).toEqual(
      expect.arrayContaining([
        'a.csv: read 1 = scored 1 + quarantined 0, 2 more are replaced by corrections',
        'half.csv: read 2 = scored 1 + quarantined 1',
      ]),
    );
    expect(JSON.parse(read('second', 'run.json'))).toMatchObject({
      inputs: [
        { kind: 'applications', name: 'a.csv' },
        { kind: 'applications', corrected: true, name: 'half.csv' },
      ],
    });
    own.put('whole.csv', read('second', 'quarantine.csv').replace('three', '3.00'));

    const third = await score(
      '--with',
      own.at('half.csv'),
      '--with',
      own.at('whole.csv'),
      '--out',
      own.at('third'),
    );
    expect(third.exitCode).toBe(0);
    expect(lines(third.stdout)).toEqual(
      expect.arrayContaining([
        'a.csv: read 1 = scored 1 + quarantined 0, 2 more are replaced by corrections',
        'half.csv: read 1 = scored 1 + quarantined 0, 1 more is replaced by corrections',
        'whole.csv: read 1 = scored 1 + quarantined 0',
      ]),
    );
    expect(readdirSync(own.at('third')).includes('quarantine.csv')).toBe(false);
    expect(lines(read('third', 'ranking.csv'))).toHaveLength(4);
  });

  test('is checked with its file', async () => {
    const { stdout, exitCode } = await run([
      'check',
      own.at('a.csv'),
      ...own.rules,
      '--with',
      own.at('half.csv'),
    ]);
    expect(exitCode).toBe(1);
    expect(lines(stdout).slice(-2)).toEqual([
      'a.csv: read 1 = would score 1 + would quarantine 0, 2 more are replaced by corrections',
      'half.csv: read 2 = would score 1 + would quarantine 1',
    ]);
  });

  test('is read by its own delimiter and encoding', async () => {
    own.put(
      'bars.csv',
      readFileSync(own.at('a.csv'), 'utf8').replaceAll(',', '|').replace('"Cedar| the"', 'Cédar'),
    );
    const flags = ['--delimiter', 'bar', '--out', own.at('bars')];
    const all = ['score', own.at('bars.csv'), ...own.rules, ...flags];
    expect((await run(all)).exitCode).toBe(1);
    const written = read('bars', 'quarantine.csv');
    expect(written.startsWith('\uFEFFapplication_id,')).toBe(true);
    // As a spreadsheet that parts by semicolons saves it again.
    own.put('bars-fixed.csv', written.replace('maybe', 'yes').replaceAll(',', ';'));
    const { stdout } = await run([...all, '--with', own.at('bars-fixed.csv')]);
    expect(lines(stdout)).toContain('bars-fixed.csv: read 2 = scored 1 + quarantined 1');
  });

  test('of another version of the file corrects nothing there', async () => {
    own.put('older.csv', `${HEADER}Z,Zelkova,perhaps,9.00\nB,Birch,no,2.00\n`);
    const { stdout, exitCode } = await run([
      'check',
      own.at('older.csv'),
      ...own.rules,
      '--with',
      own.at('half.csv'),
    ]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('line 2: another row stands on line 2 of `older.csv` now');
    expect(lines(stdout).slice(-2)).toEqual([
      'older.csv: read 2 = would score 1 + would quarantine 1',
      'half.csv: read 2 = would score 0 + would quarantine 2',
    ]);
  });

  test('of a file that is not given is wrong usage', async () => {
    const { stderr, exitCode } = await score('--with-subawards', own.at('half.csv'));
    expect([exitCode, stderr.trimEnd()]).toEqual([
      2,
      'grantscore: --with-subawards: give the file that it corrects too, --subawards FILE',
    ]);
  });

  test('is never written over', async () => {
    const { stderr, exitCode } = await score(
      '--with',
      own.at('first/quarantine.csv'),
      '--out',
      own.at('first'),
    );
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining('is an input of this run and would be lost'),
    ]);
  });
});
