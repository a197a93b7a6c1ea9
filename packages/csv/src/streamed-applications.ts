import type { Problem, ProblemCode } from '@grantscore/core';
import { ApplicationIndex } from './application-index.ts';
import type { ApplicationRows, RowPlace } from './application-rows.ts';
import type { RowReading } from './file-reading.ts';
import { foundProblem, isError } from './found-problem.ts';
import { BETWEEN_IDS, type RowPiece } from './row-piece.ts';

/** The rows of an applications file that is read as a stream: counted one by one, and forgotten but for line, mark and id. */
export class StreamedApplications implements ApplicationRows {
  readonly file: string;
  readonly #report: (problem: Problem) => void;
  readonly #index = new ApplicationIndex();
  readonly #reasons = new Map<number, Problem[]>();
  /** Whether each row is an answer, so that an application has many. */
  inLongForm = false;

  /** @param report - Told of every problem. */
  constructor(file: string, report: (problem: Problem) => void) {
    this.file = file;
    this.#report = report;
  }

  get read(): number {
    return this.#index.rows;
  }

  get quarantined(): number {
    return this.#index.held;
  }

  add<Value>({ line, application, problems }: RowReading<Value>): void {
    for (const problem of problems) this.#report(problem);
    this.#index.add(application, line, problems.some(isError));
  }

  /** Adds the rows of a piece that somebody else read, whose problems are told elsewhere. */
  addPiece({ lines, held, ids }: Pick<RowPiece, 'lines' | 'held' | 'ids'>): void {
    const each = ids.split(BETWEEN_IDS);
    for (let i = 0; i < lines.length; i += 1)
      this.#index.add(each[i] || null, lines[i] as number, held[i] === 1);
  }

  *repeated(): Generator<{ readonly id: string; readonly places: readonly RowPlace[] }> {
    if (this.inLongForm) return;
    for (const { id, rows } of this.#index.repeated())
      yield { id, places: rows.map((row) => this.#place(row)) };
  }

  placesOf(id: string): readonly RowPlace[] {
    return [...this.#index.rowsOf(id)].map((row) => this.#place(row));
  }

  heldPlacesOf(id: string): readonly RowPlace[] {
    return [...this.#index.rowsOf(id)]
      .filter((row) => this.#index.isHeld(row))
      .map((row) => this.#place(row));
  }

  /** Whether an application has rows, and none of them is held back. */
  isUsable(id: string): boolean {
    let any = false;
    for (const row of this.#index.rowsOf(id)) {
      if (this.#index.isHeld(row)) return false;
      any = true;
    }
    return any;
  }

  holdApplication(id: string, code: ProblemCode, expected: (place: RowPlace) => string): void {
    for (const row of this.#index.rowsOf(id)) {
      const place = this.#place(row);
      const reason = foundProblem(code, this.file, expected(place), { line: place.line, application: id });
      this.#index.hold(row);
      this.#report(reason);
      const reasons = this.#reasons.get(place.line);
      if (reasons === undefined) this.#reasons.set(place.line, [reason]);
      else reasons.push(reason);
    }
  }

  /** Of the rows that were held back for more than what they say themselves, by line: why. */
  get heldBack(): ReadonlyMap<number, readonly Problem[]> {
    return this.#reasons;
  }

  #place(row: number): RowPlace {
    return { file: this.file, line: this.#index.line(row) };
  }
}
