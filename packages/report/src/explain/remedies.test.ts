import type { Derivation, TestOutcome } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { libraryRules } from '../testing/library-applications.ts';
import { factCatalogue } from './fact-catalogue.ts';
import { remedyOf } from './remedies.ts';

const ROOM = 'policy.quietRoom';
const STACKS = 'policy.closedStacks';
const WELCOME = 'review.welcome';

const yes = (fact: string, outcome: TestOutcome): Derivation => ({
  kind: 'test',
  outcome,
  fact,
  operator: 'equals',
  expected: true,
  answer: { status: outcome === 'indeterminate' ? 'not_provided' : 'not_applicable' },
  cells: [],
});
const all = (outcome: TestOutcome, ...children: Derivation[]): Derivation => ({
  kind: 'all',
  outcome,
  children,
  decisive: [],
});
const any = (outcome: TestOutcome, ...children: Derivation[]): Derivation => ({
  kind: 'any',
  outcome,
  children,
  decisive: [],
});
const not = (outcome: TestOutcome, child: Derivation): Derivation => ({ kind: 'not', outcome, child });

const remedy = (derivation: Derivation, wanted: 'met' | 'not_met', openOnly = false) =>
  remedyOf(derivation, wanted, { openOnly, sayFact: true }, factCatalogue(libraryRules))?.text ?? null;

describe('what would meet it', () => {
  test.each([
    { tree: yes(ROOM, 'met'), text: null, why: 'it is met already' },
    {
      tree: all('not_met', yes(ROOM, 'not_met'), yes(STACKS, 'met')),
      text: 'a yes for quiet room',
      why: 'only what is missing of an all',
    },
    {
      tree: any('not_met', yes(ROOM, 'not_met'), yes(STACKS, 'not_met')),
      text: 'a yes for quiet room or a yes for closed stacks',
      why: 'any one of an any',
    },
    { tree: not('not_met', yes(ROOM, 'met')), text: 'a no for quiet room', why: 'the opposite under a not' },
    {
      tree: not('not_met', any('met', yes(ROOM, 'met'), yes(STACKS, 'met'))),
      text: 'a no for quiet room and a no for closed stacks',
      why: 'all of an any under a not',
    },
    {
      tree: any(
        'not_met',
        yes(ROOM, 'not_met'),
        all('not_met', yes(STACKS, 'not_met'), yes(WELCOME, 'not_met')),
      ),
      text: 'a yes for quiet room, or both a yes for closed stacks and a yes for finding on welcome',
      why: 'two together are both',
    },
    {
      tree: any(
        'not_met',
        yes(ROOM, 'not_met'),
        any('not_met', yes(STACKS, 'not_met'), yes(ROOM, 'not_met')),
      ),
      text: 'a yes for quiet room or a yes for closed stacks or a yes for quiet room',
      why: 'an any inside an any is one list',
    },
  ])('$why', ({ tree, text }) => expect(remedy(tree, 'met')).toBe(text));
});

test('where only missing answers are filled in, given ones are left alone', () => {
  const tree = any('indeterminate', yes(ROOM, 'not_met'), yes(STACKS, 'indeterminate'));
  expect(remedy(tree, 'met', true)).toBe('a yes for closed stacks');
});

test('what would avoid it', () => {
  expect(remedy(all('met', yes(ROOM, 'met'), yes(STACKS, 'met')), 'not_met')).toBe(
    'a no for quiet room or a no for closed stacks',
  );
});
