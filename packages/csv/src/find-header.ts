import { recordCutter } from './cut-records.ts';
import { headerName } from './header-name.ts';
import type { Limits } from './limits.ts';
import { type CsvRecord, withCells } from './records.ts';

/** The delimiters that are told apart, the commonest first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Which names a header has, at the least and at the most. */
export interface HeaderNames {
  /** Every known name. */
  readonly known: ReadonlySet<string>;
  /** Sets of names, each of which proves a header by itself. */
  readonly proofs: readonly (readonly string[])[];
}

/** Where a file's header stands and what parts its cells. */
interface FoundHeader {
  readonly delimiter: string;
  /** The line of the header row. */
  readonly line: number;
  /** Further cells without a name that every row seen has behind those of the header: all of them blank. */
  readonly surplus: number;
}

export type HeaderSearch = FoundHeader | { readonly ambiguous: readonly string[] };

/** A header stands among the first of the records, or it is none. */
const RECORDS_SEARCHED = 30;

/**
 * Finds the header among the first records of a text by the names that are known, never by what the data look like: the delimiter with which
 * some row holds every name that proves a header. Where none does, the row with the most known names is taken, for its reader to refuse.
 * @param head - The beginning of the text.
 * @param ended - Whether it is all of the text.
 */
export function findHeader(
  head: string,
  ended: boolean,
  names: HeaderNames,
  delimiters: readonly string[],
  limits: Limits,
): HeaderSearch {
  const candidates = delimiters.map((delimiter) => candidate(head, ended, names, delimiter, limits));
  const best = candidates.reduce((a, b) =>
    b.proven > a.proven || (b.proven === a.proven && b.known > a.known) ? b : a,
  );
  // A header of one cell is the same with every delimiter.
  const rivals = candidates.filter(
    ({ proven, known, cells }) => best.proven && proven && known === best.known && cells > 1,
  );
  if (rivals.length > 1) return { ambiguous: rivals.map(({ delimiter }) => delimiter) };
  return best;
}

interface Candidate extends FoundHeader {
  readonly proven: boolean;
  readonly known: number;
  /** How many cells the header has. */
  readonly cells: number;
}

function candidate(
  head: string,
  ended: boolean,
  { known, proofs }: HeaderNames,
  delimiter: string,
  limits: Limits,
): Candidate {
  const records = withCells(recordCutter(delimiter, limits).cut(head, ended), delimiter).filter(
    ({ cells }) => !cells.every((cell) => cell.trim() === ''),
  );
  let best = { at: 0, proven: false, known: 0 };
  for (const [at, { cells }] of records.slice(0, RECORDS_SEARCHED).entries()) {
    const names = new Set(cells.map(headerName));
    const proven = proofs.some((proof) => proof.every((name) => names.has(name)));
    const count = [...names].filter((name) => known.has(name)).length;
    if ((proven && !best.proven) || (proven === best.proven && count > best.known))
      best = { at, proven, known: count };
    if (best.proven) break;
  }
  const header = records[best.at];
  return {
    delimiter,
    proven: best.proven,
    known: best.known,
    cells: header?.cells.length ?? 0,
    line: header?.line ?? 1,
    surplus:
      header === undefined
        ? 0
        : surplusOf(
            header,
            records.slice(best.at + 1).filter(({ fault }) => fault === null),
          ),
  };
}

/** How many more cells than the header every row has, where there are two rows or more and those cells are blank in all of them. */
function surplusOf(header: CsvRecord, rows: readonly CsvRecord[]): number {
  const surplus = (rows[0]?.cells.length ?? 0) - header.cells.length;
  const proven =
    surplus > 0 &&
    rows.length > 1 &&
    rows.every(
      ({ cells }) =>
        cells.length === header.cells.length + surplus &&
        cells.slice(-surplus).every((cell) => cell.trim() === ''),
    );
  return proven ? surplus : 0;
}
