/** A column of a table; numbers stand as text, exactly as they are to be written. */
export interface TableColumn {
  readonly header: string;
  /** `word`: one of our own words, of letters, digits and low lines. */
  readonly type: 'text' | 'number' | 'word';
}

/**
 * Columns of words that stand side by side. A row has one cell for all of them: its words joined by commas, as they stand in a file,
 * which a table of many rows need not join each time.
 */
export interface WordColumns {
  /** One at least, and as many as the words of every row, which nobody counts. */
  readonly headers: readonly string[];
  readonly type: 'words';
}

/** A table for whoever writes files; every row has a cell for every column. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}
