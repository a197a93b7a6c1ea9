import { type AppliedRuleSet, type Citation, factsRead } from '@grantscore/core';

/**
 * What each fact is read for, by fact id: the criteria in use that read or show it, each with what it cites,
 * `le-no-knock: EO 14074 sec. 10(a)`, in the order of the rule set.
 */
export function citationsByFact(rules: AppliedRuleSet): ReadonlyMap<string, readonly string[]> {
  const documents = new Map(rules.data.documents.map(({ id, short }) => [id, short]));
  const place = ({ document, section }: Citation) =>
    [documents.get(document) ?? document, section].filter((part) => part !== undefined).join(' ');
  const byFact = new Map<string, string[]>();
  for (const criterion of rules.criteria) {
    const cited = `${criterion.id}: ${criterion.citations.map(place).join(', ')}`;
    for (const id of factsRead([criterion], rules.conditions, rules.derivedFacts, rules.facts)) {
      const list = byFact.get(id);
      if (list === undefined) byFact.set(id, [cited]);
      else list.push(cited);
    }
  }
  return byFact;
}
