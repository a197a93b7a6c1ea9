import { fc, test } from '@fast-check/jest';
import { Decimal, type ProfileData, type RankingKey } from '@grantscore/core';
import { expect } from '@jest/globals';
import { profileBy, type Runner, runnerCard } from '../testing/pool.ts';
import { placeWith } from './place-with.ts';
import { rank } from './rank.ts';

const points = fc.integer({ min: -2, max: 4 }).map(String);
const maybe = (...values: readonly string[]) => fc.option(fc.constantFrom(...values), { freq: 2 });
const runners = fc
  .array(
    fc.record({
      score: points,
      peerReviewScore: maybe('50', '50.5', '100'),
      requestedAmount: maybe('10', '20.00'),
      gate: fc.constantFrom('met' as const, 'met' as const, 'indeterminate' as const, 'not_met' as const),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((pool) => pool.map((own, i): Runner => ({ ...own, id: `r${i}` })));
const profile: fc.Arbitrary<ProfileData> = fc
  .tuple(
    fc.shuffledSubarray(['points', 'peerReviewScore', 'requestedAmount'] as const, { minLength: 1 }),
    fc.array(fc.constantFrom<RankingKey['direction']>('descending', 'ascending'), {
      minLength: 3,
      maxLength: 3,
    }),
    fc.boolean(),
  )
  .map(([names, directions, ordinal]) =>
    profileBy(
      names.map((key, i) => ({ key, direction: directions[i] ?? 'descending' })),
      ordinal ? { ties: 'ordinal', finalKey: { key: 'applicationId', direction: 'ascending' } } : {},
    ),
  );

test.prop([runners, profile, points], { numRuns: 2000 })(
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
