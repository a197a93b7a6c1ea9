import { fc, test } from '@fast-check/jest';
import { Decimal, type ProfileData, profileSteps, type RankingKey } from '@grantscore/core';
import { expect } from '@jest/globals';
import { profileBy } from '../testing/pool.ts';
import { CRITERIA, rankedPool, type Weighed, weighedRules } from '../testing/weighed.ts';
import { orderInterval, type StepInterval } from './point-interval.ts';
import { weighedPool } from './weighed-pool.ts';

const pools = fc.array(
  fc.record({
    met: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    peerReviewScore: fc.constantFrom('50', '60', null),
    requestedAmount: fc.constantFrom('10', '20'),
  }),
  { minLength: 1, maxLength: 6 },
);
const direction = fc.constantFrom<RankingKey['direction']>('descending', 'ascending');
const cap = fc.option(fc.constantFrom('0', '1', '3'), { nil: undefined });
const profiles = fc
  .tuple(
    fc.array(fc.constantFrom('-1', '0', '1', '2', '4'), { minLength: 4, maxLength: 4 }),
    cap,
    cap,
    fc.constantFrom<readonly RankingKey['key'][]>(
      ['points'],
      ['points'],
      ['points', 'requestedAmount'],
      ['peerReviewScore', 'points'],
      ['peerReviewScore', 'points', 'requestedAmount'],
      ['requestedAmount'],
    ),
    direction,
    fc.boolean(),
  )
  .map(
    ([points, access, money, keys, way, ordinal]): ProfileData =>
      profileBy(
        keys.map((key) => ({ key, direction: key === 'points' ? way : 'descending' })),
        {
          points: Object.fromEntries(CRITERIA.map((id, i) => [id, points[i] ?? '0'])),
          caps: { ...(access === undefined ? {} : { access }), ...(money === undefined ? {} : { money }) },
          ...(ordinal
            ? {
                ties: 'ordinal' as const,
                finalKey: { key: 'applicationId', direction: 'ascending' } as const,
              }
            : {}),
        },
      ),
  );

/** The profile with one point value changed. */
function withPoints(profile: ProfileData, id: string, value: Decimal): ProfileData {
  return { ...profile, points: { ...profile.points, [id]: value.toFixed() } };
}

/** Who is strictly ahead of whom: the definition. */
function pairsOf(pool: readonly Weighed[], profile: ProfileData): readonly string[] {
  const [competition] = rankedPool(pool, profile).competitions;
  const placements = competition?.placements ?? [];
  const idOf = ({ scorecard }: (typeof placements)[0]) => scorecard.evaluation.application.id;
  return placements.flatMap((a) =>
    placements.filter((b) => a.rank < b.rank).map((b) => `${idOf(a)} ${idOf(b)}`),
  );
}

const HALF = new Decimal('0.5');
const REACH = 12;

/** Whether a value is within an interval. */
function holds({ least, most }: StepInterval, value: Decimal): boolean {
  const above = least === null || value.gt(least.steps) || (least.within && value.eq(least.steps));
  const below = most === null || value.lt(most.steps) || (most.within && value.eq(most.steps));
  return above && below;
}

test.prop([pools, profiles, fc.nat(3)], { numRuns: 1000 })(
  'within the interval nobody who is strictly ahead is met or passed, and just beyond it somebody is',
  (pool, profile, at) => {
    const id = CRITERIA[at] as string;
    const [competition] = rankedPool(pool, profile).competitions;
    if (competition === undefined) throw new Error('nobody is ranked');
    const weighed = weighedPool(competition, profileSteps(weighedRules(profile), profile.id));
    const weight = weighed.weights.find(({ criterion }) => criterion === id);
    if (weight === undefined) throw new Error('the criterion has no weight');
    const interval = orderInterval(weighed, weight);
    const now = new Decimal(profile.points?.[id] ?? '0');
    const strict = pairsOf(pool, profile);
    for (const sign of [1, -1]) {
      let stays = true;
      for (let i = 1; i <= REACH * 2; i += 1) {
        const value = now.plus(HALF.times(i * sign));
        const then = new Set(pairsOf(pool, withPoints(profile, id, value)));
        stays &&= strict.every((pair) => then.has(pair));
        expect([value.toFixed(), holds(interval, value)]).toEqual([value.toFixed(), stays]);
        if (!stays) break;
      }
    }
  },
);
