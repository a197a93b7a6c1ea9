import { type AppliedRuleSet, type FactData, RECORD_FACTS, testsOf } from '@grantscore/core';

/** Facts of the record and of the rule set that a criterion in use reads or shows. */
export function everyFactRead(rules: AppliedRuleSet): readonly FactData[] {
  const named = new Map(rules.conditions.map((condition) => [condition.id, condition]));
  const read = new Set(['application.requestedAmount', 'application.peerReviewScore']);
  for (const { when, appliesWhen, shows } of rules.criteria) {
    for (const condition of [when, appliesWhen]) {
      if (condition !== undefined) for (const { test } of testsOf(condition, named)) read.add(test.fact);
    }
    for (const id of shows ?? []) read.add(id);
  }
  for (const { derive } of rules.derivedFacts) if ('share' in derive) read.add(derive.share.whole);
  return [...RECORD_FACTS.filter(({ id }) => read.has(id)), ...rules.facts];
}
