import { fc } from '@fast-check/jest';
import type { ProfileData, RankingKey } from '@grantscore/core';
import { profileBy, type Runner } from './pool.ts';

const maybe = (...values: readonly string[]) => fc.option(fc.constantFrom(...values), { freq: 3 });

/** Points of few sizes, so that ties are common. */
export const points = fc.integer({ min: -2, max: 4 }).map(String);

/** Small pools with something of everything: ties, missing keys, gates open and not met. */
export const competingPools = fc
  .array(
    fc.record({
      score: points,
      peerReviewScore: maybe('50', '50.5', '100'),
      requestedAmount: maybe('10', '20.00', '20', '35.5'),
      gate: fc.constantFrom('met' as const, 'met' as const, 'indeterminate' as const, 'not_met' as const),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((pool) => pool.map((own, i): Runner => ({ ...own, id: `r${i}` })));

/** Profiles by every key, in every order and direction. */
export const competingProfiles: fc.Arbitrary<ProfileData> = fc
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
