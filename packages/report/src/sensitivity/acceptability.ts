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
  const tally = new Tally(classes.length, counted);
  const ranker = new Ranker(pool, classes);
  const above = line === null ? null : new Float64Array(pool.size);
  for (const weighting of weightings) {
    ranker.rank(weighting);
    const { order, ranks } = ranker;
    for (let n = 0; n < order.length; n += 1) tally.add(order[n] as number, ranks[n] as number);
    if (line === null || above === null) continue;
    const places = Array.from(order, (at) => classes[at]?.places ?? []);
    const each = places.flatMap((own, n) => own.map(() => ranks[n] as number));
    for (const place of placesAbove(line, places.flat(), each)) above[place] = (above[place] ?? 0) + 1;
  }
  const byPlace = new Array<Acceptability>(pool.size);
  for (const [at, { places }] of classes.entries())
    for (const place of places) byPlace[place] = { ...tally.of(at), above: above?.[place] ?? null };
  return byPlace;
}

/** How often each class came where. */
class Tally {
  readonly #best: Float64Array;
  readonly #worst: Float64Array;
  readonly #first: Float64Array;
  readonly #ranks: readonly Map<number, number>[] | null;

  /** @param counted - Whether every rank is counted by itself. */
  constructor(size: number, counted: boolean) {
    this.#best = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    this.#worst = new Float64Array(size);
    this.#first = new Float64Array(size);
    this.#ranks = counted ? Array.from({ length: size }, () => new Map()) : null;
  }

  add(at: number, rank: number): void {
    if (rank < (this.#best[at] as number)) this.#best[at] = rank;
    if (rank > (this.#worst[at] as number)) this.#worst[at] = rank;
    if (rank === 1) this.#first[at] = (this.#first[at] as number) + 1;
    const ranks = this.#ranks?.[at];
    ranks?.set(rank, (ranks.get(rank) ?? 0) + 1);
  }

  of(at: number): Omit<Acceptability, 'above'> {
    return {
      best: this.#best[at] as number,
      worst: this.#worst[at] as number,
      first: this.#first[at] as number,
      ranks: this.#ranks?.[at] ?? null,
    };
  }
}

/** How many more codes than classes there may be for these to be counted into their order rather than compared. */
const CODES_A_CLASS = 8;

/**
 * Ranks classes by one weighting after another, in one pass over what they meet: nothing is evaluated again. What they are is laid out flat,
 * since a run ranks them ten thousand times.
 */
class Ranker {
  /** The classes in rank order, and the rank of each of these, of the last weighting. */
  readonly order: Int32Array;
  readonly ranks: Float64Array;
  readonly #sense: WeighedPool['sense'];
  readonly #reach: number;
  readonly #before: Float64Array;
  readonly #after: Float64Array;
  /** How many applications each class has. */
  readonly #sizes: Float64Array;
  /** The weights of one class after another, and where those of each end. */
  readonly #met: Int32Array;
  readonly #ends: Int32Array;
  /** Of each class where it stands by all keys up to the points; smaller is further ahead. */
  readonly #codes: Float64Array;
  /** By code, how many classes there are; null where the codes are too many for that. */
  readonly #counts: Int32Array | null;
  readonly #sorted: Float64Array;

  constructor({ sense, weights }: WeighedPool, classes: readonly PoolClass[]) {
    const count = classes.length;
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
    this.order = new Int32Array(count);
    this.ranks = new Float64Array(count);
    this.#codes = new Float64Array(count);
    this.#sorted = new Float64Array(count);
    const codes = (1 + (classes.at(-1)?.before ?? 0)) * this.#width;
    this.#counts = codes <= CODES_A_CLASS * (count + 1024) ? new Int32Array(codes + 1) : null;
  }

  /** How many different points there can be. */
  get #width(): number {
    return 2 * this.#reach + 1;
  }

  rank(weighting: readonly number[]): void {
    this.#code(weighting);
    if (this.#counts === null) this.#compare();
    else this.#count(this.#counts);
    const { order, ranks } = this;
    let [ranked, shared, lastCode, lastAfter] = [0, 0, Number.NaN, Number.NaN];
    for (let n = 0; n < order.length; n += 1) {
      const at = order[n] as number;
      const code = this.#codes[at] as number;
      const after = this.#after[at] as number;
      if (code !== lastCode || after !== lastAfter) shared = ranked + 1;
      ranks[n] = shared;
      ranked += this.#sizes[at] as number;
      lastCode = code;
      lastAfter = after;
    }
  }

  #code(weighting: readonly number[]): void {
    const [met, ends, codes, before] = [this.#met, this.#ends, this.#codes, this.#before];
    const [sense, reach, width] = [this.#sense, this.#reach, this.#width];
    const weights = Int32Array.from(weighting);
    let i = 0;
    for (let at = 0; at < codes.length; at += 1) {
      const end = ends[at] as number;
      let points = 0;
      for (; i < end; i += 1) points += weights[met[i] as number] as number;
      codes[at] = (before[at] as number) * width + reach - sense * points;
    }
  }

  /** Classes stand in the order of the later keys, which equals keep. */
  #count(counts: Int32Array): void {
    const [codes, order] = [this.#codes, this.order];
    counts.fill(0);
    for (let at = 0; at < codes.length; at += 1) {
      const next = (codes[at] as number) + 1;
      counts[next] = (counts[next] as number) + 1;
    }
    for (let code = 1; code < counts.length; code += 1)
      counts[code] = (counts[code] as number) + (counts[code - 1] as number);
    for (let at = 0; at < codes.length; at += 1) {
      const code = codes[at] as number;
      const place = counts[code] as number;
      order[place] = at;
      counts[code] = place + 1;
    }
  }

  #compare(): void {
    const [codes, sorted, { length }] = [this.#codes, this.#sorted, this.#codes];
    // INVARIANT: below the code stands the place of the class, which later keys put in order.
    for (let at = 0; at < length; at += 1) sorted[at] = (codes[at] as number) * length + at;
    sorted.sort();
    for (let n = 0; n < length; n += 1) this.order[n] = (sorted[n] as number) % length;
  }
}
