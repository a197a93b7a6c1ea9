import { type Limit, sooner } from './limit.ts';
import type { WeighedPool, Weight } from './weighed-pool.ts';

/** An end of an interval, in steps, and whether it belongs to it. */
export interface IntervalEnd {
  readonly steps: number;
  readonly within: boolean;
}

/** The values of one point value, around the one it has, for which something stays as it is; null where it does however far one goes. */
export interface StepInterval {
  readonly least: IntervalEnd | null;
  readonly most: IntervalEnd | null;
}

/** How one application's points follow when one point value moves away from where it stands: not at all, then one for one. */
interface Response {
  /** By place: how far the value rises before the points stop rising, held by a cap; 0 for who does not have it. */
  readonly rises: Float64Array;
  /** By place: how far the value falls before the points begin to fall, which a cap held; infinite for who does not have it. */
  readonly holds: Float64Array;
}

/**
 * The values of one point value for which everyone who is strictly ahead of another stays strictly ahead; who is tied may be parted. Exact,
 * and linear in the size of the pool: whoever passes anybody passes or meets the one just ahead at the same value.
 */
export function orderInterval(pool: WeighedPool, weight: Weight): StepInterval {
  if (pool.sense === 0) return { least: null, most: null };
  const { rises, holds } = responseOf(pool, weight);
  let [up, down]: [Limit, Limit] = [null, null];
  let ahead: Tie | null = null;
  for (let start = 0; start < pool.size; ) {
    let end = start + 1;
    while (end < pool.size && pool.rank[end] === pool.rank[start]) end += 1;
    const behind: Tie = { start, end };
    if (ahead !== null && pool.before[ahead.start] === pool.before[start]) {
      const gap = Math.abs((pool.points[ahead.start] ?? 0) - (pool.points[start] ?? 0));
      const parted = (pool.after[ahead.start] ?? 0) < (pool.after[start] ?? 0);
      // Of two ties that which would be passed and that which passes it, by who has points to gain by.
      const [first, second] = pool.sense === 1 ? [ahead, behind] : [behind, ahead];
      up = tightened(up, least(rises, first), most(rises, second), gap, parted);
      down = tightened(down, least(holds, first), most(holds, second), gap, parted);
    }
    ahead = behind;
    start = end;
  }
  return { least: endAt(weight.steps, -1, down), most: endAt(weight.steps, 1, up) };
}

/** Places from one on up to another, which no key parts. */
interface Tie {
  readonly start: number;
  readonly end: number;
}

/** How the points of everyone follow one point value. */
export function responseOf({ size, caps, sums }: WeighedPool, { family, met }: Weight): Response {
  const cap = caps[family] ?? Number.POSITIVE_INFINITY;
  const own = sums[family] as Float64Array;
  const rises = new Float64Array(size);
  const holds = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  for (let place = 0; place < size; place += 1) {
    if (met[place] === 0) continue;
    rises[place] = Math.max(0, cap - (own[place] ?? 0));
    holds[place] = Math.max(0, (own[place] ?? 0) - cap);
  }
  return { rises, holds };
}

/**
 * @param first - At which the one that would be passed stops moving away, or begins to come closer.
 * @param last - At which the one that would pass it stops coming closer, or begins to move away.
 * @param gap - The points between them.
 * @param parted - Whether later keys keep them apart where the points are equal.
 */
function tightened(limit: Limit, first: number, last: number, gap: number, parted: boolean): Limit {
  const closer = last - first;
  // Where neither moves there is no difference, which is not above the gap.
  if (!(closer > gap || (closer === gap && !parted))) return limit;
  return sooner(limit, { by: first + gap, within: parted });
}

function endAt(steps: number, sign: 1 | -1, limit: Limit): IntervalEnd | null {
  return limit === null ? null : { steps: steps + sign * limit.by, within: limit.within };
}

function least(values: Float64Array, { start, end }: Tie): number {
  return values.subarray(start, end).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function most(values: Float64Array, { start, end }: Tie): number {
  return values.subarray(start, end).reduce((a, b) => Math.max(a, b), 0);
}
