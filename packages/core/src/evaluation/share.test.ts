import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { leafOf } from '../testing/evaluate.ts';

const cents = (amount: number) => `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
type Row = Readonly<Record<string, string | boolean | null>>;

/** The outcome of `aggregate of the rows is at least this percentage of the budget`. */
function outcome(
  rows: readonly Row[] | null,
  budget: string | null,
  percent = '40',
  aggregate: 'sum' | 'max' = 'sum',
) {
  const derivedFacts = [
    { id: 'd.part', label: 'd', description: 'd', derive: { aggregate, table: 'parts', column: 'amount' } },
    { id: 'd.share', label: 'd', description: 'd', derive: { share: { part: 'd.part', whole: 'a.budget' } } },
  ] as const;
  return leafOf(
    { fact: 'd.share', operator: 'shareAtLeast', value: percent },
    { 'a.budget': budget, ...(rows === null ? {} : { parts: rows }) },
    { derivedFacts },
  ).outcome;
}
const parts = (...amounts: readonly (string | null)[]) => amounts.map((amount) => ({ amount }));

// At least forty percent, so that forty percent itself is met.
describe('a share of at least forty percent', () => {
  test.each([
    { part: '39999.99', outcome: 'not_met', why: 'one cent under' },
    { part: '40000.00', outcome: 'met', why: 'exactly' },
    { part: '40000.01', outcome: 'met', why: 'one cent over' },
    { part: '0', outcome: 'not_met', why: 'nothing' },
    { part: '100000.01', outcome: 'met', why: 'more than the whole' },
  ])('$part of 100000.00 is $outcome ($why)', (row) => {
    expect(outcome(parts(row.part), '100000.00')).toBe(row.outcome);
  });

  test.each([
    { percent: '39.999999999999', outcome: 'met', why: 'a trillionth under' },
    { percent: '40', outcome: 'met', why: 'exactly' },
    { percent: '40.000000000001', outcome: 'not_met', why: 'a trillionth over' },
  ])('at $percent percent 40 of 100 is $outcome ($why)', (row) => {
    expect(outcome(parts('40'), '100', row.percent)).toBe(row.outcome);
  });

  test.each([
    { amounts: ['20000.00', '20000.00'], sum: 'met', max: 'not_met', why: 'two that reach it together' },
    { amounts: ['20000.00', '19999.99'], sum: 'not_met', max: 'not_met', why: 'two that miss it by a cent' },
    { amounts: ['40000.00', '0.01'], sum: 'met', max: 'met', why: 'one that reaches it alone' },
    { amounts: [], sum: 'not_met', max: 'not_met', why: 'no rows' },
  ])('$amounts is $sum added, $max alone ($why)', ({ amounts, sum, max }) => {
    expect([
      outcome(parts(...amounts), '100000.00', '40', 'sum'),
      outcome(parts(...amounts), '100000.00', '40', 'max'),
    ]).toEqual([sum, max]);
  });

  test.each([
    { why: 'the whole is zero', rows: parts('1'), budget: '0' },
    { why: 'the whole is zero and so is the part', rows: parts('0'), budget: '0.00' },
    { why: 'the whole is not known', rows: parts('1'), budget: null },
    { why: 'the table is not known', rows: null, budget: '100' },
    { why: 'an amount is missing', rows: parts('1', null), budget: '100' },
    { why: 'nothing is known', rows: null, budget: null },
  ])('is indeterminate where $why', ({ rows, budget }) => {
    expect(outcome(rows, budget)).toBe('indeterminate');
  });

  test('is met where an amount is missing and the others reach it', () => {
    expect(outcome(parts('40', null), '100')).toBe('met');
  });

  test('of no percent at all is met by nothing of something', () => {
    expect(outcome(parts('0'), '100', '0')).toBe('met');
  });

  test.prop([fc.nat(1_000_000_000), fc.integer({ min: 1, max: 1_000_000_000 }), fc.nat(10_000)])(
    'is what whole cents say, never a float',
    (part, whole, hundredths) => {
      const expected = BigInt(part) * 10_000n >= BigInt(hundredths) * BigInt(whole) ? 'met' : 'not_met';
      expect(outcome(parts(cents(part)), cents(whole), cents(hundredths))).toBe(expected);
    },
  );
});
