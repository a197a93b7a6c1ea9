import { fc } from '@fast-check/jest';
import { Decimal, type ProfileData, type RankingKey } from '@grantscore/core';
import type { StepInterval } from '../sensitivity/point-interval.ts';
import { profileBy } from './pool.ts';
import { CRITERIA } from './weighed.ts';

/** Small pools of which many meet the same, and are equal by other keys. */
export const weighedPools = fc.array(
  fc.record({
    met: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    peerReviewScore: fc.constantFrom('50', '60', null),
    requestedAmount: fc.constantFrom('10', '20'),
  }),
  { minLength: 1, maxLength: 6 },
);
const direction = fc.constantFrom<RankingKey['direction']>('descending', 'ascending');
const cap = fc.option(fc.constantFrom('0', '1', '3'), { nil: undefined });
/** Profiles with points of either sign, caps, and keys before and after the points. */
export const weighedProfiles = fc
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
export function withPoints(profile: ProfileData, id: string, value: Decimal): ProfileData {
  return { ...profile, points: { ...profile.points, [id]: value.toFixed() } };
}

/** Values half a point apart, going away from one up or down: everything that happens in a pool of whole points happens on or between them. */
export function* halfSteps(from: Decimal, sign: 1 | -1): Generator<Decimal> {
  for (let i = 1; i <= REACH * 2; i += 1) yield from.plus(new Decimal(i * sign).div(2));
}

const REACH = 12;

/** Whether a value is within an interval, both in whole points. */
export function isWithin({ least, most }: StepInterval, value: Decimal): boolean {
  const above = least === null || value.gt(least.steps) || (least.within && value.eq(least.steps));
  const below = most === null || value.lt(most.steps) || (most.within && value.eq(most.steps));
  return above && below;
}
