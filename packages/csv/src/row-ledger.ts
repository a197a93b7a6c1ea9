import type { Problem, ProblemCode } from '@grantscore/core';
import type { ApplicationRows, RowPlace } from './application-rows.ts';
import type { FileCount, FileReading, QuarantinedRow, RowReading } from './file-reading.ts';
import { compareProblems, foundProblem, isError } from './found-problem.ts';

/**
 * The rows of one kind of file while the files are joined, those of corrected quarantine files with those of the file they correct: each
 * is accepted until a reason is held against it.
 */
export class RowLedger<Value> implements ApplicationRows {
  readonly reading: FileReading<Value>;
  /** Corrected quarantine files that are read with the file, see {@link correct}. */
  readonly corrections: readonly FileReading<Value>[];
  readonly #held = new Map<RowReading<Value>, Problem[]>();
  readonly #byApplication = new Map<string, RowReading<Value>[]>();

  constructor(reading: FileReading<Value>, corrections: readonly FileReading<Value>[] = []) {
    this.reading = reading;
    this.corrections = corrections;
    for (const row of this.#readings.flatMap(({ rows }) => rows)) {
      const reasons = row.problems.filter(isError);
      if (reasons.length > 0) this.#held.set(row, reasons);
      if (row.application === null) continue;
      const rows = this.#byApplication.get(row.application);
      if (rows === undefined) this.#byApplication.set(row.application, [row]);
      else rows.push(row);
    }
  }

  /** The same rows, with no reason held against them but their own. */
  afresh(): RowLedger<Value> {
    return new RowLedger(this.reading, this.corrections);
  }

  /** Each application that rows name, with those rows in the order of the file. */
  get byApplication(): ReadonlyMap<string, readonly RowReading<Value>[]> {
    return this.#byApplication;
  }

  /** Quarantines a row for one more reason. */
  hold(row: RowReading<Value>, code: ProblemCode, expected: string): void {
    const { file, line, application } = row;
    const reason = foundProblem(code, file, expected, { line, application });
    const reasons = this.#held.get(row);
    if (reasons === undefined) this.#held.set(row, [reason]);
    else reasons.push(reason);
  }

  isHeld(row: RowReading<Value>): boolean {
    return this.#held.has(row);
  }

  /** Why a row is quarantined, in no order; none where it is not. */
  reasonsOf(row: RowReading<Value>): readonly Problem[] {
    return this.#held.get(row) ?? [];
  }

  get #readings(): readonly FileReading<Value>[] {
    return [this.reading, ...this.corrections];
  }

  get file(): string {
    return this.reading.file;
  }

  /** Whether one of the files is unusable as a whole. */
  get refused(): boolean {
    return this.#readings.some(({ refused }) => refused);
  }

  *repeated(): Generator<{ readonly id: string; readonly places: readonly RowPlace[] }> {
    // In the long form an application has a row for each of its answers.
    if (this.reading.answersOf !== undefined) return;
    for (const [id, rows] of this.#byApplication) if (rows.length > 1) yield { id, places: rows };
  }

  placesOf(id: string): readonly RowPlace[] {
    return this.#rowsOf(id);
  }

  heldPlacesOf(id: string): readonly RowPlace[] {
    return this.#rowsOf(id).filter((row) => this.isHeld(row));
  }

  holdApplication(id: string, code: ProblemCode, expected: (place: RowPlace) => string): void {
    for (const row of this.#rowsOf(id)) this.hold(row, code, expected(row));
  }

  #rowsOf(id: string): readonly RowReading<Value>[] {
    return this.#byApplication.get(id) ?? [];
  }

  /** Everything wrong with the files and their rows. */
  problems(): readonly Problem[] {
    const warnings = this.#readings.flatMap(({ rows }) =>
      rows.flatMap((row) => row.problems.filter((problem) => !isError(problem))),
    );
    return [
      ...this.#readings.flatMap(({ problems }) => problems),
      ...warnings,
      ...[...this.#held.values()].flat(),
    ];
  }

  /** The reckoning of each file. */
  counts(): readonly FileCount[] {
    return this.#readings.map((reading) => this.#count(reading));
  }

  #count({ kind, file, header, rows, answersOf, replaced }: FileReading<Value>): FileCount {
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
      ...(answersOf !== undefined && {
        answersOf: new Set(rows.flatMap((row) => row.application ?? [])).size,
      }),
      ...(replaced !== undefined && { replaced }),
      quarantined,
    };
  }
}
