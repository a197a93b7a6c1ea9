import { type AppliedRuleSet, factsRead } from '@grantscore/core';
import { criterionCitations } from './criterion-citations.ts';

/**
 * What each fact is read for, by fact id: the criteria in use that read or show it, each with what it cites,
 * `le-no-knock: EO 14074 sec. 10(a)`, in the order of the rule set. A table is read for all that its columns are;
 * `citationsByColumn` tells them apart.
 */
export function citationsByFact(rules: AppliedRuleSet): ReadonlyMap<string, readonly string[]> {
  const byFact = new Map<string, string[]>();
  for (const criterion of rules.criteria) {
    const cited = criterionCitations(criterion, rules);
    for (const id of factsRead([criterion], rules.conditions, rules.derivedFacts, rules.facts)) {
      const list = byFact.get(id);
      if (list === undefined) byFact.set(id, [cited]);
      else list.push(cited);
    }
  }
  return byFact;
}
