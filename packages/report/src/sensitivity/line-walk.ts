import type { Drift } from './drift.ts';
import type { Limit } from './limit.ts';
import { type PoolLine, placesAbove } from './pool-line.ts';
import type { WeighedPool } from './weighed-pool.ts';

/** More places than this are not put in order again and again. */
const MOST_PLACES = 20_000_000;

/**
 * How far a point value can move until others are above the line, found by drawing it anew at each distance at which two meet and between it
 * and the next; not exact where it was not followed to the end.
 */
export function lineWalk(
  pool: WeighedPool,
  line: PoolLine,
  drift: Drift,
  most = MOST_PLACES,
): { readonly limit: Limit; readonly exact: boolean } {
  const now = aboveAt(pool, line, drift, 0);
  const stays = (by: number) => aboveAt(pool, line, drift, by) === now;
  const met = meetings(pool, drift);
  for (const [i, by] of met.entries()) {
    if ((i + 1) * pool.size > most) return { limit: { by, within: false }, exact: false };
    if (by > 0 && !stays(by)) return { limit: { by, within: false }, exact: true };
    const next = met[i + 1];
    if (!stays(next === undefined ? by + 1 : (by + next) / 2))
      return { limit: { by, within: true }, exact: true };
  }
  return { limit: null, exact: true };
}

/** Every distance at which two applications meet that no key before the points keeps apart, the nearest first. */
function meetings({ size, before }: WeighedPool, { level, turn, falls }: Drift): readonly number[] {
  const blocks = new Map<number, Map<string, { readonly level: number; readonly turn: number }>>();
  for (let place = 0; place < size; place += 1) {
    const own = { level: falls * (level[place] ?? 0), turn: turn[place] ?? 0 };
    const block = blocks.get(before[place] ?? 0) ?? new Map();
    blocks.set(before[place] ?? 0, block.set(`${own.level} ${own.turn}`, own));
  }
  const found = new Set<number>();
  for (const block of blocks.values()) {
    const all = [...block.values()];
    for (const one of all) {
      for (const other of all) {
        const gap = one.level - other.level;
        if (gap >= 0 && other.turn - one.turn >= gap && other.turn > one.turn) found.add(one.turn + gap);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Who is above the line at a distance, as text that is the same for the same applications. */
function aboveAt(
  { size, before, after }: WeighedPool,
  line: PoolLine,
  { level, turn, falls }: Drift,
  by: number,
): string {
  const then = level.map((own, place) => own - falls * Math.max(0, by - (turn[place] ?? 0)));
  const compare = (a: number, b: number) =>
    (before[a] ?? 0) - (before[b] ?? 0) ||
    (then[b] ?? 0) - (then[a] ?? 0) ||
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
