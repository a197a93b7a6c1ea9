import { fc, test as property } from '@fast-check/jest';
import { Decimal, type ProfileData, profileSteps, type RankingKey } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import { fundingLine } from '../rank/funding-line.ts';
import { recordNumber } from '../rank/order.ts';
import { profileBy } from '../testing/pool.ts';
import { CRITERIA, rankedPool, weighedRules } from '../testing/weighed.ts';
import { rankerByHand } from '../testing/weighed-by-hand.ts';
import { acceptabilityOf } from './acceptability.ts';
import { weighedPool } from './weighed-pool.ts';
import { weightings } from './weightings.ts';

const pools = fc.array(
  fc.record({
    met: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    peerReviewScore: fc.constantFrom('50', '60', null),
    requestedAmount: fc.constantFrom('10', '20'),
  }),
  { minLength: 1, maxLength: 7 },
);
const profiles = fc
  .tuple(
    fc.array(fc.constantFrom('-1', '0', '1', '2'), { minLength: 4, maxLength: 4 }),
    fc.constantFrom<readonly RankingKey['key'][]>(
      ['points'],
      ['points', 'requestedAmount'],
      ['peerReviewScore', 'points', 'requestedAmount'],
      ['requestedAmount'],
    ),
    fc.constantFrom<RankingKey['direction']>('descending', 'ascending'),
  )
  .map(
    ([points, keys, direction]): ProfileData =>
      profileBy(
        keys.map((key) => ({ key, direction })),
        { points: Object.fromEntries(CRITERIA.map((id, i) => [id, points[i] ?? '0'])) },
      ),
  );

property.prop([pools, profiles, fc.integer()], { numRuns: 2000 })(
  'every rank is counted as often as ranking anew by each weighting finds it',
  (pool, profile, seed) => {
    const [competition] = rankedPool(pool, profile).competitions;
    if (competition === undefined) throw new Error('nobody is ranked');
    const weighed = weighedPool(competition, profileSteps(weighedRules(profile), profile.id));
    const signs = weighed.weights.map(({ steps }) => Math.sign(steps));
    const drawn = [...weightings(signs, 8, seed)];
    const amounts = competition.placements.map(({ scorecard }) => recordNumber(scorecard, 'requestedAmount'));
    const line = { funds: new Decimal('30'), rule: 'stop', amounts } as const;
    const found = acceptabilityOf(weighed, drawn, line);

    const by = rankerByHand(pool);
    const expected = new Map<string, number[]>();
    const above = new Map<string, number>();
    for (const weighting of drawn) {
      const points = Object.fromEntries(
        weighed.weights.map(({ criterion }, i) => [criterion, String(weighting[i])]),
      );
      const again = by({ ...profile, points });
      const { standings } = fundingLine(again, line.funds, line.rule);
      for (const [i, { rank, scorecard }] of again.placements.entries()) {
        const { id } = scorecard.evaluation.application;
        above.set(id, (above.get(id) ?? 0) + (standings[i] === 'above' ? 1 : 0));
        expected.set(id, [...(expected.get(id) ?? []), rank]);
      }
    }
    for (const [place, { scorecard }] of competition.placements.entries()) {
      const ranks = expected.get(scorecard.evaluation.application.id) ?? [];
      const own = found[place];
      const listed = [...(own?.ranks ?? [])].flatMap(([rank, times]) =>
        Array.from({ length: times }, () => rank),
      );
      expect(listed.sort()).toEqual([...ranks].sort());
      expect(own).toMatchObject({
        best: Math.min(...ranks),
        worst: Math.max(...ranks),
        first: ranks.filter((rank) => rank === 1).length,
        above: above.get(scorecard.evaluation.application.id),
      });
    }
  },
);

test('the same seed draws the same weightings everywhere, and another one others', () => {
  const drawn = (seed: number) => [...weightings([1, -1, 0, 1], 3, seed)];
  expect(drawn(14074)).toEqual([
    [74, -50, 0, 18],
    [69, -35, 0, 91],
    [44, -12, 0, 36],
  ]);
  expect(drawn(14074)).not.toEqual(drawn(14075));
});

test('weights are whole numbers from 1 to 100 with their sign, each end among them', () => {
  const drawn = [...weightings([1, -1, 0], 2000, 1)];
  const at = (i: number) => drawn.map((weighting) => weighting[i] ?? 0);
  expect([Math.min(...at(0)), Math.max(...at(0))]).toEqual([1, 100]);
  expect([Math.min(...at(1)), Math.max(...at(1))]).toEqual([-100, -1]);
  expect(new Set(at(2))).toEqual(new Set([0]));
});
