import type { ProblemCode } from '@grantscore/core';

/** The rows of the applications file, as far as holding them back asks. */
export interface ApplicationRows {
  readonly file: string;
  /** Each id that several rows have, with their lines. */
  repeated(): Iterable<{ readonly id: string; readonly lines: readonly number[] }>;
  /** The lines of the rows of an application; none where no row names it. */
  linesOf(id: string): readonly number[];
  heldLinesOf(id: string): readonly number[];
  /** Quarantines every row of an application for one more reason. */
  holdApplication(id: string, code: ProblemCode, expected: (line: number) => string): void;
}
