import { problemMessage } from '@grantscore/core';
import type { FileCount } from './file-reading.ts';
import { undefused } from './formula-guard.ts';
import {
  isQuarantineColumn,
  isSurplusColumn,
  QUARANTINE_LINE,
  QUARANTINE_MARK,
  QUARANTINE_REASONS,
  rowMark,
  surplusHeader,
} from './quarantine-columns.ts';
import type { Table } from './write-csv.ts';

/** Between two reasons in one cell; messages hold commas and semicolons themselves. */
const BETWEEN = ' | ';

/**
 * The quarantined rows of a file as a table: its own columns first, then `quarantine_surplus_1` and so on where a row had more cells than
 * the header, then `quarantine_line`, `quarantine_mark` and `quarantine_reasons`. A row with too few cells is filled up with blank ones. A row
 * that was fed back from a quarantine file keeps the line and the mark that it had there.
 *
 * All columns are text. `writeCsv` guards cells that could run as formulas, and our reader takes the guard away: read back, each cell has
 * the very text of the original.
 */
export function quarantineTable({ header, quarantined }: Pick<FileCount, 'header' | 'quarantined'>): Table {
  const names = header.map((cell) => undefused(cell));
  const [lineAt, markAt] = [names.indexOf(QUARANTINE_LINE), names.indexOf(QUARANTINE_MARK)];
  const kept = names.flatMap((name, i) => (isQuarantineColumn(name) && !isSurplusColumn(name) ? [] : [i]));
  const known = names.filter(isSurplusColumn).length;
  const width = quarantined.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
  const surplus = Array.from({ length: width - header.length }, (_, i) => surplusHeader(known + i + 1));
  const own = [...kept, ...surplus.map((_, i) => header.length + i)];
  const headers = [
    ...kept.map((i) => names[i] ?? ''),
    ...surplus,
    QUARANTINE_LINE,
    QUARANTINE_MARK,
    QUARANTINE_REASONS,
  ];
  return {
    columns: headers.map((name) => ({ header: name, type: 'text' })),
    rows: quarantined.map(({ cells, line, reasons }) => [
      ...own.map((i) => undefused(cells[i] ?? '')),
      lineAt < 0 ? String(line) : (cells[lineAt]?.trim() ?? ''),
      markAt < 0 ? rowMark(cells) : (cells[markAt]?.trim() ?? ''),
      reasons.map(problemMessage).join(BETWEEN),
    ]),
  };
}
