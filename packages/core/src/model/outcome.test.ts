import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { all, any, not, OUTCOMES, type TestOutcome } from './outcome.ts';

// Kleene's strong logic: indeterminate unless the known operand settles it.
const pairs = [
  { a: 'met', b: 'met', all: 'met', any: 'met' },
  { a: 'met', b: 'indeterminate', all: 'indeterminate', any: 'met' },
  { a: 'met', b: 'not_met', all: 'not_met', any: 'met' },
  { a: 'indeterminate', b: 'met', all: 'indeterminate', any: 'met' },
  { a: 'indeterminate', b: 'indeterminate', all: 'indeterminate', any: 'indeterminate' },
  { a: 'indeterminate', b: 'not_met', all: 'not_met', any: 'indeterminate' },
  { a: 'not_met', b: 'met', all: 'not_met', any: 'met' },
  { a: 'not_met', b: 'indeterminate', all: 'not_met', any: 'indeterminate' },
  { a: 'not_met', b: 'not_met', all: 'not_met', any: 'not_met' },
] as const;

describe('two outcomes', () => {
  test.each(pairs)('all of $a, $b is $all', (row) => {
    expect(all([row.a, row.b])).toBe(row.all);
  });

  test.each(pairs)('any of $a, $b is $any', (row) => {
    expect(any([row.a, row.b])).toBe(row.any);
  });

  test.each([
    { of: 'met', is: 'not_met' },
    { of: 'not_met', is: 'met' },
    { of: 'indeterminate', is: 'indeterminate' },
  ] as const)('not $of is $is', ({ of, is }) => {
    expect(not(of)).toBe(is);
  });
});

const outcome = fc.constantFrom<TestOutcome>('met', 'not_met', 'indeterminate');

describe('any number of outcomes', () => {
  test.prop([fc.array(outcome, { minLength: 1 })])('follow De Morgan', (outcomes) => {
    expect(not(all(outcomes))).toBe(any(outcomes.map(not)));
  });

  test.prop([outcome, fc.array(outcome, { minLength: 1 })])(
    'are combined one by one as all at once',
    (first, rest) => {
      expect(all([first, ...rest])).toBe(all([first, all(rest)]));
    },
  );
});

test('there are four outcomes and no fifth', () => {
  expect(OUTCOMES).toEqual(['met', 'not_met', 'indeterminate', 'not_applicable']);
});
