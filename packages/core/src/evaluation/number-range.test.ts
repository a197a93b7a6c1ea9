import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../model/decimal.ts';
import type { NumberRange } from './fact-state.ts';
import { stateTest } from './operators.ts';

describe('a number known between a least and a most', () => {
  const range = (least: string, most: string | null): NumberRange => ({
    kind: 'range',
    least: new Decimal(least),
    most: most === null ? null : new Decimal(most),
  });

  test.each([
    { operator: 'atLeast', least: '10', most: '20', outcome: 'met', why: 'the least is on it' },
    {
      operator: 'atLeast',
      least: '9.99',
      most: '20',
      outcome: 'indeterminate',
      why: 'the least is a cent under',
    },
    { operator: 'atLeast', least: '0', most: '10', outcome: 'indeterminate', why: 'the most is on it' },
    { operator: 'atLeast', least: '0', most: '9.99', outcome: 'not_met', why: 'the most is a cent under' },
    {
      operator: 'atLeast',
      least: '10',
      most: null,
      outcome: 'met',
      why: 'nothing bounds it and the least is on it',
    },
    { operator: 'atLeast', least: '9.99', most: null, outcome: 'indeterminate', why: 'nothing bounds it' },
    { operator: 'above', least: '10.01', most: '20', outcome: 'met', why: 'the least is a cent over' },
    { operator: 'above', least: '10', most: '20', outcome: 'indeterminate', why: 'the least is on it' },
    { operator: 'above', least: '0', most: '10', outcome: 'not_met', why: 'the most is on it' },
    {
      operator: 'above',
      least: '0',
      most: '10.01',
      outcome: 'indeterminate',
      why: 'the most is a cent over',
    },
    { operator: 'above', least: '10', most: null, outcome: 'indeterminate', why: 'nothing bounds it' },
    { operator: 'atMost', least: '0', most: '10', outcome: 'met', why: 'the most is on it' },
    {
      operator: 'atMost',
      least: '0',
      most: '10.01',
      outcome: 'indeterminate',
      why: 'the most is a cent over',
    },
    { operator: 'atMost', least: '10', most: '20', outcome: 'indeterminate', why: 'the least is on it' },
    { operator: 'atMost', least: '10.01', most: '20', outcome: 'not_met', why: 'the least is a cent over' },
    { operator: 'atMost', least: '0', most: null, outcome: 'indeterminate', why: 'nothing bounds it' },
    {
      operator: 'atMost',
      least: '10.01',
      most: null,
      outcome: 'not_met',
      why: 'the least is over though nothing bounds it',
    },
    { operator: 'below', least: '0', most: '9.99', outcome: 'met', why: 'the most is a cent under' },
    { operator: 'below', least: '0', most: '10', outcome: 'indeterminate', why: 'the most is on it' },
    { operator: 'below', least: '10', most: '20', outcome: 'not_met', why: 'the least is on it' },
    { operator: 'below', least: '9.99', most: null, outcome: 'indeterminate', why: 'nothing bounds it' },
    { operator: 'equals', least: '10', most: '10.0', outcome: 'met', why: 'both are it' },
    { operator: 'equals', least: '9.99', most: '10', outcome: 'indeterminate', why: 'the most is it' },
    { operator: 'equals', least: '10', most: '10.01', outcome: 'indeterminate', why: 'the least is it' },
    { operator: 'equals', least: '10.01', most: '20', outcome: 'not_met', why: 'the least is over' },
    { operator: 'equals', least: '0', most: '9.99', outcome: 'not_met', why: 'the most is under' },
    { operator: 'equals', least: '0', most: null, outcome: 'indeterminate', why: 'nothing bounds it' },
    {
      operator: 'equals',
      least: '10',
      most: null,
      outcome: 'indeterminate',
      why: 'the least is it and nothing bounds it',
    },
  ] as const)('$least to $most $operator 10 is $outcome ($why)', ({ operator, least, most, outcome }) => {
    expect(stateTest({ operator, type: 'money', expected: '10' })(range(least, most))).toBe(outcome);
  });

  test('can be a whole number', () => {
    expect(stateTest({ operator: 'atLeast', type: 'integer', expected: 2 })(range('1', '2'))).toBe(
      'indeterminate',
    );
  });

  test('is no day', () => {
    const onDay = stateTest({ operator: 'after', type: 'date', expected: '2023-04-04' });
    expect(() => onDay(range('0', '1'))).toThrow(
      new TypeError('operator `after` cannot read a fact of type date'),
    );
  });
});
