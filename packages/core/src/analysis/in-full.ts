import { type CompiledRuleSet, compile } from '../evaluation/compile.ts';
import type { ParameterValue } from '../model/rule-set.ts';
import { type AppliedRuleSet, applySolicitation } from '../rules/apply-solicitation.ts';
import type { RuleSet } from '../rules/parse-rule-set.ts';
import { parseSolicitation } from '../rules/parse-solicitation.ts';

/** What a solicitation sets; the defaults where absent. */
export type Parameters = Readonly<Record<string, ParameterValue>>;

/**
 * A rule set with every criterion in use, those off by default as well, as its cases are about.
 * @throws RuleSetError for a parameter that it does not have, or a value out of bounds.
 */
export function applyInFull(ruleSet: RuleSet, parameters: Parameters = {}): AppliedRuleSet {
  const { data, ref } = ruleSet;
  const off = data.criteria.flatMap(({ id, offBecause }) => (offBecause === undefined ? [] : [id]));
  const solicitation = parseSolicitation({
    id: 'every-criterion',
    title: 'every criterion in use',
    cycle: data.cycle,
    ruleSet: `${ref.id}@${ref.version}`,
    basis: 'modelling-choice',
    note: 'to check the rule set by its cases',
    criteria: { on: off },
    parameters,
  });
  return applySolicitation(ruleSet, solicitation);
}

/** A rule set in full for each setting of its parameters, compiled once for each. */
export function inFull(ruleSet: RuleSet): (parameters?: Parameters) => CompiledRuleSet {
  const compiled = new Map<string, CompiledRuleSet>();
  return (parameters = {}) => {
    const key = JSON.stringify(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = compiled.get(key) ?? compile(applyInFull(ruleSet, parameters));
    compiled.set(key, known);
    return known;
  };
}
