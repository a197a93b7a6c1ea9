import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** The largest size of a point value that is drawn; the least is 1. */
export const LARGEST_WEIGHT = 100;

/**
 * Point values drawn at random, the same for the same seed everywhere: each a whole number from 1 to 100, each as likely as any other, with
 * the sign that the profile gives it. What the profile gives no points stays without.
 *
 * @param signs - 1, -1 or 0 for each point value.
 * @param seed - A whole number; its lower 32 bits count.
 */
export function* weightings(
  signs: readonly number[],
  draws: number,
  seed: number,
): Generator<readonly number[]> {
  const generator = xoroshiro128plus(seed);
  for (let i = 0; i < draws; i += 1)
    yield signs.map((sign) => (sign === 0 ? 0 : sign * uniformInt(generator, 1, LARGEST_WEIGHT)));
}
