import { type Answer, attestationOf } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import { factCatalogue } from '../explain/fact-catalogue.ts';
import { libraryRules } from '../testing/library-applications.ts';
import { changedAnswer } from './changed-answer.ts';

const NOT_APPLICABLE = { status: 'not_applicable' } as const;
const DISPUTED = { status: 'disputed', claims: [] } as const;

test.each<{
  readonly why: string;
  readonly fact: string;
  readonly given: Answer;
  readonly answers: readonly Answer[];
  readonly from: string;
  readonly to: string;
}>([
  {
    why: 'every choice that does it',
    fact: 'policy.fines',
    given: 'all',
    answers: ['none', 'adults'],
    from: '`all` (everyone)',
    to: '`none` (no fines) or `adults` (adults only)',
  },
  {
    why: 'no answer is not a no',
    fact: 'policy.quietRoom',
    given: null,
    answers: [true],
    from: 'no answer',
    to: 'yes',
  },
  {
    why: '“not applicable” beside a no',
    fact: 'policy.closedStacks',
    given: true,
    answers: [false, NOT_APPLICABLE],
    from: 'yes',
    to: 'no or “not applicable”',
  },
  {
    why: 'of numbers the nearest',
    fact: 'hours.evenings',
    given: 1,
    answers: [7, 2, 3],
    from: '1 evening a week',
    to: '2 evenings a week',
  },
  {
    why: 'of numbers the first, where none was given',
    fact: 'hours.evenings',
    given: undefined,
    answers: [2, 7],
    from: 'no answer',
    to: '2 evenings a week',
  },
  {
    why: 'of lists the one with the fewest members changed',
    fact: 'hours.days',
    given: ['sunday'],
    answers: [['saturday'], ['saturday', 'sunday']],
    from: '`sunday`',
    to: '`saturday` and `sunday`',
  },
  {
    why: 'reviewers who disagree',
    fact: 'policy.quietRoom',
    given: DISPUTED,
    answers: [true],
    from: 'answers on which reviewers disagree',
    to: 'yes',
  },
])('$why', ({ fact, given, answers, from, to }) => {
  const notes = factCatalogue(libraryRules).fact(fact);
  expect(changedAnswer({ fact, to: answers[0], answers }, attestationOf(given), notes)).toMatchObject({
    fact,
    label: notes.label,
    from,
    to,
  });
});
