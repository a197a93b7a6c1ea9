import type { Application } from '@grantscore/core';
import { placesInWords } from '../application-rows.ts';
import type { RowReading } from '../file-reading.ts';
import type { RowLedger } from '../row-ledger.ts';

/**
 * Quarantines all rows of an application in the long form where one of them is quarantined, or where they were not read as one: they stand
 * in two files, or one of those has another form. It does nothing to a file with a row for each application.
 */
export function holdTogether(applications: RowLedger<Application>): void {
  if (applications.reading.answersOf === undefined) return;
  for (const rows of applications.byApplication.values()) {
    const held = rows.filter((row) => applications.isHeld(row));
    const files = new Set(rows.map(({ file }) => file));
    const apart = files.size > 1 || rows.filter(({ value }) => value !== null).length > 1;
    if (!apart && held.length === 0) continue;
    for (const file of files) {
      const expected = held.length > 0 ? correctThem(held, file) : bringTogether(rows, file);
      for (const row of rows)
        if (row.file === file && !applications.isHeld(row))
          applications.hold(row, 'answer_quarantined', expected);
    }
  }
}

type ApplicationRow = RowReading<Application>;

function correctThem(held: readonly ApplicationRow[], file: string): string {
  return `correct ${placesInWords(held, file)} too, and this row is read with the application`;
}

function bringTogether(rows: readonly ApplicationRow[], file: string): string {
  const elsewhere = rows.filter((row) => row.file !== file);
  const where = placesInWords(elsewhere.length > 0 ? elsewhere : rows, file);
  return `put all rows of this application into one file, in one form; so far they are ${where} as well`;
}
