import { Decimal, type DecimalFactData, type DecimalText, decimal, parseDecimal } from '@grantscore/core';

/** The bounds of a number, made ready to be compared with many. */
export interface NumberRange {
  /**
   * Whether a cell is a number within the bounds, just as the rules read it: no plus sign, no leading zero, no minus before zero, no more
   * digits after the point than `places`. False also says that it must be looked at more closely; true is final.
   */
  readonly isPlain: (cell: string, places: number) => boolean;
  /** Where a number in its canonical form lies; undefined where it has too many digits to be one. */
  readonly holds: (number: DecimalText) => boolean | undefined;
}

/** As many digits as every integer of that length is exact in a double. */
const EXACT_DIGITS = 15;
const PLACES = 12;

export function numberRange({
  minimum,
  maximum,
}: {
  readonly minimum?: DecimalText | number;
  readonly maximum?: DecimalText | number;
}): NumberRange {
  const least = minimum === undefined ? undefined : decimal(String(minimum));
  const most = maximum === undefined ? undefined : decimal(String(maximum));
  // With n digits after the point a number is an integer of 10⁻ⁿ, and so are its bounds once rounded inwards: integers are compared exactly.
  const scaled = (bound: Decimal, places: number, rounding: 2 | 3) =>
    bound.times(new Decimal(10).pow(places)).toDecimalPlaces(0, rounding).toNumber();
  const scales = Array.from({ length: PLACES + 1 }, (_, places) => places);
  const leastAt = scales.map((n) => (least === undefined ? -Infinity : scaled(least, n, Decimal.ROUND_CEIL)));
  const mostAt = scales.map((n) => (most === undefined ? Infinity : scaled(most, n, Decimal.ROUND_FLOOR)));
  const isPlain = (cell: string, places: number) => {
    const negative = cell.charCodeAt(0) === MINUS;
    const start = negative ? 1 : 0;
    const end = cell.length;
    // One more for the point.
    if (end === start || end - start > EXACT_DIGITS + 1) return false;
    let integer = 0;
    let point = -1;
    for (let at = start; at < end; at += 1) {
      const code = cell.charCodeAt(at);
      if (code >= ZERO && code <= ZERO + 9) integer = integer * 10 + code - ZERO;
      else if (code === POINT && point < 0 && at > start) point = at;
      else return false;
    }
    if (point < 0 && end - start > EXACT_DIGITS) return false;
    if (cell.charCodeAt(start) === ZERO && end > start + 1 && point !== start + 1) return false;
    const scale = point < 0 ? 0 : end - point - 1;
    if ((point >= 0 && scale === 0) || scale > places || (negative && integer === 0)) return false;
    const value = negative ? -integer : integer;
    return value >= (leastAt[scale] ?? Infinity) && value <= (mostAt[scale] ?? -Infinity);
  };
  return {
    isPlain,
    holds: (text) => {
      if (isPlain(text, PLACES)) return true;
      const number = parseDecimal(text);
      if (number === undefined) return undefined;
      return !(least !== undefined && number.lt(least)) && !(most !== undefined && number.gt(most));
    },
  };
}

const MINUS = 45;
const POINT = 46;
const ZERO = 48;

/** A number in digits without a plus sign or leading zeros; zero without a minus. The digits after the point stay as written. */
export function canonicalNumber(text: string): DecimalText {
  const [whole = '', fraction] = text.replace(/^[+-]/, '').split('.');
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const number = fraction === undefined ? digits : `${digits}.${fraction}`;
  return text.startsWith('-') && /[1-9]/.test(number) ? `-${number}` : number;
}

/** What `isPercent` looks at: a number that is counted in percent can be written with the sign. */
export function isPercent({ unit }: Pick<DecimalFactData, 'unit'>): boolean {
  return unit !== undefined && /^(percent\b|per cent\b|%)/i.test(unit);
}
