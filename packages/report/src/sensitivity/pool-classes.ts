import type { WeighedPool } from './weighed-pool.ts';

/** Applications that no weighting can part: they meet the same criteria, and are equal by every other key. */
export interface PoolClass {
  readonly before: number;
  readonly after: number;
  /** The places of the weights that it has. */
  readonly met: readonly number[];
  /** The places of its applications in the ranking. */
  readonly places: readonly number[];
}

/** The classes of a pool, those first that stand ahead by the keys before the points, then by the keys after them. */
export function poolClasses({ size, before, after, weights }: WeighedPool): readonly PoolClass[] {
  const classes = new Map<string, PoolClass & { readonly places: number[] }>();
  for (let place = 0; place < size; place += 1) {
    const met = weights.flatMap((weight, i) => (weight.met[place] === 1 ? [i] : []));
    const own = { before: before[place] ?? 0, after: after[place] ?? 0, met };
    const key = `${own.before} ${own.after} ${met.join()}`;
    const known = classes.get(key);
    if (known === undefined) classes.set(key, { ...own, places: [place] });
    else known.places.push(place);
  }
  return [...classes.values()].sort((a, b) => a.before - b.before || a.after - b.after);
}
