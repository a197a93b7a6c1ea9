import type { CriterionData } from '../../model/criterion.ts';
import type { AppliedRuleSet } from '../../rules/apply-solicitation.ts';
import { factsRead } from '../../rules/facts-read.ts';

/** The questions that a criterion depends on: tables instead of what follows from their rows. */
export function sourcesOf(criterion: CriterionData, rules: AppliedRuleSet): ReadonlySet<string> {
  const { shows: _, ...tested } = criterion;
  const derived = new Set(rules.derivedFacts.map(({ id }) => id));
  const read = factsRead([tested], rules.conditions, rules.derivedFacts, rules.data.facts);
  return new Set([...read].filter((id) => !derived.has(id)));
}

export function sharesSources(
  a: ReadonlySet<string> = new Set(),
  b: ReadonlySet<string> = new Set(),
): boolean {
  return [...a].some((id) => b.has(id));
}
