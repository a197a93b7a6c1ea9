import type { Condition, NamedConditionData } from '../model/condition.ts';
import type { FactData } from '../model/fact.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { factsRead } from '../rules/facts-read.ts';
import { jointNames, withSources } from './compare-derived.ts';
import { commonFact } from './compare-facts.ts';
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
  /** The questions behind joint conditions to which only the answers common to both are tried. */
  readonly narrowed: (conditions: readonly Condition[]) => readonly string[];
}

/**
 * Facts of the two are one where they have the same id, the same type and the same unit, and derived facts where they are derived in
 * the same way of the same facts.
 */
export function jointRules(from: AppliedRuleSet, to: AppliedRuleSet): JointRules {
  const unlike = new Map<string, string>();
  const narrowed = new Set<string>();
  const facts = jointFacts(from.data.facts, to.data.facts, unlike, narrowed);
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
  const read = (conditions: readonly Condition[]) => {
    const [template] = rules.data.criteria;
    if (template === undefined) return new Set<string>();
    const { appliesWhen: _, shows: __, ...plain } = template;
    return factsRead(
      conditions.map((when) => ({ ...plain, when })),
      [],
      derivedFacts,
      facts,
    );
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

/** The questions of both, those of the second in its order first; notes those that are not comparable, and those that are in part. */
function jointFacts(
  from: readonly FactData[],
  to: readonly FactData[],
  unlike: Map<string, string>,
  narrowed: Set<string>,
): readonly FactData[] {
  const joint = to.map((fact): FactData => {
    const before = from.find(({ id }) => id === fact.id);
    if (before === undefined) return fact;
    const common = commonFact(before, fact);
    if ('because' in common) {
      unlike.set(fact.id, common.because);
      return fact;
    }
    if (common.narrowed) narrowed.add(fact.id);
    return common.fact;
  });
  return [...joint, ...from.filter(({ id }) => !to.some((fact) => fact.id === id))];
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
