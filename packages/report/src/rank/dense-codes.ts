/**
 * Whole numbers that stand in the same order as the values given: equal values have equal codes, the first of the order has 0.
 * Comparing codes replaces comparing decimals or text in every later sort.
 */
export function denseCodes<T>(
  values: readonly T[],
  identity: (value: T) => string,
  compare: (a: T, b: T) => number,
): (value: T) => number {
  const distinct = new Map<string, T>();
  for (const value of values) {
    const key = identity(value);
    if (!distinct.has(key)) distinct.set(key, value);
  }
  const ordered = [...distinct.entries()].sort(([, a], [, b]) => compare(a, b));
  const codes = new Map<string, number>();
  let code = -1;
  let before: T | undefined;
  for (const [key, value] of ordered) {
    if (before === undefined || compare(before, value) !== 0) code += 1;
    codes.set(key, code);
    before = value;
  }
  return (value) => {
    const found = codes.get(identity(value));
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
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
