import type { DecimalText } from './decimal.ts';

/** The types that a question's answer can have. `text` is shown and never tested. */
export type FactType =
  | 'boolean'
  | 'enum'
  | 'set'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'date'
  | 'instant'
  | 'text'
  | 'table';

/** One accepted answer of an `enum` or member of a `set`. */
export interface AcceptedAnswer {
  readonly value: string;
  readonly label: string;
}

interface Asked {
  /** A dotted noun, `policy.noKnock`; also the header of its CSV column. */
  readonly id: string;
  /** A few words for tables and sentences, lower case: `no-knock policy`. */
  readonly label: string;
  /** The question as it is asked of the applicant or the reviewer. */
  readonly question: string;
  /** What helps to answer it. */
  readonly help?: string;
  readonly unit?: string;
  /** Whether "not applicable" may be answered; false where absent. */
  readonly notApplicable?: boolean;
  /** Who answers; the applicant where absent. */
  readonly answeredBy?: 'applicant' | 'reviewer';
  /** Whether an applicant could change the answer before the next cycle; false where absent. */
  readonly changeable?: boolean;
  /** For somebody else's file: the header that carries the answer. */
  readonly column?: string;
}

export interface BooleanFactData extends Asked {
  readonly type: 'boolean';
  /** For somebody else's file: what an empty cell means. */
  readonly blankMeans?: boolean;
}
export interface EnumFactData extends Asked {
  readonly type: 'enum';
  readonly values: readonly AcceptedAnswer[];
  readonly blankMeans?: string;
}
export interface SetFactData extends Asked {
  readonly type: 'set';
  /** A member whose value is `none` says that none of the others holds. */
  readonly values: readonly AcceptedAnswer[];
  readonly blankMeans?: readonly string[];
}
export interface IntegerFactData extends Asked {
  readonly type: 'integer';
  /** Both bounds inclusive; absent means none. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly blankMeans?: number;
}
export interface DecimalFactData extends Asked {
  readonly type: 'decimal' | 'money';
  /** Both bounds inclusive; absent means none. */
  readonly minimum?: DecimalText;
  readonly maximum?: DecimalText;
  readonly blankMeans?: DecimalText;
}
export interface DateFactData extends Asked {
  /** `date` is `YYYY-MM-DD`; `instant` is RFC 3339 with an offset, `2023-04-04T20:59:00-04:00`. */
  readonly type: 'date' | 'instant';
}
export interface TextFactData extends Asked {
  readonly type: 'text';
}

/** A fact of one value; also a column of a table. */
export type ScalarFactData =
  | BooleanFactData
  | EnumFactData
  | SetFactData
  | IntegerFactData
  | DecimalFactData
  | DateFactData
  | TextFactData;

export interface TableFactData extends Asked {
  readonly type: 'table';
  readonly columns: readonly ScalarFactData[];
  /** A boolean fact that says whether there are rows at all: a no there makes a table that was not given an empty one. */
  readonly plannedBy?: string;
}

/** One question of a rule set's catalogue. */
export type FactData = ScalarFactData | TableFactData;
