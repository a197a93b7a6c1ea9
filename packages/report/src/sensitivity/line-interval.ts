import { driftOf } from './drift.ts';
import type { Limit } from './limit.ts';
import { lineChange } from './line-change.ts';
import { lineRoles } from './line-roles.ts';
import { lineWalk } from './line-walk.ts';
import type { IntervalEnd } from './point-interval.ts';
import type { PoolLine } from './pool-line.ts';
import type { WeighedPool, Weight } from './weighed-pool.ts';

/** An end of an interval; where it is not exact, what was asked for holds up to there, and was not followed further. */
interface FollowedEnd extends IntervalEnd {
  readonly exact: boolean;
}

export interface FollowedInterval {
  readonly least: FollowedEnd | null;
  readonly most: FollowedEnd | null;
}

/** The values of one point value for which the same applications are above the funding line. */
export function lineIntervals(pool: WeighedPool, line: PoolLine): (weight: Weight) => FollowedInterval {
  if (pool.sense === 0) return () => ({ least: null, most: null });
  const roles = lineRoles(pool, line);
  const end = (weight: Weight, sign: 1 | -1): FollowedEnd | null => {
    const drift = driftOf(pool, weight, sign);
    const { limit, exact }: { readonly limit: Limit; readonly exact: boolean } =
      roles === null ? lineWalk(pool, line, drift) : { limit: lineChange(pool, roles, drift), exact: true };
    return limit && { steps: weight.steps + sign * limit.by, within: limit.within, exact };
  };
  return (weight) => ({ least: end(weight, -1), most: end(weight, 1) });
}
