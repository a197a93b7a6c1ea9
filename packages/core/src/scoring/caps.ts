import { Decimal, type DecimalText } from '../model/decimal.ts';
import type { CapLine } from './scorecard.ts';
import type { Totals } from './totals.ts';

/** A family's sums, none above its cap. The cap is applied after gains and deductions are summed. */
export function capped(sum: Totals, cap: DecimalText): Totals {
  const most = new Decimal(cap);
  return {
    score: Decimal.min(sum.score, most),
    least: Decimal.min(sum.least, most),
    most: Decimal.min(sum.most, most),
    maximum: Decimal.min(sum.maximum, most),
  };
}

/** The line that says what a cap takes away; null where it takes nothing from any of the three scores. */
export function capLine(family: string, cap: DecimalText, sum: Totals): CapLine | null {
  const within = capped(sum, cap);
  const line: CapLine = {
    kind: 'cap',
    family,
    cap,
    score: within.score.minus(sum.score),
    least: within.least.minus(sum.least),
    most: within.most.minus(sum.most),
  };
  return line.score.isZero() && line.least.isZero() && line.most.isZero() ? null : line;
}
