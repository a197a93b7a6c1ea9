import { type AppliedRuleSet, factsRead, type TableFactDerivation, testsOf } from '@grantscore/core';
import { criterionCitations } from './criterion-citations.ts';

/**
 * What each column of a table is read for, by column id: the criteria in use to which something derived from that column
 * matters, each with what it cites, in the order of the rule set. A column that is only shown has none.
 *
 * @param table - The id of a table fact.
 */
export function citationsByColumn(
  rules: AppliedRuleSet,
  table: string,
): ReadonlyMap<string, readonly string[]> {
  const derived = new Map(rules.derivedFacts.map(({ id, derive }) => [id, derive]));
  const byColumn = new Map<string, string[]>();
  for (const criterion of rules.criteria) {
    const read = factsRead([criterion], rules.conditions, rules.derivedFacts, rules.facts);
    const columns = [...read].flatMap((id) => {
      const derive = derived.get(id);
      return derive === undefined || 'share' in derive || derive.table !== table ? [] : columnsRead(derive);
    });
    const cited = criterionCitations(criterion, rules);
    for (const column of new Set(columns)) {
      const list = byColumn.get(column);
      if (list === undefined) byColumn.set(column, [cited]);
      else list.push(cited);
    }
  }
  return byColumn;
}

function columnsRead({ where, column, per }: TableFactDerivation): readonly string[] {
  const tested = where === undefined ? [] : [...testsOf(where, new Map())].map(({ test }) => test.fact);
  return [...tested, column, per].filter((id) => id !== undefined);
}
