import { digest, PROBLEMS, type ProblemCode } from '@grantscore/core';
import { undefused } from './formula-guard.ts';

/** The columns that a quarantine file has beside those of the file its rows come from. */
export const QUARANTINE_LINE = 'quarantine_line';
export const QUARANTINE_MARK = 'quarantine_mark';
export const QUARANTINE_REASONS = 'quarantine_reasons';
const SURPLUS = /^quarantine_surplus_\d+$/;

/** Holds the cell that a row had too many, by its number among those. */
export function surplusHeader(number: number): string {
  return `quarantine_surplus_${number}`;
}

export function isSurplusColumn(header: string): boolean {
  return SURPLUS.test(header);
}

/** Whether a column is one of ours: fed back, a quarantine file is read as it is. */
export function isQuarantineColumn(header: string): boolean {
  return (
    header === QUARANTINE_LINE ||
    header === QUARANTINE_MARK ||
    header === QUARANTINE_REASONS ||
    isSurplusColumn(header)
  );
}

/**
 * What tells a row from any other that may stand on its line in another version of the file: the first digits of a digest of its cells,
 * behind a letter, so that no spreadsheet takes it for a number.
 */
export function rowMark(cells: readonly string[]): string {
  return `r${digest(cells.map(undefused)).slice(0, 8)}`;
}

/** Reasons for which nobody knows which cell belongs to which column, until a person has looked. */
const TO_BE_LOOKED_AT: readonly ProblemCode[] = ['row_ragged', 'row_unreadable'];

/** Tells of a row of a quarantine file why it cannot be read yet, said as what to do; null where it can. */
export function stillQuarantined(
  names: readonly string[],
): ((cells: readonly string[]) => string | null) | null {
  const reasons = names.indexOf(QUARANTINE_REASONS);
  const surplus = names.flatMap((name, i) => (isSurplusColumn(name) ? [i] : []));
  if (reasons < 0 && surplus.length === 0) return null;
  return (cells) => {
    if (surplus.some((i) => cells[i]?.trim()))
      return `bring its cells under their columns and empty ${surplusHeader(1)} and the like`;
    const given = cells[reasons] ?? '';
    if (TO_BE_LOOKED_AT.some((code) => given.includes(PROBLEMS[code].says)))
      return `see that each of its cells stands under its column, then empty ${QUARANTINE_REASONS}`;
    return null;
  };
}
