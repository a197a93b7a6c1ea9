import { fc, test as property } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { compile } from '../evaluation/compile.ts';
import type { FactAnswer } from '../model/application.ts';
import type { Condition } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { testsOf } from '../rules/facts-read.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { ANSWER_GRID } from '../testing/answer-grid.ts';
import { answers, ruleSetData } from '../testing/arbitraries.ts';
import { criterion } from '../testing/small-rule-set.ts';
import { criterionComparer } from './compare-criteria.ts';
import { applyInFull } from './in-full.ts';

const RELATIONS = ['stricter', 'looser', 'equivalent', 'neither'] as const;

/** Two conditions written of the same two, related in every way there is. */
const written = fc.constantFrom<(x: Condition, y: Condition) => readonly [Condition, Condition]>(
  (x, y) => [x, y],
  (x, y) => [x, { all: [x, y] }],
  (x, y) => [{ any: [x, y] }, y],
  (x, y) => [{ all: [x, y] }, { all: [y, x] }],
  (x, y) => [{ any: [x, { all: [x, y] }] }, x],
  (x, y) => [x, { not: { not: { any: [x, { all: [x, y] }] } } }],
);

/** A random rule set and another, whose criterion may be the same in other words. */
const pairs = fc
  .tuple(ruleSetData, written, fc.boolean(), fc.boolean())
  .map(([data, write, first, second]) => {
    const [x, y = x, z = x] = data.criteria;
    if (x === undefined || y === undefined || z === undefined) throw new Error('there is no criterion');
    const [before, after] = write(x.when, y.when);
    const applies = (is: boolean, { when }: CriterionData) => (is ? { appliesWhen: when } : {});
    const of = (when: Condition, is: boolean): RuleSetData => ({
      ...data,
      criteria: [criterion('c', when, applies(is, z))],
    });
    return [of(before, first), of(after, second)] as const;
  });

function factsOf(rules: readonly AppliedRuleSet[]): readonly string[] {
  const facts = rules.flatMap(({ criteria, conditions }) => {
    const named = new Map(conditions.map((c) => [c.id, c]));
    return criteria.flatMap(({ when, appliesWhen }) =>
      [when, ...(appliesWhen === undefined ? [] : [appliesWhen])].flatMap((condition) =>
        [...testsOf(condition, named)].map(({ test }) => test.fact),
      ),
    );
  });
  return [...new Set(facts)];
}

function* applications(facts: readonly string[]): Generator<Record<string, FactAnswer>> {
  const [first, ...rest] = facts;
  if (first === undefined) yield {};
  else
    for (const others of applications(rest))
      for (const answer of ANSWER_GRID[first] ?? []) yield { ...others, [first]: answer };
}

function relationOf(lost: boolean, gained: boolean): (typeof RELATIONS)[number] {
  return lost ? (gained ? 'neither' : 'stricter') : gained ? 'looser' : 'equivalent';
}

function compared([from, to]: readonly [RuleSetData, RuleSetData]) {
  const [before, after] = [applyInFull(parseRuleSet(from)), applyInFull(parseRuleSet(to))] as const;
  const [own, other] = [before.criteria[0], after.criteria[0]];
  if (own === undefined || other === undefined) throw new Error('there is no criterion');
  const diff = criterionComparer(before, after)(own, other);
  const [first, second] = [compile(before), compile(after)];
  const outcomesOf = (facts: Record<string, FactAnswer>) =>
    [first, second].map((rules) => rules.evaluate({ id: 'A', facts }).finding('c').outcome);
  return { rules: [before, after], diff, outcomesOf };
}

const MOST = 3000;

describe('comparing two criteria', () => {
  property.prop([pairs], { numRuns: 500 })(
    'says what trying every answer says',
    (pair) => {
      const { rules, diff, outcomesOf } = compared(pair);
      const facts = factsOf(rules);
      fc.pre(facts.every((fact) => ANSWER_GRID[fact] !== undefined));
      fc.pre(facts.reduce((product, fact) => product * (ANSWER_GRID[fact]?.length ?? 1), 1) <= MOST);
      let [lost, gained] = [false, false];
      for (const answers of applications(facts)) {
        const [was, is] = outcomesOf(answers);
        if (was === 'met' && is !== 'met') lost = true;
        if (was !== 'met' && is === 'met') gained = true;
      }
      expect(diff?.met.relation ?? 'equivalent').toBe(relationOf(lost, gained));
      for (const witness of [diff?.met.lost, diff?.met.gained]) {
        if (witness === null || witness === undefined) continue;
        expect(outcomesOf({ ...witness.application.facts })).toEqual([witness.from, witness.to]);
        expect([witness.from, witness.to]).not.toContain('indeterminate');
        expect(witness.from === 'met').not.toBe(witness.to === 'met');
      }
    },
    120_000,
  );

  property.prop([pairs, fc.array(answers(0), { minLength: 20, maxLength: 20 })], { numRuns: 200 })(
    'is never contradicted by an applicant, derived facts included',
    (pair, applicants) => {
      const { diff, outcomesOf } = compared(pair);
      const relation = diff?.met.relation ?? 'equivalent';
      for (const facts of applicants) {
        const [was, is] = outcomesOf({ ...facts });
        // A share of nothing is not known, whatever else is.
        if (was === 'indeterminate' || is === 'indeterminate') continue;
        if (was === 'met' && is !== 'met') expect(['stricter', 'neither', 'not_decided']).toContain(relation);
        if (was !== 'met' && is === 'met') expect(['looser', 'neither', 'not_decided']).toContain(relation);
      }
    },
    120_000,
  );
});
