import type { RuleSetData } from '../model/rule-set.ts';
import { factsRead } from '../rules/facts-read.ts';
import { smallRuleSet } from './small-rule-set.ts';

/** The small rule set, or parts in the place of its own, without the facts that no criterion reads but for those kept on purpose. */
export function onlyRead(more: Partial<RuleSetData>, keep: readonly string[] = []): RuleSetData {
  const data = smallRuleSet(more);
  const read = factsRead(data.criteria, data.conditions, data.derivedFacts, data.facts);
  const isKept = ({ id }: { readonly id: string }) => read.has(id) || keep.includes(id);
  return { ...data, facts: data.facts.filter(isKept), derivedFacts: data.derivedFacts.filter(isKept) };
}
