import type { Problem } from '@grantscore/core';
import { columnsAsTheyStand } from './column-view.ts';
import { overLimit } from './file-fault.ts';
import type { FileForm } from './file-form.ts';
import type { FilePlan } from './file-plan.ts';
import type { FileHead } from './file-reading.ts';
import { foundProblem, isError } from './found-problem.ts';
import { type Header, matchHeader, viewProblem } from './header.ts';
import { type HeaderAgain, headerAgain, rowsAbove } from './header-rows.ts';
import type { Limits } from './limits.ts';
import { mappedColumns } from './mapping/mapped-columns.ts';
import type { CsvRecord } from './records.ts';

/** What was found in a piece of a file beside its rows. */
export interface PieceFindings {
  readonly problems: readonly Problem[];
  /** Indexes of columns without a name that hold something. */
  readonly filled: readonly number[];
  /** How many data records there are. */
  readonly read: number;
}

/** The rows of one file as they come: those above the header, the header, and those below it. */
export class FileRows {
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
  /** What is done with the records below the header; null before it has been read. */
  #below: { readonly headerAgain: HeaderAgain; readonly take: (record: CsvRecord) => void } | null = null;
  /** Columns without a name before the last that has one. */
  #nameless: readonly number[] = [];
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
    const { columns, idHeader, taker } = this.#form;
    const header = matchHeader(record, this.#file, columns, view);
    this.header = header;
    this.#problems.push(...header.problems);
    const required = columns.flatMap((column) => (column.required ? [column.header] : []));
    const above = rowsAbove(this.#above, header, required, this.#file);
    if (above !== null) this.#problems.push(above);
    if (this.refused) return;
    // Behind the last name nothing belongs: a row with text there is quarantined.
    const named = header.fileNames.findLastIndex((name) => name !== '');
    this.#nameless = header.nameless.filter((index) => index < named);
    this.#below = {
      headerAgain: headerAgain(header, columns, idHeader, this.#file),
      take: taker(header, this.#file, this.#limits),
    };
  }

  below(record: CsvRecord): void {
    if (this.#below === null) return;
    const told = this.#below.headerAgain(record, this.#read === 0);
    if (told !== null) {
      this.#problems.push(told);
      return;
    }
    this.#read += 1;
    for (const index of this.#nameless) if (record.cells[index]?.trim()) this.#filled.add(index);
    this.#below.take(record);
  }

  /** Whether its rows can be read piece by piece: each by itself, and none of them decides how the others are read. */
  get isOrdinary(): boolean {
    return this.#read > 0 && this.#plan.mapping === undefined && this.#form.columns === this.#columns;
  }

  /** Goes on behind rows that somebody else read, who tells what was found so far. */
  follow(): void {
    this.#problems.length = 0;
    this.#filled.clear();
    this.#read = 1;
  }

  /** What was found since. */
  findings(): PieceFindings {
    return { problems: [...this.#problems], filled: [...this.#filled], read: this.#read - 1 };
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

export function isBlank({ raw, cells }: CsvRecord): boolean {
  return raw === '' || cells.every((cell) => cell.trim() === '');
}
