import { type PoolClass, poolClasses } from './pool-classes.ts';
import { type PoolLine, placesAbove } from './pool-line.ts';
import type { WeighedPool } from './weighed-pool.ts';
import { LARGEST_WEIGHT } from './weightings.ts';

/** How often an application came where, over some weightings. */
export interface Acceptability {
  readonly best: number;
  readonly worst: number;
  /** By rank, how often; ranks at which it never came are left out. Null where the pool is too large to count them all. */
  readonly ranks: ReadonlyMap<number, number> | null;
  /** How often at rank 1, ties included. */
  readonly first: number;
  /** How often above the funding line; null where there is none. */
  readonly above: number | null;
}

/** More counts than this, of classes times ranks, are not kept. */
const MOST_COUNTS = 4_000_000;

/**
 * Ranks the pool by every weighting: by place in the ranking, how often it came where. Caps play no part, since they are sizes of the
 * profile's own points.
 * @param weightings - Of the pool's weights each a whole number, at most 100 in size.
 */
export function acceptabilityOf(
  pool: WeighedPool,
  weightings: Iterable<readonly number[]>,
  line: PoolLine | null = null,
): readonly Acceptability[] {
  const classes = poolClasses(pool);
  const counted = classes.length * pool.size <= MOST_COUNTS;
  const tallies = classes.map(() => new Tally(counted));
  const ranker = new Ranker(pool, classes);
  const above = line === null ? null : new Float64Array(pool.size);
  for (const weighting of weightings) {
    const ranks: number[] = [];
    const places: number[] = [];
    ranker.rank(weighting, (at, rank) => {
      tallies[at]?.add(rank);
      if (above === null) return;
      for (const place of classes[at]?.places ?? []) {
        ranks.push(rank);
        places.push(place);
      }
    });
    if (line === null || above === null) continue;
    for (const place of placesAbove(line, places, ranks)) above[place] = (above[place] ?? 0) + 1;
  }
  const byPlace = new Array<Acceptability>(pool.size);
  for (const [at, { places }] of classes.entries()) {
    const { best, worst, first, ranks } = tallies[at] as Tally;
    for (const place of places) byPlace[place] = { best, worst, first, ranks, above: above?.[place] ?? null };
  }
  return byPlace;
}

class Tally {
  best = Number.POSITIVE_INFINITY;
  worst = 0;
  first = 0;
  readonly ranks: Map<number, number> | null;

  constructor(counted: boolean) {
    this.ranks = counted ? new Map() : null;
  }

  add(rank: number): void {
    this.best = Math.min(this.best, rank);
    this.worst = Math.max(this.worst, rank);
    if (rank === 1) this.first += 1;
    this.ranks?.set(rank, (this.ranks.get(rank) ?? 0) + 1);
  }
}

/** Ranks classes by one weighting after another. What they are is laid out flat, since a run ranks them ten thousand times. */
class Ranker {
  readonly #sense: WeighedPool['sense'];
  readonly #reach: number;
  readonly #before: Float64Array;
  readonly #after: Float64Array;
  /** How many applications each class has. */
  readonly #sizes: Float64Array;
  /** The weights of one class after another, and where those of each end. */
  readonly #met: Int32Array;
  readonly #ends: Int32Array;
  readonly #codes: Float64Array;

  constructor({ sense, weights }: WeighedPool, classes: readonly PoolClass[]) {
    this.#sense = sense;
    this.#reach = weights.length * LARGEST_WEIGHT;
    this.#before = Float64Array.from(classes, ({ before }) => before);
    this.#after = Float64Array.from(classes, ({ after }) => after);
    this.#sizes = Float64Array.from(classes, ({ places }) => places.length);
    this.#met = Int32Array.from(classes.flatMap(({ met }) => met));
    let end = 0;
    this.#ends = Int32Array.from(classes, ({ met }) => {
      end += met.length;
      return end;
    });
    this.#codes = new Float64Array(classes.length);
  }

  /** @param place - Told each class and its rank, in rank order. */
  rank(weighting: readonly number[], place: (at: number, rank: number) => void): void {
    const codes = this.#codes;
    const count = codes.length;
    let i = 0;
    for (let at = 0; at < count; at += 1) {
      let points = 0;
      for (; i < (this.#ends[at] as number); i += 1) points += weighting[this.#met[i] as number] as number;
      const main = (this.#before[at] as number) * (2 * this.#reach + 1) + this.#reach - this.#sense * points;
      // INVARIANT: smaller is further ahead; below the points stands the place of the class, which later keys put in order.
      codes[at] = main * count + at;
    }
    codes.sort();
    let [ranked, shared, lastMain, lastAfter] = [0, 0, Number.NaN, Number.NaN];
    for (let n = 0; n < count; n += 1) {
      const code = codes[n] as number;
      const at = code % count;
      const main = (code - at) / count;
      const after = this.#after[at] as number;
      if (main !== lastMain || after !== lastAfter) shared = ranked + 1;
      place(at, shared);
      ranked += this.#sizes[at] as number;
      lastMain = main;
      lastAfter = after;
    }
  }
}
