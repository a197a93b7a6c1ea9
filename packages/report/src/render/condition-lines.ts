import type { AppliedRuleSet, Condition, Test } from '@grantscore/core';
import { testSentence } from '../explain/test-sentence.ts';
import { testWords } from '../explain/test-words.ts';

/** How a condition is put in words. */
export interface ConditionWords {
  readonly test: (test: Test, rules: AppliedRuleSet) => string;
  readonly all: string;
  readonly any: string;
  readonly not: string;
}

/** Short, for a terminal: `no-knock policy: a yes`. */
const TERSE: ConditionWords = {
  test: testWords,
  all: 'all of these',
  any: 'at least one of these',
  not: 'it is not so that',
};

/** To be read aloud after “when”. */
export const SENTENCES: ConditionWords = {
  test: testSentence,
  all: 'all of these hold',
  any: 'at least one of these holds',
  not: 'this does not hold',
};

/**
 * A condition in words, one line a test, groups indented under a line that says what they need; the conditions that criteria
 * share by their labels.
 */
export function conditionLines(
  condition: Condition,
  rules: AppliedRuleSet,
  words: ConditionWords = TERSE,
): readonly string[] {
  const group = (heading: string, children: readonly Condition[]) => [
    `${heading}:`,
    ...children.flatMap((child) => conditionLines(child, rules, words).map((line) => `  ${line}`)),
  ];
  if ('not' in condition) return group(words.not, [condition.not]);
  if ('condition' in condition) {
    const named = rules.conditions.find(({ id }) => id === condition.condition);
    return [named?.label ?? condition.condition];
  }
  if ('fact' in condition) return [words.test(condition, rules)];
  const [heading, children] = 'all' in condition ? [words.all, condition.all] : [words.any, condition.any];
  const [only] = children;
  return only !== undefined && children.length === 1
    ? conditionLines(only, rules, words)
    : group(heading, children);
}
