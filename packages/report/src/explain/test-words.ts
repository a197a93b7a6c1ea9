import type { AppliedRuleSet, Test } from '@grantscore/core';
import { factCatalogue } from './fact-catalogue.ts';
import { wantedAnswer } from './operator-phrases.ts';

/** A test in words, `months of use-of-force reporting: at least 12`. */
export function testWords({ fact, operator, value }: Test, rules: AppliedRuleSet): string {
  const notes = factCatalogue(rules).fact(fact);
  const wanted =
    typeof value === 'object' && 'parameter' in value
      ? `the parameter ${value.parameter}`
      : wantedAnswer(operator, value, notes, 'met');
  return `${notes.label}: ${wanted}`;
}
