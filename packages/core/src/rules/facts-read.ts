import type { Condition, NamedConditionData, Test } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { DerivedFactData } from '../model/derived-fact.ts';
import type { FactData } from '../model/fact.ts';

/** One test of a condition, and whether it stands under an odd number of `not`, named conditions followed. */
export interface TestPlace {
  readonly test: Test;
  readonly negated: boolean;
  readonly path: readonly (string | number)[];
}

/**
 * Every test of a condition, named conditions followed, in the order written.
 * @throws RangeError if a named condition is missing or contains itself.
 */
export function* testsOf(
  condition: Condition,
  named: ReadonlyMap<string, NamedConditionData>,
  negated = false,
  path: readonly (string | number)[] = [],
  within: readonly string[] = [],
): Generator<TestPlace> {
  if ('all' in condition || 'any' in condition) {
    const [key, children] =
      'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
    for (const [i, child] of children.entries())
      yield* testsOf(child, named, negated, [...path, key, i], within);
  } else if ('not' in condition) {
    yield* testsOf(condition.not, named, !negated, [...path, 'not'], within);
  } else if ('condition' in condition) {
    const target = named.get(condition.condition);
    if (target === undefined) throw new RangeError(`condition \`${condition.condition}\` is not declared`);
    if (within.includes(target.id)) throw new RangeError(`condition \`${target.id}\` contains itself`);
    yield* testsOf(target.when, named, negated, [...path, 'condition'], [...within, target.id]);
  } else {
    yield { test: condition, negated, path };
  }
}

/** Ids of every fact that the criteria read or show, derived facts and what they are derived from included. */
export function factsRead(
  criteria: readonly CriterionData[],
  conditions: readonly NamedConditionData[],
  derivedFacts: readonly DerivedFactData[],
  facts: readonly FactData[],
): ReadonlySet<string> {
  const named = new Map(conditions.map((c) => [c.id, c]));
  const derived = new Map(derivedFacts.map((fact) => [fact.id, fact.derive]));
  const planned = new Map(
    facts.flatMap((fact) =>
      fact.type === 'table' && fact.plannedBy !== undefined ? [[fact.id, fact.plannedBy]] : [],
    ),
  );
  const read = new Set<string>();
  const add = (id: string) => {
    if (read.has(id)) return;
    read.add(id);
    const derive = derived.get(id);
    if (derive !== undefined)
      for (const source of 'share' in derive ? [derive.share.part, derive.share.whole] : [derive.table])
        add(source);
    const plannedBy = planned.get(id);
    if (plannedBy !== undefined) add(plannedBy);
  };
  for (const criterion of criteria) {
    for (const condition of [criterion.appliesWhen, criterion.when]) {
      if (condition !== undefined) for (const { test } of testsOf(condition, named)) add(test.fact);
    }
    for (const shown of criterion.shows ?? []) add(shown);
  }
  return read;
}
