import type { Problem } from '@grantscore/core';
import type { CellFormats } from './cells/formats.ts';
import { columnsAsTheyStand } from './column-view.ts';
import { recordCutter, type TextPiece } from './cut-records.ts';
import { type ByteSource, type Encoding, readText } from './decode.ts';
import { fileFault, overLimit, unmarkedUtf16 } from './file-fault.ts';
import { type FileForm, type FormPlan, fileForm } from './file-form.ts';
import type { FileHead, FileReading, InputKind, RowReading } from './file-reading.ts';
import { DELIMITERS, findHeader, type HeaderNames } from './find-header.ts';
import { foundProblem, isError } from './found-problem.ts';
import { type Header, type KnownColumn, matchHeader, viewProblem } from './header.ts';
import { notData, rowsAbove } from './header-rows.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { mappedColumns } from './mapping/mapped-columns.ts';
import { fileHeaderOf, type Mapping } from './mapping/mapping.ts';
import { type CsvRecord, type PieceTaker, readRecords, withCells } from './records.ts';
import { readHead } from './text-head.ts';

/** How a file is to be read, where that cannot be told from the file itself. */
export interface ReadingOptions {
  readonly encoding?: Encoding;
  /** What parts the cells, where the header does not tell. */
  readonly delimiter?: string;
  readonly limits?: Partial<Limits>;
  /** How cells are written that can be written in more than one way. */
  readonly formats?: CellFormats;
}

/** What is particular to one kind of file. */
export interface FilePlan<Value> extends FormPlan<Value> {
  readonly kind: InputKind;
  /** How somebody else's columns are read as those of the plan; as they stand where there is none. */
  readonly mapping?: Mapping;
  /** Another form that such a file may have, and whether a header with these names has it. */
  readonly otherForm?: {
    readonly form: FileForm;
    readonly isOf: (names: readonly string[]) => boolean;
  };
}

/** How a file begins: all that is needed to read any of its rows. */
export interface FileStart {
  readonly header: CsvRecord;
  /** How many columns without a name stand behind the header. */
  readonly surplus: number;
  readonly delimiter: string;
  readonly limits: Limits;
}

/** What was found in a piece of a file beside its rows. */
export interface PieceFindings {
  readonly problems: readonly Problem[];
  /** Indexes of columns without a name that hold something. */
  readonly filled: readonly number[];
  /** How many data records there are. */
  readonly read: number;
}

/** Reads the pieces of a file in other threads, in any order. */
export interface PieceReader extends PieceTaker {
  /** Waits for all of them. */
  end(): Promise<readonly PieceFindings[]>;
}

/** Reads one file as a stream and keeps all its rows. It fails only where the source itself does. */
export async function readFile<Value>(
  source: ByteSource,
  file: string,
  plan: FilePlan<Value>,
  options: ReadingOptions,
): Promise<FileReading<Value>> {
  const rows: RowReading<Value>[] = [];
  const head = await streamFile(source, file, plan, options, (row) => rows.push(row));
  return { ...head, rows: head.refused ? [] : rows };
}

/**
 * Reads one file as a stream and hands on row after row. It fails only where the source itself does.
 * @param take - Given every non-blank data record, in the order of the file; all of them are void where the file turns out to be refused.
 * @param elsewhere - Who reads the pieces behind the first; null for nobody.
 */
export async function streamFile<Value>(
  source: ByteSource,
  file: string,
  plan: FilePlan<Value>,
  options: ReadingOptions,
  take: (row: RowReading<Value>) => void,
  elsewhere: (start: FileStart) => PieceReader | null = () => null,
): Promise<FileHead> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const rows = new FileRows(file, plan, fileForm(plan, take), limits);
  try {
    const { head, ended, texts } = await readHead(readText(source, options.encoding));
    const unmarked = unmarkedUtf16(head, file);
    if (unmarked !== null) return rows.end(unmarked);
    const delimiters = options.delimiter === undefined ? DELIMITERS : [options.delimiter];
    const search = findHeader(head, ended, namesOf(plan), delimiters, limits);
    if ('ambiguous' in search) return rows.end(ambiguous(search.ambiguous, file));
    const { delimiter, surplus } = search;
    let pieces: PieceReader | null | undefined;
    const passOn = (): PieceTaker | null => {
      if (pieces === undefined && rows.isOrdinary && rows.record !== null)
        pieces = elsewhere({ header: rows.record, surplus, delimiter, limits });
      return pieces ?? null;
    };
    for await (const batch of readRecords(texts, delimiter, limits, passOn)) {
      for (const record of batch) {
        if (isBlank(record)) continue;
        if (record.line < search.line) rows.above(record);
        else if (rows.header === null) rows.start(record, surplus);
        else rows.below(record);
        if (rows.refused) return rows.end();
      }
    }
    for (const findings of (await pieces?.end()) ?? []) rows.add(findings);
  } catch (error) {
    return rows.end(fileFault(error, file, limits, rows.cells));
  }
  return rows.end(rows.nothing());
}

/**
 * Reads pieces of a file whose header is known, as {@link streamFile} would.
 * @param take - Given every non-blank data record of a piece, in its order.
 */
export function pieceRows<Value>(
  { header, surplus, delimiter, limits }: FileStart,
  file: string,
  plan: FilePlan<Value>,
  take: (row: RowReading<Value>) => void,
): (piece: TextPiece) => PieceFindings {
  return ({ line, text }) => {
    const rows = new FileRows(file, plan, fileForm(plan, take), limits);
    rows.start(header, surplus);
    const before = rows.follow();
    for (const record of withCells(recordCutter(delimiter, limits, line).cut(text, true), delimiter))
      if (!isBlank(record)) rows.below(record);
    return rows.findings(before);
  };
}

/** The rows of one file as they come: those above the header, the header, and those below it. */
class FileRows {
  header: Header | null = null;
  record: CsvRecord | null = null;
  cells: readonly string[] = [];
  readonly #file: string;
  readonly #plan: Omit<FilePlan<unknown>, 'columns' | 'idHeader' | 'rowReader'>;
  readonly #limits: Limits;
  readonly #above: CsvRecord[] = [];
  readonly #problems: Problem[] = [];
  readonly #filled = new Set<number>();
  #form: FileForm;
  readonly #columns: FileForm['columns'];
  #take: ((record: CsvRecord) => void) | null = null;
  #read = 0;

  constructor(file: string, plan: FilePlan<unknown>, form: FileForm, limits: Limits) {
    this.#file = file;
    this.#plan = plan;
    this.#form = form;
    this.#columns = form.columns;
    this.#limits = limits;
  }

  get refused(): boolean {
    return this.#problems.some(isError);
  }

  above(record: CsvRecord): void {
    this.#above.push(record);
  }

  start(record: CsvRecord, surplus: number): void {
    const { mapping, otherForm } = this.#plan;
    if (record.cells.length > this.#limits.columns) {
      // What is wrong with so many columns, one by one, helps nobody.
      this.#problems.push(overLimit(this.#file, 'columns', this.#limits, record.line));
      return;
    }
    this.cells = record.cells;
    this.record = record;
    const view =
      mapping === undefined
        ? columnsAsTheyStand(record.cells, surplus)
        : mappedColumns(mapping, record.cells, surplus);
    if (otherForm?.isOf(view.names)) this.#form = otherForm.form;
    const { columns, taker } = this.#form;
    const header = matchHeader(record, this.#file, columns, view);
    this.header = header;
    this.#problems.push(...header.problems);
    const required = columns.flatMap((column) => (column.required ? [column.header] : []));
    const above = rowsAbove(this.#above, header, required, this.#file);
    if (above !== null) this.#problems.push(above);
    if (this.refused) return;
    this.#take = taker(header, this.#file, this.#limits);
  }

  below(record: CsvRecord): void {
    const { header } = this;
    if (header === null || this.#take === null) return;
    const { columns, idHeader } = this.#form;
    const told = notData(record, header, columns, idHeader, this.#read === 0, this.#file);
    if (told !== null) {
      this.#problems.push(told);
      return;
    }
    this.#read += 1;
    // Behind the last name nothing belongs: a row with text there is quarantined.
    const named = header.fileNames.findLastIndex((name) => name !== '');
    for (const index of header.nameless)
      if (index < named && record.cells[index]?.trim()) this.#filled.add(index);
    this.#take(record);
  }

  /** Whether its rows can be read piece by piece: each by itself, and none of them decides how the others are read. */
  get isOrdinary(): boolean {
    return this.#read > 0 && this.#plan.mapping === undefined && this.#form.columns === this.#columns;
  }

  /** Goes on behind rows that somebody else read. @returns How many problems there were so far. */
  follow(): number {
    this.#read = 1;
    return this.#problems.length;
  }

  /** What was found since, of the rows that followed. */
  findings(before: number): PieceFindings {
    return { problems: this.#problems.slice(before), filled: [...this.#filled], read: this.#read - 1 };
  }

  add({ problems, filled, read }: PieceFindings): void {
    this.#problems.push(...problems);
    for (const index of filled) this.#filled.add(index);
    this.#read += read;
  }

  /** Why a file read to its end holds nothing; null where it does. */
  nothing(): Problem | null {
    if (this.header === null)
      return foundProblem('file_empty', this.#file, 'expected a header row and at least one row below it');
    // Without a row below their header the files beside the applications say that there is nothing to say.
    return this.#read > 0 || this.#plan.kind !== 'applications'
      ? null
      : foundProblem('file_without_rows', this.#file, 'expected at least one row below the header', {
          line: this.header.line,
        });
  }

  end(problem: Problem | null = null): FileHead {
    if (problem !== null) this.#problems.push(problem);
    const nameless = [...this.#filled].map((index) =>
      foundProblem('column_unknown', this.#file, 'it has no name, and its cells are not read', {
        line: this.header?.line ?? null,
        column: index + 1,
        header: '',
      }),
    );
    const unused = this.refused || this.#read === 0 ? [] : (this.header?.view.unused() ?? []);
    return {
      kind: this.#plan.kind,
      file: this.#file,
      header: this.cells,
      problems: [
        ...this.#problems,
        ...nameless,
        ...unused.map((problem) => viewProblem(problem, this.#file, null)),
      ],
      refused: this.refused,
    };
  }
}

function isBlank({ raw, cells }: CsvRecord): boolean {
  return raw === '' || cells.every((cell) => cell.trim() === '');
}

function namesOf({ columns, mapping, otherForm }: FilePlan<unknown>): HeaderNames {
  const inFile = (name: string) => (mapping === undefined ? name : fileHeaderOf(mapping, name));
  const proofOf = (list: readonly KnownColumn[]) =>
    list.flatMap(({ header, required }) => (required ? (inFile(header) ?? []) : []));
  const all = [...columns, ...(otherForm?.form.columns ?? [])];
  return {
    known: new Set([
      ...all.map(({ header }) => header),
      ...(mapping?.entries.map(({ header }) => header) ?? []),
    ]),
    proofs: [proofOf(columns), ...(otherForm === undefined ? [] : [proofOf(otherForm.form.columns)])],
  };
}

function ambiguous(delimiters: readonly string[], file: string): Problem {
  const names = delimiters.map((delimiter) => DELIMITER_NAMES.get(delimiter) ?? delimiter).join(' and ');
  return foundProblem(
    'delimiter_ambiguous',
    file,
    `the header can be read with ${names}; say which with --delimiter`,
    { line: 1 },
  );
}

const DELIMITER_NAMES = new Map([
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
]);
