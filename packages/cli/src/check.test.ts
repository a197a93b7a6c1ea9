import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

let own: Scratch;
const HEADER = 'application_id,applicant_name,policy.noKnock,requested_amount\n';
const rows = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${row(i + 1)}\n`).join('');
beforeAll(() => {
  own = scratch();
  own.put('one.csv', `${HEADER}A,Alder,maybe,1\nB,Birch,no,2\n`);
  own.put('seven.csv', HEADER + rows(7, (i) => `A${i},Alder,${i === 3 ? 'maybe' : 'yes'},${i}x`));
  own.put('many.csv', HEADER + rows(20_000, (i) => `A${i},Alder,perhaps,${i}`));
  own.put('ragged.csv', `${HEADER}A,Alder,yes\nB,Birch,no,2\nC,Cedar\n`);
  own.put('missing.csv', 'application_id,applicant_nam,colour\nA,Alder,red\n');
});
afterAll(() => own.remove());

const check = async (file: string, ...flags: readonly string[]) =>
  run(['check', own.at(file), ...own.rules, ...flags]);
const lines = (text: string) => text.trimEnd().split('\n');

describe('check groups what is wrong by kind and column', () => {
  test('one problem is one line', async () => {
    const { stdout, exitCode } = await check('one.csv');
    expect(exitCode).toBe(1);
    expect(lines(stdout)).toEqual([
      expect.stringMatching(/^one\.csv: line 2, column 3 `policy\.noKnock`: `maybe` is not yes or no; /),
      'one.csv: read 2 = would score 1 + would quarantine 1',
    ]);
  });

  test('of seven of a kind the first five are shown below it, and how many more there are', async () => {
    const { stdout } = await check('seven.csv');
    const shown = lines(stdout);
    expect(shown.slice(0, 3)).toEqual([
      'seven.csv: 8 problems',
      expect.stringMatching(/^ {2}line 4, column 3 `policy\.noKnock`: `maybe` is not yes or no; /),
      '  not an amount: 7 cells of column 4 `requested_amount`',
    ]);
    expect(shown.slice(3, 8).map((line) => /^ {4}line (\d+): `(\d)x`; \S/.exec(line)?.slice(1))).toEqual([
      ['2', '1'],
      ['3', '2'],
      ['4', '3'],
      ['5', '4'],
      ['6', '5'],
    ]);
    expect(shown.slice(8)).toEqual([
      '    and 2 more',
      'seven.csv: read 7 = would score 0 + would quarantine 7',
    ]);
  });

  test('rows that are wrong as a whole are counted as rows', async () => {
    expect((await check('ragged.csv')).stdout).toContain(
      '  the row has another number of cells than the header: 2 rows\n    line 2: ',
    );
  });

  test('twenty thousand are eight lines', async () => {
    const { stdout } = await check('many.csv');
    expect(lines(stdout)).toHaveLength(9);
    expect(stdout).toContain('not yes or no: 20000 cells of column 3');
    expect(stdout).toContain('    and 19995 more\n');
  });

  test('a column misspelt where it is required is one problem, and one that is only unknown another', async () => {
    const { stdout, exitCode } = await check('missing.csv');
    expect(exitCode).toBe(3);
    expect(stdout.match(/applicant_nam`/g)).toHaveLength(1);
    expect(stdout).toContain('found `applicant_nam`');
    expect(stdout).toContain('`colour`: the column is not known');
  });
});

describe('check --format json', () => {
  test('is one object for machines', async () => {
    const { stdout, exitCode, stderr } = await check('seven.csv', '--format', 'json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: '1.0.0',
      ruleSet: { id: 'made-up', version: '1.0.0', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      solicitation: null,
      refused: false,
      files: [{ kind: 'applications', file: 'seven.csv', read: 7, accepted: 0, quarantined: 7 }],
      groups: [
        expect.objectContaining({ code: 'not_yes_or_no', severity: 'error', count: 1, column: 3 }),
        {
          file: 'seven.csv',
          code: 'not_an_amount',
          severity: 'error',
          says: 'not an amount',
          count: 7,
          column: 4,
          header: 'requested_amount',
          first: expect.arrayContaining([
            {
              line: 2,
              received: '1x',
              expected: expect.any(String),
              nearest: null,
              application: 'A1',
            },
          ]),
        },
      ],
    });
  });

  test('of a file that cannot be used says so', async () => {
    const { stdout, exitCode } = await check('missing.csv', '--format', 'json');
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      refused: true,
      groups: [{ code: 'column_missing' }, { code: 'column_unknown', header: 'colour' }],
    });
  });

  test('another format is refused', async () => {
    expect(await check('one.csv', '--format', 'jsn')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('did you mean `json`?'),
    });
  });
});
