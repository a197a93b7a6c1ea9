import { compile } from '../../evaluation/compile.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { ParameterValue } from '../../model/rule-set.ts';
import type { AppliedRuleSet } from '../../rules/apply-solicitation.ts';
import { applyInFull } from '../in-full.ts';
import type { Found } from './finding.ts';

/** What a criterion comes to for a witness. */
export interface ShownOutcome {
  readonly criterion: string;
  readonly outcome: Outcome;
}

/** Evaluates witnesses as any application is: what the criteria that a finding is about come to. */
export function witnessEvaluator(
  full: AppliedRuleSet,
  parameters: Readonly<Record<string, ParameterValue>>,
): (found: Found) => readonly ShownOutcome[] {
  const compiled = compile(full);
  return ({ witness, subjects, parameters: other }) => {
    if (witness === null) return [];
    const rules =
      other === undefined
        ? compiled
        : compile(applyInFull({ data: full.data, ref: full.ruleSet }, { ...parameters, ...other }));
    const evaluation = rules.evaluate(witness);
    return full.criteria
      .filter(({ id }) => subjects.includes(id))
      .sort((a, b) => subjects.indexOf(a.id) - subjects.indexOf(b.id))
      .map(({ id }) => ({ criterion: id, outcome: evaluation.finding(id).outcome }));
  };
}
