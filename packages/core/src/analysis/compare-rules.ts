import type { Condition, NamedConditionData } from '../model/condition.ts';
import type { DerivedFactData } from '../model/derived-fact.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { factsRead, testsOf } from '../rules/facts-read.ts';
import { jointNames, withSources } from './compare-derived.ts';
import { askedKey, commonFacts } from './compare-facts.ts';
import { inlined } from './inlined.ts';

/** Two rule sets laid side by side, so that a condition of one and a condition of the other can be asked of one applicant. */
export interface JointRules {
  /** Answers the questions of both: to a question of both, what both accept. It has no named conditions. */
  readonly rules: AppliedRuleSet;
  /** A condition of the first as the joint rules read it: conditions that it names written out. */
  readonly from: (condition: Condition) => Condition;
  /** The same for the second. What it derives otherwise than the first has a name of its own. */
  readonly to: (condition: Condition) => Condition;
  /** Why two joint conditions cannot be compared; null where they can. */
  readonly unlike: (conditions: readonly Condition[]) => string | null;
  /** The questions and columns behind joint conditions to which only the answers common to both are tried. */
  readonly narrowed: (conditions: readonly Condition[]) => readonly string[];
}

/**
 * Facts of the two are one where they have the same id, the same type and the same unit, and derived facts where they are derived in
 * the same way of the same facts.
 */
export function jointRules(from: AppliedRuleSet, to: AppliedRuleSet): JointRules {
  const { facts, unlike: unlikeFacts, narrowed } = commonFacts(from.data.facts, to.data.facts);
  const unlike = new Map(unlikeFacts);
  const askedBefore = new Set(from.data.facts.map(({ id }) => id));
  const askedAfter = new Set(to.data.facts.map(({ id }) => id));
  const derivedBefore = new Set(from.derivedFacts.map(({ id }) => id));
  for (const { id } of from.derivedFacts.filter(({ id }) => askedAfter.has(id)))
    unlike.set(id, `\`${id}\` is derived by one and asked by the other`);
  for (const { id } of to.derivedFacts.filter(({ id }) => askedBefore.has(id)))
    unlike.set(id, `\`${id}\` is asked by one and derived by the other`);
  const rename = jointNames(from, to, facts);
  const derivedFacts = [
    ...from.derivedFacts,
    ...to.derivedFacts
      .filter(({ id }) => rename(id) !== id || !derivedBefore.has(id))
      .map((fact) => ({ ...fact, id: rename(fact.id), derive: withSources(fact.derive, rename) })),
  ];
  const rules: AppliedRuleSet = {
    ...to,
    data: { ...to.data, facts, derivedFacts, conditions: [], criteria: [...to.criteria, ...from.criteria] },
    facts,
    derivedFacts,
    conditions: [],
    criteria: [],
  };
  const read = (conditions: readonly Condition[]): ReadonlySet<string> => {
    const [template] = rules.data.criteria;
    if (template === undefined) return new Set();
    const { appliesWhen: _, shows: __, ...plain } = template;
    const ids = factsRead(
      conditions.map((when) => ({ ...plain, when })),
      [],
      derivedFacts,
      facts,
    );
    return new Set([
      ...ids,
      ...derivedFacts.flatMap(({ id, derive }) => (ids.has(id) ? columnsRead(derive) : [])),
    ]);
  };
  return {
    rules,
    from: writer(from.conditions, (id) => id),
    to: writer(to.conditions, rename),
    unlike: (conditions) =>
      [...read(conditions)].map((id) => unlike.get(id)).find((because) => because !== undefined) ?? null,
    narrowed: (conditions) => [...read(conditions)].filter((id) => narrowed.has(id)),
  };
}

/** The columns of a table on which a derived fact depends. */
function columnsRead(derive: DerivedFactData['derive']): readonly string[] {
  if ('share' in derive) return [];
  const { table, column, per, where } = derive;
  const tested = where === undefined ? [] : [...testsOf(where, new Map())].map(({ test }) => test.fact);
  return [column, per, ...tested].flatMap((own) => (own === undefined ? [] : [askedKey(table, own)]));
}

/** A condition with those it names written out and its facts by their names in the joint rules. */
function writer(
  conditions: readonly NamedConditionData[],
  rename: (id: string) => string,
): (condition: Condition) => Condition {
  const renamed = (condition: Condition): Condition => {
    if ('all' in condition) return { all: condition.all.map(renamed) };
    if ('any' in condition) return { any: condition.any.map(renamed) };
    if ('not' in condition) return { not: renamed(condition.not) };
    return 'fact' in condition ? { ...condition, fact: rename(condition.fact) } : condition;
  };
  return (condition) => renamed(inlined(condition, conditions));
}
