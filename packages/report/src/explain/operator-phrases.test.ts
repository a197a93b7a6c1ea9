import type { ConditionValue, OperatorName } from '@grantscore/core';
import { OPERATOR_NAMES } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import type { FactNotes } from './fact-catalogue.ts';
import { comparisonText, wantedAnswer } from './operator-phrases.ts';

function fact(type: FactNotes['type']): FactNotes {
  const values = new Map([
    ['a', 'the first'],
    ['b', 'the second'],
  ]);
  return {
    id: 'x',
    label: 'x',
    type,
    unit: 'a unit',
    values,
    answeredBy: 'applicant',
    derived: null,
    columns: new Map(),
  };
}

interface Row {
  readonly operator: OperatorName;
  readonly expected: ConditionValue;
  readonly type: FactNotes['type'];
  readonly met: string;
  readonly notMet: string;
  readonly missed: string | null;
}

const rows: readonly Row[] = [
  { operator: 'equals', expected: true, type: 'boolean', met: 'a yes', notMet: 'a no', missed: null },
  { operator: 'equals', expected: false, type: 'boolean', met: 'a no', notMet: 'a yes', missed: null },
  {
    operator: 'equals',
    expected: 'a',
    type: 'enum',
    met: '`a` (the first)',
    notMet: 'anything but `a` (the first)',
    missed: null,
  },
  { operator: 'equals', expected: 12, type: 'integer', met: '12', notMet: 'anything but 12', missed: null },
  {
    operator: 'isOneOf',
    expected: ['a', 'b'],
    type: 'enum',
    met: '`a` (the first) or `b` (the second)',
    notMet: 'anything but `a` (the first) or `b` (the second)',
    missed: null,
  },
  {
    operator: 'includes',
    expected: 'a',
    type: 'set',
    met: 'an answer that includes `a` (the first)',
    notMet: 'an answer without `a` (the first)',
    missed: 'it does not include `a` (the first)',
  },
  {
    operator: 'includesAllOf',
    expected: ['a', 'b'],
    type: 'set',
    met: 'an answer that includes all of `a` (the first) and `b` (the second)',
    notMet: 'an answer that leaves out one of `a` (the first) and `b` (the second)',
    missed: 'it does not include all of `a` (the first) and `b` (the second)',
  },
  {
    operator: 'includesAnyOf',
    expected: ['a', 'b'],
    type: 'set',
    met: 'an answer that includes any of `a` (the first) and `b` (the second)',
    notMet: 'an answer with none of `a` (the first) and `b` (the second)',
    missed: 'it does not include any of `a` (the first) and `b` (the second)',
  },
  {
    operator: 'isWithin',
    expected: ['none'],
    type: 'set',
    met: '`none`',
    notMet: 'anything but `none`',
    missed: 'it has something beyond `none`',
  },
  {
    operator: 'isWithin',
    expected: ['a'],
    type: 'set',
    met: 'nothing but `a` (the first)',
    notMet: 'something beyond `a` (the first)',
    missed: 'it has something beyond `a` (the first)',
  },
  {
    operator: 'atLeast',
    expected: 12,
    type: 'integer',
    met: 'at least 12',
    notMet: 'less than 12',
    missed: 'it is not at least 12',
  },
  {
    operator: 'atMost',
    expected: '0.5',
    type: 'decimal',
    met: 'at most 0.5',
    notMet: 'more than 0.5',
    missed: 'it is not at most 0.5',
  },
  {
    operator: 'above',
    expected: '1000',
    type: 'money',
    met: 'above 1,000.00 a unit',
    notMet: 'at most 1,000.00 a unit',
    missed: 'it is not above 1,000.00 a unit',
  },
  {
    operator: 'below',
    expected: 12,
    type: 'integer',
    met: 'below 12',
    notMet: 'at least 12',
    missed: 'it is not below 12',
  },
  {
    operator: 'onOrAfter',
    expected: '2031-01-02',
    type: 'date',
    met: 'a day on or after 2 January 2031',
    notMet: 'a day before 2 January 2031',
    missed: 'it is not on or after 2 January 2031',
  },
  {
    operator: 'onOrBefore',
    expected: '2031-01-02',
    type: 'date',
    met: 'a day on or before 2 January 2031',
    notMet: 'a day after 2 January 2031',
    missed: 'it is not on or before 2 January 2031',
  },
  {
    operator: 'after',
    expected: '2031-01-02T03:04:05Z',
    type: 'instant',
    met: 'a moment after 2031-01-02T03:04:05Z',
    notMet: 'a moment on or before 2031-01-02T03:04:05Z',
    missed: 'it is not after 2031-01-02T03:04:05Z',
  },
  {
    operator: 'before',
    expected: '2031-01-02',
    type: 'date',
    met: 'a day before 2 January 2031',
    notMet: 'a day on or after 2 January 2031',
    missed: 'it is not before 2 January 2031',
  },
  {
    operator: 'shareAtLeast',
    expected: '40.0',
    type: 'share',
    met: 'at least 40.0 percent',
    notMet: 'less than 40.0 percent',
    missed: 'it is not at least 40.0 percent',
  },
];

describe.each(rows)('$operator $expected on $type', ({ operator, expected, type, met, notMet, missed }) => {
  test('what would meet it', () => expect(wantedAnswer(operator, expected, fact(type), 'met')).toBe(met));
  test('what would not', () => expect(wantedAnswer(operator, expected, fact(type), 'not_met')).toBe(notMet));
  test('how an answer misses it', () =>
    expect(comparisonText(operator, expected, fact(type), 'not_met')).toBe(missed));
});

test('how an answer that meets it compares repeats no words of the answer', () => {
  expect(comparisonText('isWithin', ['a', 'b'], fact('set'), 'met')).toBe(
    'nothing but `a` and `b` is enough',
  );
});

test('every operator has a row', () => {
  expect([...new Set(rows.map(({ operator }) => operator))].sort()).toEqual([...OPERATOR_NAMES].sort());
});
