import { expect, test } from '@jest/globals';
import { branch, library, libraryCard, libraryRules } from '../testing/library-applications.ts';
import { missingAnswers } from './missing-answers.ts';

const wanted = (...pools: Parameters<typeof library>[1][]) =>
  missingAnswers(
    pools.map((facts, i) => libraryCard(library(`A${i}`, facts))),
    libraryRules,
  ).map(
    ({ fact, column, applications, answeredBy }) =>
      `${column === null ? '' : `${column} in `}${fact} ${applications}${answeredBy === 'reviewer' ? ' reviewer' : ''}`,
  );

test.each([
  { facts: [{}], expected: [], why: 'nothing is missing' },
  {
    facts: [{ 'policy.fines': null }, { 'policy.fines': null, 'review.welcome': null }],
    expected: ['policy.fines 2', 'review.welcome 1 reviewer'],
    why: 'the most wanted first, and who would answer',
  },
  {
    facts: [{ 'library.kind': 'private', 'policy.fines': null }],
    expected: [],
    why: 'an answer to what does not apply changes nothing',
  },
  { facts: [{ 'policy.quietRoom': null }], expected: [], why: 'another answer has met it already' },
  {
    facts: [{ branches: [branch('North', null, true, 2)] }],
    expected: ['amount in branches 1'],
    why: 'a blank cell of a table asks for its column',
  },
  {
    facts: [
      { branches: [branch('North', null, null, 2), branch('South', null, true, 3)] },
      { branches: [branch('North', null, true, 4), branch('South', null, false, 5)] },
    ],
    expected: ['amount in branches 2', 'rural in branches 1'],
    why: 'each column once for an application, and only where it matters',
  },
  {
    facts: [{ branches: undefined }],
    expected: ['branches 1'],
    why: 'a table that was not given asks for its rows',
  },
  {
    facts: [{ 'application.requestedAmount': null }],
    expected: ['application.requestedAmount 1'],
    why: 'the whole of a share',
  },
  { facts: [{ 'application.requestedAmount': '0' }], expected: [], why: 'a zero whole waits for no answer' },
])('$why', ({ facts, expected }) => expect(wanted(...facts)).toEqual(expected));
