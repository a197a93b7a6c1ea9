import { compile, Decimal, profileOf, score } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { rank } from '../rank/rank.ts';
import { calledRules, library, libraryRules } from '../testing/library-applications.ts';
import { pool } from '../testing/library-report.ts';
import type { WhatIfGoal } from './goal.ts';
import { whatIfReport } from './what-if-report.ts';

const LEAST = (points: string): WhatIfGoal => ({ kind: 'score', least: new Decimal(points) });
const FUNDS = 600_000;
const BETTER: WhatIfGoal = { kind: 'rank', worst: null };

function reportOf(
  application: string,
  goals: readonly WhatIfGoal[] | null,
  applied = libraryRules,
  answers = 3,
  more: typeof pool = [],
) {
  const rules = compile(applied);
  const profile = profileOf(applied, 'count');
  const ranking = rank(
    [...pool, library('L-7', {}, { competition: 'other' }), ...more].map((one) =>
      score(rules.evaluate(one), profile.id),
    ),
    profile,
  );
  const funding = { rule: 'stop', given: new Map([[null, new Decimal(FUNDS)]]) } as const;
  return whatIfReport({ rules, ranking, application, goals, answers, funding });
}

describe('a goal', () => {
  test.each([
    { goal: LEAST('3'), title: 'A score of 3.0 or more', as: 'score:3' },
    { goal: LEAST('1.25'), title: 'A score of 1.25 or more', as: 'score:1.25' },
    { goal: { kind: 'score', least: null } as const, title: 'Another score than 1.0', as: 'score' },
    { goal: BETTER, title: 'A better place than 4', as: 'rank' },
    { goal: { kind: 'rank', worst: 1 } as const, title: 'Place 1', as: 'rank:1' },
    { goal: { kind: 'rank', worst: 3 } as const, title: 'Place 3 or better', as: 'rank:3' },
    { goal: { kind: 'funded' } as const, title: 'A place above the funding line', as: 'funded' },
  ])('$as is titled', ({ goal, title, as }) => {
    expect(reportOf('L-5', [goal]).goals).toMatchObject([{ goal: as, title }]);
  });

  test('of an application that is not ranked is a place at all', () => {
    expect(reportOf('L-3', [BETTER]).goals).toMatchObject([{ title: 'A place in the ranking' }]);
  });
});

describe('where nothing is listed the report says why', () => {
  test.each([
    { why: 'it is so', id: 'L-1', goal: LEAST('1'), answers: 3, says: 'It is so already.' },
    {
      why: 'no answer reaches it, nor all together',
      id: 'L-3',
      goal: BETTER,
      answers: 3,
      says: 'Nothing here can change it: no change of the 3 answers that the applicant could change does, alone or together.',
    },
    {
      why: 'not with so few answers',
      id: 'L-3',
      goal: BETTER,
      answers: 2,
      says: 'Nothing here can change it: no change of up to 2 of the 3 answers that the applicant could change does.',
    },
    {
      why: 'not with one answer',
      id: 'L-3',
      goal: BETTER,
      answers: 1,
      says: 'Nothing here can change it: no change of any one of the 3 answers that the applicant could change does.',
    },
    {
      why: 'nobody is better placed',
      id: 'L-7',
      goal: BETTER,
      answers: 3,
      says: 'It is first already: there is no better place.',
    },
  ])('$why', ({ id, goal, answers, says }) => {
    expect(reportOf(id, [goal], libraryRules, answers).goals).toMatchObject([{ sets: [], says }]);
  });
});

test('missing answers that are not the applicant’s to change are told with the score that they leave open', () => {
  // A reviewer has yet to say whether it is welcoming, and no branch says how much it gets.
  const report = reportOf('L-4', [LEAST('9')]);
  expect(report.goals[0]?.says).toBe(
    'Nothing here can change it: no change of the 3 answers that the applicant could change does, alone or together. But its score is open from 0.0 to 3.0: answers that it could not change are missing too (amount in branches, kind of library and finding on welcome).',
  );
  expect(reportOf('L-3', [LEAST('9')]).goals[0]?.says).not.toContain('But its score');
  const without = library('L-8', { branches: null }, { competition: 'other' });
  expect(reportOf('L-8', [LEAST('9')], libraryRules, 3, [without]).goals[0]?.says).toContain(
    'missing too (branches)',
  );
});

test('the place is the one within the application’s own competition', () => {
  expect(reportOf('L-7', [BETTER])).toMatchObject({
    application: { competition: 'other', place: { rank: 1, tied: false } },
    goals: [{ sets: [] }],
  });
});

describe('without a goal', () => {
  test('another score, a better place and a place above the line are asked for', () => {
    expect(reportOf('L-5', null).goals.map(({ goal }) => goal)).toEqual(['score', 'rank', 'funded']);
  });

  test('the line is left out where the competition has no funds', () => {
    expect(reportOf('L-7', null).goals.map(({ goal }) => goal)).toEqual(['score', 'rank']);
  });
});

test('every set that reaches the funding line stands above it, and the application did not', () => {
  const report = reportOf('L-5', [{ kind: 'funded' }]);
  expect(report.application.funding).toBe('below');
  const sets = report.goals[0]?.sets ?? [];
  expect(sets.length).toBeGreaterThan(0);
  expect(new Set(sets.map(({ funding }) => funding))).toEqual(new Set(['above']));
});

test('a funding line that there is not is refused', () => {
  expect(() => reportOf('L-7', [{ kind: 'funded' }])).toThrow('there is no funding line');
});

test('a place beyond the competition is refused with those that there are', () => {
  expect(() => reportOf('L-5', [{ kind: 'rank', worst: 7 }])).toThrow(
    new RangeError(
      'place 7 is beyond the competition, which has 6 applications; ask for a place from 1 to 6',
    ),
  );
});

test('the notes say what was left as it is', () => {
  expect(reportOf('L-5', [BETTER], calledRules).notes).toContain('The rows of branches stay as they are.');
});

test('an id that no scored application has is refused with the nearest', () => {
  expect(() => reportOf('L-55', [BETTER])).toThrow(
    new RangeError('no scored application has the id `L-55`; did you mean `L-5`?'),
  );
  expect(() => reportOf('BWC-0107', [BETTER])).toThrow(
    new RangeError('no scored application has the id `BWC-0107`; ids are like `L-1`, of which 7 were scored'),
  );
});
