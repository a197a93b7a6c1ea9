import { describe, expect, test } from '@jest/globals';
import type { Answer, Attestation, CellRef, TableRow } from '../model/application.ts';
import type { DerivedFactData } from '../model/derived-fact.ts';
import { type Answers, leafOf } from '../testing/evaluate.ts';

const cellAt = (line: number, column: number, file = 'applications.csv'): CellRef => ({
  file,
  line,
  column,
  header: `h${column}`,
  text: `t${line}`,
});
const answered = (value: string | boolean, cell: CellRef): Attestation => ({
  status: 'provided',
  value,
  cell,
});
const placesOf = (cells: readonly CellRef[]) =>
  cells.map(({ file, line, column }) => `${file}:${line}:${column}`);
const yes = { fact: 'a.yes', operator: 'equals', value: true } as const;
const amountsAtLeast = { fact: 'parts.sum', operator: 'atLeast', value: '1' } as const;
const determination = {
  text: 'yes',
  reviewer: 'R. Example',
  date: '2023-05-01',
  note: '',
  cell: cellAt(2, 3, 'determinations.csv'),
};

describe('the cells of an answer', () => {
  test.each<{ why: string; answer: Answer; cells: readonly string[] }>([
    { why: 'a bare value has none', answer: true, cells: [] },
    { why: 'an answer has its own', answer: answered(true, cellAt(9, 14)), cells: ['applications.csv:9:14'] },
    {
      why: 'a blank one has its own too',
      answer: { status: 'not_provided', cell: cellAt(9, 14) },
      cells: ['applications.csv:9:14'],
    },
    {
      why: 'a reviewer’s answer has the reviewer’s',
      answer: { status: 'provided', value: true, determination },
      cells: ['determinations.csv:2:3'],
    },
    {
      why: 'a corrected answer has both, the reviewer’s first',
      answer: {
        status: 'provided',
        value: true,
        cell: determination.cell,
        determination,
        corrects: answered(false, cellAt(9, 14)),
      },
      cells: ['determinations.csv:2:3', 'applications.csv:9:14'],
    },
    {
      why: 'a disputed answer has every claim’s, and the applicant’s own',
      answer: {
        status: 'disputed',
        claims: [determination, { ...determination, cell: cellAt(3, 3, 'determinations.csv') }],
        corrects: answered(false, cellAt(9, 14)),
      },
      cells: ['determinations.csv:2:3', 'determinations.csv:3:3', 'applications.csv:9:14'],
    },
  ])('$why', ({ answer, cells }) => {
    expect(placesOf(leafOf(yes, { 'a.yes': answer }).cells)).toEqual(cells);
  });
});

describe('the answer of a leaf', () => {
  test('is the attestation itself, with its evidence', () => {
    const answer: Attestation = {
      ...answered(true, cellAt(9, 14)),
      evidence: { text: 'General Order 300.4, p. 2' },
    };
    expect(leafOf(yes, { 'a.yes': answer }).answer).toBe(answer);
  });

  test('keeps what a reviewer corrected', () => {
    const corrects = answered(false, cellAt(9, 14));
    const answer: Attestation = { status: 'provided', value: true, determination, corrects };
    expect(leafOf(yes, { 'a.yes': answer }).answer).toMatchObject({ corrects });
  });

  test('is not provided where nothing was', () => {
    expect(leafOf(yes, {}).answer).toEqual({ status: 'not_provided' });
  });
});

const row = (line: number, amount: string, local = true): TableRow => ({
  name: answered('x', cellAt(line, 2, 'subawards.csv')),
  amount: answered(amount, cellAt(line, 3, 'subawards.csv')),
  local: answered(local, cellAt(line, 4, 'subawards.csv')),
});

describe('the cells of a fact derived from a table', () => {
  const inOrder = ['subawards.csv:10:3', 'subawards.csv:10:4', 'subawards.csv:2:3', 'subawards.csv:2:4'];

  test.each([
    { why: 'in the order of what the rows say', rows: [row(10, '1'), row(2, '2')] },
    { why: 'whatever their own order', rows: [row(2, '2'), row(10, '1')] },
  ])('are those of the columns it reads, $why', ({ rows }) => {
    expect(placesOf(leafOf(amountsAtLeast, { parts: rows }).cells)).toEqual(inOrder);
  });

  test('have those of rows that do not count: they were looked at', () => {
    expect(placesOf(leafOf(amountsAtLeast, { parts: [row(2, '1', false)] }).cells)).toEqual([
      'subawards.csv:2:3',
      'subawards.csv:2:4',
    ]);
  });

  test('have the one that says that there are no rows', () => {
    expect(
      placesOf(leafOf(amountsAtLeast, { 'parts.planned': answered(false, cellAt(9, 20)) }).cells),
    ).toEqual(['applications.csv:9:20']);
  });

  test('do not have that one where there are rows', () => {
    const facts = { 'parts.planned': answered(true, cellAt(9, 20)), parts: [row(2, '1')] };
    expect(placesOf(leafOf(amountsAtLeast, facts).cells)).toEqual(['subawards.csv:2:3', 'subawards.csv:2:4']);
  });

  test('have a column that is read twice once', () => {
    const derivedFacts: readonly DerivedFactData[] = [
      {
        id: 'd',
        label: 'd',
        description: 'd',
        derive: {
          aggregate: 'sum',
          table: 'parts',
          column: 'amount',
          where: { fact: 'amount', operator: 'above', value: '0' },
        },
      },
    ];
    const leaf = leafOf(
      { fact: 'd', operator: 'atLeast', value: '1' },
      { parts: [row(2, '1')] },
      { derivedFacts },
    );
    expect(placesOf(leaf.cells)).toEqual(['subawards.csv:2:3']);
  });

  test('have the one that says that there are no rows where a file lists none either', () => {
    const facts = { 'parts.planned': answered(false, cellAt(9, 20)), parts: [] };
    expect(placesOf(leafOf(amountsAtLeast, facts).cells)).toEqual(['applications.csv:9:20']);
  });

  test('do not have the one that says that there are rows where the file lists none', () => {
    const facts = { 'parts.planned': answered(true, cellAt(9, 20)), parts: [] };
    expect(placesOf(leafOf(amountsAtLeast, facts).cells)).toEqual([]);
  });

  test('have the first of each row where rows are only counted', () => {
    const derivedFacts: readonly DerivedFactData[] = [
      { id: 'd', label: 'd', description: 'd', derive: { aggregate: 'count', table: 'parts' } },
    ];
    const rows = [row(3, '1'), row(2, '2')];
    const leaf = leafOf({ fact: 'd', operator: 'atLeast', value: 1 }, { parts: rows }, { derivedFacts });
    expect(placesOf(leaf.cells)).toEqual(['subawards.csv:2:2', 'subawards.csv:3:2']);
  });

  test('are none where the table is not known', () => {
    expect(leafOf(amountsAtLeast, {}).cells).toEqual([]);
  });
});

describe('the answer of a share', () => {
  const share = { fact: 'parts.share', operator: 'shareAtLeast', value: '40' } as const;
  const explained = (facts: Answers) => leafOf(share, facts);

  test('has its part and its whole', () => {
    expect(explained({ parts: [row(2, '40')], 'a.budget': '100' }).answer).toEqual({
      status: 'derived',
      least: null,
      most: null,
      share: {
        part: {
          status: 'derived',
          least: '40',
          most: '40',
          share: null,
          unknownBecause: null,
          rows: [expect.anything()],
        },
        whole: { status: 'provided', value: '100' },
      },
      unknownBecause: null,
      rows: null,
    });
  });

  test('has the cells of both', () => {
    const facts = { parts: [row(2, '40')], 'a.budget': answered('100', cellAt(9, 5)) };
    expect(placesOf(explained(facts).cells)).toEqual([
      'subawards.csv:2:3',
      'subawards.csv:2:4',
      'applications.csv:9:5',
    ]);
  });

  test.each([
    { why: 'whole_zero', facts: { parts: [row(2, '40')], 'a.budget': '0.00' } },
    { why: 'whole_unknown', facts: { parts: [row(2, '40')] } },
    { why: 'whole_unknown', facts: {} },
    { why: 'part_unknown', facts: { 'a.budget': '100' } },
    { why: 'part_unknown', facts: { 'a.budget': '100', parts: [{ amount: '40' }] } },
  ])('says $why', ({ why, facts }) => {
    expect(explained(facts).answer).toMatchObject({ unknownBecause: why });
  });
});
