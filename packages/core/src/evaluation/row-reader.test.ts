import { describe, expect, test } from '@jest/globals';
import type { Attestation, CellRef, TableRow } from '../model/application.ts';
import type { TableFactDerivation } from '../model/derived-fact.ts';
import type { TableFactData } from '../model/fact.ts';
import type { RowReading } from './evaluation.ts';
import { rowReader } from './row-reader.ts';

const table: TableFactData = {
  id: 'parts',
  type: 'table',
  label: 'parts',
  question: 'Which parts?',
  columns: [
    { id: 'name', type: 'text', label: 'name', question: 'Name?' },
    { id: 'amount', type: 'money', label: 'amount', question: 'Amount?', minimum: '0' },
    { id: 'local', type: 'boolean', label: 'local', question: 'Local?', notApplicable: true },
    { id: 'old', type: 'boolean', label: 'old', question: 'Old?' },
  ],
};

const COLUMNS = ['name', 'amount', 'local', 'old'];

/** A row whose answers stand in columns 2 to 5; null is blank. */
function row(line: number, ...answers: readonly (string | boolean | null | 'n/a')[]): TableRow {
  return Object.fromEntries(
    COLUMNS.map((column, i): readonly [string, Attestation] => {
      const answer = answers[i] ?? null;
      const cell: CellRef = { file: 'parts.csv', line, column: i + 2, header: column, text: String(answer) };
      if (answer === null) return [column, { status: 'not_provided', cell }];
      if (answer === 'n/a') return [column, { status: 'not_applicable', cell }];
      return [column, { status: 'provided', value: answer, cell }];
    }),
  );
}

const shown = ({ within, name, cells, missing }: RowReading) => ({
  within,
  name,
  at: cells.map(({ line, column }) => `${line}:${column}`).join(' '),
  missing: missing.map(({ column, cells: blank }) => `${column} ${blank.map((c) => c.column).join()}`).join(),
});

const sumOfLocal: TableFactDerivation = {
  aggregate: 'sum',
  table: 'parts',
  column: 'amount',
  where: { fact: 'local', operator: 'equals', value: true },
};
const anyLocalOld: TableFactDerivation = {
  aggregate: 'any',
  table: 'parts',
  where: {
    all: [
      { fact: 'local', operator: 'equals', value: true },
      { fact: 'old', operator: 'equals', value: true },
    ],
  },
};
const largestByName: TableFactDerivation = {
  aggregate: 'max',
  table: 'parts',
  column: 'amount',
  per: 'name',
};
const count: TableFactDerivation = { aggregate: 'count', table: 'parts' };

describe('a row', () => {
  test.each([
    {
      why: 'that counts shows its name, what it counts by, and its amount',
      derive: sumOfLocal,
      given: row(2, 'North', '10', true, null),
      is: { within: 'met', name: 'North', at: '2:2 2:3 2:4', missing: '' },
    },
    {
      why: 'that does not count shows what keeps it out; its amount is nobody’s business',
      derive: sumOfLocal,
      given: row(2, 'North', null, false, null),
      is: { within: 'not_met', name: 'North', at: '2:4', missing: '' },
    },
    {
      why: 'whose amount is blank says so',
      derive: sumOfLocal,
      given: row(2, 'North', null, true, null),
      is: { within: 'met', name: 'North', at: '2:2 2:3 2:4', missing: 'amount 3' },
    },
    {
      why: 'of which it is open whether it counts says what is blank',
      derive: sumOfLocal,
      given: row(2, 'North', '10', null, null),
      is: { within: 'indeterminate', name: 'North', at: '2:2 2:3 2:4', missing: 'local 4' },
    },
    {
      why: 'with “not applicable” for what it counts by has answered it',
      derive: sumOfLocal,
      given: row(2, 'North', '10', 'n/a', null),
      is: { within: 'not_met', name: 'North', at: '2:4', missing: '' },
    },
    {
      why: 'that one of two answers keeps out shows that one',
      derive: anyLocalOld,
      given: row(2, 'North', '10', false, true),
      is: { within: 'not_met', name: 'North', at: '2:4', missing: '' },
    },
    {
      why: 'that a blank cannot let in any more lacks nothing',
      derive: anyLocalOld,
      given: row(2, 'North', '10', false, null),
      is: { within: 'not_met', name: 'North', at: '2:4', missing: '' },
    },
    {
      why: 'that waits for one of two answers lacks that one',
      derive: anyLocalOld,
      given: row(2, 'North', '10', true, null),
      is: { within: 'indeterminate', name: 'North', at: '2:2 2:5', missing: 'old 5' },
    },
    {
      why: 'without the name by which rows are added up lacks it',
      derive: largestByName,
      given: row(2, null, '10', true, true),
      is: { within: 'met', name: null, at: '2:2 2:3', missing: 'name 2' },
    },
    {
      why: 'that is only counted shows its name',
      derive: count,
      given: row(2, 'North', null, null, null),
      is: { within: 'met', name: 'North', at: '2:2', missing: '' },
    },
  ])('$why', ({ derive, given, is }) => {
    expect(rowReader(derive, table)([given]).map(shown)).toEqual([is]);
  });

  test('that is only counted, in a table without a text, shows its first cell', () => {
    const nameless = { ...table, columns: table.columns.filter(({ id }) => id !== 'name') };
    expect(rowReader(count, nameless)([row(2, 'North', '10')]).map(shown)).toEqual([
      { within: 'met', name: null, at: '2:3', missing: '' },
    ]);
  });

  test('that stands in no file has no cells', () => {
    expect(rowReader(sumOfLocal, table)([{ amount: '10', local: true }])).toEqual([
      { within: 'met', name: null, cells: [], missing: [] },
    ]);
  });
});

test.each([
  { why: 'as they stand', rows: [row(2, 'South', '1', true), row(3, 'North', '2', true)] },
  { why: 'the other way round', rows: [row(2, 'North', '2', true), row(3, 'South', '1', true)] },
])('rows stand in the order of what they say: $why', ({ rows }) => {
  expect(rowReader(sumOfLocal, table)(rows).map(({ name }) => name)).toEqual(['North', 'South']);
});
