import { expect, test } from '@jest/globals';
import type { FactAnswer } from '../model/application.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import type { CriterionCase } from './criterion-case.ts';
import { killDerivedMutants } from './kill-derived-mutants.ts';

const row = (amount: string, local = true, name = 'A') => ({ name, amount, local });
const one = (parts: FactAnswer, outcome: CriterionCase['outcome']): CriterionCase => ({
  criterion: 'c',
  facts: { parts },
  outcome,
  why: 'for the test',
});

function survivors(fact: string, cases: readonly CriterionCase[]): readonly string[] {
  const when = { fact, operator: 'atLeast', value: '10' } as const;
  const ruleSet = parseRuleSet(smallRuleSet({ criteria: [criterion('c', when)] }));
  return killDerivedMutants(ruleSet, cases).flatMap((mutant) =>
    mutant.killedBy === null ? [`${mutant.place}: ${mutant.change}`] : [],
  );
}

// The rows counted are those that are local.
test.each<{ fact: string; why: string; cases: readonly CriterionCase[]; left: readonly string[] }>([
  {
    fact: 'parts.sum',
    why: 'nothing is shown without cases',
    cases: [],
    left: ['where: true → false', 'where: turned', 'aggregate: sum and max exchanged'],
  },
  {
    fact: 'parts.sum',
    why: 'one local row shows which rows count, not how they are put together',
    cases: [one([row('10')], 'met')],
    left: ['aggregate: sum and max exchanged'],
  },
  {
    fact: 'parts.sum',
    why: 'two that reach it together show all',
    cases: [one([row('5'), row('5')], 'met')],
    left: [],
  },
  {
    fact: 'parts.largestName',
    why: 'two names show that it is the largest, not that rows of one name are added up',
    cases: [one([row('5'), row('5', true, 'B')], 'not_met'), one([row('10')], 'met')],
    left: ['per: dropped'],
  },
  {
    fact: 'parts.largestName',
    why: 'one name twice shows that',
    cases: [one([row('5'), row('5', true, 'B')], 'not_met'), one([row('5'), row('5')], 'met')],
    left: [],
  },
])('$fact: $why', ({ fact, cases, left }) => {
  expect(survivors(fact, cases)).toEqual(left);
});
