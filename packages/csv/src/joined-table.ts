import type { Table, TableColumn } from './write-csv.ts';

/** Several tables as one: the columns of the first, then those of the others that it has not; a row is blank where its own table has no column. */
export function joinedTable(tables: readonly Table[]): Table {
  const [only] = tables;
  if (only !== undefined && tables.length === 1) return only;
  const columns: TableColumn[] = [];
  const places = new Map<string, number>();
  const placesOf = tables.map((table) => {
    // A file may have several columns without a name.
    const seen = new Map<string, number>();
    return table.columns.map((column) => {
      const nth = seen.get(column.header) ?? 0;
      seen.set(column.header, nth + 1);
      const key = `${nth} ${column.header}`;
      const place = places.get(key) ?? columns.push(column) - 1;
      places.set(key, place);
      return place;
    });
  });
  const rows = tables.flatMap(({ rows: own }, i) =>
    own.map((row) => {
      const joined = new Array<string>(columns.length).fill('');
      for (const [at, cell] of row.entries()) joined[placesOf[i]?.[at] ?? 0] = cell;
      return joined;
    }),
  );
  return { columns, rows };
}
