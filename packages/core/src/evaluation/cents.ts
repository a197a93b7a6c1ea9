import { Decimal } from '../model/decimal.ts';
import type { NumberRange } from './fact-state.ts';

const [ZERO, NINE, POINT, MINUS] = [48, 57, 46, 45];

/**
 * A decimal text as a whole number of hundredths, where it is one and small enough that sums and products of it are exact; NaN for any
 * other, which is left to decimal arithmetic.
 * @param text - A decimal text as the rules accept it.
 */
export function centsOf(text: string): number {
  const negative = text.charCodeAt(0) === MINUS;
  let cents = 0;
  let at = negative ? 1 : 0;
  const start = at;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === POINT) break;
    if (code < ZERO || code > NINE) return Number.NaN;
    cents = cents * 10 + (code - ZERO);
  }
  // Eleven digits and two more make less than a thousandth of the largest safe integer.
  if (at - start > 10 || at === start) return Number.NaN;
  const decimals = text.length - at - 1;
  if (decimals > 2) return Number.NaN;
  for (let i = 1; i <= 2; i += 1) {
    const code = i <= decimals ? text.charCodeAt(at + i) : ZERO;
    if (code < ZERO || code > NINE) return Number.NaN;
    cents = cents * 10 + (code - ZERO);
  }
  return negative ? -cents : cents;
}

/** The decimal that so many hundredths are, as text without needless zeros, `10.5`. */
function textOfCents(cents: number): string {
  const size = Math.abs(cents);
  const rest = size % 100;
  const decimals = rest === 0 ? '' : `.${rest < 10 ? '0' : ''}${rest % 10 === 0 ? rest / 10 : rest}`;
  return `${cents < 0 ? '-' : ''}${(size - rest) / 100}${decimals}`;
}

/** A range whose ends are whole numbers of hundredths. They become decimals where somebody asks. */
export class CentsRange implements NumberRange {
  readonly kind = 'range';
  readonly leastCents: number;
  readonly mostCents: number | null;

  constructor(leastCents: number, mostCents: number | null) {
    this.leastCents = leastCents;
    this.mostCents = mostCents;
  }

  get least(): Decimal {
    return new Decimal(this.leastCents).div(100);
  }

  get most(): Decimal | null {
    return this.mostCents === null ? null : new Decimal(this.mostCents).div(100);
  }
}

/** The ends of a range as text; `most` null where nothing bounds it. */
export function textsOf(range: NumberRange): { readonly least: string; readonly most: string | null } {
  if (!(range instanceof CentsRange))
    return { least: range.least.toFixed(), most: range.most?.toFixed() ?? null };
  const least = textOfCents(range.leastCents);
  if (range.mostCents === range.leastCents) return { least, most: least };
  return { least, most: range.mostCents === null ? null : textOfCents(range.mostCents) };
}

/** Whether a range is one number. */
export function isOneNumber(range: NumberRange): boolean {
  if (range instanceof CentsRange) return range.leastCents === range.mostCents;
  return range.most !== null && range.least.eq(range.most);
}

/** Whether the least of a range is nothing at all. */
export function startsAtZero(range: NumberRange): boolean {
  return range instanceof CentsRange ? range.leastCents === 0 : range.least.isZero();
}
