import { problemMessage } from '@grantscore/core';
import type { FileCount } from './file-reading.ts';
import { undefused } from './formula-guard.ts';
import type { Table } from './write-csv.ts';

/** Between two reasons in one cell; messages hold commas and semicolons themselves. */
const BETWEEN = ' | ';

/**
 * The quarantined rows of a file as a table: its own columns first, then `quarantine_surplus_1` and so on where a row had more cells than
 * the header, then `quarantine_line` and `quarantine_reasons`. A row with too few cells is filled up with blank ones.
 *
 * All columns are text. `writeCsv` guards cells that could run as formulas, and our reader takes the guard away: read back, each cell has
 * the very text of the original.
 */
export function quarantineTable({ header, quarantined }: Pick<FileCount, 'header' | 'quarantined'>): Table {
  const width = quarantined.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
  const surplus = Array.from({ length: width - header.length }, (_, i) => `quarantine_surplus_${i + 1}`);
  const headers = [...header.map(undefused), ...surplus, 'quarantine_line', 'quarantine_reasons'];
  return {
    columns: headers.map((name) => ({ header: name, type: 'text' })),
    rows: quarantined.map(({ cells, line, reasons }) => [
      ...Array.from({ length: width }, (_, i) => undefused(cells[i] ?? '')),
      String(line),
      reasons.map(problemMessage).join(BETWEEN),
    ]),
  };
}
