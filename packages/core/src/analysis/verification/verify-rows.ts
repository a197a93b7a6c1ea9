import type { Application } from '../../model/application.ts';
import type { Condition } from '../../model/condition.ts';
import type { TableFactData } from '../../model/fact.ts';
import type { AppliedRuleSet } from '../../rules/apply-solicitation.ts';
import type { SearchBudget } from '../search-budget.ts';
import { named, rowRules } from '../witness.ts';
import type { Found } from './finding.ts';
import { Inquiry } from './inquiry.ts';
import { verifyBranches } from './verify-branches.ts';

/** For each fact that follows from rows: whether a row can count, can fail to, and what of its `where` decides that. */
export function verifyRows(rules: AppliedRuleSet, budget: SearchBudget): readonly Found[] {
  return rules.derivedFacts.flatMap(({ id, derive }) => {
    const table = rules.data.facts.find((fact) => 'table' in derive && fact.id === derive.table);
    if ('share' in derive || derive.where === undefined || table?.type !== 'table') return [];
    const at = rules.data.derivedFacts.findIndex((fact) => fact.id === id);
    const path = ['derivedFacts', at, 'derive', 'where'];
    const inquiry = new Inquiry(rowRules(rules, table), budget);
    return verifyWhere(id, derive.where, path, inquiry).map((found) => ({
      ...found,
      witness: found.witness && withRow(found.witness, table),
    }));
  });
}

function verifyWhere(
  id: string,
  where: Condition,
  path: readonly (string | number)[],
  inquiry: Inquiry,
): readonly Found[] {
  const about = (rule: 'rows_never_count' | 'rows_always_count', outcome: 'met' | 'not_met'): Found => ({
    rule,
    subjects: [id],
    path,
    witness: inquiry.witness([{ condition: where, outcome }]),
  });
  if (inquiry.possible([{ condition: where, outcome: 'met' }]) === 'no')
    return [about('rows_never_count', 'not_met')];
  if (inquiry.possible([{ condition: where, outcome: 'not_met' }]) === 'no')
    return [about('rows_always_count', 'met')];
  const [template] = inquiry.rules.data.criteria;
  if (template === undefined) return [];
  const { appliesWhen: _, ...plain } = template;
  const use = { criterion: { ...plain, when: where }, part: 'when', around: (by: Condition) => by } as const;
  return verifyBranches(where, path, id, [use], inquiry);
}

/** An application with one row, whose cells are the answers of another. */
function withRow({ facts, ...application }: Application, table: TableFactData): Application {
  const row = named(facts as Parameters<typeof named>[0], table, 0);
  return {
    ...application,
    facts: { ...(table.plannedBy !== undefined && { [table.plannedBy]: true }), [table.id]: [row] },
  };
}
