import type { Decimal } from '@grantscore/core';
import { type FundingRule, fundsAlong } from '../rank/funding-line.ts';

/** What a funding line is drawn by: the funds, and by place in the ranking what is asked for. */
export interface PoolLine {
  readonly funds: Decimal;
  readonly rule: FundingRule;
  readonly amounts: readonly (Decimal | undefined)[];
}

/**
 * The places in the ranking of those who come above the line in another order.
 * @param places - In that order.
 * @param order - A number for each of them, in the same order; equals are tied.
 */
export function placesAbove(
  { funds, rule, amounts }: PoolLine,
  places: readonly number[],
  order: readonly number[],
): readonly number[] {
  const asked = places.map((place) => amounts[place]);
  const { standings } = fundsAlong(order, asked, funds, rule);
  return places.filter((_, i) => standings[i] === 'above');
}
