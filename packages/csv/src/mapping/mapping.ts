/** A column of ours that a column of somebody else's file, or a part of one, is read as. */
export interface MappedColumn {
  readonly name: string;
  /** What to read for a cell that says this, both without surrounding blanks; any other cell is read as it stands. */
  readonly values: ReadonlyMap<string, string>;
}

/** What becomes of one column of somebody else's file. */
export interface MappingEntry {
  /** Its name, as `headerName` gives it. */
  readonly header: string;
  /** What stands between the parts of its cells; null where a cell is one part. */
  readonly split: string | null;
  /** The column that each part is read as; null for a part that is not read. */
  readonly into: readonly (MappedColumn | null)[];
}

/** How the columns of somebody else's file are read as ours, checked against the rules. Columns that no entry names are read as they stand. */
export interface Mapping {
  readonly entries: readonly MappingEntry[];
  /** What every row says, by our column. */
  readonly constants: ReadonlyMap<string, string>;
}

/** The column of the file in which one of ours stands; null for a constant, which stands in none. */
export function fileHeaderOf({ entries, constants }: Mapping, name: string): string | null {
  if (constants.has(name)) return null;
  const entry = entries.find(({ into }) => into.some((column) => column?.name === name));
  return entry?.header ?? name;
}
