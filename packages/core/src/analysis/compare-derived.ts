import type { Condition } from '../model/condition.ts';
import type { DerivedFactData, TableFactDerivation } from '../model/derived-fact.ts';
import type { FactData } from '../model/fact.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { sameData } from './same-data.ts';
import { type Goal, search } from './search.ts';

/**
 * The names under which joint rules have the derived facts of the second of two rule sets: their own, or another where the first derives
 * a fact of that name otherwise. Conditions on rows that are written in two ways and let in the same rows are the same.
 * @param facts - The questions of the joint rules.
 */
export function jointNames(
  from: AppliedRuleSet,
  to: AppliedRuleSet,
  facts: readonly FactData[],
): (id: string) => string {
  const before = new Map(from.derivedFacts.map((fact) => [fact.id, fact]));
  const after = new Map(to.derivedFacts.map((fact) => [fact.id, fact]));
  const names = new Map<string, string>();
  const rename = (id: string): string => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const [own, other] = [after.get(id), before.get(id)];
    const isSame =
      own === undefined ||
      other === undefined ||
      sameDerivation(other.derive, withSources(own.derive, rename), facts, to);
    // No id of a rule set has a space in it.
    const name = isSame ? id : `${id} of the second`;
    names.set(id, name);
    return name;
  };
  return rename;
}

/** A share of facts that go by other names. */
export function withSources(
  derive: DerivedFactData['derive'],
  rename: (id: string) => string,
): DerivedFactData['derive'] {
  if (!('share' in derive)) return derive;
  const { part, whole } = derive.share;
  return { share: { part: rename(part), whole: rename(whole) } };
}

function sameDerivation(
  a: DerivedFactData['derive'],
  b: DerivedFactData['derive'],
  facts: readonly FactData[],
  rules: AppliedRuleSet,
): boolean {
  if (sameData(a, b)) return true;
  if ('share' in a || 'share' in b) return false;
  const [{ where, ...own }, { where: other, ...others }] = [a, b];
  return sameData(own, others) && sameRows(a, where, other, facts, rules);
}

/** Whether two conditions let in the same rows of a table; proven, or false. */
function sameRows(
  { table }: TableFactDerivation,
  a: Condition | undefined,
  b: Condition | undefined,
  facts: readonly FactData[],
  rules: AppliedRuleSet,
): boolean {
  const fact = facts.find(({ id }) => id === table);
  if (fact?.type !== 'table') return false;
  // A row is searched as an application whose questions are the table's columns.
  const rows = { ...rules, conditions: [], data: { ...rules.data, facts: fact.columns, derivedFacts: [] } };
  const differ = (inside: Condition | undefined, outside: Condition | undefined) => {
    if (outside === undefined) return false;
    const goals: Goal[] = [
      ...(inside === undefined ? [] : [{ condition: inside, outcome: 'met' } as const]),
      { condition: outside, outcome: 'not_met' },
    ];
    return search(rows, goals).status !== 'none';
  };
  return !differ(a, b) && !differ(b, a);
}
