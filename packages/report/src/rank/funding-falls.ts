import { Decimal } from '@grantscore/core';
import { countWhile } from './count-while.ts';
import type { FundingRule } from './funding-line.ts';
import type { Order } from './order.ts';

/** Who could lose a place above the line, by index. */
export interface FundingFalls {
  /** If its own missing answers all came out against it and everybody else's stayed as they are. */
  readonly own: readonly number[];
  /** If others' missing answers came out in favour of those others and its own stayed as they are. */
  readonly others: readonly number[];
}

/**
 * Who of those above the line would not surely be there. An application stays above where everything that could be asked for ahead of it or
 * level with it, and by itself, is covered by the funds. Exact for `stop`; for `skip` a safe outer bound, since a request that is passed over takes nothing.
 * @param above - The indexes of those above the line, in the order given.
 */
export function fundingFalls(
  { now, ahead, behind }: Order,
  amounts: readonly (Decimal | undefined)[],
  above: readonly number[],
  funds: Decimal,
  rule: FundingRule,
): FundingFalls {
  const asked = amounts.map((amount) => (rule === 'skip' && amount?.gt(funds) ? ZERO : amount));
  const askedNow = askedUpTo(now, asked);
  const askedAtMost = askedUpTo(ahead, asked);
  const covered = (sum: Decimal | null) => sum?.lte(funds) === true;
  // A missing value stands behind any that it could be, so that now may be the furthest behind.
  const last = (i: number) => Math.max(now[i] ?? 0, behind[i] ?? 0);
  return {
    own: above.filter((i) => !covered(askedNow(last(i)))),
    others: above.filter((i) => !covered(askedAtMost(now[i] ?? 0))),
  };
}

const ZERO = new Decimal(0);

/** What those up to a code ask for together; null where one of them does not say. */
function askedUpTo(
  codes: Float64Array,
  amounts: readonly (Decimal | undefined)[],
): (code: number) => Decimal | null {
  const order = [...codes.keys()].sort((a, b) => (codes[a] ?? 0) - (codes[b] ?? 0));
  let sum: Decimal | null = ZERO;
  const sums = order.map((i) => {
    const amount = amounts[i];
    sum = sum === null || amount === undefined ? null : sum.plus(amount);
    return sum;
  });
  return (code) => {
    const count = countWhile(order.length, (place) => (codes[order[place] ?? 0] ?? 0) <= code);
    return count === 0 ? ZERO : (sums[count - 1] ?? null);
  };
}
