import { recordCutter } from '../cut-records.ts';
import type { KnownColumn } from '../header.ts';
import { headerName } from '../header-name.ts';
import type { Limits } from '../limits.ts';
import { withCells } from '../records.ts';
import { inPlainWords } from './plain-words.ts';

/** Where the header of somebody else's file seems to stand. */
export interface TheirHeader {
  readonly delimiter: string;
  readonly line: number;
  readonly names: readonly string[];
}

const RECORDS_SEARCHED = 30;

/**
 * The row among the first of a text that has the required names, as they are written; else the one with the most names of our columns, but
 * for case and punctuation; where none has any, the first with more than half as many filled cells as the fullest, for a title has one or
 * two and a header may have a column without a name. A draft is made of it, which a person looks at.
 * @returns Null for a text without a row.
 */
export function theirHeader(
  head: string,
  ended: boolean,
  columns: readonly KnownColumn[],
  delimiters: readonly string[],
  limits: Limits,
): TheirHeader | null {
  const known = new Set(
    columns.flatMap(({ header, label, question }) => [header, label, question ?? header].map(inPlainWords)),
  );
  const required = columns.flatMap((column) => (column.required ? [column.header] : []));
  const rows = delimiters.flatMap((delimiter) =>
    withCells(recordCutter(delimiter, limits).cut(head, ended), delimiter)
      .filter(({ cells, fault }) => fault === null && cells.some((cell) => cell.trim() !== ''))
      .slice(0, RECORDS_SEARCHED)
      .map(({ cells, line }) => {
        const names = cells.map(headerName);
        const filled = names.filter((name) => name !== '').length;
        const matches = new Set(names.map(inPlainWords).filter((name) => known.has(name))).size;
        const proven = required.every((name) => names.includes(name));
        return { delimiter, line, names, filled, matches: proven ? Number.POSITIVE_INFINITY : matches };
      }),
  );
  const most = Math.max(...rows.map(({ matches }) => matches));
  const fullest = Math.max(...rows.map(({ filled }) => filled));
  const fits = ({ matches, filled }: (typeof rows)[number]) =>
    most > 0 ? matches === most : filled * 2 > fullest;
  return rows.find(fits) ?? null;
}
