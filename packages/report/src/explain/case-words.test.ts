import { applySolicitation, type Condition, ruleSet, type Test } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { type CaseTest, leafWords, shownWords } from './case-words.ts';

const rules = applySolicitation(ruleSet('ojp-fy2024'), null);
const months: Test & Condition = { fact: 'data.useOfForceMonths', operator: 'atLeast', value: 12 };
const deaths: Test & Condition = { fact: 'data.deathsInCustody', operator: 'equals', value: true };
const at = (test: Test, point: CaseTest['point'] = null): CaseTest => ({ test, point });

test('the tests of a case are said as rule-sets show says them, with semicolons between', () => {
  expect(leafWords([at(months), at(deaths)], rules)).toBe(
    'use-of-force reporting: at least 12; deaths-in-custody reporting: a yes',
  );
});

describe('what a case shows that nobody wrote', () => {
  test.each<{ outcome: 'met' | 'not_met' | 'indeterminate'; tests: readonly CaseTest[]; says: string }>([
    { outcome: 'met', tests: [], says: 'no single test decides this' },
    { outcome: 'met', tests: [at(deaths)], says: 'changed alone, this changes the outcome' },
    {
      outcome: 'met',
      tests: [at(deaths), at(months)],
      says: 'changed alone, any one of these changes the outcome',
    },
    {
      outcome: 'not_met',
      tests: [at(months, 'under')],
      says: 'one step under the threshold; changed alone, this changes the outcome',
    },
    {
      outcome: 'met',
      tests: [at(months, 'on')],
      says: 'on the threshold; changed alone, this changes the outcome',
    },
    { outcome: 'indeterminate', tests: [at(months)], says: 'this is not answered, so that it stays open' },
    {
      outcome: 'indeterminate',
      tests: [at(months), at(deaths)],
      says: 'these are not answered, so that it stays open',
    },
  ])('$outcome: $says', ({ outcome, tests, says }) => {
    expect(shownWords(outcome, tests)).toBe(says);
  });
});
