import { stringify } from '#csv-stringify/sync';
import { defused } from './formula-guard.ts';

export interface TableColumn {
  readonly header: string;
  /** The cells of a number column are never guarded, so that a spreadsheet can count with them. */
  readonly type: 'text' | 'number';
}

/** A table to be written: as many cells in each row as there are columns. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

const NUMBER = /^(-?\d+(\.\d+)?)?$/;

/**
 * A table as CSV text: a header row, commas, line feeds. Cells of text columns that a spreadsheet would run as formulas are guarded by an
 * apostrophe, as are cells of number columns that are no numbers; our reader takes it away again, so that reading gives what was written.
 * @throws RangeError if a row has another number of cells than there are columns.
 */
export function writeCsv({ columns, rows }: Table): string {
  const cells = rows.map((row, i) => {
    if (row.length !== columns.length)
      throw new RangeError(`row ${i + 1} has ${row.length} cells, and the table ${columns.length} columns`);
    return row.map((cell, at) =>
      columns[at]?.type === 'number' && NUMBER.test(cell) ? cell : defused(cell),
    );
  });
  return stringify([columns.map(({ header }) => defused(header)), ...cells], {
    record_delimiter: '\n',
    // A lone carriage return ends a line too, and a byte order mark at the very start would be taken for one.
    quoted_match: /[\r\n\uFEFF]/,
    // In a single column a blank cell would be a blank line.
    ...(columns.length === 1 && { quoted_empty: true }),
  });
}
