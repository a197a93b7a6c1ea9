import { type CellRef, type Problem, type ProblemCode, quoted } from '@grantscore/core';
import { withoutBlanks } from './cells/blanks.ts';
import { idProblem } from './cells/id-problem.ts';
import type { RowReading } from './file-reading.ts';
import { undefused } from './formula-guard.ts';
import { foundProblem, isError } from './found-problem.ts';
import { type Header, viewProblem } from './header.ts';
import type { Limits } from './limits.ts';
import type { CsvRecord } from './records.ts';

/** One row whose cells can be believed, and the place for what is wrong with them. */
export interface Row {
  readonly line: number;
  /** What each column of the header says in this row. */
  readonly texts: readonly string[];
  /** The row's application id without surrounding blanks; null where it has none. */
  readonly application: string | null;
  /** The cell of the file behind a column; undefined for a column that stands in no file. */
  cell(column: number): CellRef | undefined;
  /** Reports a problem of one cell. */
  report(code: ProblemCode, column: number, expected: string, nearest?: string | null): void;
}

/**
 * Reads one record below a header: refused as a whole where its cells cannot be believed, else handed to the reader of its kind.
 * @param idColumn - The column of the application id.
 */
export function readRecord<Value>(
  record: CsvRecord,
  file: string,
  header: Header,
  idColumn: number,
  limits: Limits,
  read: (row: Row) => Value,
): RowReading<Value> {
  const { line, cells, raw } = record;
  const texts = header.view.texts(cells);
  // Of a row that cannot be believed the id is taken all the same: to hold back what belongs to it, never to accept anything.
  const application = withoutBlanks(undefused(texts[idColumn] ?? '')) || null;
  const unusable = unusableRow(record, file, header, limits);
  if (unusable !== null)
    return { file, line, application, cells, raw, value: null, problems: [{ ...unusable, application }] };
  const row = new RecordRow(line, texts, application, cells, header, file);
  const hidden = application === null ? null : idProblem(application);
  if (hidden !== null) row.report('id_refused', idColumn, hidden);
  const value = read(row);
  return {
    file,
    line,
    application,
    cells,
    raw,
    value: row.problems.some(isError) ? null : value,
    problems: row.problems,
  };
}

const NO_PROBLEMS: readonly Problem[] = [];

class RecordRow implements Row {
  readonly line: number;
  readonly texts: readonly string[];
  readonly application: string | null;
  readonly #cells: readonly string[];
  readonly #header: Header;
  readonly #file: string;
  #problems: Problem[] | undefined;

  constructor(
    line: number,
    texts: readonly string[],
    application: string | null,
    cells: readonly string[],
    header: Header,
    file: string,
  ) {
    this.line = line;
    this.texts = texts;
    this.application = application;
    this.#cells = cells;
    this.#header = header;
    this.#file = file;
  }

  get problems(): readonly Problem[] {
    return this.#problems ?? NO_PROBLEMS;
  }

  cell(column: number): CellRef | undefined {
    const place = this.#header.view.place(column);
    if (place === null) return undefined;
    const { index, header } = place;
    return { file: this.#file, line: this.line, column: index + 1, header, text: this.#cells[index] ?? '' };
  }

  report(code: ProblemCode, column: number, expected: string, nearest: string | null = null): void {
    const cell = this.cell(column);
    this.#problems ??= [];
    this.#problems.push(
      foundProblem(code, this.#file, expected, {
        line: this.line,
        column: cell?.column ?? null,
        header: cell?.header ?? this.#header.names[column] ?? null,
        received: cell?.text ?? this.texts[column] ?? '',
        nearest,
        application: this.application,
      }),
    );
  }
}

/** Why the cells of a record cannot be believed; null where they can. */
function unusableRow(
  { line, cells, raw, fault, lineWidth }: CsvRecord,
  file: string,
  header: Header,
  limits: Limits,
): Problem | null {
  if (fault !== null) return foundProblem('row_unreadable', file, fault, { line });
  if (cells.length !== header.view.width)
    return foundProblem(
      'row_ragged',
      file,
      `the header has ${header.view.width} and this row ${cells.length}; look for a delimiter too few or too many, or a cell that needs quote marks`,
      { line },
    );
  const trailing = trailingText(cells, header);
  if (trailing >= 0)
    return foundProblem(
      'row_ragged',
      file,
      `column ${trailing + 1}, behind the last that has a name, holds ${quoted(cells[trailing] ?? '')}; look for a delimiter too many, or a cell that needs quote marks, or name the column`,
      { line },
    );
  if (lineWidth !== null && lineWidth === header.view.width)
    return foundProblem(
      'row_unreadable',
      file,
      'each of its lines looks like a row of its own: a quote mark that opens on one line is closed on another; see that every quoted cell is closed',
      { line },
    );
  const waiting = header.stillQuarantined?.(cells) ?? null;
  if (waiting !== null) return foundProblem('row_unreadable', file, waiting, { line });
  const misread = header.view.fault(cells);
  if (misread !== null) return viewProblem(misread, file, line);
  const long = raw.length > limits.cell ? cells.findIndex((cell) => cell.length > limits.cell) : -1;
  if (long < 0) return null;
  return foundProblem(
    'cell_too_long',
    file,
    `it has ${cells[long]?.length} characters and may have ${limits.cell}; shorten it, or raise that with --limit cell=NUMBER`,
    { line, column: long + 1, header: header.fileNames[long] ?? '' },
  );
}

/** A cell with text behind the last column that has a name: there nothing belongs; -1 where there is none. */
function trailingText(cells: readonly string[], { fileNames }: Header): number {
  for (let i = cells.length - 1; i >= 0 && (fileNames[i] ?? '') === ''; i -= 1)
    if (cells[i]?.trim()) return i;
  return -1;
}
