import { type CompiledRuleSet, compile } from '../evaluation/compile.ts';
import type { ApplicationTo } from '../evaluation/evaluation.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import type { FactAnswers } from '../rules/parse-rule-set.ts';
import { score } from './score.ts';
import type { Scorecard } from './scorecard.ts';

const compiled = new WeakMap<AppliedRuleSet, CompiledRuleSet>();

/**
 * The points of one application, with every reason, at once: for a form that scores as it is filled in. The rule set is compiled when it is
 * first used, and an application takes microseconds from then on; of many, `compile(rules).pool()` is quicker.
 * @throws FactTypeError for an answer of the wrong type, or to a question that the rule set does not ask.
 * @throws RangeError if the rule set has no such profile.
 * @example
 * scoreSync(rules, { id: 'A-1', facts: { 'policy.noKnock': 'prohibits' } }).score.toFixed();
 */
export function scoreSync<Facts extends FactAnswers>(
  rules: AppliedRuleSet<Facts>,
  application: ApplicationTo<Facts>,
  profile?: string,
): Scorecard {
  const known = (compiled.get(rules) as CompiledRuleSet<Facts> | undefined) ?? compile(rules);
  compiled.set(rules, known);
  return score(known.evaluate(application), profile);
}
