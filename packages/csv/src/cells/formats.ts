import type { DateFormat } from './date-format.ts';

/** How a file writes what can be written in more than one way: declared for the file as a whole, never guessed from its cells. */
export interface CellFormats {
  /** What stands before the cents: `1,234.50` or `1.234,50`. */
  readonly decimal: 'point' | 'comma';
  /** The form of dates besides `YYYY-MM-DD`, which is always read. */
  readonly dateFormat: DateFormat | null;
  /** What stands between the members of a set. */
  readonly setSeparator: SetSeparator;
}

const SEPARATORS = { ';': 'semicolons', ',': 'commas', '|': 'vertical bars', '/': 'slashes' } as const;

export type SetSeparator = keyof typeof SEPARATORS;

export const DEFAULT_FORMATS: CellFormats = { decimal: 'point', dateFormat: null, setSeparator: ';' };

/**
 * Reads a set separator.
 * @throws RangeError if it is none; the message names those there are.
 */
export function parseSetSeparator(text: string): SetSeparator {
  const separator = SET_SEPARATORS.find((known) => known === text.trim());
  if (separator === undefined)
    throw new RangeError(`\`${text}\` is no known separator; known are ${SET_SEPARATORS.join(' ')}`);
  return separator;
}

export const SET_SEPARATORS: readonly SetSeparator[] = [';', ',', '|', '/'];

/** `semicolons` for `;`. */
export function separatorName(separator: SetSeparator): string {
  return SEPARATORS[separator];
}

/** A number in digits as the file writes it: `12.5`, or `12,5` where it has a decimal comma. */
export function inFile(number: number | string, { decimal }: Pick<CellFormats, 'decimal'>): string {
  return decimal === 'comma' ? String(number).replace('.', ',') : String(number);
}
