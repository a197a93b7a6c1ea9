import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { testsOf } from '../rules/facts-read.ts';

/** The facts and table columns whose values decide something; others are only shown. */
export interface FactsTested {
  readonly facts: ReadonlySet<string>;
  columns(table: string): ReadonlySet<string>;
}

export function factsTested(rules: AppliedRuleSet): FactsTested {
  const named = new Map(rules.conditions.map((c) => [c.id, c]));
  const facts = new Set<string>();
  const columns = new Map<string, Set<string>>();
  for (const { appliesWhen, when } of rules.criteria) {
    for (const condition of appliesWhen === undefined ? [when] : [appliesWhen, when]) {
      for (const { test } of testsOf(condition, named)) facts.add(test.fact);
    }
  }
  for (const { derive } of rules.derivedFacts) {
    if ('share' in derive) {
      facts.add(derive.share.part).add(derive.share.whole);
      continue;
    }
    const read = columns.get(derive.table) ?? new Set();
    columns.set(derive.table, read);
    if (derive.where !== undefined) for (const { test } of testsOf(derive.where, named)) read.add(test.fact);
    for (const column of [derive.column, derive.per]) if (column !== undefined) read.add(column);
  }
  for (const fact of rules.facts)
    if (fact.type === 'table' && fact.plannedBy !== undefined) facts.add(fact.plannedBy);
  return { facts, columns: (table) => columns.get(table) ?? new Set() };
}
