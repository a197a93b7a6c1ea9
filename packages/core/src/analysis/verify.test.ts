import { describe, expect, test } from '@jest/globals';
import type { Condition } from '../model/condition.ts';
import { applySolicitation } from '../rules/apply-solicitation.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { genericSolicitation, ruleSet } from '../rules/registry.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { verifyRuleSet } from './verify.ts';
import { shows } from './witness.ts';

const yes: Condition = { fact: 'a.yes', operator: 'equals', value: true };
const no: Condition = { fact: 'a.no', operator: 'equals', value: true };
const months = (operator: 'atLeast' | 'atMost' | 'above' | 'below', value: number): Condition => ({
  fact: 'a.months',
  operator,
  value,
});

function rulesOf(criteria: readonly (readonly [when: Condition, appliesWhen?: Condition])[]) {
  const data = smallRuleSet({
    criteria: criteria.map(([when, appliesWhen], i) =>
      criterion(`c${i}`, when, appliesWhen && { appliesWhen }),
    ),
  });
  return applySolicitation(parseRuleSet(data), null);
}

describe('verifyRuleSet finds', () => {
  test.each<{ why: string; criteria: Parameters<typeof rulesOf>[0]; found: readonly string[] }>([
    { why: 'nothing in sound criteria', criteria: [[yes], [no]], found: [] },
    {
      why: 'a criterion and its opposite in one',
      criteria: [[{ all: [yes, { not: yes }] }]],
      found: ['never_met c0'],
    },
    {
      why: 'thresholds that exclude each other',
      criteria: [[{ all: [months('above', 5), months('below', 6)] }]],
      found: ['never_met c0'],
    },
    {
      why: 'a threshold beyond what the fact can be',
      criteria: [[months('atLeast', 1000)]],
      found: ['never_met c0'],
    },
    {
      why: 'a criterion that everybody meets',
      criteria: [[{ any: [yes, { not: yes }] }]],
      found: ['always_met c0'],
    },
    {
      why: 'one that only those it concerns could miss, and do not',
      criteria: [[yes, yes]],
      found: ['never_missed c0'],
    },
    {
      why: 'a branch behind another that says the same',
      criteria: [[{ all: [yes, { any: [yes, no] }] }]],
      found: ['branch_without_effect c0'],
    },
    {
      why: 'two criteria that ask the same in other words',
      criteria: [[months('above', 2)], [months('atLeast', 3)]],
      found: ['criteria_equal c0 c1'],
    },
    {
      why: 'one that follows from another',
      criteria: [[months('atLeast', 3)], [months('atLeast', 6)]],
      found: ['criterion_implied c1 c0'],
    },
    {
      why: 'two that exclude each other',
      criteria: [[yes], [{ all: [no, { not: yes }] }]],
      found: ['never_both c0 c1'],
    },
  ])('$why', ({ criteria, found }) => {
    const rules = rulesOf(criteria);
    expect(verifyRuleSet(rules).map(({ code, criteria: ids }) => [code, ...ids].join(' '))).toEqual(found);
  });

  test('a witness that shows what is said', () => {
    const rules = rulesOf([[months('atLeast', 3)], [months('atLeast', 6)]]);
    const [implied] = verifyRuleSet(rules);
    expect(implied?.witness?.facts).toEqual({ 'a.months': 3 });
    expect(
      implied?.witness &&
        shows(
          rules,
          [
            { condition: months('atLeast', 3), outcome: 'met' },
            { condition: months('atLeast', 6), outcome: 'not_met' },
          ],
          implied.witness,
        ),
    ).toBe(true);
  });
});

test.each(['ojp-fy2023', 'ojp-fy2024'])('%s has no error', (id) => {
  const rules = applySolicitation(ruleSet(id), genericSolicitation(id));
  const findings = verifyRuleSet(rules);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(
    findings.map(({ code, criteria, says }) => `${code} ${criteria.join(' ')}: ${says}`),
  ).toMatchSnapshot();
});
