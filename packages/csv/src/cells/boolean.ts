import { accepted, asciiLower, type Reading, refused } from './reading.ts';

const ANSWERS = new Map([
  ...['yes', 'y', 'true', '1'].map((text) => [text, true] as const),
  ...['no', 'n', 'false', '0'].map((text) => [text, false] as const),
]);

export const BOOLEAN_ANSWERS = 'yes or no (also y, n, true, false, 1, 0)';

/** Reads `yes`, `no` and their kin in any case. */
export function booleanCell(text: string): Reading<boolean> {
  const value = ANSWERS.get(asciiLower(text));
  return value === undefined ? refused('not_yes_or_no', `write ${BOOLEAN_ANSWERS}`) : accepted(value);
}
