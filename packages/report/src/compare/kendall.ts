import { Decimal } from '@grantscore/core';

/** All pairs of items that have a rank in two orders, by how the two put them. */
export interface RankPairs {
  readonly pairs: number;
  /** The same one is ahead in both. */
  readonly concordant: number;
  /** One is ahead in the first order, the other in the second. */
  readonly discordant: number;
  /** Tied in the first order, in the second, and in both. */
  readonly tiedFrom: number;
  readonly tiedTo: number;
  readonly tiedBoth: number;
}

/** The ranks of one item in both orders, whole numbers from 1. */
export interface TwoRanks {
  readonly from: number;
  readonly to: number;
}

/**
 * Counts the pairs in O(n log n).
 * @see Knight, A Computer Method for Calculating Kendall's Tau with Ungrouped Data, JASA 61, 1966.
 */
export function rankPairs(ranks: readonly TwoRanks[]): RankPairs {
  const sorted = [...ranks].sort((a, b) => a.from - b.from || a.to - b.to);
  const tiedFrom = tiedPairs(sorted, (a, b) => a.from === b.from);
  const tiedBoth = tiedPairs(sorted, (a, b) => a.from === b.from && a.to === b.to);
  const tiedTo = tiedPairs(
    [...ranks].sort((a, b) => a.to - b.to),
    (a, b) => a.to === b.to,
  );
  const discordant = inversions(sorted.map(({ to }) => to));
  const pairs = (ranks.length * Math.max(ranks.length - 1, 0)) / 2;
  const concordant = pairs - tiedFrom - tiedTo + tiedBoth - discordant;
  return { pairs, concordant, discordant, tiedFrom, tiedTo, tiedBoth };
}

/**
 * Kendall's tau-b, rounded half away from zero, or null where one order ties all and it is not defined.
 * @param places - How many digits stand after the point.
 */
export function kendallTauB(
  { pairs, concordant, discordant, tiedFrom, tiedTo }: RankPairs,
  places: number,
): string | null {
  const [from, to] = [pairs - tiedFrom, pairs - tiedTo];
  if (from === 0 || to === 0) return null;
  const tau = new Decimal(concordant - discordant)
    .div(new Decimal(from).times(to).sqrt())
    .toDecimalPlaces(places);
  return (tau.isZero() ? tau.abs() : tau).toFixed(places);
}

/** The pairs of equals among items of which equals stand together. */
function tiedPairs<Item>(sorted: readonly Item[], equal: (a: Item, b: Item) => boolean): number {
  let tied = 0;
  let run = 0;
  for (const [i, item] of sorted.entries()) {
    const before = sorted[i - 1];
    run = before !== undefined && equal(before, item) ? run + 1 : 0;
    tied += run;
  }
  return tied;
}

/** How many pairs stand the wrong way round, the larger first, counted by a binary indexed tree. */
function inversions(numbers: readonly number[]): number {
  const size = numbers.reduce((most, number) => Math.max(most, number), 0);
  const tree = new Float64Array(size + 1);
  let found = 0;
  for (const [seen, number] of numbers.entries()) {
    let notLarger = 0;
    for (let i = number; i > 0; i -= i & -i) notLarger += tree[i] ?? 0;
    found += seen - notLarger;
    for (let i = number; i <= size; i += i & -i) tree[i] = (tree[i] ?? 0) + 1;
  }
  return found;
}
