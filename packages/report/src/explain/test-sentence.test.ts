import type { Test } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import { libraryRules } from '../testing/library-applications.ts';
import { testSentence } from './test-sentence.ts';

const rows: readonly (readonly [Test, string])[] = [
  [
    { fact: 'policy.quietRoom', operator: 'equals', value: true },
    'the applicant answers yes to “quiet room”',
  ],
  [
    { fact: 'review.welcome', operator: 'equals', value: false },
    'a reviewer answers no to “finding on welcome”',
  ],
  [
    { fact: 'policy.fines', operator: 'isOneOf', value: ['none', 'adults'] },
    'the applicant answers `none` (no fines) or `adults` (adults only) for “policy on fines”',
  ],
  [
    { fact: 'hours.evenings', operator: 'atLeast', value: 1 },
    'the applicant answers at least 1 evening a week for “evenings open”',
  ],
  [
    { fact: 'hours.days', operator: 'includesAllOf', value: ['saturday', 'sunday'] },
    'the applicant’s answer for “weekend days open” includes all of `saturday` and `sunday`',
  ],
  [
    { fact: 'hours.days', operator: 'isWithin', value: ['saturday'] },
    'the applicant’s answer for “weekend days open” is nothing but `saturday`',
  ],
  [
    { fact: 'money.ruralShare', operator: 'shareAtLeast', value: { parameter: 'branch-percent' } },
    'the rural share of the request is at least 30 percent (the parameter `branch-percent`: 30 unless a call sets another from 1 to 100)',
  ],
  [
    { fact: 'money.ruralBranches', operator: 'above', value: '5000' },
    'the figure for “funds for rural branches” is above $5,000.00',
  ],
  [{ fact: 'money.anyRural', operator: 'equals', value: false }, 'the application lists no rural branches'],
];

test.each(rows)('%j reads well aloud', (one, sentence) => {
  expect(testSentence(one, libraryRules)).toBe(sentence);
});
