import { describe, expect, test } from '@jest/globals';
import type { Answer, TableRow } from '../model/application.ts';
import type { Test } from '../model/condition.ts';
import type { TableFactDerivation } from '../model/derived-fact.ts';
import { type Answers, leafOf } from '../testing/evaluate.ts';

const NA: Answer = { status: 'not_applicable' };
const local = { fact: 'local', operator: 'equals', value: true } as const;
type Derive = Omit<TableFactDerivation, 'table'>;

/** The least and most that a fact derived from these rows can be, and why no more is known. */
function bounds(derive: Derive, rows: readonly TableRow[] | null, facts: Answers = {}) {
  const known: Test =
    derive.aggregate === 'any'
      ? { fact: 'd', operator: 'equals', value: true }
      : { fact: 'd', operator: 'atLeast', value: derive.aggregate === 'count' ? 0 : '0' };
  const { answer } = leafOf(
    known,
    { ...facts, ...(rows === null ? {} : { parts: rows }) },
    { derivedFacts: [{ id: 'd', label: 'd', description: 'd', derive: { table: 'parts', ...derive } }] },
  );
  return answer.status === 'derived' ? [answer.least, answer.most, answer.unknownBecause] : answer;
}

const sum: Derive = { aggregate: 'sum', column: 'amount' };
const max: Derive = { aggregate: 'max', column: 'amount' };
const perName: Derive = { ...max, per: 'name' };
const count: Derive = { aggregate: 'count', where: local };
const any: Derive = { aggregate: 'any', where: local };

describe('sum', () => {
  test.each([
    { why: 'no rows: nothing', derive: sum, rows: [], is: ['0', '0', null] },
    {
      why: 'tenths, exactly',
      derive: sum,
      rows: [{ amount: '0.1' }, { amount: '0.2' }],
      is: ['0.3', '0.3', null],
    },
    {
      why: 'large and small',
      derive: sum,
      rows: [{ amount: '9999999999999999999999' }, { amount: '0.01' }],
      is: ['9999999999999999999999.01', '9999999999999999999999.01', null],
    },
    {
      why: 'a missing amount: anything from zero up',
      derive: sum,
      rows: [{ amount: '5' }, {}],
      is: ['5', null, 'cells_missing'],
    },
    {
      why: 'an amount that says nothing',
      derive: sum,
      rows: [{ amount: null }],
      is: ['0', null, 'cells_missing'],
    },
    {
      why: 'a row that does not count',
      derive: { ...sum, where: local },
      rows: [
        { amount: '5', local: true },
        { amount: '3', local: false },
      ],
      is: ['5', '5', null],
    },
    {
      why: 'a row that may count',
      derive: { ...sum, where: local },
      rows: [{ amount: '5', local: true }, { amount: '3' }],
      is: ['5', '8', 'cells_missing'],
    },
    {
      why: 'a row whose test is "not applicable" does not count',
      derive: { ...sum, where: local },
      rows: [{ amount: '5', local: NA }],
      is: ['0', '0', null],
    },
    {
      why: 'a row that may count and whose amount is missing',
      derive: { ...sum, where: local },
      rows: [{ amount: '5', local: true }, {}],
      is: ['5', null, 'cells_missing'],
    },
    {
      why: 'a missing amount in a row that does not count',
      derive: { ...sum, where: local },
      rows: [{ local: false }],
      is: ['0', '0', null],
    },
    {
      why: 'a row that may count with nothing in it',
      derive: { ...sum, where: local },
      rows: [{ amount: '0' }],
      is: ['0', '0', null],
    },
  ])('of $rows is $is ($why)', ({ derive, rows, is }) => {
    expect(bounds(derive, rows)).toEqual(is);
  });
});

describe('max', () => {
  test.each([
    { why: 'no rows: nothing', rows: [], is: ['0', '0', null] },
    {
      why: 'the largest number, not the largest text',
      rows: [{ amount: '9' }, { amount: '10' }],
      is: ['10', '10', null],
    },
    { why: 'a missing amount may be larger', rows: [{ amount: '9' }, {}], is: ['9', null, 'cells_missing'] },
  ])('of $rows is $is ($why)', ({ rows, is }) => {
    expect(bounds(max, rows)).toEqual(is);
  });

  test.each([
    {
      why: 'rows of one name are added up first',
      rows: [
        { name: 'x', amount: '6' },
        { name: 'y', amount: '9' },
        { name: 'x', amount: '4' },
      ],
      is: ['10', '10', null],
    },
    {
      why: 'a missing amount leaves its name open',
      rows: [{ name: 'x', amount: '6' }, { name: 'x' }, { name: 'y', amount: '9' }],
      is: ['9', null, 'cells_missing'],
    },
    {
      why: 'a row without a name may belong to the largest',
      rows: [{ name: 'x', amount: '6' }, { amount: '5' }],
      is: ['6', '11', 'cells_missing'],
    },
    {
      why: 'a row without a name may be the largest by itself',
      rows: [{ name: 'x', amount: '6' }, { amount: '7' }],
      is: ['7', '13', 'cells_missing'],
    },
    {
      why: 'rows without names may belong together',
      rows: [{ amount: '5' }, { amount: '6' }],
      is: ['6', '11', 'cells_missing'],
    },
    { why: 'one row without a name and no others', rows: [{ amount: '5' }], is: ['5', '5', null] },
    {
      why: 'names that every object is born with are names',
      rows: [
        { name: '__proto__', amount: '1' },
        { name: 'constructor', amount: '2' },
        { name: '__proto__', amount: '3' },
      ],
      is: ['4', '4', null],
    },
    {
      why: 'capitals make another name',
      rows: [
        { name: 'X', amount: '1' },
        { name: 'x', amount: '2' },
      ],
      is: ['2', '2', null],
    },
  ])('per name of $rows is $is ($why)', ({ rows, is }) => {
    expect(bounds(perName, rows)).toEqual(is);
  });

  test('per name counts a row that may count only in the most', () => {
    const rows = [
      { name: 'x', amount: '6', local: true },
      { name: 'x', amount: '5' },
    ];
    expect(bounds({ ...perName, where: local }, rows)).toEqual(['6', '11', 'cells_missing']);
  });
});

describe('count', () => {
  test.each([
    { why: 'no rows', rows: [], is: ['0', '0', null] },
    {
      why: 'those that count',
      rows: [{ local: true }, { local: false }, { local: true }],
      is: ['2', '2', null],
    },
    { why: 'one may count', rows: [{ local: true }, {}], is: ['1', '2', 'cells_missing'] },
    { why: '"not applicable" does not', rows: [{ local: NA }], is: ['0', '0', null] },
  ])('of $rows is $is ($why)', ({ rows, is }) => {
    expect(bounds(count, rows)).toEqual(is);
  });
});

describe('any', () => {
  test.each([
    { why: 'no rows', rows: [], is: ['no', 'no', null] },
    { why: 'one that counts', rows: [{ local: false }, { local: true }], is: ['yes', 'yes', null] },
    { why: 'none that counts', rows: [{ local: false }], is: ['no', 'no', null] },
    { why: 'one that may count', rows: [{ local: false }, {}], is: ['no', 'yes', 'cells_missing'] },
    { why: 'one that counts and one that may', rows: [{}, { local: true }], is: ['yes', 'yes', null] },
  ])('of $rows is $is ($why)', ({ rows, is }) => {
    expect(bounds(any, rows)).toEqual(is);
  });
});

describe('a table that was not given', () => {
  test.each([
    { why: 'sum', derive: sum, is: ['0', null, 'table_not_provided'] },
    { why: 'max', derive: max, is: ['0', null, 'table_not_provided'] },
    { why: 'count', derive: count, is: ['0', null, 'table_not_provided'] },
    { why: 'any', derive: any, is: ['no', 'yes', 'table_not_provided'] },
  ])('leaves $why open', ({ derive, is }) => {
    expect(bounds(derive, null)).toEqual(is);
  });

  test('is empty where the applicant plans none', () => {
    expect(bounds(sum, null, { 'parts.planned': false })).toEqual(['0', '0', null]);
  });

  test('is open where the applicant plans some', () => {
    expect(bounds(sum, null, { 'parts.planned': true })).toEqual(['0', null, 'table_not_provided']);
  });

  test('is open where it is said that it was not provided', () => {
    expect(bounds(sum, null, { parts: { status: 'not_provided' } })).toEqual([
      '0',
      null,
      'table_not_provided',
    ]);
  });
});

test('rows that are given count though none were planned', () => {
  expect(bounds(sum, [{ amount: '5' }], { 'parts.planned': false })).toEqual(['5', '5', null]);
});

test('a `where` of several tests leaves a row out as soon as one is not met', () => {
  const where = { all: [local, { fact: 'amount', operator: 'above', value: '3' }] } as const;
  expect(bounds({ ...sum, where }, [{ amount: '3' }, { amount: '4', local: true }])).toEqual([
    '4',
    '4',
    null,
  ]);
});

test('a column may have a name that every object is born with: what is not there is missing', () => {
  const question = { label: 'x', question: 'X?' };
  const facts = [
    {
      id: 'rows',
      type: 'table',
      ...question,
      columns: [{ id: 'constructor', type: 'money', ...question, minimum: '0' }],
    },
  ] as const;
  const derivedFacts = [
    {
      id: 'd',
      label: 'd',
      description: 'd',
      derive: { aggregate: 'sum', table: 'rows', column: 'constructor' },
    },
  ] as const;
  const leaf = leafOf(
    { fact: 'd', operator: 'atLeast', value: '1' },
    { rows: [{ constructor: '2' }, {}] },
    { facts, derivedFacts },
  );
  expect(leaf.answer).toMatchObject({ least: '2', most: null, unknownBecause: 'cells_missing' });
});
