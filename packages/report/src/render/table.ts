/** A column of a table; numbers stand as text, exactly as they are to be written. */
export interface TableColumn {
  readonly header: string;
  /** `word`: one of our own words, of letters, digits and low lines. */
  readonly type: 'text' | 'number' | 'word';
}

/** A table for whoever writes files; every row has a cell for every column. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}
