import type { Problem, ProblemCode } from '@grantscore/core';
import type { ApplicationRows } from './application-rows.ts';
import type { FileCount, FileReading, QuarantinedRow, RowReading } from './file-reading.ts';
import { compareProblems, foundProblem, isError } from './found-problem.ts';

/** The rows of one file while the files are joined: each is accepted until a reason is held against it. */
export class RowLedger<Value> implements ApplicationRows {
  readonly reading: FileReading<Value>;
  readonly #held = new Map<RowReading<Value>, Problem[]>();
  readonly #byApplication = new Map<string, RowReading<Value>[]>();

  constructor(reading: FileReading<Value>) {
    this.reading = reading;
    for (const row of reading.rows) {
      const reasons = row.problems.filter(isError);
      if (reasons.length > 0) this.#held.set(row, reasons);
      if (row.application === null) continue;
      const rows = this.#byApplication.get(row.application);
      if (rows === undefined) this.#byApplication.set(row.application, [row]);
      else rows.push(row);
    }
  }

  /** Each application that rows name, with those rows in the order of the file. */
  get byApplication(): ReadonlyMap<string, readonly RowReading<Value>[]> {
    return this.#byApplication;
  }

  /** Quarantines a row for one more reason. */
  hold(row: RowReading<Value>, code: ProblemCode, expected: string): void {
    const { line, application } = row;
    const reason = foundProblem(code, this.reading.file, expected, { line, application });
    const reasons = this.#held.get(row);
    if (reasons === undefined) this.#held.set(row, [reason]);
    else reasons.push(reason);
  }

  isHeld(row: RowReading<Value>): boolean {
    return this.#held.has(row);
  }

  get file(): string {
    return this.reading.file;
  }

  *repeated(): Generator<{ readonly id: string; readonly lines: readonly number[] }> {
    // In the long form an application has a row for each of its answers.
    if (this.reading.answersOf !== undefined) return;
    for (const [id, rows] of this.#byApplication)
      if (rows.length > 1) yield { id, lines: rows.map(({ line }) => line) };
  }

  linesOf(id: string): readonly number[] {
    return this.#rowsOf(id).map(({ line }) => line);
  }

  heldLinesOf(id: string): readonly number[] {
    return this.#rowsOf(id).flatMap((row) => (this.isHeld(row) ? [row.line] : []));
  }

  holdApplication(id: string, code: ProblemCode, expected: (line: number) => string): void {
    for (const row of this.#rowsOf(id)) this.hold(row, code, expected(row.line));
  }

  #rowsOf(id: string): readonly RowReading<Value>[] {
    return this.#byApplication.get(id) ?? [];
  }

  /** Everything wrong with the file and its rows. */
  problems(): readonly Problem[] {
    const warnings = this.reading.rows.flatMap((row) => row.problems.filter((problem) => !isError(problem)));
    return [...this.reading.problems, ...warnings, ...[...this.#held.values()].flat()];
  }

  count(): FileCount {
    const { kind, file, header, rows, answersOf } = this.reading;
    const quarantined = rows.flatMap((row): QuarantinedRow[] => {
      const reasons = this.#held.get(row);
      if (reasons === undefined) return [];
      const { line, application, cells, raw } = row;
      return [{ line, application, cells, raw, reasons: [...reasons].sort(compareProblems) }];
    });
    const accepted = rows.length - quarantined.length;
    return {
      kind,
      file,
      header,
      read: rows.length,
      accepted,
      ...(answersOf !== undefined && { answersOf }),
      quarantined,
    };
  }
}
