import { compareText, type Decimal } from '@grantscore/core';
import { countWhile } from './count-while.ts';

/**
 * Whole numbers that stand in the same order as the decimals given: equal ones have equal codes, the least has 0. Comparing codes
 * replaces comparing decimals in every later sort.
 */
export function decimalCodes(values: Iterable<Decimal>): (value: Decimal) => number {
  // Scores are few objects that many applications share.
  const distinct = [...new Set(values)].map((value) => ({ value, nearly: value.toNumber() }));
  // Rounding keeps the order: only numbers that round alike need the exact comparison.
  return codesOf(
    distinct,
    (a, b) => a.nearly - b.nearly || a.value.cmp(b.value),
    ({ value }) => value,
  );
}

/** The same for text, by code point. */
export function textCodes(values: Iterable<string>): (value: string) => number {
  return codesOf([...new Set(values)], compareText, (value) => value);
}

function codesOf<T, K>(
  distinct: T[],
  compare: (a: T, b: T) => number,
  keyOf: (item: T) => K,
): (key: K) => number {
  const codes = new Map<K, number>();
  let code = -1;
  let before: T | undefined;
  for (const item of distinct.sort(compare)) {
    if (before === undefined || compare(before, item) !== 0) code += 1;
    codes.set(keyOf(item), code);
    before = item;
  }
  return (key) => {
    const found = codes.get(key);
    if (found === undefined) throw new RangeError('a value has no code: it was not among those given');
    return found;
  };
}

/** Dense codes of numbers that are already comparable, by their place among the distinct ones. */
export function denseNumbers(numbers: Float64Array): Float64Array {
  const distinct = Float64Array.from(numbers).sort();
  let size = 0;
  for (let i = 0; i < distinct.length; i += 1) {
    if (i === 0 || distinct[i] !== distinct[i - 1]) {
      distinct[size] = distinct[i] ?? 0;
      size += 1;
    }
  }
  const within = distinct.subarray(0, size);
  return numbers.map((number) => countBelow(within, number));
}

/** How many of the numbers, sorted from the least, are below a limit. */
export function countBelow(sorted: Float64Array, limit: number): number {
  return countWhile(sorted.length, (place) => (sorted[place] ?? 0) < limit);
}
