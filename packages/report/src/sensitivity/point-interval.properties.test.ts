import { fc, test } from '@fast-check/jest';
import { Decimal, profileSteps } from '@grantscore/core';
import { expect } from '@jest/globals';
import type { CompetitionRanking } from '../rank/ranking.ts';
import { CRITERIA, rankedPool, weighedRules } from '../testing/weighed.ts';
import { rankerByHand } from '../testing/weighed-by-hand.ts';
import { halfSteps, isWithin, weighedPools, weighedProfiles, withPoints } from '../testing/weighed-pools.ts';
import { orderInterval } from './point-interval.ts';
import { weighedPool } from './weighed-pool.ts';

/** Who is strictly ahead of whom: the definition. */
function pairsOf({ placements }: CompetitionRanking): readonly string[] {
  const idOf = ({ scorecard }: (typeof placements)[0]) => scorecard.evaluation.application.id;
  return placements.flatMap((a) =>
    placements.filter((b) => a.rank < b.rank).map((b) => `${idOf(a)} ${idOf(b)}`),
  );
}

test.prop([weighedPools, weighedProfiles, fc.nat(3)], { numRuns: 2000 })(
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
    const by = rankerByHand(pool);
    const strict = pairsOf(by(profile));
    const wrong: string[] = [];
    for (const sign of [1, -1] as const) {
      let stays = true;
      for (const value of halfSteps(now, sign)) {
        const then = new Set(pairsOf(by(withPoints(profile, id, value))));
        stays &&= strict.every((pair) => then.has(pair));
        if (isWithin(interval, value) !== stays) wrong.push(value.toFixed());
        if (!stays) break;
      }
    }
    expect(wrong).toEqual([]);
  },
);
