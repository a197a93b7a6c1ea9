import type { ScalarValue } from '../model/application.ts';
import type { TestOutcome } from '../model/outcome.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import type { TestDerivation } from './evaluation.ts';
import { type ExplainedFact, explainAnswer, factExplainer } from './explain-fact.ts';
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

/**
 * Prepares the leaf of a test, for one application after another. The leaf of a bare answer out of a few, which stands in no cell, is made
 * once for all applications that give it.
 */
export function leafOf(
  test: SettledTest,
  index: FactIndex,
  rules: AppliedRuleSet,
): (known: KnownFacts) => TestDerivation {
  const { slot, passes } = slotTest(test, index);
  const explain = factExplainer(test.fact, index, rules);
  const states = index.coder(slot)?.states ?? null;
  if (states === null) return (known) => testDerivation(test, passes(known.state(slot)), explain(known));
  const ofBare = states.map((state) =>
    state === null
      ? null
      : testDerivation(test, passes(state), explainAnswer(state as ScalarValue | undefined)),
  );
  return (known) => {
    const code = known.slots[slot] as number;
    const bare = typeof known.answers[slot] === 'object' ? null : ofBare[code];
    return bare ?? testDerivation(test, passes(states[code]), explain(known));
  };
}
