import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { settled } from '../evaluation/settled-test.ts';
import type { Condition, NamedConditionData } from '../model/condition.ts';
import { all, any, not, type TestOutcome } from '../model/outcome.ts';
import { type AppliedRuleSet, applySolicitation } from '../rules/apply-solicitation.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { ruleSetData } from '../testing/arbitraries.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { type Goal, search } from './search.ts';
import { type Choice, choiceTest, type Space, spaceOf } from './space.ts';
import { realise, shows } from './witness.ts';

function rulesOf(...conditions: readonly Condition[]): AppliedRuleSet {
  const data = smallRuleSet({ criteria: conditions.map((when, i) => criterion(`c${i}`, when)) });
  return applySolicitation(parseRuleSet(data), null);
}

/** The outcome of a condition with every fact of the space answered, worked out anew. */
function outcomeOf(
  condition: Condition,
  named: ReadonlyMap<string, NamedConditionData>,
  space: Space,
  answers: ReadonlyMap<string, Choice>,
): TestOutcome {
  const of = (node: Condition): TestOutcome => {
    if ('all' in node) return all(node.all.map(of));
    if ('any' in node) return any(node.any.map(of));
    if ('not' in node) return not(of(node.not));
    if ('condition' in node) return of((named.get(node.condition) as NamedConditionData).when);
    const fact = space.get(node.fact);
    const choice = answers.get(node.fact);
    return fact === undefined || choice === undefined
      ? 'indeterminate'
      : choiceTest(settled(node), fact)(choice.state);
  };
  return of(condition);
}

/** Whether any answers at all bring about every goal; null where they are too many to go through. */
function bruteForce(rules: AppliedRuleSet, goals: readonly Goal[]): boolean | null {
  const space = spaceOf(
    rules,
    goals.map(({ condition }) => condition),
  );
  const named = new Map(rules.conditions.map((c) => [c.id, c]));
  const facts = [...space.values()];
  if (facts.reduce((product, { choices }) => product * (choices?.length ?? 1), 1) > 20_000) return null;
  const answers = new Map<string, Choice>();
  const go = (at: number): boolean => {
    const fact = facts[at];
    if (fact === undefined)
      return goals.every(({ condition, outcome }) => outcomeOf(condition, named, space, answers) === outcome);
    return (fact.choices ?? []).some((choice) => {
      answers.set(fact.fact, choice);
      return go(at + 1);
    });
  };
  return go(0);
}

const outcome = fc.constantFrom('met', 'not_met' as const);

describe('search', () => {
  property.prop([ruleSetData, outcome, outcome], { numRuns: 1000 })(
    'finds answers exactly where there are some, and its witness shows them',
    (data, first, second) => {
      const rules = applySolicitation(parseRuleSet(data), null);
      const goals = rules.criteria
        .slice(0, 2)
        .map(({ when }, i): Goal => ({ condition: when, outcome: i === 0 ? first : second }) as Goal);
      const expected = bruteForce(rules, goals);
      fc.pre(expected !== null);
      const found = search(rules, goals);
      expect(found.status).toBe(expected ? 'found' : 'none');
      if (found.status !== 'found') return;
      const application = realise(rules, goals, found);
      const derived = rules.derivedFacts.some(({ id }) => found.answers.has(id));
      if (application === null) expect(derived).toBe(true);
      else expect(shows(rules, goals, application)).toBe(true);
    },
    120_000,
  );

  const atLeast = (value: number): Condition => ({ fact: 'a.months', operator: 'atLeast', value });
  const yes: Condition = { fact: 'a.yes', operator: 'equals', value: true };

  test('its witness has the fewest answers', () => {
    const condition: Condition = {
      any: [{ all: [yes, atLeast(3)] }, { fact: 'a.no', operator: 'equals', value: true }],
    };
    const found = search(rulesOf(condition), [{ condition, outcome: 'met' }]);
    expect(found.status === 'found' && [...found.answers.keys()]).toEqual(['a.no']);
  });

  test.each<{ why: string; goals: readonly Goal[]; status: string }>([
    {
      why: 'a condition and its opposite',
      goals: [{ condition: { all: [yes, { not: yes }] }, outcome: 'met' }],
      status: 'none',
    },
    {
      why: 'thresholds that leave no whole number',
      goals: [
        {
          condition: {
            all: [
              { fact: 'a.months', operator: 'above', value: 2 },
              { fact: 'a.months', operator: 'below', value: 3 },
            ],
          },
          outcome: 'met',
        },
      ],
      status: 'none',
    },
    {
      why: 'thresholds that leave one',
      goals: [
        { condition: atLeast(2), outcome: 'met' },
        { condition: atLeast(3), outcome: 'not_met' },
      ],
      status: 'found',
    },
    {
      why: 'a cent between two amounts',
      goals: [
        { condition: { fact: 'a.budget', operator: 'above', value: '10' }, outcome: 'met' },
        { condition: { fact: 'a.budget', operator: 'atLeast', value: '10.02' }, outcome: 'not_met' },
      ],
      status: 'found',
    },
    {
      why: 'a set with one member and without another',
      goals: [
        { condition: { fact: 'a.tools', operator: 'includes', value: 'saw' }, outcome: 'met' },
        {
          condition: { fact: 'a.tools', operator: 'includesAnyOf', value: ['axe', 'bow'] },
          outcome: 'not_met',
        },
      ],
      status: 'found',
    },
    {
      why: '"not applicable", to which every test is not met',
      goals: [
        { condition: { fact: 'a.maybe', operator: 'equals', value: true }, outcome: 'not_met' },
        { condition: { fact: 'a.maybe', operator: 'equals', value: false }, outcome: 'not_met' },
      ],
      status: 'found',
    },
    {
      why: 'a share of forty percent but not of forty-one',
      goals: [
        { condition: { fact: 'parts.share', operator: 'shareAtLeast', value: '40' }, outcome: 'met' },
        { condition: { fact: 'parts.share', operator: 'shareAtLeast', value: '41' }, outcome: 'not_met' },
      ],
      status: 'found',
    },
  ])('$why: $status', ({ goals, status }) => {
    const rules = rulesOf(...goals.map(({ condition }) => condition));
    const found = search(rules, goals);
    expect(found.status).toBe(status);
    if (found.status === 'found') expect(realise(rules, goals, found)).not.toBeNull();
  });

  test('says so where it gives up', () => {
    const goals: readonly Goal[] = [{ condition: { all: [yes, atLeast(3)] }, outcome: 'met' }];
    const rules = rulesOf({ all: [yes, atLeast(3)] });
    expect(search(rules, goals, { steps: 0 })).toEqual({
      status: 'not_decided',
      because: 'the answers are too many to try',
    });
  });
});
