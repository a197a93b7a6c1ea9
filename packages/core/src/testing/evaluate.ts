import { compile } from '../evaluation/compile.ts';
import type { Evaluation, Finding, TestDerivation } from '../evaluation/evaluation.ts';
import type { FactAnswer } from '../model/application.ts';
import type { Condition, Test } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { applySolicitation } from '../rules/apply-solicitation.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { criterion, smallRuleSet } from './small-rule-set.ts';

export type Answers = Readonly<Record<string, FactAnswer>>;

/** Evaluates one application by a rule set as it stands. */
export function evaluate(data: RuleSetData, facts: Answers): Evaluation {
  return compile(applySolicitation(parseRuleSet(data), null)).evaluate({ id: 'A', facts });
}

/** The finding of one condition for some answers, in the small rule set or one with other parts. */
export function findingOf(
  when: Condition,
  facts: Answers,
  more: Partial<RuleSetData> = {},
  parts: Partial<CriterionData> = {},
): Finding {
  return evaluate(smallRuleSet({ ...more, criteria: [criterion('first', when, parts)] }), facts).finding(
    'first',
  );
}

/** The leaf of one test for some answers. */
export function leafOf(test: Test, facts: Answers, more: Partial<RuleSetData> = {}): TestDerivation {
  const { derivation } = findingOf(test, facts, more);
  if (derivation.kind !== 'test') throw new Error(`a test gave a ${derivation.kind}`);
  return derivation;
}
