import type { IntegerFactData } from '@grantscore/core';
import { bounds } from './bounds.ts';
import { accepted, type Reading, refused } from './reading.ts';

/** Reads a whole number in digits, `12` or `-3`, within its bounds. */
export function integerCell(
  text: string,
  fact: Pick<IntegerFactData, 'minimum' | 'maximum'>,
): Reading<number> {
  if (!/^[+-]?\d+$/.test(text)) return refused('not_an_integer', 'write it in digits alone, such as 12');
  // Minus zero is zero.
  const value = Number(text) + 0;
  const tooLow = fact.minimum !== undefined && value < fact.minimum;
  const tooHigh = fact.maximum !== undefined && value > fact.maximum;
  if (tooLow || tooHigh) return refused('out_of_range', `write ${bounds(fact)}`);
  if (!Number.isSafeInteger(value))
    return refused('out_of_range', `write a whole number of at most ${Number.MAX_SAFE_INTEGER}`);
  return accepted(value);
}
