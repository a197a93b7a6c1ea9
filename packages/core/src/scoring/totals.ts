import { Decimal } from '../model/decimal.ts';

export const ZERO: Decimal = new Decimal(0);

/** The four sums that a scorecard, or one family of it, comes to. */
export interface Totals {
  readonly score: Decimal;
  readonly least: Decimal;
  readonly most: Decimal;
  readonly maximum: Decimal;
}

export function sumOf(totals: readonly Totals[]): Totals {
  let [score, least, most, maximum] = [ZERO, ZERO, ZERO, ZERO];
  for (const part of totals) {
    score = score.plus(part.score);
    least = least.plus(part.least);
    most = most.plus(part.most);
    maximum = maximum.plus(part.maximum);
  }
  return { score, least, most, maximum };
}
