import { describe, expect, test } from '@jest/globals';
import { checkInputs } from './check-inputs.ts';
import { csvSource } from './testing/csv-source.ts';
import { madeUpRules } from './testing/made-up-rules.ts';
import { lines, readTexts, reckoning, told } from './testing/read.ts';

const APPLICATIONS = lines(
  'application_id,applicant_name,policy.written',
  'A,a,yes',
  'B,b,no',
  'C,c,maybe',
  'D,d,',
);
const HEAD = 'application_id,amount,reason';
const read = (...rows: readonly string[]) =>
  readTexts({ applications: APPLICATIONS, awards: lines(HEAD, ...rows) });

test('without the file nothing is known of awards; with it, who has no row has none', async () => {
  expect((await readTexts({ applications: APPLICATIONS })).awards).toBeNull();
  expect((await read()).awards).toEqual(new Map());
});

test.each([
  { row: 'A,1000.50,', award: { amount: '1000.50', reason: '' }, why: 'an award needs no reason to be read' },
  { row: 'A,"$1,000", rural  ', award: { amount: '1000', reason: 'rural' }, why: 'as amounts are written' },
  { row: 'A,,withdrew', award: { amount: null, reason: 'withdrew' }, why: 'nothing awarded, and why' },
  { row: 'A,0.00,withdrew', award: { amount: null, reason: 'withdrew' }, why: 'an award of nothing is none' },
  { row: "A,5,'=1+1", award: { amount: '5', reason: '=1+1' }, why: 'the guard of a formula is taken off' },
])('`$row` is read ($why)', async ({ row, award }) => {
  const inputs = await read(row);
  expect(inputs.awards).toEqual(new Map([['A', award]]));
  expect(inputs.problems.filter(({ file }) => file === 'awards.csv')).toEqual([]);
});

describe('rows that cannot be used are quarantined, and no application with them', () => {
  test.each([
    {
      rows: ['A,-5,'],
      says: [
        'out_of_range awards.csv: line 2, column 2 `amount`: `-5`: out of range; write a number of at least 0',
      ],
      why: 'less than nothing',
    },
    {
      rows: ['A,lots,'],
      says: [
        'not_an_amount awards.csv: line 2, column 2 `amount`: `lots` is not an amount; write 1234.50 or $1,234.50',
      ],
      why: 'no amount',
    },
    {
      rows: [',5,'],
      says: [
        'cell_required awards.csv: line 2, column 1 `application_id`: the cell is blank; write the id of the application it is about',
      ],
      why: 'of nobody',
    },
    {
      rows: ['Z,5,'],
      says: [
        'application_unknown awards.csv: line 2: no application has this id; write an id that stands in `applications.csv`',
      ],
      why: 'of an application that is not there',
    },
    {
      rows: ['C,5,'],
      says: [
        'application_quarantined awards.csv: line 2: the application’s own row is quarantined; correct line 4 of `applications.csv`, and this row is read with it',
      ],
      why: 'of a quarantined application',
    },
    {
      rows: ['A,5,', 'B,1,', 'A,6,again'],
      says: [
        'application_repeated awards.csv: line 2: more than one row has this application id; line 4 has `A` too; keep one row of each application, with all that it was awarded',
        'application_repeated awards.csv: line 4: more than one row has this application id; line 2 has `A` too; keep one row of each application, with all that it was awarded',
      ],
      why: 'twice of one application',
    },
  ])('$rows ($why)', async ({ rows, says }) => {
    const inputs = await read(...rows);
    expect(inputs.problems.filter(({ file }) => file === 'awards.csv').map(told)).toEqual(says);
    expect(reckoning(inputs)).toEqual([
      'applications 4 = 3 + 1',
      `awards ${rows.length} = ${rows.length - says.length} + ${says.length}`,
    ]);
    expect([...(inputs.awards ?? [])].map(([id]) => id)).toEqual(rows.length > 1 ? ['B'] : []);

    const check = await checkInputs(
      {
        applications: { file: 'applications.csv', source: csvSource(APPLICATIONS) },
        awards: { file: 'awards.csv', source: csvSource(lines(HEAD, ...rows)) },
      },
      madeUpRules(),
    );
    const groups = check.groups.filter(({ file }) => file === 'awards.csv');
    expect(groups.flatMap(({ first }) => first.map(told))).toEqual(says);
  });
});

test('a file without amounts is refused', async () => {
  const inputs = await readTexts({
    applications: APPLICATIONS,
    awards: lines('application_id,reason', 'A,x'),
  });
  expect([inputs.refused, inputs.awards]).toEqual([true, null]);
});
