import { describe, expect, test } from '@jest/globals';
import { findingOutcome } from './finding-outcome.ts';

describe('findingOutcome', () => {
  test.each([
    { applies: 'met', when: 'met', outcome: 'met' },
    { applies: 'met', when: 'not_met', outcome: 'not_met' },
    { applies: 'met', when: 'indeterminate', outcome: 'indeterminate' },
    { applies: 'not_met', when: 'met', outcome: 'not_applicable' },
    { applies: 'not_met', when: 'not_met', outcome: 'not_applicable' },
    { applies: 'not_met', when: 'indeterminate', outcome: 'not_applicable' },
    { applies: 'indeterminate', when: 'met', outcome: 'indeterminate' },
    { applies: 'indeterminate', when: 'not_met', outcome: 'indeterminate' },
    { applies: 'indeterminate', when: 'indeterminate', outcome: 'indeterminate' },
  ] as const)('is $outcome where it applies: $applies, and when: $when', (row) => {
    expect(findingOutcome(row.applies, row.when)).toEqual({
      outcome: row.outcome,
      applies: row.applies,
      test: row.when,
    });
  });
});
