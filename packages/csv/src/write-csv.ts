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

/** A table to be written: as many cells in each row as there are columns. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

const NUMBER = /^(-?\d+(\.\d+)?)?$/;

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
}: Pick<Table, 'columns'> & { readonly rows: Iterable<readonly string[]> }): Generator<string> {
  const single = columns.length === 1;
  const written = (cell: string, type: TableColumn['type']): string => {
    const asItStands = CAREFUL.test(cell) ? type === 'number' && NUMBER.test(cell) : cell !== '' || !single;
    return asItStands ? cell : carefully(cell, single);
  };
  const types = columns.map(({ type }) => type);
  // Words that stand at the end, most of a ranking, are joined as they are.
  const wordsFrom = single ? 1 : types.findLastIndex((type) => type !== 'word') + 1;
  const line = (cells: readonly string[]): string => {
    const shown = cells.slice();
    for (let i = 0; i < wordsFrom; i += 1)
      shown[i] = written(shown[i] as string, types[i] as TableColumn['type']);
    return shown.join(',');
  };
  let part = [columns.map(({ header }) => written(header, 'text')).join(',')];
  let length = 0;
  let row = 0;
  for (const cells of rows) {
    row += 1;
    if (cells.length !== columns.length)
      throw new RangeError(`row ${row} has ${cells.length} cells, and the table ${columns.length} columns`);
    const text = line(cells);
    part.push(text);
    length += text.length;
    if (length < PART) continue;
    yield `${part.join('\n')}\n`;
    part = [];
    length = 0;
  }
  if (part.length > 0) yield `${part.join('\n')}\n`;
}

/** @param single - Whether it is the only cell of its row. */
function carefully(cell: string, single: boolean): string {
  const text: string = stringify([[defused(cell)]], {
    record_delimiter: '\n',
    // A lone carriage return ends a line too, and a byte order mark at the very start would be taken for one.
    quoted_match: /[\r\n\uFEFF]/,
    // In a single column a blank cell would be a blank line.
    ...(single && { quoted_empty: true }),
  });
  return text.slice(0, -1);
}
