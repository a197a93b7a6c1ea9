import { describe, expect, test } from '@jest/globals';
import { compile } from '../../evaluation/compile.ts';
import { CHECK_RULE_NAMES } from '../../model/check-rule.ts';
import { applySolicitation } from '../../rules/apply-solicitation.ts';
import { parseRuleSet } from '../../rules/parse-rule-set.ts';
import { SEEDED_FAULTS } from '../../testing/seeded-faults.ts';
import { checkRuleSet } from './check-rule-set.ts';
import type { CheckFinding } from './finding.ts';

describe('a rule set with one fault:', () => {
  test.each(SEEDED_FAULTS)('$why', ({ data, finds, shows, answers }) => {
    const rules = applySolicitation(parseRuleSet(data), null);
    const { findings } = checkRuleSet(rules);
    const called = ({ rule, subjects }: CheckFinding) => [rule, ...subjects].join(' ');
    expect(findings.map(called).sort()).toEqual([...finds].sort());
    const first = findings.find((finding) => called(finding) === finds[0]);
    if (shows === null) {
      expect(first?.witness).toBeNull();
      return;
    }
    // The witness is judged as any application is.
    const evaluation = compile(rules).evaluate(first?.witness ?? { id: 'none', facts: {} });
    expect(Object.fromEntries(Object.keys(shows).map((id) => [id, evaluation.finding(id).outcome]))).toEqual(
      shows,
    );
    expect(first?.witness?.facts).toMatchObject(answers ?? {});
  });
});

test('there is a fault of every kind', () => {
  const kinds = new Set(SEEDED_FAULTS.flatMap(({ finds }) => finds.map((found) => found.split(' ')[0])));
  expect(CHECK_RULE_NAMES.filter((rule) => !kinds.has(rule))).toEqual([]);
});
