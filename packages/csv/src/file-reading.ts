import type { Problem } from '@grantscore/core';

/** The files that a run can read. */
export type InputKind = 'applications' | 'subawards' | 'determinations' | 'awards';

/** A non-blank data record that is left out, with all that is needed to correct it. */
export interface QuarantinedRow {
  /** The line it starts on; 1 for the first of the file. */
  readonly line: number;
  /** The application it says it belongs to; null where that cannot be told. */
  readonly application: string | null;
  readonly cells: readonly string[];
  /** Its text as it stands in the file, without the line end. */
  readonly raw: string;
  /** Every reason, in order of place. */
  readonly reasons: readonly Problem[];
}

/** The reckoning of one input file: `read` is `accepted` plus the number of quarantined rows, always. */
export interface FileCount {
  readonly kind: InputKind;
  /** The file's name without its folder. */
  readonly file: string;
  /** The header row's cells as they stand in the file; empty where there is none to read. */
  readonly header: readonly string[];
  readonly read: number;
  readonly accepted: number;
  /** Of an applications file in the long form, whose rows are answers: how many applications they are of. */
  readonly answersOf?: number;
  /** Rows that a corrected quarantine file takes the place of; they are not among those read. */
  readonly replaced?: number;
  /** In the order of the file. */
  readonly quarantined: readonly QuarantinedRow[];
}

/** One row as its own file's reader understands it. */
export interface RowReading<Value> {
  /** The file it stands in, without its folder. */
  readonly file: string;
  readonly line: number;
  readonly application: string | null;
  readonly cells: readonly string[];
  readonly raw: string;
  /** What the row says; null where an error stands in it. */
  readonly value: Value | null;
  /** Errors and warnings of this row. */
  readonly problems: readonly Problem[];
}

/** One file read by itself: all but its rows. */
export interface FileHead {
  readonly kind: InputKind;
  readonly file: string;
  /** The header row's cells as they stand in the file; empty where there is none to read. */
  readonly header: readonly string[];
  /** Problems of the file as a whole and of its header. */
  readonly problems: readonly Problem[];
  /** Whether one of the problems makes the whole file unusable. */
  readonly refused: boolean;
  /** Of an applications file in the long form, whose rows are answers: how many applications they are of. */
  readonly answersOf?: number;
}

/** One file read by itself, before it is joined with the others. */
export interface FileReading<Value> extends FileHead {
  /** Every non-blank data record, in the order of the file; none where the file is refused. */
  readonly rows: readonly RowReading<Value>[];
  /** How many rows of it a corrected quarantine file takes the place of; they are not among `rows`. */
  readonly replaced?: number;
}
