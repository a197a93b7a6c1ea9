import type { Application, Attestation, FactAnswer, Problem, ProblemCode } from '@grantscore/core';
import { ApplicationIndex } from './application-index.ts';
import type { ApplicationRows, RowPlace } from './application-rows.ts';
import type { RowReading } from './file-reading.ts';
import { foundProblem, isError } from './found-problem.ts';

/** The applications of a file that is only checked: counted row by row, and forgotten but for line, mark and id. */
export class CheckedApplications implements ApplicationRows {
  readonly file: string;
  readonly #plannedBy: string | undefined;
  readonly #report: (problem: Problem) => void;
  readonly #index = new ApplicationIndex();
  /** Whether each row is an answer, so that an application has many. */
  inLongForm = false;

  /**
   * @param plannedBy - The fact whose `no` says that an application has no subawards.
   * @param report - Told of every problem.
   */
  constructor(file: string, plannedBy: string | undefined, report: (problem: Problem) => void) {
    this.file = file;
    this.#plannedBy = plannedBy;
    this.#report = report;
  }

  get read(): number {
    return this.#index.rows;
  }

  get quarantined(): number {
    return this.#index.held;
  }

  add({ line, application, value, problems }: RowReading<Application>): void {
    for (const problem of problems) this.#report(problem);
    const planned = value === null || this.#plannedBy === undefined ? null : value.facts[this.#plannedBy];
    this.#index.add(application, line, problems.some(isError), saysNo(planned));
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

  #place(row: number): RowPlace {
    return { file: this.file, line: this.#index.line(row) };
  }

  /** A reviewer's answer in the place of the application's own. */
  determinePlans(id: string, answer: Attestation): void {
    for (const row of this.#index.rowsOf(id)) this.#index.flag(row, saysNo(answer));
  }

  /** Whether an application says that it plans no subawards. */
  plansNone(id: string): boolean {
    return [...this.#index.rowsOf(id)].some((row) => this.#index.isFlagged(row));
  }

  holdApplication(id: string, code: ProblemCode, expected: (place: RowPlace) => string): void {
    for (const row of this.#index.rowsOf(id)) {
      const place = this.#place(row);
      this.#index.hold(row);
      this.#report(foundProblem(code, this.file, expected(place), { line: place.line, application: id }));
    }
  }
}

function saysNo(answer: FactAnswer): boolean {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'status' in answer &&
    answer.status === 'provided' &&
    answer.value === false
  );
}
