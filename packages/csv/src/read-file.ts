import type { Problem, ProblemCode } from '@grantscore/core';
import { type ByteSource, TextFault } from './decode.ts';
import type { FileReading, InputKind, RowReading } from './file-reading.ts';
import { undefused } from './formula-guard.ts';
import { foundProblem, isError } from './found-problem.ts';
import { type Header, type KnownColumn, matchHeader } from './header.ts';
import { type CsvRecord, readRecords } from './records.ts';

/** One row whose cells can be believed, and the place for what is wrong with them. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** The row's application id without surrounding blanks; null where it has none. */
  readonly application: string | null;
  /** Reports a problem of one cell. */
  readonly report: (code: ProblemCode, column: number, expected: string, nearest?: string | null) => void;
}

/** What is particular to one kind of file. */
export interface FilePlan<Value> {
  readonly kind: InputKind;
  readonly columns: readonly KnownColumn[];
  /** The header of the column with the application id. */
  readonly idHeader: string;
  /** Makes the reader of rows for a header; it reads a row's cells and reports what is wrong with them. */
  readonly rowReader: (header: Header) => (row: Row) => Value;
}

/** Reads one file as a stream, row by row, collecting every problem. It fails only where the source itself does. */
export async function readFile<Value>(
  source: ByteSource,
  file: string,
  plan: FilePlan<Value>,
): Promise<FileReading<Value>> {
  let head: CsvRecord | null = null;
  let header: Header | null = null;
  let readRow: ((row: Row) => Value) | null = null;
  const rows: RowReading<Value>[] = [];
  const problems: Problem[] = [];
  const result = (refusal?: Problem): FileReading<Value> => {
    if (refusal !== undefined) problems.push(refusal);
    const refused = problems.some(isError);
    return { kind: plan.kind, file, header: head?.cells ?? [], rows: refused ? [] : rows, problems, refused };
  };

  try {
    for await (const batch of readRecords(source)) {
      for (const record of batch) {
        if (record.cells.every((cell) => cell.trim() === '')) continue;
        if (header === null || readRow === null) {
          head = record;
          header = matchHeader(record, file, plan.columns);
          problems.push(...header.problems);
          if (header.refused) return result();
          readRow = plan.rowReader(header);
        } else {
          rows.push(readRecord(record, file, header, header.indexOf(plan.idHeader), readRow));
        }
      }
    }
  } catch (error) {
    if (!(error instanceof TextFault)) throw error;
    return result(notUtf8(file, error));
  }
  if (header === null)
    return result(foundProblem('file_empty', file, 'a header row and at least one row below it'));
  if (rows.length === 0)
    return result(foundProblem('file_without_rows', file, 'at least one row', { line: header.line }));
  const nameless = namelessColumns(header, rows, file);
  problems.push(...nameless);
  return result();
}

function readRecord<Value>(
  { line, cells, raw, fault }: CsvRecord,
  file: string,
  header: Header,
  idColumn: number,
  read: (row: Row) => Value,
): RowReading<Value> {
  // Of a row that cannot be believed the id is taken all the same: to hold back what belongs to it, never to accept anything.
  const application = undefused(cells[idColumn] ?? '').trim() || null;
  const problems: Problem[] = [];
  const unusable = (code: ProblemCode, expected: string): RowReading<Value> => ({
    line,
    application,
    cells,
    raw,
    value: null,
    problems: [foundProblem(code, file, expected, { line, application })],
  });
  if (fault !== null) return unusable('row_unreadable', fault);
  if (cells.length !== header.names.length)
    return unusable(
      'row_ragged',
      `the header has ${header.names.length} and this row ${cells.length}; look for a comma too few or too many, or a cell that needs quote marks`,
    );
  const value = read({
    line,
    cells,
    application,
    report: (code, column, expected, nearest = null) =>
      problems.push(
        foundProblem(code, file, expected, {
          line,
          column: column + 1,
          header: header.names[column] ?? '',
          received: cells[column] ?? '',
          nearest,
          application,
        }),
      ),
  });
  return { line, application, cells, raw, value: problems.some(isError) ? null : value, problems };
}

/** One warning for each column that has no name and yet holds something. */
function namelessColumns(header: Header, rows: readonly RowReading<unknown>[], file: string): Problem[] {
  return header.nameless
    .filter((i) => rows.some(({ cells }) => cells.length === header.names.length && cells[i]?.trim() !== ''))
    .map((i) =>
      foundProblem('column_unknown', file, 'it has no name, and its cells are not read', {
        line: header.line,
        column: i + 1,
        header: '',
      }),
    );
}

function notUtf8(file: string, { line, offset, looksLikeUtf16 }: TextFault): Problem {
  const what = looksLikeUtf16 ? 'it looks like UTF-16' : `the trouble begins at byte ${offset}`;
  return foundProblem('text_not_utf8', file, `${what}; save it as “CSV UTF-8”`, { line });
}
