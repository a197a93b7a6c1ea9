import { describe, expect, test } from '@jest/globals';
import type { Condition } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { ProfileData } from '../model/profile.ts';
import { evaluate } from '../testing/evaluate.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { score } from './score.ts';
import type { Scorecard } from './scorecard.ts';

const [count] = smallRuleSet().profiles;
const answers = { 'a.yes': true, 'a.no': false };
const met: Condition = { fact: 'a.yes', operator: 'equals', value: true };
const notMet: Condition = { fact: 'a.no', operator: 'equals', value: true };
const open: Condition = { fact: 'a.maybe', operator: 'equals', value: true };

interface Scored {
  readonly when: Condition;
  readonly points: string;
  readonly appliesWhen?: Condition;
  readonly family?: string;
  readonly kind?: CriterionData['kind'];
}

/** The scorecard of criteria with these points, under these caps. */
function scorecard(criteria: readonly Scored[], caps: ProfileData['caps'] = {}): Scorecard {
  const priorities = criteria.map((c, i) => [`c${i}`, c.kind === undefined ? c.points : undefined] as const);
  const points = Object.fromEntries(
    priorities.flatMap(([id, own]) => (own === undefined ? [] : [[id, own]])),
  );
  const data = smallRuleSet({
    criteria: criteria.map(({ when, appliesWhen, family = 'main', kind = 'priority_consideration' }, i) =>
      criterion(`c${i}`, when, { family, kind, ...(appliesWhen === undefined ? {} : { appliesWhen }) }),
    ),
    profiles: [{ ...(count as ProfileData), points, caps }],
  });
  return score(evaluate(data, answers));
}
const totals = ({ score: sum, least, most, maximum }: Scorecard) =>
  [sum, least, most, maximum].map((d) => d.toFixed());

describe('one criterion', () => {
  test.each([
    { why: 'met counts whole', criteria: [{ when: met, points: '2' }], is: ['2', '2', '2', '2'] },
    { why: 'not met counts nothing', criteria: [{ when: notMet, points: '2' }], is: ['0', '0', '0', '2'] },
    { why: 'an open gain may count', criteria: [{ when: open, points: '2' }], is: ['0', '0', '2', '2'] },
    { why: 'a deduction that is met', criteria: [{ when: met, points: '-2' }], is: ['-2', '-2', '-2', '0'] },
    {
      why: 'a deduction that is not met',
      criteria: [{ when: notMet, points: '-2' }],
      is: ['0', '0', '0', '0'],
    },
    {
      why: 'an open deduction may count',
      criteria: [{ when: open, points: '-2' }],
      is: ['0', '-2', '0', '0'],
    },
    {
      why: 'no points are none, whatever the outcome',
      criteria: [{ when: open, points: '0' }],
      is: ['0', '0', '0', '0'],
    },
    {
      why: 'one that does not apply is not in the maximum',
      criteria: [{ when: met, appliesWhen: notMet, points: '2' }],
      is: ['0', '0', '0', '0'],
    },
    {
      why: 'one that may apply and is met may count',
      criteria: [{ when: met, appliesWhen: open, points: '2' }],
      is: ['0', '0', '2', '2'],
    },
    {
      why: 'one that may apply and is not met is worth nothing either way',
      criteria: [{ when: notMet, appliesWhen: open, points: '2' }],
      is: ['0', '0', '0', '2'],
    },
    {
      why: 'one that may apply and is open may count',
      criteria: [{ when: open, appliesWhen: open, points: '2' }],
      is: ['0', '0', '2', '2'],
    },
    {
      why: 'a deduction that may apply and is not met is worth nothing',
      criteria: [{ when: notMet, appliesWhen: open, points: '-2' }],
      is: ['0', '0', '0', '0'],
    },
    {
      why: 'a deduction that may apply and is met may count',
      criteria: [{ when: met, appliesWhen: open, points: '-2' }],
      is: ['0', '-2', '0', '0'],
    },
    {
      why: 'eligibility carries no points',
      criteria: [{ when: met, points: '2', kind: 'eligibility' }],
      is: ['0', '0', '0', '0'],
    },
    {
      why: 'nor does completeness',
      criteria: [{ when: open, points: '2', kind: 'completeness' }],
      is: ['0', '0', '0', '0'],
    },
  ] as const)('$why: $is', ({ criteria, is }) => {
    expect(totals(scorecard(criteria))).toEqual(is);
  });
});

describe('sums', () => {
  test.each([
    { why: 'tenths, exactly', points: ['0.1', '0.2'], sum: '0.3' },
    { why: 'a millionth beside a million', points: ['1000000', '0.000001'], sum: '1000000.000001' },
    { why: 'different scales', points: ['1.50', '0.5', '2'], sum: '4' },
    { why: 'ten tenths', points: Array.from({ length: 10 }, () => '0.1'), sum: '1' },
    { why: 'both signs', points: ['0.3', '-0.1'], sum: '0.2' },
    { why: 'below zero', points: ['1', '-1.5'], sum: '-0.5' },
    { why: 'nothing left, without a sign', points: ['1', '-1'], sum: '0' },
  ])('$points are $sum ($why)', ({ points, sum }) => {
    expect(scorecard(points.map((own) => ({ when: met, points: own }))).score.toFixed()).toBe(sum);
  });
});

describe('a cap', () => {
  const two = (first: Scored, second: Scored) => [first, second];

  test.each([
    {
      why: 'one step under the sum',
      cap: '3.99',
      criteria: two({ when: met, points: '2' }, { when: met, points: '2' }),
      is: ['3.99', '3.99', '3.99', '3.99'],
    },
    {
      why: 'on the sum',
      cap: '4',
      criteria: two({ when: met, points: '2' }, { when: met, points: '2' }),
      is: ['4', '4', '4', '4'],
    },
    {
      why: 'one step over the sum',
      cap: '4.01',
      criteria: two({ when: met, points: '2' }, { when: met, points: '2' }),
      is: ['4', '4', '4', '4'],
    },
    {
      why: 'binding only the most',
      cap: '3',
      criteria: two({ when: met, points: '2' }, { when: open, points: '2' }),
      is: ['2', '2', '3', '3'],
    },
    {
      why: 'applied after deductions: 4 less 2, not 3 less 2',
      cap: '3',
      criteria: two({ when: met, points: '4' }, { when: met, points: '-2' }),
      is: ['2', '2', '2', '3'],
    },
    {
      why: 'after an open deduction too',
      cap: '3',
      criteria: two({ when: met, points: '4' }, { when: open, points: '-2' }),
      is: ['3', '2', '3', '3'],
    },
    {
      why: 'of nothing',
      cap: '0',
      criteria: two({ when: met, points: '2' }, { when: notMet, points: '2' }),
      is: ['0', '0', '0', '0'],
    },
    {
      why: 'never lifts a sum below it',
      cap: '0',
      criteria: two({ when: met, points: '-2' }, { when: notMet, points: '1' }),
      is: ['-2', '-2', '-2', '0'],
    },
  ] as const)('$cap, $why: $is', ({ cap, criteria, is }) => {
    expect(totals(scorecard(criteria, { main: cap }))).toEqual(is);
  });

  test('binds its own family and no other', () => {
    const criteria = two({ when: met, points: '2' }, { when: met, points: '2', family: 'other' });
    expect(totals(scorecard(criteria, { main: '1' }))).toEqual(['3', '3', '3', '3']);
  });

  test('is a line that says what it takes away', () => {
    const { lines } = scorecard(two({ when: met, points: '2' }, { when: open, points: '2' }), {
      main: '1.5',
    });
    const cap = lines.find((line) => line.kind === 'cap');
    expect(
      cap && [cap.family, cap.cap, cap.score.toFixed(), cap.least.toFixed(), cap.most.toFixed()],
    ).toEqual(['main', '1.5', '-0.5', '-0.5', '-2.5']);
  });

  test('is no line where it takes nothing away', () => {
    const { lines } = scorecard([{ when: met, points: '2' }], { main: '2' });
    expect(lines.map((line) => line.kind)).toEqual(['criterion']);
  });
});

describe('the lines', () => {
  test('have the criteria of a family together, then its cap', () => {
    const { lines } = scorecard(
      [
        { when: met, points: '2', family: 'other' },
        { when: met, points: '2' },
        { when: met, points: '2', family: 'other' },
      ],
      { other: '1' },
    );
    expect(lines.map((line) => (line.kind === 'cap' ? `cap of ${line.family}` : line.criterion))).toEqual([
      'c1',
      'c0',
      'c2',
      'cap of other',
    ]);
  });

  test('keep the points as they were written', () => {
    expect(scorecard([{ when: notMet, points: '2.50' }]).lines[0]).toMatchObject({
      available: '2.50',
      outcome: 'not_met',
    });
  });
});

describe('the profile', () => {
  const data = smallRuleSet({
    profiles: [
      { ...(count as ProfileData), id: 'count' },
      { ...(count as ProfileData), id: 'double', pointsEach: '2' },
      { ...(count as ProfileData), id: 'some', pointsEach: '1', points: { first: '7' } },
    ],
  });
  const evaluation = evaluate(data, answers);

  test.each([
    { id: undefined, is: '1', why: 'the default' },
    { id: 'double', is: '2', why: 'the one asked for' },
    { id: 'some', is: '7', why: 'points of its own before points for each' },
  ])('$id gives $is ($why)', ({ id, is }) => {
    expect(score(evaluation, id).score.toFixed()).toBe(is);
  });

  test.each([
    { id: 'cuont', says: '`cuont` is not a profile of small; did you mean `count`?' },
    { id: 'official', says: '`official` is not a profile of small; known are count, double, some' },
    { id: 'constructor', says: '`constructor` is not a profile of small; known are count, double, some' },
  ])('`$id` is an error', ({ id, says }) => {
    expect(() => score(evaluation, id)).toThrow(new RangeError(says));
  });
});
