import type { AppliedRuleSet, Condition } from '@grantscore/core';
import { testWords } from '../explain/test-words.ts';

/**
 * A condition in words, one line a test, groups indented under a line that says what they need; the conditions that criteria
 * share by their labels.
 */
export function conditionLines(condition: Condition, rules: AppliedRuleSet): readonly string[] {
  if ('all' in condition) return groupLines('all of these', condition.all, rules);
  if ('any' in condition) return groupLines('at least one of these', condition.any, rules);
  if ('not' in condition) return groupLines('it is not so that', [condition.not], rules);
  if ('condition' in condition) {
    const named = rules.conditions.find(({ id }) => id === condition.condition);
    return [named?.label ?? condition.condition];
  }
  return [testWords(condition, rules)];
}

function groupLines(
  heading: string,
  children: readonly Condition[],
  rules: AppliedRuleSet,
): readonly string[] {
  const [only] = children;
  if (only !== undefined && children.length === 1 && heading !== 'it is not so that')
    return conditionLines(only, rules);
  return [
    `${heading}:`,
    ...children.flatMap((child) => conditionLines(child, rules).map((line) => `  ${line}`)),
  ];
}
