import { attestationOf } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { checkInputs } from '../check-inputs.ts';
import type { Inputs } from '../join-inputs.ts';
import { parseMapping } from '../mapping/parse-mapping.ts';
import { quarantineTable } from '../quarantine.ts';
import { readInputs } from '../read-inputs.ts';
import { csvSource } from '../testing/csv-source.ts';
import { madeUpRules } from '../testing/made-up-rules.ts';
import { lines, readTexts, reckoning, told } from '../testing/read.ts';
import { writeCsv } from '../write-csv.ts';

const HEADER = 'application_id,fact,value,evidence';
const NAME = 'A,applicant_name,Cedarmoor,';

/** A file of one application, and another one that is right. */
function file(...rows: readonly string[]): string {
  return lines(HEADER, ...rows, 'B,applicant_name,Quillhaven,');
}

test('a row is one answer, and all rows of an id are one application', async () => {
  const inputs = await readTexts({
    applications: lines(
      HEADER,
      'A,policy.noKnock,prohibits,"Directive 7, p. 3"',
      'B,applicant_name,Quillhaven,',
      'A,applicant_name, Cedarmoor ,',
      'A,requested_amount,"$1,000.00",SF-424',
      'A,competition_id,C-1,',
      'A,policy.posted,N/A,',
      'A,policy.words,,',
    ),
  });
  expect(inputs.problems).toEqual([]);
  expect(reckoning(inputs)).toEqual(['applications 7 = 7 + 0']);
  expect(inputs.files[0]?.answersOf).toBe(2);
  const [a, b] = inputs.applications;
  expect(a).toMatchObject({ id: 'A', applicantName: 'Cedarmoor', competition: 'C-1', row: { line: 2 } });
  expect(b).toEqual({
    id: 'B',
    applicantName: 'Quillhaven',
    facts: {},
    row: { file: 'applications.csv', line: 3 },
  });
  expect(a?.facts).toMatchObject({
    'policy.noKnock': {
      status: 'provided',
      value: 'prohibits',
      cell: { file: 'applications.csv', line: 2, column: 3, header: 'value', text: 'prohibits' },
      evidence: { text: 'Directive 7, p. 3', cell: { line: 2, column: 4, header: 'evidence' } },
    },
    'application.requestedAmount': { status: 'provided', value: '1000.00', cell: { line: 5 } },
    'policy.posted': { status: 'not_applicable', cell: { line: 7 } },
    'policy.words': { status: 'not_provided', cell: { line: 8 } },
  });
});

describe('its header tells the form', () => {
  test.each([
    ['evidence is optional', 'application_id,fact,value', 'A,applicant_name,X', []],
    [
      'below a title, with semicolons',
      'Export\n\napplication_id;fact;value',
      'A;applicant_name;X',
      ['rows_above_header'],
    ],
    [
      'in any order, beside others',
      'note,value,application_id,fact',
      'x,X,A,applicant_name',
      ['column_unknown'],
    ],
    [
      'a determinations file is none',
      'application_id,fact,value,reviewer,date',
      'A,rate,1,R,2023-01-01',
      ['column_missing', 'column_unknown', 'column_unknown', 'column_unknown', 'column_unknown'],
    ],
    ['without a value it is none', 'application_id,fact', 'A,rate', ['column_missing', 'column_unknown']],
  ])('%s', async (_, header, row, expected) => {
    const inputs = await readTexts({ applications: lines(header, row) });
    expect(inputs.problems.map(({ code }) => code).sort()).toEqual(expected);
  });
});

describe('one answer twice', () => {
  test.each([
    ['the same words', ['A,policy.noKnock,limits,', 'A,policy.noKnock,limits,'], 'policy.noKnock', 'limits'],
    [
      'by value and by label',
      ['A,policy.noKnock,limits,', 'A,policy.noKnock,limits them,'],
      'policy.noKnock',
      'limits',
    ],
    ['two ways to write a number', ['A,rate,5.0,', 'A,rate,5,'], 'rate', '5'],
    [
      'one moment in two time zones',
      ['A,filed.at,2023-04-04T20:59:00-04:00,', 'A,filed.at,2023-04-05T00:59:00Z,'],
      'filed.at',
      '2023-04-04T20:59:00-04:00',
    ],
    ['a blank beside an answer', ['A,rate,,', 'A,rate,2,'], 'rate', '2'],
    [
      'by id and by header',
      ['A,requested_amount,5,', 'A,application.requestedAmount,5.00,'],
      'application.requestedAmount',
      '5',
    ],
  ])('is one answer where the rows agree: %s', async (_, rows, fact, value) => {
    for (const order of [rows, [...rows].reverse()]) {
      const inputs = await readTexts({ applications: file(NAME, ...order) });
      expect(inputs.problems).toEqual([]);
      expect(attestationOf(inputs.applications[0]?.facts[fact])).toMatchObject({ value });
    }
  });

  test('keeps the evidence that any of the rows gives', async () => {
    const inputs = await readTexts({ applications: file(NAME, 'A,rate,2,', 'A,rate,2.0,page 4') });
    expect(attestationOf(inputs.applications[0]?.facts['rate'])).toMatchObject({
      evidence: { text: 'page 4' },
    });
  });
});

describe('what quarantines an application', () => {
  test.each([
    [
      'two answers that differ',
      [NAME, 'A,policy.noKnock,limits,', 'A,policy.noKnock,none,'],
      [
        'answer_quarantined applications.csv: line 2: another row of this application cannot be used; correct lines 3 and 4, and this row is read with them',
        'answers_contradict applications.csv: line 3: rows of this application contradict each other; line 4 answers `policy.noKnock` with `none`; keep the rows that are right',
        'answers_contradict applications.csv: line 4: rows of this application contradict each other; line 3 answers `policy.noKnock` with `limits`; keep the rows that are right',
      ],
    ],
    [
      'two names',
      [NAME, 'A,applicant_name,Elmsgate,'],
      [
        'answers_contradict applications.csv: line 2: rows of this application contradict each other; line 3 answers `applicant_name` with `Elmsgate`; keep the rows that are right',
        'answers_contradict applications.csv: line 3: rows of this application contradict each other; line 2 answers `applicant_name` with `Cedarmoor`; keep the rows that are right',
      ],
    ],
    [
      'an answer against “not applicable”',
      ['A,policy.posted,N/A,', 'A,policy.posted,yes,', 'A,policy.posted,Y,'],
      [
        'answers_contradict applications.csv: line 2: rows of this application contradict each other; lines 3 and 4 answer `policy.posted` with `yes`; keep the rows that are right',
        'answers_contradict applications.csv: line 3: rows of this application contradict each other; line 2 answers `policy.posted` with `N/A`; keep the rows that are right',
        'answers_contradict applications.csv: line 4: rows of this application contradict each other; line 2 answers `policy.posted` with `N/A`; keep the rows that are right',
      ],
    ],
    [
      'no name',
      ['A,rate,1,', 'A,applicant_name, ,'],
      [
        'applicant_unnamed applications.csv: line 2: no row names the applicant; add a row of this application with the fact `applicant_name`',
        'applicant_unnamed applications.csv: line 3: no row names the applicant; add a row of this application with the fact `applicant_name`',
      ],
    ],
    [
      'a fact that is not known',
      [NAME, 'A,policy.noknok,none,'],
      [
        'answer_quarantined applications.csv: line 2: another row of this application cannot be used; correct line 3, and this row is read with it',
        'fact_unknown applications.csv: line 3, column 2 `fact`: `policy.noknok`: no fact has this name; name a fact by its id, or by the header of its column; did you mean `policy.noKnock`?',
      ],
    ],
    [
      'evidence as a fact of its own',
      [NAME, 'A,rate.evidence,page 3,'],
      [
        expect.stringContaining('answer_quarantined'),
        'fact_unknown applications.csv: line 3, column 2 `fact`: `rate.evidence`: no fact has this name; write the evidence in the row of `rate`, in the column `evidence`',
      ],
    ],
    [
      'a table',
      ['A,subawards,1,'],
      [
        'fact_not_answerable applications.csv: line 2, column 2 `fact`: `subawards`: no single answer can be given to this; it is a table, which has a file of its own',
      ],
    ],
    [
      'what is counted from other answers',
      ['A,subawards.local,1,'],
      [
        'fact_not_answerable applications.csv: line 2, column 2 `fact`: `subawards.local`: no single answer can be given to this; it is counted from other answers; answer those',
      ],
    ],
    [
      'what only a reviewer answers',
      ['A,reviewer.finding,yes,'],
      [
        'fact_answered_by_reviewer applications.csv: line 2, column 3 `value`: `yes`: only a reviewer answers this fact; take the row out; the answer belongs in the determinations file',
      ],
    ],
    [
      'a value that is no answer',
      ['A,rate,high,'],
      [
        expect.stringMatching(
          /^not_a_number applications.csv: line 2, column 3 `value`: `high` is not a number/,
        ),
      ],
    ],
    [
      'a fact left blank',
      ['A,,yes,'],
      [
        'cell_required applications.csv: line 2, column 2 `fact`: the cell is blank; write which fact the row answers',
      ],
    ],
    [
      'a row with too few cells',
      ['A,rate,1'],
      [
        'row_ragged applications.csv: line 2: the row has another number of cells than the header; the header has 4 and this row 3; look for a delimiter too few or too many, or a cell that needs quote marks',
      ],
    ],
  ])('every row of it: %s', async (_, rows, expected) => {
    const inputs = await readTexts({ applications: file(...rows) });
    expect(inputs.problems.map(told)).toEqual(expected);
    expect(reckoning(inputs)).toEqual([`applications ${rows.length + 1} = 1 + ${rows.length}`]);
    expect(inputs.applications.map(({ id }) => id)).toEqual(['B']);
  });

  test('but a row without an id is quarantined alone', async () => {
    const inputs = await readTexts({ applications: file(NAME, ',rate,1,') });
    expect(inputs.problems.map(({ code }) => code)).toEqual(['cell_required']);
    expect(inputs.files[0]).toMatchObject({ read: 3, accepted: 2, answersOf: 2 });
  });

  test('and a fact that nothing in use reads is a warning', async () => {
    const inputs = await readTexts({ applications: file(NAME, 'A,policy.unused,yes,') });
    expect(inputs.problems.map(told)).toEqual([
      'fact_not_in_use applications.csv: line 3, column 2 `fact`: `policy.unused`: the fact is known but nothing in use reads it; the row is counted and its answer not used',
    ]);
    expect(inputs.applications).toHaveLength(2);
  });

  test('nor do a thousand contradictions take long or say much', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `A,rate,${i},`);
    const inputs = await readTexts({ applications: file(...rows) });
    expect(reckoning(inputs)).toEqual(['applications 20001 = 1 + 20000']);
    expect(inputs.problems[0]?.expected).toBe(
      'lines 3, 4, 5, 6, 7 and 19994 more answer `rate` with `1`, `2`, `3`; keep the rows that are right',
    );
  }, 20_000);
});

test('its columns and the names of its facts can be mapped', async () => {
  const rules = madeUpRules();
  const mapping = parseMapping(
    {
      columns: {
        Agency: 'application_id',
        Question: { to: 'fact', values: { Name: 'applicant_name', 'No-knock?': 'policy.noKnock' } },
        Answer: { to: 'value', values: { 'Y - see policy': 'prohibits' } },
      },
    },
    rules,
  );
  const source = csvSource(lines('Agency,Question,Answer', 'A,Name,Cedarmoor', 'A,No-knock?,Y - see policy'));
  const inputs = await readInputs({ applications: { file: 'theirs.csv', source, mapping } }, rules);
  expect(inputs.problems).toEqual([]);
  expect(inputs.applications).toMatchObject([
    {
      id: 'A',
      applicantName: 'Cedarmoor',
      facts: { 'policy.noKnock': { value: 'prohibits', cell: { header: 'Answer', text: 'Y - see policy' } } },
    },
  ]);
});

describe('its quarantine file, corrected,', () => {
  const text = file(NAME, 'A,rate,1,', 'A,rate,2,');

  /** Feeds the quarantine file back as it is after some change. */
  async function corrected(change: (quarantine: string) => string): Promise<Inputs> {
    const [count] = (await readTexts({ applications: text })).files;
    if (count === undefined) throw new Error('there is a file');
    const quarantine = writeCsv(quarantineTable(count));
    expect(change(quarantine)).not.toBe(quarantine);
    const input = (name: string, csv: string) => ({ file: name, source: csvSource(csv) });
    return readInputs(
      {
        applications: input('applications.csv', text),
        corrections: { applications: [input('quarantine.csv', change(quarantine))] },
      },
      madeUpRules(),
    );
  }

  test('takes the place of its rows', async () => {
    const inputs = await corrected((quarantine) => quarantine.replace('A,rate,2', 'A,rate,1.0'));
    expect(inputs.problems).toEqual([]);
    expect(reckoning(inputs)).toEqual(['applications 1 = 1 + 0', 'applications 3 = 3 + 0']);
    expect(inputs.files.map(({ answersOf }) => answersOf)).toEqual([1, 1]);
    expect(inputs.applications).toMatchObject([{ id: 'A', facts: { rate: { value: '1' } } }, { id: 'B' }]);
  });

  test.each([
    [
      'one of its rows is missing',
      (quarantine: string) => quarantine.replace(/A,rate,2.*\n/, ''),
      ['applications 2 = 1 + 1', 'applications 2 = 0 + 2'],
      ['B'],
    ],
    [
      'one of its rows comes from no line',
      (quarantine: string) => quarantine.replace('A,rate,2,,4', 'A,rate,1,,44'),
      ['applications 2 = 1 + 1', 'applications 3 = 0 + 3'],
      ['B'],
    ],
    [
      'its rows now are of an application that is there',
      (quarantine: string) => quarantine.replace('A,rate,2', 'A,rate,1').replaceAll(/^A/gm, 'B'),
      ['applications 4 = 0 + 4', 'applications 3 = 0 + 3'],
      [],
    ],
  ])('is quarantined again where %s', async (_, change, expected, scored) => {
    const inputs = await corrected(change);
    expect(reckoning(inputs)).toEqual(expected);
    expect(inputs.applications.map(({ id }) => id)).toEqual(scored);
  });
});

describe('with other files', () => {
  const subawards = (row: string) => lines('application_id,subrecipient_name,amount,local', row);

  test('its subawards and determinations belong to it', async () => {
    const inputs = await readTexts({
      applications: file(NAME, 'A,rate,1,'),
      subawards: subawards('A,S,5,yes'),
      determinations: lines('application_id,fact,value,reviewer,date', 'A,rate,2,R,2023-01-01'),
    });
    expect(inputs.problems).toEqual([]);
    expect(inputs.applications[0]?.facts).toMatchObject({
      subawards: [{ amount: { value: '5' } }],
      rate: { value: '2', corrects: { value: '1' } },
    });
  });

  test('a bad subaward quarantines all its rows, and its own bad row the subaward', async () => {
    const bad = await readTexts({
      applications: file(NAME, 'A,rate,1,'),
      subawards: subawards('A,S,five,yes'),
    });
    expect(reckoning(bad)).toEqual(['applications 3 = 1 + 2', 'subawards 1 = 0 + 1']);
    const own = await readTexts({ applications: file(NAME, 'A,rate,x,'), subawards: subawards('A,S,5,yes') });
    expect(reckoning(own)).toEqual(['applications 3 = 1 + 2', 'subawards 1 = 0 + 1']);
  });

  test('checking it finds the same', async () => {
    const applications = file(NAME, 'A,rate,1,', 'A,rate,2,', 'C,rate,1,');
    const inputs = await readTexts({ applications });
    const check = await checkInputs(
      { applications: { file: 'applications.csv', source: csvSource(applications) } },
      madeUpRules(),
    );
    expect(check.files).toEqual([
      { kind: 'applications', file: 'applications.csv', read: 5, accepted: 1, quarantined: 4, answersOf: 3 },
    ]);
    expect(check.groups.map(({ code, count }) => `${code} ${count}`)).toEqual([
      'answer_quarantined 1',
      'answers_contradict 2',
      'applicant_unnamed 1',
    ]);
    expect(inputs.problems).toHaveLength(4);
  });
});
