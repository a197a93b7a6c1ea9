import type { Citation } from '../model/citation.ts';
import type { Condition } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { testsOf } from '../rules/facts-read.ts';
import type { ConditionDiff } from './compare-criteria.ts';
import {
  inBothLists,
  isEmpty,
  type ListDiff,
  listDiff,
  type PartChange,
  type PartValue,
  partChanges,
} from './diff-parts.ts';

type CriterionPart =
  | 'kind'
  | 'family'
  | 'label'
  | 'inUse'
  | 'evidence'
  | 'shows'
  | 'parameters'
  | 'basis.item'
  | 'basis.test';

/** A criterion that is not what it was. */
export interface CriterionDiff {
  readonly id: string;
  readonly label: string;
  /** Null where its conditions are written as before and read the same. */
  readonly condition: ConditionDiff | null;
  readonly changes: readonly PartChange<CriterionPart>[];
  /** By document and place; what stands there is paraphrased by each rule set in its own words. */
  readonly citations: ListDiff<Citation>;
}

/** @param compare - What has become of the conditions of a criterion. */
export function diffCriteria(
  from: RuleSetData,
  to: RuleSetData,
  compare: (before: CriterionData, after: CriterionData) => ConditionDiff | null,
): readonly CriterionDiff[] {
  return inBothLists(from.criteria, to.criteria)
    .map(
      ([before, after]): CriterionDiff => ({
        id: after.id,
        label: after.label,
        condition: compare(before, after),
        changes: partChanges(partsOf(before, from), partsOf(after, to)),
        citations: listDiff<Citation>(before.citations, after.citations, placeOf),
      }),
    )
    .filter(
      ({ condition, changes, citations }) => condition !== null || changes.length > 0 || !isEmpty(citations),
    );
}

function partsOf(criterion: CriterionData, data: RuleSetData): Readonly<Record<CriterionPart, PartValue>> {
  const { kind, family, label, offBecause, evidence, shows, basis } = criterion;
  return {
    kind,
    family,
    label,
    inUse: offBecause === undefined,
    evidence,
    shows: shows === undefined ? [] : [...shows].sort(),
    parameters: parametersOf(criterion, data),
    'basis.item': basis.item,
    'basis.test': basis.test,
  };
}

/** The parameters by which a solicitation can change what a criterion asks, derived facts and their parts included. */
function parametersOf({ appliesWhen, when }: CriterionData, data: RuleSetData): readonly string[] {
  const named = new Map(data.conditions.map((condition) => [condition.id, condition]));
  const derived = new Map(data.derivedFacts.map((fact) => [fact.id, fact.derive]));
  const found = new Set<string>();
  const visited = new Set<string>();
  const ofCondition = (condition: Condition) => {
    for (const { test } of testsOf(condition, named)) {
      if (typeof test.value === 'object' && 'parameter' in test.value) found.add(test.value.parameter);
      ofFact(test.fact);
    }
  };
  const ofFact = (id: string) => {
    const derive = derived.get(id);
    if (derive === undefined || visited.has(id)) return;
    visited.add(id);
    if ('share' in derive) {
      ofFact(derive.share.part);
      ofFact(derive.share.whole);
      return;
    }
    if (typeof derive.aggregate === 'object') found.add(derive.aggregate.parameter);
    if (derive.where !== undefined) ofCondition(derive.where);
  };
  for (const condition of [appliesWhen, when]) if (condition !== undefined) ofCondition(condition);
  return [...found].sort();
}

function placeOf({ document, section }: Citation): string {
  return JSON.stringify([document, section ?? null]);
}
