import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { compile } from '../evaluation/compile.ts';
import type { FactAnswer } from '../model/application.ts';
import { Decimal } from '../model/decimal.ts';
import type { ProfileData } from '../model/profile.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { applySolicitation } from '../rules/apply-solicitation.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { answers, ruleSetData } from '../testing/arbitraries.ts';
import type { Answers } from '../testing/evaluate.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { score } from './score.ts';
import type { Scorecard } from './scorecard.ts';

const points = fc.constantFrom('-2', '-0.5', '0', '0.1', '0.2', '1', '3.75');
const cap = fc.option(fc.constantFrom('0', '0.3', '1', '2.5'), { nil: undefined });

/** A random rule set whose criteria are spread over two families, each perhaps capped, with points of either sign. */
const scoredRules = fc
  .tuple(
    ruleSetData,
    fc.array(points, { minLength: 4, maxLength: 4 }),
    cap,
    cap,
    fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  )
  .map(([data, own, main, other, turns]): RuleSetData => {
    const [count] = data.profiles;
    const profile: ProfileData = {
      ...(count as ProfileData),
      points: Object.fromEntries(data.criteria.map((c, i) => [c.id, own[i] ?? '1'])),
      caps: { ...(main === undefined ? {} : { main }), ...(other === undefined ? {} : { other }) },
    };
    return {
      ...data,
      criteria: data.criteria.map((c, i) => ({ ...c, family: turns[i] ? 'other' : 'main' })),
      profiles: [profile],
    };
  });

const compiled = (data: RuleSetData) => compile(applySolicitation(parseRuleSet(data), null));
const scoreOf = (data: RuleSetData, facts: Answers): Scorecard =>
  score(compiled(data).evaluate({ id: 'A', facts }));
const sumOf = ({ lines }: Scorecard, key: 'score' | 'least' | 'most') =>
  lines.reduce((sum, line) => sum.plus(line[key]), new Decimal(0)).toFixed();

describe('a scorecard', () => {
  test.prop([scoredRules, answers(2)], { numRuns: 300 })(
    'has lines that sum to its score, its least and its most',
    (data, facts) => {
      const card = scoreOf(data, facts);
      expect([sumOf(card, 'score'), sumOf(card, 'least'), sumOf(card, 'most')]).toEqual([
        card.score.toFixed(),
        card.least.toFixed(),
        card.most.toFixed(),
      ]);
    },
  );

  // A cap keeps order: what is smaller before it is not larger after it.
  test.prop([scoredRules, answers(2)], { numRuns: 300 })(
    'has a score between its least and its most, none above its maximum',
    (data, facts) => {
      const { least, score: sum, most, maximum } = scoreOf(data, facts);
      expect([least.lte(sum), sum.lte(most), most.lte(maximum)]).toEqual([true, true, true]);
    },
  );

  test.prop([scoredRules, answers(0)], { numRuns: 100 })(
    'has no interval where every answer is given',
    (data, facts) => {
      fc.pre(facts['a.budget'] !== '0');
      const { least, score: sum, most } = scoreOf(data, facts);
      expect([least.toFixed(), most.toFixed()]).toEqual([sum.toFixed(), sum.toFixed()]);
    },
  );

  test.prop([scoredRules, answers(2), fc.nat()], { numRuns: 100 })(
    'is the same whatever the order of the criteria',
    (data, facts, seed) => {
      const turn = seed % data.criteria.length;
      const turned = { ...data, criteria: [...data.criteria.slice(turn), ...data.criteria.slice(0, turn)] };
      const [one, other] = [scoreOf(data, facts), scoreOf(turned, facts)].map((card) =>
        [card.score, card.least, card.most].map((d) => d.toFixed()),
      );
      expect(other).toEqual(one);
    },
  );
});

// Few facts with few answers, so that every way of filling in what is missing can be tried.
const few: Readonly<Record<string, readonly FactAnswer[]>> = {
  'a.yes': [true, false],
  'a.no': [true, false],
  'a.maybe': [true, false, { status: 'not_applicable' }],
  'a.months': [0, 1, 2],
};
const smallTest = fc.oneof(
  fc.constantFrom('a.yes', 'a.no').map((fact) => ({ fact, operator: 'equals', value: true }) as const),
  fc.constantFrom(0, 1, 2).map((value) => ({ fact: 'a.months', operator: 'atLeast', value }) as const),
);
const maybe = { fact: 'a.maybe', operator: 'equals', value: true } as const;
const smallCondition = fc.oneof(
  smallTest,
  fc.constant(maybe),
  smallTest.map((not) => ({ not })),
  fc.tuple(smallTest, smallTest).map(([a, b]) => ({ any: [a, { not: b }] })),
  fc.tuple(smallTest, smallTest).map(([a, b]) => ({ all: [maybe, { any: [a, b] }] })),
);
const smallRules = fc
  .array(
    fc.tuple(
      smallCondition,
      fc.option(smallCondition, { nil: undefined }),
      points,
      fc.constantFrom('main', 'other'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .chain((criteria) =>
    fc.tuple(cap, cap).map(([main, other]): RuleSetData => {
      const [count] = smallRuleSet().profiles;
      return smallRuleSet({
        criteria: criteria.map(([when, appliesWhen, , family], i) =>
          criterion(`c${i}`, when, { family, ...(appliesWhen === undefined ? {} : { appliesWhen }) }),
        ),
        profiles: [
          {
            ...(count as ProfileData),
            points: Object.fromEntries(criteria.map(([, , own], i) => [`c${i}`, own])),
            caps: { ...(main === undefined ? {} : { main }), ...(other === undefined ? {} : { other }) },
          },
        ],
      });
    }),
  );
const someAnswers = fc.record(
  Object.fromEntries(
    Object.entries(few).map(([id, values]) => [
      id,
      fc.option(fc.constantFrom(...values), { nil: undefined }),
    ]),
  ),
);

/** Every way of answering what was not answered. */
function completions(facts: Answers): readonly Answers[] {
  return Object.entries(few).reduce<readonly Answers[]>(
    (ways, [id, values]) =>
      facts[id] === undefined
        ? ways.flatMap((way) => values.map((value) => ({ ...way, [id]: value })))
        : ways,
    [facts],
  );
}

describe('filling in the missing answers', () => {
  test.prop([smallRules, someAnswers], { numRuns: 300 })(
    'gives a score between the least and the most, in every way of doing so',
    (data, facts) => {
      const rules = compiled(data);
      const { least, most } = score(rules.evaluate({ id: 'A', facts }));
      const outside = completions(facts)
        .map((full) => score(rules.evaluate({ id: 'A', facts: full })).score)
        .filter((sum) => sum.lt(least) || sum.gt(most));
      expect(outside.map((sum) => sum.toFixed())).toEqual([]);
    },
  );
});
