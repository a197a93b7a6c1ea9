import { describe, expect, test } from '@jest/globals';
import { findingOutcome } from './finding-outcome.ts';

describe('findingOutcome', () => {
  test.each([
    { applies: 'met', when: 'met', code: 8, outcome: 'met' },
    { applies: 'met', when: 'not_met', code: 6, outcome: 'not_met' },
    { applies: 'met', when: 'indeterminate', code: 7, outcome: 'indeterminate' },
    { applies: 'not_met', when: 'met', code: 2, outcome: 'not_applicable' },
    { applies: 'not_met', when: 'not_met', code: 0, outcome: 'not_applicable' },
    { applies: 'not_met', when: 'indeterminate', code: 1, outcome: 'not_applicable' },
    { applies: 'indeterminate', when: 'met', code: 5, outcome: 'indeterminate' },
    { applies: 'indeterminate', when: 'not_met', code: 3, outcome: 'indeterminate' },
    { applies: 'indeterminate', when: 'indeterminate', code: 4, outcome: 'indeterminate' },
  ] as const)('is $outcome where it applies: $applies, and when: $when', (row) => {
    expect(findingOutcome(row.applies, row.when)).toEqual({
      outcome: row.outcome,
      applies: row.applies,
      test: row.when,
      code: row.code,
    });
  });
});
