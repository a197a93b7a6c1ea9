import { fc, test } from '@fast-check/jest';
import { describe, expect, test as plain } from '@jest/globals';
import { FilledQuestionnaire, Questionnaire } from '../model/questionnaire.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { applySolicitation } from '../rules/apply-solicitation.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { answers, ruleSetDataOf } from '../testing/arbitraries.ts';
import type { Answers } from '../testing/evaluate.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { compile } from './compile.ts';
import type { Evaluation } from './evaluation.ts';
import { FactTypeError } from './fact-state.ts';
import { interpret } from './interpret.ts';

const applied = (data: RuleSetData) => applySolicitation(parseRuleSet(data), null);
const pooled = (data: RuleSetData, applications: readonly Answers[]) => {
  const pool = compile(applied(data)).pool();
  for (const [i, facts] of applications.entries()) pool.add({ id: `A${i}`, facts });
  return pool;
};
const inFull = ({ findings }: Evaluation) =>
  findings.map(({ criterion: { id }, outcome, applies, test: tested, derivation, appliesDerivation }) => ({
    ...{ id, outcome, applies, test: tested, derivation, appliesDerivation },
  }));
const yesMaybe = smallRuleSet({
  criteria: [
    criterion('first', { fact: 'a.yes', operator: 'equals', value: true }),
    criterion('second', { fact: 'a.no', operator: 'equals', value: true }),
  ],
});

describe('a pool of applications', () => {
  // Up to 34 criteria and 35 applications: what is counted in sixteens runs over the end of one, and does not fill another.
  test.prop(
    [
      ruleSetDataOf({ minLength: 1, maxLength: 34 }),
      fc.array(answers(2), { minLength: 1, maxLength: 35, size: 'max' }),
    ],
    { numRuns: 25 },
  )('comes to the findings and reasons that each application comes to by itself', (data, applications) => {
    const compiled = compile(applied(data));
    const found = pooled(data, applications).evaluate();
    expect(found.count).toBe(applications.length);
    for (const [i, facts] of applications.entries()) {
      const application = { id: `A${i}`, facts };
      const alone = compiled.evaluate(application);
      const own = found.evaluationOf(i, application);
      expect(own.outcomes).toEqual(alone.outcomes);
      expect(own.application).toBe(application);
      expect(alone.outcomes.map((_, criterionAt) => found.outcome(i, criterionAt))).toEqual(alone.outcomes);
    }
    const last = applications.length - 1;
    const application = { id: 'last', facts: applications[last] as Answers };
    expect(inFull(found.evaluationOf(last, application))).toEqual(inFull(compiled.evaluate(application)));
  });

  test.prop(
    [
      ruleSetDataOf({ minLength: 1, maxLength: 20 }),
      fc.array(fc.tuple(answers(2), fc.constantFrom('plain', 'filled', 'backwards')), {
        minLength: 1,
        maxLength: 20,
      }),
    ],
    { numRuns: 100 },
  )('comes to the same whether its answers stand in objects or in questionnaires', (data, applications) => {
    const questionnaires = new Map<string, Questionnaire>();
    const pool = compile(applied(data)).pool();
    for (const [facts, form] of applications) {
      const keys = form === 'backwards' ? Object.keys(facts).reverse() : Object.keys(facts);
      const questionnaire = questionnaires.get(keys.join()) ?? new Questionnaire(keys);
      questionnaires.set(keys.join(), questionnaire);
      const filled = keys.map((key) => facts[key]);
      pool.add(
        form === 'plain' ? { id: 'A', facts } : new FilledQuestionnaire({ id: 'A' }, questionnaire, filled),
      );
    }
    const plainly = pooled(
      data,
      applications.map(([facts]) => facts),
    );
    const [found, expected] = [pool.evaluate(), plainly.evaluate()];
    for (const [i] of applications.entries()) expect(found.outcomes(i)).toEqual(expected.outcomes(i));
  });

  test.prop(
    [ruleSetDataOf({ minLength: 1, maxLength: 20 }), fc.array(answers(2), { minLength: 1, maxLength: 20 })],
    { numRuns: 20 },
  )('comes to what json-rules-engine comes to', async (data, applications) => {
    const interpreter = interpret(applied(data));
    const found = pooled(data, applications).evaluate();
    for (const [i, facts] of applications.entries()) {
      const application = { id: `A${i}`, facts };
      const interpreted = await interpreter.evaluate(application);
      expect(found.evaluationOf(i, application).outcomes).toEqual(interpreted.outcomes);
    }
  });

  plain('may be as long as one likes', () => {
    const applications = Array.from({ length: 2500 }, (_, i): Answers => ({ 'a.yes': i % 3 === 0 }));
    const found = pooled(yesMaybe, applications).evaluate();
    expect(applications.map((_, i) => found.outcome(i, 0).outcome)).toEqual(
      applications.map((facts) => (facts['a.yes'] ? 'met' : 'not_met')),
    );
  });

  plain('may be empty', () => expect(pooled(yesMaybe, []).evaluate().count).toBe(0));

  plain('may grow after it was evaluated', () => {
    const pool = pooled(yesMaybe, [{ 'a.yes': true }]);
    const before = pool.evaluate();
    pool.add({ id: 'B', facts: { 'a.yes': false } });
    const after = pool.evaluate();
    expect([before.count, before.outcome(0, 0).outcome]).toEqual([1, 'met']);
    expect([after.count, after.outcome(0, 0).outcome, after.outcome(1, 0).outcome]).toEqual([
      2,
      'met',
      'not_met',
    ]);
  });

  plain('is not added to by an application that cannot be read', () => {
    const pool = pooled(yesMaybe, [{ 'a.yes': true }]);
    expect(() => pool.add({ id: 'B', facts: { 'a.no': true, 'a.yes': 'maybe' } })).toThrow(FactTypeError);
    pool.add({ id: 'C', facts: { 'a.yes': false } });
    const found = pool.evaluate();
    expect([found.count, found.outcome(1, 0).outcome, found.outcome(1, 1).outcome]).toEqual([
      2,
      'not_met',
      'indeterminate',
    ]);
  });

  plain.each([
    { place: 1, criterionAt: 0, says: 'there is no application 1; the pool has 1' },
    { place: -1, criterionAt: 0, says: 'there is no application -1; the pool has 1' },
    { place: 0.5, criterionAt: 0, says: 'there is no application 0.5; the pool has 1' },
    { place: 0, criterionAt: 2, says: 'there is no criterion 2; 2 are in use' },
    { place: 0, criterionAt: -1, says: 'there is no criterion -1; 2 are in use' },
  ])('has no outcome at $place, $criterionAt: $says', ({ place, criterionAt, says }) => {
    const found = pooled(yesMaybe, [{}]).evaluate();
    expect(() => found.outcome(place, criterionAt)).toThrow(new RangeError(says));
  });
});
