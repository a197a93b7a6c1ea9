import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { compile } from '../evaluation/compile.ts';
import { factsTested } from '../evaluation/facts-tested.ts';
import type { Condition } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { answers, ruleSetData } from '../testing/arbitraries.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import type { CriterionCase } from './criterion-case.ts';
import { applyInFull } from './in-full.ts';
import { killMutants } from './kill-mutants.ts';
import { makeCases } from './make-cases.ts';
import { mutantsOf } from './mutants.ts';
import { Thresholds } from './thresholds.ts';

const yes: Condition = { fact: 'a.yes', operator: 'equals', value: true };
const no: Condition = { fact: 'a.no', operator: 'equals', value: true };

function changes(when: Condition, more: Partial<CriterionData> = {}): readonly string[] {
  const data = smallRuleSet({ criteria: [criterion('c', when, more)] });
  const rules = applyInFull(parseRuleSet(data));
  return rules.criteria.flatMap((one) =>
    mutantsOf(one, rules.conditions, data, new Thresholds(data), factsTested(rules).facts).map(
      ({ place, change }) => `${place}: ${change}`,
    ),
  );
}

describe('the mutants of a criterion', () => {
  test.each<{ why: string; when: Condition; mutants: readonly string[] }>([
    { why: 'yes and no', when: yes, mutants: ['true → false', 'turned'].map((one) => `when: ${one}`) },
    {
      why: 'another fact of the same type, the other kind of group',
      when: { all: [yes, no] },
      mutants: [
        'when.all[0]: true → false',
        'when.all[0]: a.yes → a.no',
        'when.all[0]: turned',
        'when.all[1]: true → false',
        'when.all[1]: a.no → a.yes',
        'when.all[1]: turned',
        'when: all → any',
      ],
    },
    {
      why: 'what stands under a not',
      when: { not: { any: [yes] } },
      mutants: [
        'when.not.any[0]: true → false',
        'when.not.any[0]: turned',
        'when: not dropped',
        'when.not: any → all',
      ],
    },
    {
      why: 'other operators, one step lower and higher',
      when: { fact: 'a.months', operator: 'atLeast', value: 6 },
      mutants: [
        'atLeast → equals',
        'atLeast → atMost',
        'atLeast → above',
        'atLeast → below',
        'one step lower',
        'one step higher',
        'turned',
      ].map((one) => `when: ${one}`),
    },
    {
      why: 'a list with one more or less, never empty',
      when: { fact: 'a.tools', operator: 'isWithin', value: ['saw'] },
      mutants: ['isWithin → includesAllOf', 'isWithin → includesAnyOf', 'with axe', 'with bow', 'turned'].map(
        (one) => `when: ${one}`,
      ),
    },
    {
      why: 'each other answer',
      when: { fact: 'a.colour', operator: 'equals', value: 'red' },
      mutants: ['red → green', 'red → blue', 'turned'].map((one) => `when: ${one}`),
    },
    {
      why: 'the percentage of a share',
      when: { fact: 'parts.share', operator: 'shareAtLeast', value: '12.5' },
      mutants: ['one step lower', 'one step higher', 'turned'].map((one) => `when: ${one}`),
    },
  ])('$why', ({ when, mutants }) => {
    expect(changes(when)).toEqual(mutants);
  });

  test('are of whom it concerns too', () => {
    expect(changes(yes, { appliesWhen: no })).toContain('appliesWhen: a.no → a.yes');
  });
});

const cases = (...rows: readonly (readonly [boolean, boolean, 'met' | 'not_met'])[]): CriterionCase[] =>
  rows.map(([first, second, outcome]) => ({
    criterion: 'c',
    facts: { 'a.yes': first, 'a.no': second },
    outcome,
    why: 'for the test',
  }));

function fates(when: Condition, own: readonly CriterionCase[]) {
  const ruleSet = parseRuleSet(smallRuleSet({ criteria: [criterion('c', when)] }));
  return killMutants(ruleSet, own).map(({ mutant, fate }) => `${mutant.place}: ${mutant.change}: ${fate}`);
}

describe('a mutant', () => {
  test('is killed by a case with another outcome, and survives where none has', () => {
    const found = fates({ all: [yes, no] }, cases([true, true, 'met'], [false, true, 'not_met']));
    expect(found.filter((one) => !one.endsWith('killed'))).toEqual(['when.all[1]: a.no → a.yes: survived']);
    expect(found).toContain('when: all → any: killed');
  });

  test('is equivalent where no answers tell it from the criterion', () => {
    const found = fates(
      { any: [yes, { all: [yes, no] }] },
      cases([true, false, 'met'], [false, true, 'not_met']),
    );
    expect(found.filter((one) => one.endsWith('equivalent'))).toEqual([
      'when.any[1].all[1]: true → false: equivalent',
      'when.any[1].all[1]: a.no → a.yes: equivalent',
      'when.any[1].all[1]: turned: equivalent',
    ]);
  });
});

describe('of random rule sets', () => {
  property.prop([ruleSetData, fc.array(answers(0), { minLength: 20, maxLength: 20 })], { numRuns: 12 })(
    'no answers tell an equivalent mutant from its criterion, and what is said to tell one does',
    (data, pool) => {
      const ruleSet = parseRuleSet(data);
      const rules = applyInFull(ruleSet);
      const whole = compile(rules);
      for (const one of killMutants(
        ruleSet,
        makeCases(ruleSet).map((made) => ({ ...made, why: 'made' })),
      )) {
        if (one.fate === 'killed') continue;
        const { criterion: id } = one.mutant;
        const criteria = rules.criteria
          .filter((own) => own.id === id)
          .map((own) => one.mutant.apply(own, rules.conditions));
        const mutated = compile({ ...rules, criteria });
        const differ = (facts: CriterionCase['facts']) => {
          const [a, b] = [whole, mutated].map((by) => by.evaluate({ id: 'A', facts }).finding(id).outcome);
          return a !== b && a !== 'indeterminate' && b !== 'indeterminate';
        };
        if (one.fate === 'equivalent') expect(pool.filter(differ)).toEqual([]);
        else if (one.telling.status === 'possible') expect(differ(one.telling.facts)).toBe(true);
      }
    },
    120_000,
  );
});
