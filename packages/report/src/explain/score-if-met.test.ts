import { expect, test } from '@jest/globals';
import { library, libraryCard } from '../testing/library-applications.ts';
import { scoreIfMet } from './score-if-met.ts';

test.each([
  {
    criterion: 'lib-rural',
    facts: { 'application.requestedAmount': null },
    before: '2',
    after: '3',
    why: 'its points are added',
  },
  {
    criterion: 'lib-fines',
    facts: { 'policy.fines': null },
    before: '3',
    after: '3',
    why: 'the family’s cap is full already',
  },
  {
    criterion: 'lib-fines',
    facts: { 'policy.fines': null, 'hours.evenings': 0 },
    before: '2',
    after: '3',
    why: 'there is room under the cap',
  },
  {
    criterion: 'lib-closed',
    facts: { 'policy.closedStacks': null },
    before: '3',
    after: '2.5',
    why: 'a deduction is taken',
  },
])('$criterion: $why', ({ criterion, facts, before, after }) => {
  const card = libraryCard(library('A', facts));
  expect(card.score.toFixed()).toBe(before);
  expect(scoreIfMet(card, criterion)?.score.toFixed()).toBe(after);
});

test('what else is open stays open', () => {
  const card = libraryCard(
    library('A', { 'policy.closedStacks': null, 'review.welcome': null, 'hours.evenings': 0 }),
  );
  const after = scoreIfMet(card, 'lib-welcome');
  expect([after?.least, after?.score, after?.most].map((points) => points?.toFixed())).toEqual([
    '2.5',
    '3',
    '3',
  ]);
});

test('a criterion without points has no score to change', () => {
  expect(scoreIfMet(libraryCard(library('A')), 'gate-not-private')).toBeNull();
});
