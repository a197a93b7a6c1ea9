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

    // What is left over is fed back with what was corrected before: a row for each row of the file.
    const [header = ''] = lines(read('half.csv'));
    const rows = [...lines(read('half.csv')), ...lines(read('whole.csv'))].filter((line) =>
      /,yes,[13]\.00,/.test(line),
    );
    own.put('all.csv', `${[header, ...rows].join('\n')}\n`);
    const third = await score('--with', own.at('all.csv'), '--out', own.at('third'));
    expect(third.exitCode).toBe(0);
    expect(readdirSync(own.at('third')).includes('quarantine.csv')).toBe(false);
    expect(lines(read('third', 'ranking.csv'))).toHaveLength(4);
  });

  test('is checked with its file', async () => {
    const { stdout, exitCode } = await run([
      'check',
      own.at('a.csv'),
      ...own.rules,
      '--with',
      own.at('all.csv'),
    ]);
    expect([exitCode, lines(stdout)]).toEqual([
      0,
      [
        'a.csv: read 1 = would score 1 + would quarantine 0, 2 more are replaced by corrections',
        'all.csv: read 2 = would score 2 + would quarantine 0',
      ],
    ]);
  });

  test('of a file that is not given is wrong usage', async () => {
    const { stderr, exitCode } = await score('--with-subawards', own.at('all.csv'));
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
