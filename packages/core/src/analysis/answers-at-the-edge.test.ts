import { describe, expect, test } from '@jest/globals';
import type { Condition } from '../model/condition.ts';
import type { DerivedFactData } from '../model/derived-fact.ts';
import type { FactData } from '../model/fact.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { feasibility } from './coverage-goals.ts';
import { applyInFull } from './in-full.ts';
import { makeCases } from './make-cases.ts';

const both = (fact: string, above: string | number, below: string | number): Condition => ({
  all: [
    { fact, operator: 'above', value: above },
    { fact, operator: 'below', value: below },
  ],
});
const table = (type: 'money' | 'decimal' | 'integer'): FactData => ({
  id: 'rows',
  type: 'table',
  label: 'rows',
  question: 'Which?',
  columns: [
    { id: 'value', type, label: 'value', question: 'What?', minimum: type === 'integer' ? 0 : '0' } as never,
  ],
});
const sum: DerivedFactData = {
  id: 'rows.sum',
  label: 'sum',
  description: 'added up',
  derive: { aggregate: 'sum', table: 'rows', column: 'value' },
};
const share: DerivedFactData = {
  id: 'rows.share',
  label: 'share',
  description: 'part of the whole',
  derive: { share: { part: 'rows.sum', whole: 'whole' } },
};
const whole = { id: 'whole', type: 'integer', label: 'whole', question: 'How many?', minimum: 0 } as const;

function ruleSetOf(
  when: Condition,
  facts: readonly FactData[],
  derivedFacts: readonly DerivedFactData[] = [],
) {
  return parseRuleSet(smallRuleSet({ facts, derivedFacts, criteria: [criterion('c', when)] }));
}

describe('whether a condition can be met at all, at the ends of what can be answered', () => {
  test.each<{
    why: string;
    when: Condition;
    facts: readonly FactData[];
    derived?: readonly DerivedFactData[];
    status: 'possible' | 'infeasible';
  }>([
    {
      why: 'between two cents there is no sum of money',
      when: both('rows.sum', '10.00', '10.01'),
      facts: [table('money')],
      derived: [sum],
      status: 'infeasible',
    },
    {
      why: 'and there is one of decimals',
      when: both('rows.sum', '10.00', '10.01'),
      facts: [table('decimal')],
      derived: [sum],
      status: 'possible',
    },
    {
      why: 'a number has twelve digits behind its point at most',
      when: both('rate', '0.000000000001', '0.000000000002'),
      facts: [{ id: 'rate', type: 'decimal', label: 'rate', question: 'What?' }],
      status: 'infeasible',
    },
    {
      why: 'after the last day that can be written there is none',
      when: { fact: 'day', operator: 'after', value: '9999-12-31' },
      facts: [{ id: 'day', type: 'date', label: 'day', question: 'Which?' }],
      status: 'infeasible',
    },
    {
      why: 'before the first there is none',
      when: { fact: 'day', operator: 'before', value: '0000-01-01' },
      facts: [{ id: 'day', type: 'date', label: 'day', question: 'Which?' }],
      status: 'infeasible',
    },
    {
      why: 'after the last second there are its thousandths',
      when: { fact: 'moment', operator: 'after', value: '9999-12-31T23:59:59Z' },
      facts: [{ id: 'moment', type: 'instant', label: 'moment', question: 'When?' }],
      status: 'possible',
    },
    {
      why: 'a share of things that are counted',
      when: { fact: 'rows.share', operator: 'shareAtLeast', value: '12.3456' },
      facts: [table('integer'), whole],
      derived: [sum, share],
      status: 'possible',
    },
  ])('$why: $status', ({ when, facts, derived, status }) => {
    const ruleSet = ruleSetOf(when, facts, derived);
    const found = feasibility(applyInFull(ruleSet), [[{ condition: when, outcome: 'met' }]]);
    expect(found.status).toBe(status);
    const outcomes = makeCases(ruleSet).map(({ outcome }) => outcome);
    expect(outcomes.includes('met')).toBe(status === 'possible');
    expect(outcomes).toContain('not_met');
  });
});

test('a moment one step beside a threshold keeps the thousandths of it', () => {
  const when: Condition = { fact: 'moment', operator: 'onOrBefore', value: '2024-01-01T12:00:00.500Z' };
  const ruleSet = ruleSetOf(when, [{ id: 'moment', type: 'instant', label: 'moment', question: 'When?' }]);
  expect(
    makeCases(ruleSet)
      .map(({ facts }) => facts['moment'])
      .filter((one) => one !== undefined),
  ).toEqual(['2024-01-01T12:00:00.500Z', '2024-01-01T11:59:59.500Z', '2024-01-01T12:00:01.500Z']);
});
