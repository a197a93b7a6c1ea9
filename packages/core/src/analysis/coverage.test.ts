import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { compile } from '../evaluation/compile.ts';
import type { Condition } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { answers, ruleSetData } from '../testing/arbitraries.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { readCase } from './case-reading.ts';
import { type CriterionCoverage, coverageOf, leafCounts, outcomeCounts, pointCounts } from './coverage.ts';
import { decidingWays, feasibility } from './coverage-goals.ts';
import type { CriterionCase } from './criterion-case.ts';
import { applyInFull } from './in-full.ts';
import { leavesOf } from './leaves.ts';
import { makeCases } from './make-cases.ts';
import { THRESHOLD_POINTS, Thresholds } from './thresholds.ts';

const yes: Condition = { fact: 'a.yes', operator: 'equals', value: true };
const no: Condition = { fact: 'a.no', operator: 'equals', value: true };
const months = (operator: 'atLeast' | 'atMost', value: number): Condition => ({
  fact: 'a.months',
  operator,
  value,
});

type Row = Pick<CriterionCase, 'facts' | 'outcome'>;

function coverage(
  when: Condition,
  rows: readonly Row[],
  more: Partial<CriterionData> = {},
): CriterionCoverage {
  const data = smallRuleSet({ criteria: [criterion('c', when, more)] });
  const cases = rows.map((row) => ({ ...row, criterion: 'c', why: 'for the test' }));
  const [only] = coverageOf(parseRuleSet(data), cases);
  if (only === undefined) throw new RangeError('no coverage');
  return only;
}

const leafStates = ({ leaves }: CriterionCoverage) =>
  leaves.map(({ place, met, notMet }) => `${place}: ${met.status}, ${notMet.status}`);

const met: Row = { facts: { 'a.yes': true, 'a.no': true }, outcome: 'met' };
const withoutYes: Row = { facts: { 'a.yes': false, 'a.no': true }, outcome: 'not_met' };
const withoutNo: Row = { facts: { 'a.yes': true, 'a.no': false }, outcome: 'not_met' };
const neither: Row = { facts: { 'a.yes': false, 'a.no': false }, outcome: 'not_met' };

describe('the leaves of a criterion', () => {
  test.each<{ why: string; when: Condition; rows: readonly Row[]; leaves: readonly string[] }>([
    {
      why: 'three cases show both of two',
      when: { all: [yes, no] },
      rows: [met, withoutYes, withoutNo],
      leaves: ['when.all[0]: shown, shown', 'when.all[1]: shown, shown'],
    },
    {
      why: 'a case in which neither alone decides shows none',
      when: { all: [yes, no] },
      rows: [met, neither],
      leaves: ['when.all[0]: shown, possible', 'when.all[1]: shown, possible'],
    },
    {
      why: 'a test twice in one group can never decide alone that it is not met',
      when: { all: [yes, yes] },
      rows: [{ facts: { 'a.yes': true }, outcome: 'met' }],
      leaves: ['when.all[0]: shown, infeasible', 'when.all[1]: shown, infeasible'],
    },
    {
      why: 'nor does one that another implies',
      when: { all: [months('atLeast', 6), months('atLeast', 3)] },
      rows: [],
      leaves: ['when.all[0]: possible, possible', 'when.all[1]: possible, infeasible'],
    },
    {
      why: 'what contradicts itself decides nothing but that',
      when: { all: [yes, { not: yes }] },
      rows: [],
      leaves: ['when.all[0]: infeasible, possible', 'when.all[1].not: infeasible, possible'],
    },
  ])('$why', ({ when, rows, leaves }) => {
    expect(leafStates(coverage(when, rows))).toEqual(leaves);
  });

  test('of whom it concerns are shown by a case to which it does not apply and one to which it does', () => {
    const rows: readonly Row[] = [met, { facts: { 'a.no': false }, outcome: 'not_applicable' }];
    expect(leafStates(coverage(yes, rows, { appliesWhen: no }))).toEqual([
      'appliesWhen: shown, shown',
      'when: shown, possible',
    ]);
  });

  test('of whom it concerns are not shown where the outcome is open', () => {
    const rows: readonly Row[] = [{ facts: { 'a.no': true }, outcome: 'indeterminate' }];
    expect(leafStates(coverage(yes, rows, { appliesWhen: no }))[0]).toBe('appliesWhen: possible, possible');
  });

  test('are not shown by a case that comes to another outcome than it says', () => {
    const found = coverage({ all: [yes, no] }, [{ ...met, outcome: 'not_met' }]);
    expect(found.wrong.map((wrong) => wrong.found)).toEqual(['met']);
    expect(leafStates(found)).toEqual(['when.all[0]: possible, possible', 'when.all[1]: possible, possible']);
  });
});

describe('the points of a threshold', () => {
  const points = (found: CriterionCoverage) =>
    found.leaves.map(
      ({ points }) => points && THRESHOLD_POINTS.map((point) => points[point].status).join(' '),
    );

  test.each<{ why: string; when: Condition; rows: readonly Row[]; states: readonly (string | null)[] }>([
    {
      why: 'under and on it',
      when: months('atLeast', 6),
      rows: [
        { facts: { 'a.months': 5 }, outcome: 'not_met' },
        { facts: { 'a.months': 6 }, outcome: 'met' },
      ],
      states: ['shown shown possible'],
    },
    {
      why: 'over what may be answered there is nothing',
      when: months('atLeast', 12),
      rows: [],
      states: ['possible possible infeasible'],
    },
    {
      why: 'a case that something else decides shows no point',
      when: { all: [months('atMost', 6), yes] },
      rows: [{ facts: { 'a.months': 6, 'a.yes': false }, outcome: 'not_met' }],
      states: ['possible possible possible', null],
    },
  ])('$why', ({ when, rows, states }) => {
    expect(points(coverage(when, rows))).toEqual(states);
  });
});

test('outcomes are counted for each criterion', () => {
  const { outcomes, cases } = coverage(yes, [met, withoutYes], { appliesWhen: no });
  expect(cases).toBe(2);
  expect(Object.entries(outcomes).map(([outcome, { status }]) => `${outcome} ${status}`)).toEqual([
    'met shown',
    'not_met shown',
    'indeterminate possible',
    'not_applicable possible',
  ]);
});

test('counts are never rounded: what is open, and what is proven infeasible, is not shown', () => {
  const found = [
    coverage({ all: [yes, no] }, [met, withoutYes]),
    coverage({ all: [yes, yes] }, []),
    coverage(months('atLeast', 12), [{ facts: { 'a.months': 12 }, outcome: 'met' }]),
  ];
  expect(leafCounts(found)).toEqual({ shown: 1, infeasible: 2, open: 2 });
  expect(pointCounts(found)).toEqual({ shown: 1, infeasible: 1, open: 1 });
  // Of the second one nobody can say in a case of its own what was asked; its three outcomes are open.
  expect(outcomeCounts(found)).toEqual({ shown: 3, infeasible: 0, open: 6 });
});

describe('of random rule sets', () => {
  property.prop([ruleSetData, fc.array(answers(2), { minLength: 1, maxLength: 20 })], { numRuns: 100 })(
    'no application shows what is said to be infeasible, and what is said to be possible is shown',
    (data, pool) => {
      const rules = applyInFull(parseRuleSet(data));
      const compiled = compile(rules);
      const thresholds = new Thresholds(data);
      for (const one of rules.criteria) {
        const shown = (facts: CriterionCase['facts']) =>
          readCase({ criterion: one.id, facts }, compiled, thresholds).shows;
        const seen = pool.flatMap(shown);
        for (const leaf of leavesOf(one, rules.conditions)) {
          for (const side of ['met', 'not_met'] as const) {
            const isIt = (at: (typeof seen)[number]) =>
              at.part === leaf.part && at.index === leaf.index && at.side === side;
            const found = feasibility(rules, decidingWays(one, leaf, side));
            if (found.status === 'possible') expect(shown(found.facts).some(isIt)).toBe(true);
            if (found.status === 'infeasible') expect(seen.some(isIt)).toBe(false);
          }
        }
      }
    },
    120_000,
  );

  property.prop([ruleSetData], { numRuns: 25 })(
    'the cases made show all that can be shown, and no two are the same',
    (data) => {
      const ruleSet = parseRuleSet(data);
      const cases = makeCases(ruleSet).map((one): CriterionCase => ({ ...one, why: 'made' }));
      const texts = cases.map(({ criterion, facts }) => JSON.stringify([criterion, facts]));
      expect(new Set(texts).size).toBe(texts.length);
      for (const found of coverageOf(ruleSet, cases)) {
        expect(found.wrong).toEqual([]);
        const states = [
          ...Object.values(found.outcomes),
          ...found.leaves.flatMap(({ met, notMet, points }) => [
            met,
            notMet,
            ...(points === null ? [] : Object.values(points)),
          ]),
        ];
        expect(states.filter(({ status }) => status === 'possible')).toEqual([]);
      }
    },
    120_000,
  );
});
