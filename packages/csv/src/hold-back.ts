import type { Application, TableRow } from '@grantscore/core';
import { quoted } from '@grantscore/core';
import type { RowReading } from './file-reading.ts';
import { linesInWords } from './found-problem.ts';
import type { RowLedger } from './row-ledger.ts';

/**
 * Quarantines the rows that are good by themselves and cannot be used all the same: those that share an application id, an application one
 * of whose subaward rows is bad, and whatever belongs to an application that is quarantined or not there.
 */
export function holdBack(
  applications: RowLedger<Application>,
  subawards: RowLedger<TableRow> | null,
  determinations: RowLedger<unknown> | null,
): void {
  for (const rows of applications.byApplication.values()) holdRepeated(applications, rows);
  if (subawards !== null) {
    holdDependents(applications, subawards);
    holdForSubawards(applications, subawards);
  }
  if (determinations !== null) holdDependents(applications, determinations);
}

function holdRepeated(applications: RowLedger<Application>, rows: readonly RowReading<Application>[]): void {
  if (rows.length < 2) return;
  const first = rows.slice(0, 6).map(({ line }) => line);
  for (const row of rows) {
    const others = linesInWords(
      first.filter((line) => line !== row.line),
      rows.length - 1,
    );
    const have = rows.length === 2 ? 'has' : 'have';
    applications.hold(
      row,
      'application_repeated',
      `${others} ${have} ${quoted(row.application ?? '')} too; give each application an id of its own`,
    );
  }
}

/** Quarantines the rows of another file whose application is quarantined or not there. */
function holdDependents(applications: RowLedger<Application>, dependent: RowLedger<unknown>): void {
  for (const [id, rows] of dependent.byApplication) {
    const own = applications.byApplication.get(id);
    const held = own?.filter((row) => applications.isHeld(row)) ?? [];
    if (own !== undefined && held.length === 0) continue;
    const where = `${linesInWords(held.map(({ line }) => line))} of ${quoted(applications.reading.file)}`;
    for (const row of rows) {
      if (own === undefined)
        dependent.hold(
          row,
          'application_unknown',
          `write an id that stands in ${quoted(applications.reading.file)}`,
        );
      else dependent.hold(row, 'application_quarantined', `correct ${where}, and this row is read with it`);
    }
  }
}

/** Quarantines an application with its bad subaward row, and with both its other subaward rows: alone they would tell another story. */
function holdForSubawards(applications: RowLedger<Application>, subawards: RowLedger<TableRow>): void {
  for (const [id, rows] of subawards.byApplication) {
    const [own] = applications.byApplication.get(id) ?? [];
    const bad = rows.filter((row) => subawards.isHeld(row));
    if (own === undefined || applications.isHeld(own) || bad.length === 0) continue;
    const where = linesInWords(bad.map(({ line }) => line));
    applications.hold(
      own,
      'subaward_unusable',
      `correct ${where} of ${quoted(subawards.reading.file)}, and the application is read again`,
    );
    for (const row of rows) {
      if (!bad.includes(row))
        subawards.hold(
          row,
          'subaward_unusable',
          `correct ${where}, and this row is read with the application`,
        );
    }
  }
}
