import { type IntervalEnd, type Response, responseOf } from './point-interval.ts';
import { type PoolLine, placesAbove } from './pool-line.ts';
import type { WeighedPool, Weight } from './weighed-pool.ts';

/** An end of an interval; where it is not exact, what was asked for holds up to there, and was not followed further. */
interface FollowedEnd extends IntervalEnd {
  readonly exact: boolean;
}

export interface FollowedInterval {
  readonly least: FollowedEnd | null;
  readonly most: FollowedEnd | null;
}

/** More meetings than this are not followed in one direction. */
const MOST_MEETINGS = 200;

/**
 * The values of one point value for which the same applications are above the funding line. The order can change only where two meet: the line
 * is drawn anew at each meeting and between it and the next, going away from the value, until others are above it.
 */
export function lineInterval(pool: WeighedPool, weight: Weight, line: PoolLine): FollowedInterval {
  if (pool.sense === 0) return { least: null, most: null };
  const response = responseOf(pool, weight);
  const now = aboveAt(pool, line, pool.points);
  const end = (sign: 1 | -1): FollowedEnd | null => {
    const moves = sign === 1 ? response.rises : response.holds;
    const stays = (by: number) => aboveAt(pool, line, movedPoints(pool, response, sign * by)) === now;
    const found = followed(meetings(pool, moves), stays);
    return found && { ...found, steps: weight.steps + sign * found.steps };
  };
  return { least: end(-1), most: end(1) };
}

/** How far one can go; steps are counted from where the value stands. */
function followed(met: readonly number[], stays: (by: number) => boolean): FollowedEnd | null {
  for (const [i, by] of met.entries()) {
    if (i === MOST_MEETINGS) return { steps: by, within: false, exact: false };
    if (by > 0 && !stays(by)) return { steps: by, within: false, exact: true };
    const next = met[i + 1];
    if (!stays(next === undefined ? by + 1 : (by + next) / 2))
      return { steps: by, within: true, exact: true };
  }
  return null;
}

/** Every distance at which two applications meet that no key before the points keeps apart, the nearest first. */
function meetings({ size, before, points }: WeighedPool, moves: Float64Array): readonly number[] {
  const blocks = new Map<number, Map<string, { readonly points: number; readonly move: number }>>();
  for (let place = 0; place < size; place += 1) {
    const own = { points: points[place] ?? 0, move: moves[place] ?? 0 };
    const block = blocks.get(before[place] ?? 0) ?? new Map();
    blocks.set(before[place] ?? 0, block.set(`${own.points} ${own.move}`, own));
  }
  const found = new Set<number>();
  for (const block of blocks.values()) {
    const all = [...block.values()];
    for (const one of all) {
      // The one that stops first, or falls first, is met by those behind it that have further to go.
      for (const other of all) {
        const gap = one.points - other.points;
        if (gap >= 0 && other.move - one.move >= gap && other.move > one.move) found.add(one.move + gap);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** By place, the points where the value has moved up, or down if below zero. */
function movedPoints({ points }: WeighedPool, { rises, holds }: Response, by: number): Float64Array {
  return points.map((own, place) =>
    by > 0 ? own + Math.min(by, rises[place] ?? 0) : own - Math.max(0, -by - (holds[place] ?? 0)),
  );
}

/** Who is above the line with other points, as text that is the same for the same applications. */
function aboveAt({ size, sense, before, after }: WeighedPool, line: PoolLine, points: Float64Array): string {
  const compare = (a: number, b: number) =>
    (before[a] ?? 0) - (before[b] ?? 0) ||
    sense * ((points[b] ?? 0) - (points[a] ?? 0)) ||
    (after[a] ?? 0) - (after[b] ?? 0);
  const places = Array.from({ length: size }, (_, place) => place).sort(compare);
  const order: number[] = [];
  for (const [i, place] of places.entries()) {
    const last = places[i - 1];
    const rank = order[i - 1] ?? 0;
    order.push(last === undefined || compare(last, place) !== 0 ? rank + 1 : rank);
  }
  return [...placesAbove(line, places, order)].sort((a, b) => a - b).join();
}
