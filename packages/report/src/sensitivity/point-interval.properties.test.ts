import { fc, test } from '@fast-check/jest';
import { Decimal, type ProfileData, profileSteps } from '@grantscore/core';
import { expect } from '@jest/globals';
import { CRITERIA, rankedPool, type Weighed, weighedRules } from '../testing/weighed.ts';
import { halfSteps, isWithin, weighedPools, weighedProfiles, withPoints } from '../testing/weighed-pools.ts';
import { orderInterval } from './point-interval.ts';
import { weighedPool } from './weighed-pool.ts';

/** Who is strictly ahead of whom: the definition. */
function pairsOf(pool: readonly Weighed[], profile: ProfileData): readonly string[] {
  const [competition] = rankedPool(pool, profile).competitions;
  const placements = competition?.placements ?? [];
  const idOf = ({ scorecard }: (typeof placements)[0]) => scorecard.evaluation.application.id;
  return placements.flatMap((a) =>
    placements.filter((b) => a.rank < b.rank).map((b) => `${idOf(a)} ${idOf(b)}`),
  );
}

test.prop([weighedPools, weighedProfiles, fc.nat(3)], { numRuns: 1000 })(
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
    for (const sign of [1, -1] as const) {
      let stays = true;
      for (const value of halfSteps(now, sign)) {
        const then = new Set(pairsOf(pool, withPoints(profile, id, value)));
        stays &&= strict.every((pair) => then.has(pair));
        expect([value.toFixed(), isWithin(interval, value)]).toEqual([value.toFixed(), stays]);
        if (!stays) break;
      }
    }
  },
);
