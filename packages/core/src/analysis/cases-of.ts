import { builtInCases } from '../rule-sets/ojp/cases.ts';
import type { RuleSet } from '../rules/parse-rule-set.ts';
import { ruleSets } from '../rules/registry.ts';
import type { CriterionCase } from './criterion-case.ts';

const CASES: ReadonlyMap<string, readonly CriterionCase[]> = new Map(Object.entries(builtInCases));

/** The cases that people wrote for a rule set that comes with the package; null for any other, whatever it is called. */
export function casesOf({ ref }: RuleSet): readonly CriterionCase[] | null {
  const own = ruleSets().find((one) => one.ref.sha256 === ref.sha256);
  return own === undefined ? null : (CASES.get(`${own.ref.id}@${own.ref.version}`) ?? null);
}
