import { test } from '@fast-check/jest';
import { Decimal } from '@grantscore/core';
import { expect } from '@jest/globals';
import { competingPools, competingProfiles, points } from '../testing/competing-pools.ts';
import { runnerCard } from '../testing/pool.ts';
import { placeWith } from './place-with.ts';
import { rank } from './rank.ts';

test.prop([competingPools, competingProfiles, points], { numRuns: 2000 })(
  'the place with another score is the one that ranking the whole pool with it gives',
  (pool, by, changed) => {
    const [own, ...others] = pool;
    if (own === undefined) throw new Error('the pool is empty');
    const [now] = rank(pool.map(runnerCard), by).competitions;
    const then = rank(
      [{ ...own, score: changed, gate: 'met' as const }, ...others].map(runnerCard),
      by,
    ).competitions[0]?.placements.find(({ scorecard }) => scorecard.evaluation.application.id === own.id);
    if (now === undefined || then === undefined) throw new Error('it is not ranked');
    expect(placeWith(now, runnerCard(own), by)(new Decimal(changed))).toEqual({
      rank: then.rank,
      tied: then.tied,
    });
  },
);
