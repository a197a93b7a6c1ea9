import { attestationOf } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import type { Inputs } from '../join-inputs.ts';
import { readInputs } from '../read-inputs.ts';
import { csvSource } from '../testing/csv-source.ts';
import { madeUpRules } from '../testing/made-up-rules.ts';
import { lines, readTexts, reckoning, told } from '../testing/read.ts';
import { parseMapping } from './parse-mapping.ts';

const rules = madeUpRules();

function readMapped(text: string, data: unknown): Promise<Inputs> {
  const mapping = parseMapping(data, rules);
  return readInputs({ applications: { file: 'theirs.csv', source: csvSource(text), mapping } }, rules);
}

/** What stands in the facts of the first application: value or status, with evidence behind a bar. */
function facts({ applications }: Inputs): Readonly<Record<string, unknown>> {
  const entries = Object.entries(applications[0]?.facts ?? {}).map(([id, answer]) => {
    const said = attestationOf(answer);
    const value = said.status === 'provided' ? said.value : said.status;
    return [id, said.evidence === undefined ? value : `${value} | ${said.evidence.text}`];
  });
  return Object.fromEntries(entries);
}

const IDS = { Agency: 'application_id', Name: 'applicant_name' };

test('headers, values, constants and parts are read as ours, and placed in the cells of the file', async () => {
  const inputs = await readMapped(
    lines('Name;Notes;Agency;No-knock?;Posted', 'Cedarmoor;x;A-1;" Y - see policy ";P (web page (2022)'),
    {
      columns: {
        ...IDS,
        Notes: 'ignore',
        'No-knock?': { to: 'policy.noKnock', values: { 'Y - see policy': 'prohibits' } },
        Posted: {
          split: ' (',
          into: [{ to: 'policy.posted', values: { P: 'yes' } }, 'policy.posted.evidence', 'policy.words'],
        },
      },
      constants: { competition_id: 'C-1', 'policy.written': 'yes' },
    },
  );
  expect(inputs.problems).toEqual([]);
  expect(inputs.applications[0]).toMatchObject({ id: 'A-1', applicantName: 'Cedarmoor', competition: 'C-1' });
  expect(facts(inputs)).toEqual({
    'policy.written': true,
    'policy.posted': 'true | web page',
    'policy.noKnock': 'prohibits',
    'policy.words': '2022)',
  });
  const read = inputs.applications[0]?.facts ?? {};
  expect(attestationOf(read['policy.noKnock']).cell).toEqual({
    file: 'theirs.csv',
    line: 2,
    column: 4,
    header: 'No-knock?',
    text: ' Y - see policy ',
  });
  expect(attestationOf(read['policy.posted']).cell?.text).toBe('P (web page (2022)');
  expect(attestationOf(read['policy.written']).cell).toBeUndefined();
});

describe('a cell of a mapped column', () => {
  const data = {
    columns: {
      ...IDS,
      Q: {
        to: 'policy.noKnock',
        values: { Y: 'prohibits', '?': '', 'n/a': 'none', '-x': 'limits', limits: 'none' },
      },
      S: { split: '/', into: ['policy.posted', 'policy.posted.evidence'] },
    },
  };
  test.each([
    ['a value that is listed', 'Y,', { 'policy.noKnock': 'prohibits' }],
    ['a value that is listed, in blanks', ' Y ,', { 'policy.noKnock': 'prohibits' }],
    ['a value listed as a blank', '?,', { 'policy.noKnock': 'not_provided' }],
    ['a value that would be refused', 'n/a,', { 'policy.noKnock': 'none' }],
    ['a value behind a guard against formulas', "'-x,", { 'policy.noKnock': 'limits' }],
    ['an answer that is listed as another', 'limits,', { 'policy.noKnock': 'none' }],
    ['an answer that is not listed', 'prohibits,', { 'policy.noKnock': 'prohibits' }],
    ['a blank', ',', { 'policy.noKnock': 'not_provided' }],
    ['both parts', ',yes / see p. 3', { 'policy.posted': 'true | see p. 3' }],
    ['one part of two', ',yes', { 'policy.posted': true }],
    ['the second part alone', ',/see p. 3', { 'policy.posted': 'not_provided | see p. 3' }],
  ])('is read: %s', async (_, cells, expected) => {
    expect(facts(await readMapped(lines('Agency,Name,Q,S', `A,B,${cells}`), data))).toMatchObject(expected);
  });

  test.each([
    [
      'a value in another case is not the value listed',
      'y,',
      'not_a_choice theirs.csv: line 2, column 3 `Q`: `y` is not an accepted answer; write one of none, limits, prohibits',
    ],
    [
      'more parts than names',
      ',yes/p. 3/p. 4',
      'cell_not_split theirs.csv: line 2, column 4 `S`: `yes/p. 3/p. 4`: the cell has more parts than the mapping names; it has 3 parts between `/` and the mapping names 2; name them all, or correct the cell',
    ],
    [
      'a part that is no answer is shown with its whole cell',
      ',perhaps/p. 3',
      'not_yes_or_no theirs.csv: line 2, column 4 `S`: `perhaps/p. 3` is not yes or no; write yes or no (also y, n, true, false, 1, 0)',
    ],
  ])('is refused: %s', async (_, cells, expected) => {
    const inputs = await readMapped(lines('Agency,Name,Q,S', `A,B,${cells}`, 'A2,B,Y,'), data);
    expect(inputs.problems.map(told).filter((line) => !line.startsWith('mapping_unused'))).toEqual([
      expected,
    ]);
    expect(reckoning(inputs)).toEqual(['applications 2 = 1 + 1']);
    expect(inputs.files[0]?.quarantined[0]?.raw).toBe(`A,B,${cells}`);
  });
});

describe('a mapping and the file', () => {
  const text = lines('Agency,Name,No knock', 'A,B,none');
  test.each([
    [
      'an entry whose header is not there is told once, with the nearest there is',
      { ...IDS, 'No-knock?': 'policy.noKnock' },
      [
        'mapping_column_missing theirs.csv: line 1: the mapping names a column that is not there; the file has no column `No-knock?`; write its header as the file has it, or take the entry out; did you mean `No knock`?',
        'column_unknown theirs.csv: line 1, column 3 `No knock`: the column is not known; its cells are not read',
      ],
    ],
    [
      'a column to leave out that is not there changes nothing',
      { ...IDS, Notes: 'ignore', 'No knock': 'policy.noKnock' },
      [
        'mapping_unused theirs.csv: line 1: a part of the mapping is not used; the file has no column `Notes` to leave out',
      ],
    ],
    [
      'values that no row has are told at the end',
      { ...IDS, 'No knock': { to: 'policy.noKnock', values: { none: 'none', Y: 'limits', N: '' } } },
      [
        'mapping_unused theirs.csv: column 3 `No knock`: a part of the mapping is not used; no cell says `N`, which it reads as a blank',
        'mapping_unused theirs.csv: column 3 `No knock`: a part of the mapping is not used; no cell says `Y`, which it reads as `limits`',
      ],
    ],
    [
      'a column that no entry names is read under its own header',
      { ...IDS },
      [
        'column_unknown theirs.csv: line 1, column 3 `No knock`: the column is not known; its cells are not read',
      ],
    ],
    [
      'a required column that is not mapped is missing',
      { Agency: 'application_id', 'No knock': 'policy.noKnock' },
      expect.arrayContaining([expect.stringMatching(/^column_missing .*name a column `applicant_name`/)]),
    ],
  ])('%s', async (_, columns, expected) => {
    const inputs = await readMapped(text, { columns });
    const problems = inputs.problems.map(told);
    expect(problems.filter((line) => !line.includes('file_empty'))).toEqual(expected);
  });

  test('a constant beside a column of the same name is refused', async () => {
    const inputs = await readMapped(lines('Agency,Name,rate', 'A,B,1'), {
      columns: IDS,
      constants: { rate: '2' },
    });
    expect(inputs.problems.map(told)).toEqual([
      'column_repeated theirs.csv: line 1: two columns have one name; column 3 has the same name; keep one of the two, or rename one',
    ]);
  });

  test('two columns of one name are refused, unless both are left out', async () => {
    const columns = { ...IDS, Q: 'policy.noKnock', Notes: 'ignore' };
    const twice = await readMapped(lines('Agency,Q,Notes,Name,Q,Notes', 'A,none,x,B,none,y'), { columns });
    expect(twice.problems.map(told)).toEqual([
      'column_repeated theirs.csv: line 1, column 5 `Q`: two columns have one name; column 2 has the same name; keep one of columns 2 and 5, or rename one',
    ]);
  });

  test('the header is found by their names, below a title and with any delimiter', async () => {
    const inputs = await readMapped(
      lines('Survey export;;', 'Agency;Name;Rate', 'A;B;1,5', 'Agency;Name;Rate', 'A2;B2;2'),
      { columns: { ...IDS, Rate: { to: 'rate', values: { '1,5': '1.5' } } } },
    );
    expect(inputs.problems.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'rows_above_header 1',
      'header_repeated 4',
    ]);
    expect(inputs.applications.map(({ facts: read }) => attestationOf(read['rate']))).toMatchObject([
      { value: '1.5' },
      { value: '2' },
    ]);
  });

  test('a row with too few cells is quarantined, whatever its mapping', async () => {
    const inputs = await readMapped(lines('Agency,Name,No knock', 'A,B', 'A2,B2,none'), {
      columns: { ...IDS, 'No knock': 'policy.noKnock' },
    });
    expect(inputs.problems.map(({ code }) => code)).toEqual(['row_ragged']);
    expect(inputs.applications.map(({ id }) => id)).toEqual(['A2']);
  });

  test('its quarantine file can be fed back with the same mapping', async () => {
    const columns = { ...IDS, Q: { to: 'policy.noKnock', values: { Y: 'prohibits', N: 'none' } } };
    const inputs = await readMapped(
      lines('Agency,Name,Q,quarantine_line,quarantine_reasons', 'A,B,Y,7,not an accepted answer'),
      { columns },
    );
    expect(inputs.problems).toEqual([]);
    expect(facts(inputs)).toEqual({ 'policy.noKnock': 'prohibits' });
  });

  test('a file of ours needs no mapping', async () => {
    const inputs = await readTexts({ applications: lines('application_id,applicant_name,rate', 'A,B,1') });
    expect(facts(inputs)).toEqual({ rate: '1' });
  });
});
