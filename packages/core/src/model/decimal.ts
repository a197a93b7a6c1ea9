import { Decimal as DecimalJs } from 'decimal.js';

/**
 * The one decimal arithmetic of the project: exact for every sum and product of numbers that {@link parseDecimal} accepts
 * (40 digits each, so that 400 are never exceeded), printed without exponents. Division rounds half up and is never used for points.
 */
export const Decimal = DecimalJs.clone({
  defaults: true,
  precision: 400,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = DecimalJs;

/** A number written as people write it, `-12.50`; no exponent, no sign but minus, no thousands mark, no leading zero. */
export type DecimalText = string;

/** The pattern of {@link DecimalText}, also used by the published JSON Schema. */
export const DECIMAL_PATTERN = /^-?(0|[1-9][0-9]{0,27})(\.[0-9]{1,12})?$/;

const [ZERO, POINT, MINUS] = [48, 46, 45];

/** Whether a text has {@link DECIMAL_PATTERN}. Most that are asked about are short and plain, and need no pattern to be known. */
export function isDecimalText(text: string): boolean {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let point = text.length;
  for (let i = start; i < text.length; i += 1) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit >= 0 && digit <= 9) continue;
    if (text.charCodeAt(i) !== POINT || point < text.length) return false;
    point = i;
  }
  const whole = point - start;
  const decimals = text.length - point - 1;
  return (
    whole >= 1 &&
    whole <= 28 &&
    (whole === 1 || text.charCodeAt(start) !== ZERO) &&
    (point === text.length || (decimals >= 1 && decimals <= 12))
  );
}

/** Reads a {@link DecimalText}; undefined for anything else (`0x10`, `1e3`, `Infinity`, a blank). */
export function parseDecimal(text: string): Decimal | undefined {
  return isDecimalText(text) ? new Decimal(text) : undefined;
}

/** Reads a {@link DecimalText} that a schema has already accepted. @throws RangeError if it was not. */
export function decimal(text: DecimalText): Decimal {
  const value = parseDecimal(text);
  if (value === undefined) throw new RangeError(`\`${text}\` is not a decimal number`);
  return value;
}

/** The number of digits after the point as written: `12.50` has 2. */
export function scaleOf(text: DecimalText): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
