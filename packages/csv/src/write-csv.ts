import { stringify } from '#csv-stringify/sync';
import { defused } from './formula-guard.ts';

export interface TableColumn {
  readonly header: string;
  /**
   * The cells of a number column are never guarded, so that a spreadsheet can count with them; those of a column of words are our own words,
   * of letters, digits and low lines, which need no care.
   */
  readonly type: 'text' | 'number' | 'word';
}

/** Columns of words that stand side by side: a row has one cell for all of them, its words joined by commas. */
export interface WordColumns {
  /** One at least, and as many as the words of every row, which nobody counts. */
  readonly headers: readonly string[];
  readonly type: 'words';
}

/** A table to be written: as many cells in each row as there are columns. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

const NUMBER = /^(-?\d+(\.\d+)?)?$/;

/** A cell that is quoted, whatever else is in it. */
const SEPARATING = /[,\r\n\uFEFF]/;

/** A cell that is guarded or quoted, unless it is a number; any other stands in the file as it is. */
const CAREFUL = /^'*[=+\-@\t\r]|[",\r\n\uFEFF]/;

/**
 * A table as CSV text: a header row, commas, line feeds. Cells of text columns that a spreadsheet would run as formulas are guarded by an
 * apostrophe, as are cells of number columns that are no numbers; our reader takes it away again, so that reading gives what was written.
 * @throws RangeError if a row has another number of cells than there are columns.
 */
export function writeCsv(table: Table): string {
  return [...writeCsvParts(table)].join('');
}

/** Characters of one part, or little more. */
const PART = 65_536;

/** The same text in parts, for a table of any length: each of its rows is asked for when it is written. */
export function* writeCsvParts({
  columns,
  rows,
}: {
  readonly columns: readonly (TableColumn | WordColumns)[];
  readonly rows: Iterable<readonly string[]>;
}): Generator<string> {
  const headers = columns.flatMap((column) => (column.type === 'words' ? column.headers : column.header));
  const single = headers.length === 1;
  const written = (cell: string, type: (TableColumn | WordColumns)['type']): string => {
    if (type === 'words' || (!single && (type === 'word' || (type === 'number' && isDigits(cell)))))
      return cell;
    const asItStands = CAREFUL.test(cell) ? type === 'number' && NUMBER.test(cell) : cell !== '' || !single;
    return asItStands ? cell : carefully(cell, single);
  };
  const types = columns.map(({ type }) => type);
  let part = `${headers.map((header) => written(header, 'text')).join(',')}\n`;
  let row = 0;
  for (const cells of rows) {
    row += 1;
    if (cells.length !== columns.length)
      throw new RangeError(`row ${row} has ${cells.length} cells, and the table ${columns.length} columns`);
    // A part grows piece by piece, which the engine joins when it is read: quicker than joining lists of cells and of lines.
    for (let i = 0; i < cells.length; i += 1)
      part +=
        (i === 0 ? '' : ',') + written(cells[i] as string, types[i] as (TableColumn | WordColumns)['type']);
    part += '\n';
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  if (part !== '') yield part;
}

/** Whether there is nothing in a cell but digits and points, so that it needs no care; quicker than any pattern, for cells as short as numbers are. */
function isDigits(cell: string): boolean {
  for (let i = 0; i < cell.length; i += 1) {
    const unit = cell.charCodeAt(i);
    if ((unit < ZERO || unit > NINE) && unit !== POINT) return false;
  }
  return true;
}

const [ZERO, NINE, POINT] = [48, 57, 46];

/** @param single - Whether it is the only cell of its row. */
function carefully(cell: string, single: boolean): string {
  const guarded = defused(cell);
  // Most need nothing but marks around them: to set csv-stringify up for each takes longer than to write its whole row.
  if (SEPARATING.test(guarded) && !guarded.includes('"')) return `"${guarded}"`;
  const text: string = stringify([[guarded]], {
    record_delimiter: '\n',
    // A lone carriage return ends a line too, and a byte order mark at the very start would be taken for one.
    quoted_match: /[\r\n\uFEFF]/,
    // In a single column a blank cell would be a blank line.
    ...(single && { quoted_empty: true }),
  });
  return text.slice(0, -1);
}
