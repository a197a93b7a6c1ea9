import { builtInCases } from '../rule-sets/ojp/cases.ts';
import type { RuleSet } from '../rules/parse-rule-set.ts';
import type { CriterionCase } from './criterion-case.ts';

const CASES: ReadonlyMap<string, readonly CriterionCase[]> = new Map(Object.entries(builtInCases));

/** The cases that people wrote for a rule set that comes with the package; null for any other. */
export function casesOf({ ref, data }: RuleSet): readonly CriterionCase[] | null {
  return CASES.get(`${ref.id}@${data.version}`) ?? null;
}
