import { describe, expect, test } from '@jest/globals';
import type { ConditionValue, OperatorName, TestableType } from '../model/condition.ts';
import { OPERATORS } from '../model/condition.ts';
import { Decimal } from '../model/decimal.ts';
import type { FactState } from './fact-state.ts';
import { stateTest } from './operators.ts';

interface Row {
  readonly operator: OperatorName;
  readonly type: TestableType;
  readonly expected: ConditionValue;
  readonly met: readonly FactState[];
  readonly notMet: readonly FactState[];
}

const number = (value: string, step: string): readonly [string, string, string] => [
  new Decimal(value).minus(step).toFixed(),
  value,
  new Decimal(value).plus(step).toFixed(),
];
const [underCent, cent, overCent] = number('100000.00', '0.01');
const [underTiny, tiny, overTiny] = number('9.5', '0.000000000001');
const [earlier, day, later] = ['2023-02-28', '2023-03-01', '2023-03-02'];
const [before, moment, after] = [
  '2023-04-04T20:58:59.999-04:00',
  '2023-04-05T00:59:00Z',
  '2023-04-05T09:59:00.001+09:00',
];
const sameMoment = '2023-04-04T20:59:00-04:00';

// Every operator with every type that it reads; thresholds one step under, on and over.
const rows: readonly Row[] = [
  { operator: 'equals', type: 'boolean', expected: true, met: [true], notMet: [false] },
  { operator: 'equals', type: 'boolean', expected: false, met: [false], notMet: [true] },
  {
    operator: 'equals',
    type: 'enum',
    expected: 'limits',
    met: ['limits'],
    notMet: ['limit', 'none', 'LIMITS'],
  },
  { operator: 'equals', type: 'integer', expected: 12, met: [12], notMet: [11, 13] },
  {
    operator: 'equals',
    type: 'decimal',
    expected: '10',
    met: ['10', '10.0', '10.000'],
    notMet: ['9.999999999999', '10.000000000001'],
  },
  {
    operator: 'equals',
    type: 'money',
    expected: '10.00',
    met: ['10', '10.00'],
    notMet: ['9.99', '10.01', '-10.00'],
  },
  { operator: 'equals', type: 'date', expected: day, met: [day], notMet: [earlier, later] },
  {
    operator: 'equals',
    type: 'instant',
    expected: moment,
    met: [moment, sameMoment],
    notMet: [before, after],
  },
  {
    operator: 'isOneOf',
    type: 'enum',
    expected: ['limits', 'prohibits'],
    met: ['limits', 'prohibits'],
    notMet: ['none', 'limit', 'limits,prohibits'],
  },
  {
    operator: 'includes',
    type: 'set',
    expected: 'saw',
    met: [['saw'], ['axe', 'saw']],
    notMet: [[], ['axe'], ['sawmill']],
  },
  {
    operator: 'includesAllOf',
    type: 'set',
    expected: ['saw', 'axe'],
    met: [
      ['axe', 'saw'],
      ['saw', 'axe', 'bow'],
    ],
    notMet: [[], ['saw'], ['axe', 'bow']],
  },
  {
    operator: 'includesAnyOf',
    type: 'set',
    expected: ['saw', 'axe'],
    met: [['saw'], ['axe', 'bow']],
    notMet: [[], ['bow']],
  },
  {
    operator: 'isWithin',
    type: 'set',
    expected: ['saw', 'axe'],
    met: [[], ['saw'], ['axe', 'saw']],
    notMet: [['bow'], ['saw', 'bow']],
  },
  { operator: 'atLeast', type: 'integer', expected: 10, met: [10, 11], notMet: [9, -10] },
  { operator: 'atMost', type: 'integer', expected: 10, met: [10, 9], notMet: [11] },
  { operator: 'above', type: 'integer', expected: 10, met: [11], notMet: [10, 9] },
  { operator: 'below', type: 'integer', expected: 10, met: [9], notMet: [10, 11] },
  {
    operator: 'atLeast',
    type: 'decimal',
    expected: tiny,
    met: [tiny, overTiny, '10'],
    notMet: [underTiny, '-10'],
  },
  { operator: 'atMost', type: 'decimal', expected: tiny, met: [tiny, underTiny], notMet: [overTiny, '10'] },
  { operator: 'above', type: 'decimal', expected: tiny, met: [overTiny, '10'], notMet: [tiny, underTiny] },
  { operator: 'below', type: 'decimal', expected: tiny, met: [underTiny, '9'], notMet: [tiny, overTiny] },
  {
    operator: 'atLeast',
    type: 'money',
    expected: cent,
    met: [cent, overCent, '100000'],
    notMet: [underCent, '99999'],
  },
  {
    operator: 'atMost',
    type: 'money',
    expected: cent,
    met: [cent, underCent],
    notMet: [overCent, '1000000'],
  },
  {
    operator: 'above',
    type: 'money',
    expected: cent,
    met: [overCent],
    notMet: [cent, underCent, '100000.000'],
  },
  {
    operator: 'below',
    type: 'money',
    expected: cent,
    met: [underCent],
    notMet: [cent, overCent, '100000.000'],
  },
  { operator: 'onOrAfter', type: 'date', expected: day, met: [day, later], notMet: [earlier] },
  { operator: 'onOrBefore', type: 'date', expected: day, met: [day, earlier], notMet: [later] },
  { operator: 'after', type: 'date', expected: day, met: [later], notMet: [day, earlier] },
  { operator: 'before', type: 'date', expected: day, met: [earlier], notMet: [day, later] },
  {
    operator: 'onOrAfter',
    type: 'instant',
    expected: moment,
    met: [moment, sameMoment, after],
    notMet: [before],
  },
  {
    operator: 'onOrBefore',
    type: 'instant',
    expected: moment,
    met: [moment, sameMoment, before],
    notMet: [after],
  },
  {
    operator: 'after',
    type: 'instant',
    expected: moment,
    met: [after],
    notMet: [moment, sameMoment, before],
  },
  {
    operator: 'before',
    type: 'instant',
    expected: moment,
    met: [before],
    notMet: [moment, sameMoment, after],
  },
];

const judged = rows.flatMap((row) => [
  ...row.met.map((state) => ({ ...row, state, outcome: 'met' })),
  ...row.notMet.map((state) => ({ ...row, state, outcome: 'not_met' })),
]);

describe('an operator', () => {
  test.each(judged)(
    'of $type: $state $operator $expected is $outcome',
    ({ operator, type, expected, state, outcome }) => {
      expect(stateTest({ operator, type, expected })(state)).toBe(outcome);
    },
  );

  test.each(rows)(
    'of $type, $operator, is indeterminate for what is not known',
    ({ operator, type, expected }) => {
      expect(stateTest({ operator, type, expected })(undefined)).toBe('indeterminate');
    },
  );

  test.each(rows)('of $type, $operator, is not met by "not applicable"', ({ operator, type, expected }) => {
    expect(stateTest({ operator, type, expected })(null)).toBe('not_met');
  });

  test('is tried above with every type that it reads', () => {
    const tried = new Set(rows.map(({ operator, type }) => `${operator} ${type}`));
    const known = Object.entries(OPERATORS).flatMap(([name, { reads }]) =>
      reads.map((type) => `${name} ${type}`),
    );
    expect(known.filter((pair) => !tried.has(pair))).toEqual(['shareAtLeast share']);
  });
});

describe('numbers are not compared as text:', () => {
  test.each([
    { state: '9', operator: 'atLeast', outcome: 'not_met' },
    { state: '10', operator: 'atLeast', outcome: 'met' },
    { state: '9', operator: 'below', outcome: 'met' },
    { state: '010', operator: 'equals', outcome: 'met' },
  ] as const)('$state $operator 10 is $outcome', ({ state, operator, outcome }) => {
    expect(stateTest({ operator, type: 'decimal', expected: '10' })(state)).toBe(outcome);
  });

  test('twenty-eight digits differ in the last', () => {
    const equals = stateTest({ operator: 'equals', type: 'money', expected: '9999999999999999999999999999' });
    expect(equals('9999999999999999999999999998')).toBe('not_met');
  });
});
