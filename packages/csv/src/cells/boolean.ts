import { accepted, asciiLower, type Reading, refused } from './reading.ts';

const ANSWERS = new Map([
  ...['yes', 'y', 'true', '1'].map((text) => [text, Object.freeze(accepted(true))] as const),
  ...['no', 'n', 'false', '0'].map((text) => [text, Object.freeze(accepted(false))] as const),
]);

export const BOOLEAN_ANSWERS = 'yes or no (also y, n, true, false, 1, 0)';

/** The texts that are read as yes or no, in lower case. */
export const BOOLEAN_TEXTS: readonly string[] = [...ANSWERS.keys()];

/** Reads `yes`, `no` and their kin in any case. */
export function booleanCell(text: string): Reading<boolean> {
  return ANSWERS.get(asciiLower(text)) ?? refused('not_yes_or_no', `write ${BOOLEAN_ANSWERS}`);
}
