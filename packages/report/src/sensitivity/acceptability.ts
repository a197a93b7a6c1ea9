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

/** Ranks classes by one weighting after another. */
class Ranker {
  readonly #classes: readonly PoolClass[];
  readonly #sense: WeighedPool['sense'];
  readonly #reach: number;
  readonly #codes: Float64Array;

  constructor({ sense, weights }: WeighedPool, classes: readonly PoolClass[]) {
    this.#classes = classes;
    this.#sense = sense;
    this.#reach = weights.length * LARGEST_WEIGHT;
    this.#codes = new Float64Array(classes.length);
  }

  rank(weighting: readonly number[], place: (at: number, rank: number) => void): void {
    const count = this.#classes.length;
    for (const [at, { before, met }] of this.#classes.entries()) {
      const points = met.reduce((sum, i) => sum + (weighting[i] ?? 0), 0);
      // INVARIANT: smaller is further ahead; below the points stands the place of the class, which later keys put in order.
      this.#codes[at] = (before * (2 * this.#reach + 1) + this.#reach - this.#sense * points) * count + at;
    }
    this.#codes.sort();
    let [ranked, shared] = [0, 0];
    let last: { readonly main: number; readonly after: number } | null = null;
    for (const code of this.#codes) {
      const at = code % count;
      const main = (code - at) / count;
      const { after, places } = this.#classes[at] as PoolClass;
      if (last === null || main !== last.main || after !== last.after) shared = ranked + 1;
      place(at, shared);
      ranked += places.length;
      last = { main, after };
    }
  }
}
