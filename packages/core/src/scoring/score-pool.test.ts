import { fc, test } from '@fast-check/jest';
import { describe, expect, test as plain } from '@jest/globals';
import { compile } from '../evaluation/compile.ts';
import type { CriterionData } from '../model/criterion.ts';
import { Decimal } from '../model/decimal.ts';
import type { ProfileData } from '../model/profile.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { applySolicitation } from '../rules/apply-solicitation.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { answers, ruleSetDataOf } from '../testing/arbitraries.ts';
import { smallRuleSet } from '../testing/small-rule-set.ts';
import { score } from './score.ts';
import { scorePool } from './score-pool.ts';

const points = fc.constantFrom(
  '-2',
  '-0.5',
  '0',
  '0.1',
  '0.2',
  '1',
  '3.75',
  '1000000',
  '0.000001',
  '-999999.999999',
);
const cap = fc.option(fc.constantFrom('0', '0.3', '1', '2.5'), { nil: undefined });
const POINTS_OF = 34;

/** Up to 34 criteria in two families, each perhaps capped, some of a kind without points, with points of either sign. */
const scoredRules = fc
  .tuple(
    ruleSetDataOf({ minLength: 1, maxLength: POINTS_OF }),
    fc.array(points, { minLength: POINTS_OF, maxLength: POINTS_OF }),
    cap,
    cap,
    fc.array(fc.nat(5), { minLength: POINTS_OF, maxLength: POINTS_OF }),
  )
  .map(([data, own, main, other, turns]): RuleSetData => {
    const [count] = data.profiles;
    const criteria = data.criteria.map((c, i): CriterionData => {
      const turn = turns[i] ?? 0;
      const kind = turn === 5 ? 'eligibility' : 'priority_consideration';
      return { ...c, kind, family: turn % 2 === 0 ? 'main' : 'other' };
    });
    const priorities = criteria.filter(({ kind }) => kind === 'priority_consideration');
    const profile: ProfileData = {
      ...(count as ProfileData),
      points: Object.fromEntries(priorities.map((c, i) => [c.id, own[i] ?? '1'])),
      caps: { ...(main === undefined ? {} : { main }), ...(other === undefined ? {} : { other }) },
    };
    return { ...data, criteria, profiles: [profile] };
  });

describe('the points of a pool', () => {
  test.prop([scoredRules, fc.array(answers(2), { minLength: 1, maxLength: 20, size: 'max' })], {
    numRuns: 25,
  })('are those of each application, and what decimals sum to', (data, applications) => {
    const compiled = compile(applySolicitation(parseRuleSet(data), null));
    const pool = compiled.pool();
    for (const [i, facts] of applications.entries()) pool.add({ id: `A${i}`, facts });
    const scores = scorePool(pool.evaluate());
    for (const [i, facts] of applications.entries()) {
      const card = score(compiled.evaluate({ id: `A${i}`, facts }));
      const sums = [scores.score, scores.least, scores.most, scores.maximum].map((steps) =>
        scores.decimalOf(steps[i] as number).toFixed(),
      );
      expect(sums).toEqual([card.score, card.least, card.most, card.maximum].map((sum) => sum.toFixed()));
      const summed = (['score', 'least', 'most'] as const).map((key) =>
        card.lines.reduce((sum, line) => sum.plus(line[key]), new Decimal(0)).toFixed(),
      );
      expect(sums.slice(0, 3)).toEqual(summed);
      const own = scores.scorecardOf(i, { id: `A${i}`, facts });
      expect([own.profile, own.lines]).toEqual([scores.profile, card.lines]);
    }
  });

  plain('are by the profile that is named', () => {
    const data = withProfiles();
    const pool = compile(applySolicitation(parseRuleSet(data), null)).pool();
    pool.add({ id: 'A', facts: { 'a.yes': true } });
    const found = pool.evaluate();
    expect([...scorePool(found).score, ...scorePool(found, 'twice').score]).toEqual([1, 2]);
    expect(() => scorePool(found, 'twise')).toThrow(
      '`twise` is not a profile of small; did you mean `twice`?',
    );
  });
});

function withProfiles(): RuleSetData {
  const [count] = smallRuleSet().profiles;
  return smallRuleSet({
    profiles: [count as ProfileData, { ...(count as ProfileData), id: 'twice', pointsEach: '2' }],
  });
}
