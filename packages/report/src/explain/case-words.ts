import type { AppliedRuleSet, Finding, Outcome, Test } from '@grantscore/core';
import { reasonOf } from './reasons.ts';
import { testWords } from './test-words.ts';
import { oneLine } from './values.ts';

/** A test that a case is about, and where its answer stands beside what it is compared with. */
export interface CaseTest {
  readonly test: Test;
  readonly point: 'under' | 'on' | 'over' | null;
}

/** The tests that a case is about in words, with semicolons between them. */
export function leafWords(tests: readonly CaseTest[], rules: AppliedRuleSet): string {
  return tests.map(({ test }) => testWords(test, rules)).join('; ');
}

/** What a case shows, where nobody wrote why its outcome follows. */
export function shownWords(outcome: Outcome, tests: readonly CaseTest[]): string {
  if (outcome === 'indeterminate')
    return tests.length > 1
      ? 'these are not answered, so that it stays open'
      : 'this is not answered, so that it stays open';
  if (tests.length === 0) return 'no single test decides this';
  const points = tests.flatMap(({ point }) => (point === null ? [] : [POINTS[point]]));
  const decides =
    tests.length > 1
      ? 'changed alone, any one of these changes the outcome'
      : 'changed alone, this changes the outcome';
  return [...new Set(points), decides].join('; ');
}

/** That a case came out differently, `expected met, found not met, because it answered no to no-knock policy; the case says: they have one`. */
export function differenceWords(
  expected: { readonly outcome: Outcome; readonly why: string },
  found: Finding,
  rules: AppliedRuleSet,
): string {
  const said = expected.why === '' ? '' : `; the case says: ${oneLine(expected.why)}`;
  const { because } = reasonOf(found, rules, false);
  return `expected ${outcomeWords(expected.outcome)}, found ${outcomeWords(found.outcome)}, because ${because}${said}`;
}

function outcomeWords(outcome: Outcome): string {
  return outcome.replace('_', ' ');
}

const POINTS = {
  under: 'one step under the threshold',
  on: 'on the threshold',
  over: 'one step over the threshold',
};
