import type { Drift } from './drift.ts';
import { fallenBehind } from './fallen-behind.ts';
import { type Limit, sooner } from './limit.ts';
import { headFits } from './line-head.ts';
import type { LineRoles } from './line-roles.ts';
import type { WeighedPool } from './weighed-pool.ts';

/**
 * How far a point value can move until others are above the line. The same are above it as long as every rival is strictly behind all of
 * them, the first rivals together ask for more than is left, and all who ask for too much still do where they stand.
 */
export function lineChange(pool: WeighedPool, roles: LineRoles, drift: Drift): Limit {
  const { before } = pool;
  const { above, rivals } = roles;
  const first = rivals.reduce(
    (least, place) => Math.min(least, before[place] ?? 0),
    Number.POSITIVE_INFINITY,
  );
  const ofBlock = (places: readonly number[]) => places.filter((place) => before[place] === first);
  const rivalsThere = ofBlock(rivals);
  return [
    firstMeeting(ofBlock(above), rivalsThere, pool, drift),
    headFits(rivalsThere, pool, roles, drift),
    fallenBehind(pool, roles, drift),
  ].reduce(sooner, null);
}

/**
 * When one of those ahead is met or passed by one of those behind, who all are strictly behind them now. Of those whose courses differ least
 * one alone must be looked at: whoever meets or passes anybody meets or passes it as soon.
 */
function firstMeeting(
  ahead: readonly number[],
  behind: readonly number[],
  { after }: WeighedPool,
  { level, course, falls }: Drift,
): Limit {
  // Where drifting is falling, those ahead fall to those behind, who stand still; else those behind get ahead of those who do. The same turned round.
  const [drifting, still] = falls === 1 ? [ahead, behind] : [behind, ahead];
  let nearest: number | null = null;
  const courseOf = (place: number) => falls * (course[place] ?? 0);
  const afterOf = (place: number) => falls * (after[place] ?? 0);
  for (const place of drifting)
    if (
      nearest === null ||
      courseOf(place) < courseOf(nearest) ||
      (courseOf(place) === courseOf(nearest) && afterOf(place) > afterOf(nearest))
    )
      nearest = place;
  if (nearest === null) return null;
  let found: Limit = null;
  for (const place of still) {
    const by = courseOf(nearest) - falls * (level[place] ?? 0);
    const within = afterOf(nearest) < afterOf(place);
    // Who begins to drift just where they meet is met, and not passed.
    const meets = courseOf(nearest) < courseOf(place) || (courseOf(nearest) === courseOf(place) && !within);
    if (meets && by < Number.POSITIVE_INFINITY) found = sooner(found, { by, within });
  }
  return found;
}
