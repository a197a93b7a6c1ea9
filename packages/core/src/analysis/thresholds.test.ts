import { expect, test } from '@jest/globals';
import type { SettledTest } from '../evaluation/settled-test.ts';
import type { FactAnswer } from '../model/application.ts';
import { evaluate } from '../testing/evaluate.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { decidingLeaves } from './deciding-leaves.ts';
import { Thresholds } from './thresholds.ts';

const thresholds = new Thresholds(smallRuleSet());

/** Where an answer stands beside the threshold of a test. */
function pointOf(test: SettledTest, facts: Readonly<Record<string, FactAnswer>>) {
  const [finding] = evaluate(smallRuleSet({ criteria: [criterion('c', test)] }), facts).findings;
  const [leaf] = finding === undefined ? [] : decidingLeaves(finding.derivation);
  return leaf === undefined ? null : thresholds.pointOf(leaf.test);
}

const part = (amount: string, budget = '1000.00') => ({
  'a.budget': budget,
  parts: [{ name: 'A', amount, local: true }],
});
const rows = (count: number) => ({ parts: Array.from({ length: count }, () => ({ local: true })) });

// One step under, on and over each kind of threshold, and two steps away.
test.each<{
  at: SettledTest;
  under: Readonly<Record<string, FactAnswer>>;
  on: Readonly<Record<string, FactAnswer>>;
  over: Readonly<Record<string, FactAnswer>>;
  away: Readonly<Record<string, FactAnswer>>;
  step: string;
}>([
  {
    step: '1 of an integer',
    at: { fact: 'a.months', operator: 'atLeast', value: 6 },
    under: { 'a.months': 5 },
    on: { 'a.months': 6 },
    over: { 'a.months': 7 },
    away: { 'a.months': 4 },
  },
  {
    step: 'one cent of money',
    at: { fact: 'a.budget', operator: 'above', value: '100' },
    under: { 'a.budget': '99.99' },
    on: { 'a.budget': '100.00' },
    over: { 'a.budget': '100.01' },
    away: { 'a.budget': '99' },
  },
  {
    step: 'a tenth, as the threshold is written',
    at: { fact: 'a.rate', operator: 'atMost', value: '9.5' },
    under: { 'a.rate': '9.40' },
    on: { 'a.rate': '9.5' },
    over: { 'a.rate': '9.6' },
    away: { 'a.rate': '9.51' },
  },
  {
    step: 'one day of a date, over the end of February',
    at: { fact: 'a.day', operator: 'onOrAfter', value: '2023-03-01' },
    under: { 'a.day': '2023-02-28' },
    on: { 'a.day': '2023-03-01' },
    over: { 'a.day': '2023-03-02' },
    away: { 'a.day': '2023-03-03' },
  },
  {
    step: 'one second of a moment, in any time zone',
    at: { fact: 'a.moment', operator: 'before', value: '2023-04-04T20:59:00-04:00' },
    under: { 'a.moment': '2023-04-05T00:58:59Z' },
    on: { 'a.moment': '2023-04-05T02:59:00+02:00' },
    over: { 'a.moment': '2023-04-05T00:59:01Z' },
    away: { 'a.moment': '2023-04-05T00:59:00.001Z' },
  },
  {
    step: 'one cent of the part of a share',
    at: { fact: 'parts.share', operator: 'shareAtLeast', value: '40' },
    under: part('399.99'),
    on: part('400'),
    over: part('400.01'),
    away: part('400.02'),
  },
  {
    step: '1 of a count',
    at: { fact: 'parts.count', operator: 'atLeast', value: 2 },
    under: rows(1),
    on: rows(2),
    over: rows(3),
    away: rows(4),
  },
  {
    step: 'one cent of a sum',
    at: { fact: 'parts.sum', operator: 'atLeast', value: '10' },
    under: part('9.99'),
    on: part('10'),
    over: part('10.01'),
    away: part('10.02'),
  },
])('a step is $step', ({ at, under, on, over, away }) => {
  expect([under, on, over, away, {}].map((facts) => pointOf(at, facts))).toEqual([
    'under',
    'on',
    'over',
    null,
    null,
  ]);
});

test.each([
  { why: 'a percentage of which no cent is exact', facts: part('133.33', '333.33'), point: null },
  { why: 'a sum that is not known to the cent', facts: { parts: [{ amount: '10' }] }, point: null },
])('$why is on no threshold', ({ facts, point }) => {
  expect(pointOf({ fact: 'parts.share', operator: 'shareAtLeast', value: '40' }, facts)).toBe(point);
  expect(pointOf({ fact: 'parts.sum', operator: 'atLeast', value: '10' }, facts)).toBe(point);
});

test('answers that are named have no threshold', () => {
  const tests: readonly SettledTest[] = [
    { fact: 'a.yes', operator: 'equals', value: true },
    { fact: 'a.colour', operator: 'equals', value: 'red' },
    { fact: 'a.tools', operator: 'includes', value: 'saw' },
  ];
  expect(tests.map((one) => thresholds.has(one))).toEqual([false, false, false]);
});
