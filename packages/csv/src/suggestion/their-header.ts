import { recordCutter } from '../cut-records.ts';
import type { KnownColumn } from '../header.ts';
import { headerName } from '../header-name.ts';
import type { Limits } from '../limits.ts';
import { withCells } from '../records.ts';
import { inPlainWords } from './plain-words.ts';

/** A row that may be the header of somebody else's file: where it stands, and its cells if this delimiter parts them. */
export interface TheirHeader {
  readonly delimiter: string;
  readonly line: number;
  readonly names: readonly string[];
}

const RECORDS_SEARCHED = 30;

/** The first rows of a text, by each delimiter in turn. */
export function firstRows(
  head: string,
  ended: boolean,
  delimiters: readonly string[],
  limits: Limits,
): readonly TheirHeader[] {
  return delimiters.flatMap((delimiter) =>
    withCells(recordCutter(delimiter, limits).cut(head, ended), delimiter)
      .filter(({ cells, fault }) => fault === null && cells.some((cell) => cell.trim() !== ''))
      .slice(0, RECORDS_SEARCHED)
      .map(({ cells, line }) => ({ delimiter, line, names: cells.map(headerName) })),
  );
}

/**
 * The row among the first of a text that has the required names, as they are written; else the one with the most names of our columns, but
 * for case and punctuation; where none has any, the first with more than half as many filled cells as the fullest, for a title has one or
 * two and a header may have a column without a name. A draft is made of it, which a person looks at.
 * @returns Null where there is no row.
 */
export function theirHeader(
  first: readonly TheirHeader[],
  columns: readonly KnownColumn[],
): TheirHeader | null {
  const known = new Set(
    columns.flatMap(({ header, label, question }) => [header, label, question ?? header].map(inPlainWords)),
  );
  const required = columns.flatMap((column) => (column.required ? [column.header] : []));
  const rows = first.map((row) => {
    const filled = row.names.filter((name) => name !== '').length;
    const matches = new Set(row.names.map(inPlainWords).filter((name) => known.has(name))).size;
    const proven = required.every((name) => row.names.includes(name));
    return { row, filled, matches: proven ? Number.POSITIVE_INFINITY : matches };
  });
  const most = Math.max(...rows.map(({ matches }) => matches));
  const fullest = Math.max(...rows.map(({ filled }) => filled));
  const fits = ({ matches, filled }: (typeof rows)[number]) =>
    most > 0 ? matches === most : filled * 2 > fullest;
  return rows.find(fits)?.row ?? null;
}
