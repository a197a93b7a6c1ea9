import type { AppliedRuleSet, RuleSetRef } from '@grantscore/core';

/** Two rule sets that are compared, each with every criterion in use, and what sentences call them. */
export interface DiffSides {
  readonly from: AppliedRuleSet;
  readonly to: AppliedRuleSet;
  readonly was: string;
  readonly is: string;
}

/** They go by their ids where these differ, else with their versions, and by their places where both are the same. */
export function diffSides(from: AppliedRuleSet, to: AppliedRuleSet): DiffSides {
  const [was, is] = [from, to].map(({ ruleSet }) => nameOf(ruleSet, from.ruleSet, to.ruleSet));
  return was === is
    ? { from, to, was: 'the first', is: 'the second' }
    : { from, to, was: was ?? '', is: is ?? '' };
}

function nameOf({ id, version }: RuleSetRef, from: RuleSetRef, to: RuleSetRef): string {
  return from.id === to.id ? `${id}@${version}` : id;
}
