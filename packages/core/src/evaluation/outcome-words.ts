import type { TestOutcome } from '../model/outcome.ts';

/**
 * Sixteen outcomes in one word, two bits each: in the lower half whether it is met for certain, in the upper half whether it is met possibly.
 * So Kleene's `all` is `&` and his `any` is `|`, for sixteen at once.
 */
export const LANES = 16;

export const NOT_MET = 0;
export const OPEN = 0x1_0000;
export const MET = 0x1_0001;
/** Met sixteen times. */
export const ALL_MET = -1;

/** How many words so many outcomes take. */
export function wordsFor(outcomes: number): number {
  return Math.ceil(outcomes / LANES);
}

/** What is certainly not met is possibly not, and the other way round. */
export function negated(word: number): number {
  return ~((word << LANES) | (word >>> LANES));
}

export function wordOf(outcome: TestOutcome): number {
  return outcome === 'met' ? MET : outcome === 'not_met' ? NOT_MET : OPEN;
}

/** One outcome of a word as a number: 0 not met, 1 indeterminate, 2 met. */
export function numberIn(word: number, lane: number): number {
  const two = word >>> lane;
  return (two & 1) + ((two >>> LANES) & 1);
}

/**
 * Turns sixteen words that hold sixteen outcomes of one subject each into sixteen that hold one outcome of sixteen subjects each, in place;
 * turned twice they are what they were. Both halves are turned at once, by exchanging ever smaller squares.
 * @param at - Where the sixteen words start.
 * @see Henry S. Warren, Hacker's Delight, section 7-3, for the method.
 */
export function turn(words: Int32Array, at: number): void {
  exchange(words, at, 8, 0x00ff_00ff);
  exchange(words, at, 4, 0x0f0f_0f0f);
  exchange(words, at, 2, 0x3333_3333);
  exchange(words, at, 1, 0x5555_5555);
}

/** The eight pairs of words that stand `size` apart: each exchanges half of its bits. */
function exchange(words: Int32Array, at: number, size: number, mask: number): void {
  for (let pair = 0; pair < LANES / 2; pair += 1) {
    const i = at + 2 * (pair & -size) + (pair & (size - 1));
    const one = words[i] as number;
    const other = words[i + size] as number;
    const differs = ((one >>> size) ^ other) & mask;
    words[i] = one ^ (differs << size);
    words[i + size] = other ^ differs;
  }
}
