import type { TestOutcome } from '../model/outcome.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import type { TestDerivation } from './evaluation.ts';
import { type ExplainedFact, factExplainer } from './explain-fact.ts';
import type { FactIndex } from './fact-index.ts';
import type { KnownFacts } from './known-facts.ts';
import type { SettledTest } from './settled-test.ts';
import { slotTest } from './test-rows.ts';

/** The leaf of a derivation: the comparison, its outcome, the answer, and the answer's cells. */
export function testDerivation(
  { fact, operator, value }: SettledTest,
  outcome: TestOutcome,
  { answer, cells }: ExplainedFact,
): TestDerivation {
  return { kind: 'test', outcome, fact, operator, expected: value, answer, cells };
}

/** Prepares the leaf of a test, for one application after another. */
export function leafOf(
  test: SettledTest,
  index: FactIndex,
  rules: AppliedRuleSet,
): (known: KnownFacts) => TestDerivation {
  const { slot, passes } = slotTest(test, index);
  const explain = factExplainer(test.fact, index, rules);
  return (known) => testDerivation(test, passes(known.state(slot)), explain(known));
}
