import { undefused } from '../formula-guard.ts';
import type { MappedColumn, Mapping } from './mapping.ts';

/** Reads cells by the values of a mapping, and remembers which of those some cell had. */
export function usedValues({ entries }: Mapping) {
  const waiting = new Map<MappedColumn, Set<string>>();
  for (const { into } of entries)
    for (const column of into) if (column !== null) waiting.set(column, new Set(column.values.keys()));
  return {
    /** What a text of the file says in a column of ours. */
    read(column: MappedColumn, text: string): string {
      if (column.values.size === 0) return text;
      const said = undefused(text).trim();
      const ours = column.values.get(said);
      if (ours === undefined) return text;
      waiting.get(column)?.delete(said);
      return ours;
    },
    /** Each value that no cell had, with the column of the file. */
    unused(): readonly UnusedValue[] {
      return entries.flatMap(({ header, into }) =>
        into.flatMap((column) =>
          [...((column && waiting.get(column)) ?? [])].map((theirs) => ({
            header,
            theirs,
            ours: column?.values.get(theirs) ?? '',
          })),
        ),
      );
    },
  };
}

interface UnusedValue {
  readonly header: string;
  readonly theirs: string;
  readonly ours: string;
}
