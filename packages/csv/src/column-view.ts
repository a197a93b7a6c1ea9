import type { ProblemCode } from '@grantscore/core';
import { headerName } from './header-name.ts';

/** A column of the file itself. */
export interface ColumnPlace {
  /** 0 for the first column. */
  readonly index: number;
  readonly header: string;
}

/** How the columns of a file are read: which there are, where each stands in the file, and what its cells say. */
export interface ColumnView {
  /** How many cells a row of the file must have. */
  readonly width: number;
  readonly names: readonly string[];
  /** The column of the file behind a column that is read; null for a constant, which stands in none. */
  place(column: number): ColumnPlace | null;
  /** The texts of a row to be read, one for each column, from the row's cells. */
  texts(cells: readonly string[]): readonly string[];
  /** How the view does not fit the header; known with the header. */
  readonly misfits: readonly ViewProblem[];
  /** Why the cells of a row cannot be read this way; null where they can. */
  fault(cells: readonly string[]): ViewProblem | null;
  /** What of the view was never needed, asked once all rows are read. */
  unused(): readonly ViewProblem[];
}

/** What is wrong with a view of a file, or with a row seen by it. */
export interface ViewProblem {
  readonly code: ProblemCode;
  /** The column of the file that is meant; null for none. */
  readonly place: ColumnPlace | null;
  readonly expected: string;
  readonly received?: string;
  readonly nearest?: string | null;
}

/** Every column of the file as it stands, `surplus` of them without a name behind the last. */
export function columnsAsTheyStand(header: readonly string[], surplus = 0): ColumnView {
  const names = [...header.map(headerName), ...new Array<string>(surplus).fill('')];
  return {
    width: names.length,
    names,
    place: (index) => ({ index, header: names[index] ?? '' }),
    texts: (cells) => cells,
    misfits: [],
    fault: () => null,
    unused: () => [],
  };
}
