import { type Application, problemMessage, ruleSet } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { writeCsv } from '../write-csv.ts';
import { type CaseRow, caseTable } from './case-table.ts';
import { readCaseTable } from './read-case-table.ts';

const { data } = ruleSet('ojp-fy2023');

function row(facts: Application['facts'], more: Partial<CaseRow> = {}): CaseRow {
  return { criterion: 'le-no-knock', leaf: '', name: '1', outcome: 'met', why: '', facts, ...more };
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const read = (text: string) => readCaseTable(bytes(text), { file: 'cases.csv', data });

describe('a case comes back as it was written', () => {
  test.each<{ why: string; facts: Application['facts']; cell: string }>([
    { why: 'yes', facts: { 'applicant.tribal': true }, cell: 'yes' },
    { why: 'no', facts: { 'applicant.tribal': false }, cell: 'no' },
    { why: 'an accepted answer', facts: { 'policy.noKnock': 'limits' }, cell: 'limits' },
    {
      why: '“not applicable”',
      facts: { 'policy.noKnock': { status: 'not_applicable' } },
      cell: 'not applicable',
    },
    { why: 'a number', facts: { 'data.useOfForceMonths': 11 }, cell: '11' },
    { why: 'money', facts: { 'application.requestedAmount': '1000.00' }, cell: '1000.00' },
    {
      why: 'a set',
      facts: { 'equipment.listedItems': ['explosives', 'vehicles'] },
      cell: 'explosives; vehicles',
    },
    { why: 'a set without members', facts: { 'equipment.listedItems': [] }, cell: '(empty)' },
    { why: 'a day', facts: { 'safePolicing.certifiedOn': '2023-04-04' }, cell: '2023-04-04' },
    { why: 'a text like a formula', facts: { 'equity.populations': '=1+1' }, cell: "'=1+1" },
    { why: 'a table without rows', facts: { subawards: [] }, cell: '(empty)' },
    {
      why: 'rows of a table',
      facts: {
        subawards: [
          { subrecipient_name: 'Clinic, north', amount: '10.00', culturally_specific: true },
          { amount: '5.00' },
        ],
      },
      cell: '[subrecipient_name="Clinic, north", amount=10.00, culturally_specific=yes] [amount=5.00]',
    },
  ])('$why', async ({ facts, cell }) => {
    const text = writeCsv(caseTable(data, [row(facts)]));
    expect(text.replaceAll('""', '"')).toContain(cell);
    const { rows, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(rows.map(({ value }) => value?.facts)).toEqual([facts]);
  });

  test('with its outcome, why, name and parameters', async () => {
    const one = row(
      {},
      { outcome: 'not_applicable', why: 'as they said', name: '7', parameters: { 'use-of-force-months': 6 } },
    );
    const { rows } = await read(writeCsv(caseTable(data, [one])));
    const { leaf: _, ...kept } = one;
    expect(rows[0]?.value).toEqual({ ...kept, agreed: null });
  });
});

test('the table has columns for what some case gives, and blank ones to sign in', () => {
  const { columns } = caseTable(data, [
    row({ 'policy.noKnock': 'limits' }),
    row({ 'application.requestedAmount': '1.00' }, { parameters: { 'use-of-force-months': 6 } }),
  ]);
  expect(columns.map(({ header }) => header)).toEqual([
    'criterion',
    'leaf',
    'case',
    'outcome',
    'why',
    'parameter use-of-force-months',
    'requested_amount',
    'policy.noKnock',
    'agreed (yes/no)',
    'signed by',
    'date',
  ]);
});

test('a fact that is called like a column of the table has another name there', () => {
  const dated = {
    ...data,
    facts: data.facts.map((fact) => (fact.id === 'policy.noKnock' ? { ...fact, id: 'date' } : fact)),
  };
  const { columns } = caseTable(dated, [row({ date: 'limits' })]);
  expect(columns.map(({ header }) => header)).toContain('fact date');
});

describe('what cannot be read is told with its place', () => {
  test.each([
    {
      why: 'a misspelt criterion',
      text: 'criterion,outcome\nle-no-knok,met\n',
      says: 'line 2, column 1 `criterion`: `le-no-knok` is not an accepted answer; `ojp-fy2023` has no such criterion; did you mean `le-no-knock`?',
    },
    {
      why: 'no outcome',
      text: 'criterion,outcome\nle-no-knock,\n',
      says: 'line 2, column 2 `outcome`: the cell is blank; write what has to come out',
    },
    {
      why: 'another outcome',
      text: 'criterion,outcome\nle-no-knock,passed\n',
      says: 'line 2, column 2 `outcome`: `passed` is not an accepted answer',
    },
    {
      why: 'another answer',
      text: 'criterion,outcome,policy.noKnock\nle-no-knock,met,limit\n',
      says: 'line 2, column 3 `policy.noKnock`: `limit` is not an accepted answer',
    },
    {
      why: 'a parameter out of its bounds',
      text: 'criterion,outcome,parameter use-of-force-months\nle-data-uof,met,13\n',
      says: 'line 2, column 3 `parameter use-of-force-months`: `13`: out of range',
    },
    {
      why: 'rows that are none',
      text: 'criterion,outcome,subawards\neq-1b-culturally-specific,met,Clinic\n',
      says: 'line 2, column 3 `subawards`: `Clinic`: the row cannot be read; write rows like `[name=Clinic, amount=10.00] [name=School]`',
    },
    {
      why: 'a cell that rows do not have',
      text: 'criterion,outcome,subawards\neq-1b-culturally-specific,met,[amuont=10.00]\n',
      says: 'line 2, column 3 `subawards`: `[amuont=10.00]`: no fact has this name; rows have no cell `amuont`; did you mean `amount`?',
    },
  ])('$why', async ({ text, says }) => {
    const { rows } = await read(text);
    const messages = rows.flatMap(({ problems }) => problems.map(problemMessage));
    expect(messages.join('\n')).toContain(says);
    expect(rows.map(({ value }) => value)).toEqual([null]);
  });

  test('a table without outcomes is refused', async () => {
    const { refused, problems } = await read('criterion,case\nle-no-knock,1\n');
    expect(refused).toBe(true);
    expect(problems.map(problemMessage)).toEqual([
      expect.stringContaining('a required column is missing; name a column `outcome`'),
    ]);
  });
});

test.each([
  { cell: 'yes', agreed: true },
  { cell: 'No', agreed: false },
  { cell: '', agreed: null },
])('whoever signs writes yes or no: `$cell`', async ({ cell, agreed }) => {
  const { rows } = await read(`criterion;outcome;agreed (yes/no)\nle-no-knock;met;${cell}\n`);
  expect(rows[0]?.value?.agreed).toBe(agreed);
});

test('a blank answers nothing, whatever it means in an applications file', async () => {
  const meant = {
    ...data,
    facts: data.facts.map((fact) => (fact.type === 'boolean' ? { ...fact, blankMeans: false } : fact)),
  };
  const source = bytes('criterion,outcome,applicant.tribal\nle-no-knock,met,\n');
  const { rows } = await readCaseTable(source, { file: 'cases.csv', data: meant });
  expect(rows[0]?.value?.facts).toEqual({});
});
