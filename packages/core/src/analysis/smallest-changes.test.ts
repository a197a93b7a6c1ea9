import { describe, expect, test } from '@jest/globals';
import { compile } from '../evaluation/compile.ts';
import type { Condition } from '../model/condition.ts';
import type { ProfileData } from '../model/profile.ts';
import { applySolicitation } from '../rules/apply-solicitation.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import type { Answers } from '../testing/evaluate.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { type WhatIf, whatIf } from './smallest-changes.ts';

const yes = (fact: string): Condition => ({ fact, operator: 'equals', value: true });
const CHANGEABLE = ['a.yes', 'a.no', 'a.colour', 'a.months'];

function searchOf(
  conditions: readonly Condition[],
  facts: Answers,
  profile: Partial<ProfileData> = {},
  answers = 3,
): WhatIf {
  const small = smallRuleSet();
  const [count] = small.profiles;
  const data = smallRuleSet({
    facts: small.facts.map((fact) => ({ ...fact, changeable: CHANGEABLE.includes(fact.id) })),
    criteria: conditions.map((when, i) => criterion(`c${i}`, when)),
    profiles: [{ ...(count as ProfileData), ...profile }],
  });
  const rules = compile(applySolicitation(parseRuleSet(data), null));
  return whatIf(rules, { id: 'A', facts }, { profile: 'count', answers });
}

/** Each set as text, with the score that comes of it. */
function setsFor(search: WhatIf, least: string): readonly string[] {
  return search
    .smallest(({ score }) => score.gte(least))
    .map(
      ({ changes, scorecard }) =>
        `${changes.map(({ fact, to }) => `${fact}=${String(to)}`).join(' ')} → ${scorecard.score.toFixed()}`,
    );
}

const BOTH: Condition = { all: [yes('a.yes'), yes('a.no')] };
const RED: Condition = { fact: 'a.colour', operator: 'equals', value: 'red' };

describe('the smallest sets of answers that reach a score', () => {
  test.each([
    {
      why: 'two answers that one criterion asks for together',
      search: searchOf([BOTH], { 'a.yes': false, 'a.no': false }),
      least: '1',
      sets: ['a.yes=true a.no=true → 1'],
    },
    {
      why: 'an answer that is there already needs no change',
      search: searchOf([BOTH], { 'a.yes': true, 'a.no': false }),
      least: '1',
      sets: ['a.no=true → 1'],
    },
    {
      why: 'either of two, and not both, which would be more than enough',
      search: searchOf([yes('a.yes'), RED], {}),
      least: '1',
      sets: ['a.yes=true → 1', 'a.colour=red → 1'],
    },
    {
      why: 'both of two criteria that have nothing in common',
      search: searchOf([yes('a.yes'), RED], {}),
      least: '2',
      sets: ['a.yes=true a.colour=red → 2'],
    },
    {
      why: 'a cap that keeps a second criterion from counting',
      search: searchOf([yes('a.yes'), RED], {}, { caps: { main: '1' } }),
      least: '2',
      sets: [],
    },
    {
      why: 'a deduction is avoided by an answer that does not meet',
      search: searchOf([yes('a.yes')], { 'a.yes': true }, { points: { c0: '-1' } }),
      least: '0',
      sets: ['a.yes=false → 0'],
    },
    {
      why: 'more answers than may be changed together',
      search: searchOf([BOTH, RED], {}, {}, 2),
      least: '2',
      sets: [],
    },
    {
      why: 'nothing where the goal is reached as it stands',
      search: searchOf([RED], { 'a.colour': 'red' }),
      least: '1',
      sets: [],
    },
    {
      why: 'nothing where only a question that is not marked decides',
      search: searchOf([yes('a.maybe')], {}),
      least: '1',
      sets: [],
    },
  ])('$why', ({ search, least, sets }) => {
    expect(setsFor(search, least)).toEqual(sets);
  });

  test('a goal is asked of each standing once', () => {
    const asked: string[] = [];
    searchOf([yes('a.yes'), RED], {}).smallest(({ score, gates }) => {
      asked.push(`${score.toFixed()} ${gates}`);
      return false;
    });
    expect(asked.sort()).toEqual(['0 passed', '1 passed', '2 passed']);
  });

  test.each([0, -1, 1.5])('%s answers are refused', (answers) => {
    expect(() => searchOf([RED], {}, {}, answers)).toThrow(RangeError);
  });
});
