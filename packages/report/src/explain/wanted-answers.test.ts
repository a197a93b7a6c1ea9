import { expect, test } from '@jest/globals';
import { cell, library } from '../testing/library-applications.ts';
import { libraryReport } from '../testing/library-report.ts';

const wantedOf = (facts: Parameters<typeof library>[1]) =>
  libraryReport([library('own', facts)]).applications[0]?.wanted ?? [];

test('an application that lacks nothing that matters wants nothing', () => {
  expect(wantedOf({})).toEqual([]);
});

test('an answer that alone raises the score comes with the score that it would bring', () => {
  const facts = {
    'policy.fines': cell('all', 8, 'policy.fines'),
    'hours.evenings': null,
    'hours.days': null,
  };
  const [answer] = wantedOf(facts);
  expect(answer).toMatchObject({ fact: 'hours.evenings', decidesRank: false });
  const given = libraryReport([library('own', { ...facts, 'hours.evenings': 7 })]).applications[0];
  expect(answer?.best?.score).toBe(given?.score);
});

test('what decides whether it is ranked comes first, then what most points hang on', () => {
  const wanted = wantedOf({ 'policy.closedStacks': null, branches: null, 'library.kind': null });
  expect(wanted.map(({ fact, decidesRank, points }) => [fact, decidesRank, points])).toEqual([
    ['library.kind', true, '2.0'],
    ['branches', false, '1.0'],
    ['policy.closedStacks', false, '0.5'],
  ]);
});

test('nothing is promised of a table, nor of an answer that can only cost points', () => {
  const wanted = wantedOf({ 'policy.closedStacks': null, branches: null });
  expect(wanted.map(({ best }) => best)).toEqual([null, null]);
});

test('an answer that several criteria wait for stands once, with all of them', () => {
  const [kind, ...more] = wantedOf({ 'library.kind': null });
  expect(kind?.criteria.length).toBeGreaterThan(1);
  expect(more).toEqual([]);
});
