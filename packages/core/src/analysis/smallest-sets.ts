import type { ChangePart } from './change-parts.ts';
import type { Tally } from './standing.ts';
import { keyOf, type Places } from './tried-changes.ts';

/**
 * Every set of up to so many changes that reaches a goal and of which no part does, the smallest first, then by place. Sets are put
 * together of parts that have nothing to do with each other, whose tallies add up.
 * @param now - The tally without any change.
 */
export function smallestSets(
  parts: readonly ChangePart[],
  now: Tally,
  reached: (tally: Tally) => boolean,
  most: number,
): readonly Places[] {
  const found = new Map<string, Places>();
  const put = (
    left: number,
    from: number,
    places: Places,
    tally: Tally,
    near: readonly ReadonlySet<number>[],
  ): void => {
    for (let i = from; i < parts.length; i += 1) {
      const part = parts[i] as ChangePart;
      if (part.places.length > left || part.facts.some((fact) => near.some((own) => own.has(fact)))) continue;
      const grown = [...places, ...part.places].sort((a, b) => a - b);
      if (found.has(keyOf(grown))) continue;
      const sum = tally.map((own, at) => own + (part.adds[at] ?? 0));
      if (part.places.length < left) put(left - part.places.length, i + 1, grown, sum, [...near, part.near]);
      else if (reached(sum) && !properParts(grown).some((set) => found.has(keyOf(set))))
        found.set(keyOf(grown), grown);
    }
  };
  if (reached(now)) return [];
  // Smaller sets come first, so that what contains one of them is known not to be smallest.
  for (let size = 1; size <= most; size += 1) put(size, 0, [], now, []);
  return [...found.values()].sort((a, b) => a.length - b.length || comparePlaces(a, b));
}

/** Every part of a set but the empty one and the set itself. */
function properParts(places: Places): readonly Places[] {
  return Array.from({ length: 2 ** places.length - 2 }, (_, bits) =>
    places.filter((_place, i) => (bits + 1) & (1 << i)),
  );
}

function comparePlaces(a: Places, b: Places): number {
  const at = a.findIndex((place, i) => place !== b[i]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}
