import { OUTCOMES, type Outcome } from '@grantscore/core';
import { IN_A_BYTE } from './standings.ts';

/** The outcomes that stand in each byte. */
export const OUTCOMES_IN_BYTE: readonly (readonly Outcome[])[] = Array.from({ length: 256 }, (_, byte) =>
  Array.from({ length: IN_A_BYTE }, (__, i) => OUTCOMES[(byte >>> (2 * i)) & 3] as Outcome),
);

/**
 * For each byte of an application's outcomes the text that each of its 256 values stands for: put together they are the words for all
 * outcomes, joined by commas.
 * @param criteria - How many outcomes there are.
 */
export function outcomeTexts(criteria: number): readonly (readonly string[])[] {
  const width = Math.ceil(criteria / IN_A_BYTE);
  return Array.from({ length: width }, (_, at) =>
    OUTCOMES_IN_BYTE.map((outcomes) =>
      at < width - 1 ? `${outcomes.join(',')},` : outcomes.slice(0, criteria - at * IN_A_BYTE).join(','),
    ),
  );
}
