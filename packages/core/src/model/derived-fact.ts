import type { Condition, ParameterRef } from './condition.ts';

/** What is made of the rows of a table: money or numbers added or compared, rows counted, or whether there is one. */
export type Aggregate = 'sum' | 'max' | 'count' | 'any';

/** A fact counted from the rows of a table. `sum`, `max` need a `column`; `max` may add rows up `per` a column first. */
export interface TableFactDerivation {
  readonly aggregate: Aggregate | ParameterRef;
  /** The id of a table fact. */
  readonly table: string;
  /** The id of the numeric column, none of whose values can be negative. */
  readonly column?: string;
  /** With `max`: rows with the same text in this column are added together before the largest is taken. */
  readonly per?: string;
  /** Which rows count; every row where absent. Tests read the columns of the table. */
  readonly where?: Condition;
}

/** Part of a whole, kept as an undivided fraction; unknown where the whole is zero or missing. */
export interface ShareDerivation {
  readonly share: {
    /** The id of a numeric fact, asked or derived. */
    readonly part: string;
    readonly whole: string;
  };
}

/** A fact that nobody is asked: it follows from others. */
export interface DerivedFactData {
  readonly id: string;
  readonly label: string;
  /** What it is, in a sentence. */
  readonly description: string;
  readonly unit?: string;
  readonly derive: TableFactDerivation | ShareDerivation;
}
