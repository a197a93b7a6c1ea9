import { type AppliedRuleSet, factsRead } from '@grantscore/core';

const behind = new WeakMap<AppliedRuleSet, ReadonlyMap<string, ReadonlySet<string>>>();

/** By criterion id, every fact that its outcome can depend on, what derived facts follow from included. */
export function factsBehind(rules: AppliedRuleSet): ReadonlyMap<string, ReadonlySet<string>> {
  const known =
    behind.get(rules) ??
    new Map(
      rules.criteria.map((criterion) => {
        const { shows: _shown, ...tested } = criterion;
        return [criterion.id, factsRead([tested], rules.conditions, rules.derivedFacts, rules.facts)];
      }),
    );
  behind.set(rules, known);
  return known;
}

/** A fact and what it follows from. */
export function sourcesOf(fact: string, rules: AppliedRuleSet): readonly string[] {
  const derived = rules.derivedFacts.find(({ id }) => id === fact);
  if (derived === undefined) return [fact];
  const { derive } = derived;
  const sources = 'share' in derive ? [derive.share.part, derive.share.whole] : [derive.table];
  return [fact, ...sources.flatMap((source) => sourcesOf(source, rules))];
}
