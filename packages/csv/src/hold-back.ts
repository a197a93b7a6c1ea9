import { quoted, type TableRow } from '@grantscore/core';
import { type ApplicationRows, placesInWords } from './application-rows.ts';
import type { RowLedger } from './row-ledger.ts';

/**
 * Quarantines the rows that are good by themselves and cannot be used all the same: those that share an application id, an application one
 * of whose subaward rows is bad, and whatever belongs to an application that is quarantined or not there.
 */
export function holdBack(
  applications: ApplicationRows,
  subawards: RowLedger<TableRow> | null,
  determinations: RowLedger<unknown> | null,
  awards: RowLedger<unknown> | null,
): void {
  holdRepeated(applications, 'give each application an id of its own');
  if (subawards !== null) {
    holdDependents(applications, subawards);
    holdForSubawards(applications, subawards);
  }
  if (determinations !== null) holdDependents(applications, determinations);
  if (awards !== null) {
    holdRepeated(awards, 'keep one row of each application, with all that it was awarded');
    holdDependents(applications, awards);
  }
}

/** @param instead - What to do about rows that share an application id where each must have its own. */
function holdRepeated(rows: ApplicationRows, instead: string): void {
  for (const { id, places } of rows.repeated()) {
    const have = places.length === 2 ? 'has' : 'have';
    // Of many rows only the first are named, and to find one's own among all would take long.
    const first = places.slice(0, 6);
    rows.holdApplication(id, 'application_repeated', (place) => {
      const others = first.filter(({ file, line }) => file !== place.file || line !== place.line);
      const unnamed = places.length - 1 - others.length;
      return `${placesInWords(others, place.file)}${unnamed > 0 ? ` and ${unnamed} more` : ''} ${have} ${quoted(id)} too; ${instead}`;
    });
  }
}

/** Quarantines the rows of another file whose application is quarantined or not there. */
function holdDependents(applications: ApplicationRows, dependent: RowLedger<unknown>): void {
  for (const [id, rows] of dependent.byApplication) {
    const there = applications.placesOf(id).length > 0;
    const held = applications.heldPlacesOf(id);
    if (there && held.length === 0) continue;
    const where = placesInWords(held);
    for (const row of rows) {
      if (there)
        dependent.hold(row, 'application_quarantined', `correct ${where}, and this row is read with it`);
      else
        dependent.hold(row, 'application_unknown', `write an id that stands in ${quoted(applications.file)}`);
    }
  }
}

/** Quarantines an application with its bad subaward row, and with both its other subaward rows: alone they would tell another story. */
function holdForSubawards(applications: ApplicationRows, subawards: RowLedger<TableRow>): void {
  for (const [id, rows] of subawards.byApplication) {
    const bad = rows.filter((row) => subawards.isHeld(row));
    if (
      bad.length === 0 ||
      applications.placesOf(id).length === 0 ||
      applications.heldPlacesOf(id).length > 0
    )
      continue;
    applications.holdApplication(
      id,
      'subaward_unusable',
      () => `correct ${placesInWords(bad)}, and the application is read again`,
    );
    for (const row of rows) {
      if (!bad.includes(row))
        subawards.hold(
          row,
          'subaward_unusable',
          `correct ${placesInWords(bad, row.file)}, and this row is read with the application`,
        );
    }
  }
}
