import { countBelow } from './dense-codes.ts';
import { spanOf } from './span.ts';

/** How many times as many numbers as there are may lie within their span, for each of them to be counted. */
const SPARSE = 8;

/**
 * How many of some whole numbers are below a limit, a whole number too. Scores lie close together, and are counted once for every limit; other
 * numbers are sorted, and the limit is found among them by halving.
 */
export function countsBelow(numbers: Float64Array): (limit: number) => number {
  const { least, width } = spanOf(numbers);
  if (width > SPARSE * numbers.length) {
    const sorted = Float64Array.from(numbers).sort();
    return (limit) => countBelow(sorted, limit);
  }
  // INVARIANT: the numbers are whole; a fraction would count nowhere.
  const below = new Uint32Array(width + 1);
  for (let i = 0; i < numbers.length; i += 1) {
    const next = (numbers[i] as number) - least + 1;
    below[next] = (below[next] as number) + 1;
  }
  for (let i = 1; i <= width; i += 1) below[i] = (below[i] as number) + (below[i - 1] as number);
  return (limit) => below[Math.min(Math.max(limit - least, 0), width)] as number;
}
