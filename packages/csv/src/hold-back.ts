import { quoted, type TableRow } from '@grantscore/core';
import type { ApplicationRows } from './application-rows.ts';
import { linesInWords } from './found-problem.ts';
import type { RowLedger } from './row-ledger.ts';

/**
 * Quarantines the rows that are good by themselves and cannot be used all the same: those that share an application id, an application one
 * of whose subaward rows is bad, and whatever belongs to an application that is quarantined or not there.
 */
export function holdBack(
  applications: ApplicationRows,
  subawards: RowLedger<TableRow> | null,
  determinations: RowLedger<unknown> | null,
): void {
  for (const { id, lines } of applications.repeated()) holdRepeated(applications, id, lines);
  if (subawards !== null) {
    holdDependents(applications, subawards);
    holdForSubawards(applications, subawards);
  }
  if (determinations !== null) holdDependents(applications, determinations);
}

function holdRepeated(applications: ApplicationRows, id: string, lines: readonly number[]): void {
  const first = lines.slice(0, 6);
  const have = lines.length === 2 ? 'has' : 'have';
  applications.holdApplication(id, 'application_repeated', (line) => {
    const others = linesInWords(
      first.filter((other) => other !== line),
      lines.length - 1,
    );
    return `${others} ${have} ${quoted(id)} too; give each application an id of its own`;
  });
}

/** Quarantines the rows of another file whose application is quarantined or not there. */
function holdDependents(applications: ApplicationRows, dependent: RowLedger<unknown>): void {
  for (const [id, rows] of dependent.byApplication) {
    const there = applications.linesOf(id).length > 0;
    const held = applications.heldLinesOf(id);
    if (there && held.length === 0) continue;
    const where = `${linesInWords(held)} of ${quoted(applications.file)}`;
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
    if (bad.length === 0 || applications.linesOf(id).length === 0 || applications.heldLinesOf(id).length > 0)
      continue;
    const where = linesInWords(bad.map(({ line }) => line));
    applications.holdApplication(
      id,
      'subaward_unusable',
      () => `correct ${where} of ${quoted(subawards.reading.file)}, and the application is read again`,
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
