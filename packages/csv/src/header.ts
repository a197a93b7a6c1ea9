import { compareText, nearestName, type Problem, quoted } from '@grantscore/core';
import { type ColumnView, columnsAsTheyStand, type ViewProblem } from './column-view.ts';
import { foundProblem, isError } from './found-problem.ts';
import { headerName } from './header-name.ts';
import { isQuarantineColumn, stillQuarantined } from './quarantine-columns.ts';
import type { CsvRecord } from './records.ts';

/** A column that a file can have. */
export interface KnownColumn {
  readonly header: string;
  /** What it holds in a few words; a header close to them is a misspelling of this column. */
  readonly label: string;
  /** What is asked for it, in full. */
  readonly question?: string;
  /** The column whose answers it holds evidence for. */
  readonly evidenceFor?: string;
  /** Whether the file is useless without it. */
  readonly required: boolean;
  /** False for a column whose cells nothing reads here. */
  readonly inUse: boolean;
}

/** The header row of a file, matched with the columns that are known. */
export interface Header {
  readonly line: number;
  /** The names of the columns as they are read, which are those of the file unless a mapping says otherwise. */
  readonly names: readonly string[];
  readonly view: ColumnView;
  /** The names of the columns of the file itself. */
  readonly fileNames: readonly string[];
  /** The index of the column with this name; -1 where there is none. */
  readonly indexOf: (name: string) => number;
  /** Of a quarantine file that is fed back: why a row of it, by its cells, cannot be read yet. */
  readonly stillQuarantined: ((cells: readonly string[]) => string | null) | null;
  /** Whether a row of the file is its header once more. */
  readonly isRepeatedBy: (cells: readonly string[]) => boolean;
  /** Indexes of the columns of the file without a name. */
  readonly nameless: readonly number[];
  readonly problems: readonly Problem[];
  readonly refused: boolean;
}

/**
 * Matches a header row with the known columns: exactly, but for blanks and unseen characters around a name. A name twice or a required
 * column missing makes the file unusable; a column that is not known, or known and not in use, is a warning, but for one that is named as
 * what was found in the place of a missing one.
 * @param view - How the file's columns are read; each as it stands where nothing says otherwise.
 */
export function matchHeader(
  record: CsvRecord,
  file: string,
  known: readonly KnownColumn[],
  view: ColumnView = columnsAsTheyStand(record.cells),
): Header {
  const { names } = view;
  const places = new Map<string, number>();
  const byHeader = new Map(known.map((column) => [column.header, column]));
  const problems: Problem[] = [];
  const problem = (
    code: Problem['code'],
    index: number | null,
    expected: string,
    nearest: string | null = null,
  ) => {
    const column = index === null ? null : view.place(index);
    const place = column === null ? {} : { column: column.index + 1, header: column.header };
    problems.push(foundProblem(code, file, expected, { line: record.line, ...place, nearest }));
  };

  if (record.fault !== null) problem('header_unusable', null, record.fault);
  else {
    for (const misfit of view.misfits) problems.push(viewProblem(misfit, file, record.line));
    const found = names.filter((name) => name !== '');
    const missing = new Map(
      [...byHeader.values()].flatMap(({ header, required }) =>
        required && !found.includes(header) ? [[header, nearestName(header, found)] as const] : [],
      ),
    );
    const instead = new Set(missing.values());
    for (const [i, name] of names.entries()) {
      if (name === '') continue;
      const first = places.get(name);
      if (first !== undefined)
        problem(
          'column_repeated',
          i,
          `${columnInWords(view, first)} has the same name; keep one of ${columnsInWords(view, first, i)}, or rename one`,
        );
      else places.set(name, i);
      const column = byHeader.get(name);
      if (isQuarantineColumn(name)) continue;
      if (column === undefined) {
        if (!instead.has(name))
          problem('column_unknown', i, 'its cells are not read', nearestHeader(name, known));
      } else if (!column.inUse) problem('column_not_in_use', i, 'its cells are not read');
      else if (column.evidenceFor !== undefined && !found.includes(column.evidenceFor))
        problem(
          'evidence_without_answer',
          i,
          `add a column ${quoted(column.evidenceFor)} with the answers; evidence alone answers nothing`,
        );
    }
    for (const [header, nearest] of missing)
      problem('column_missing', null, missingColumn(header, nearest, found));
  }
  const fileNames = record.cells.map(headerName);
  return {
    line: record.line,
    names,
    view,
    fileNames,
    indexOf: (name) => places.get(name) ?? -1,
    stillQuarantined: stillQuarantined(fileNames),
    isRepeatedBy: (cells) =>
      cells.length === view.width && fileNames.every((name, i) => headerName(cells[i] ?? '') === name),
    nameless: names.flatMap((name, i) => (name === '' ? [view.place(i)?.index ?? i] : [])),
    problems,
    refused: problems.some(isError),
  };
}

/** A problem of a view on a line of the file, or with the file as a whole. */
export function viewProblem(
  { code, place, expected, received, nearest }: ViewProblem,
  file: string,
  line: number | null,
): Problem {
  return foundProblem(code, file, expected, {
    line,
    ...(place !== null && { column: place.index + 1, header: place.header }),
    received: received ?? null,
    nearest: nearest ?? null,
  });
}

function columnInWords(view: ColumnView, index: number): string {
  const place = view.place(index);
  return place === null ? 'a constant of the mapping' : `column ${place.index + 1}`;
}

function columnsInWords(view: ColumnView, a: number, b: number): string {
  const [first, second] = [view.place(a), view.place(b)];
  return first === null || second === null ? 'the two' : `columns ${first.index + 1} and ${second.index + 1}`;
}

/** The known header nearest to one that is not known, by its name or by what its column holds. */
export function nearestHeader(name: string, known: readonly KnownColumn[]): string | null {
  const bySpelling = new Map<string, string>();
  for (const { header, label } of [...known].sort((a, b) => compareText(a.header, b.header))) {
    if (!bySpelling.has(label)) bySpelling.set(label, header);
  }
  for (const { header } of known) bySpelling.set(header, header);
  const nearest = nearestName(name, bySpelling.keys());
  return nearest === null ? null : (bySpelling.get(nearest) ?? null);
}

function missingColumn(header: string, nearest: string | null, found: readonly string[]): string {
  const shown = found.slice(0, 5).map(quoted).join(', ');
  const rest = found.length > 5 ? ` and ${found.length - 5} more` : '';
  const instead =
    nearest === null ? `found ${shown}${rest}` : `found ${quoted(nearest)}, which is not the same name`;
  return `name a column ${quoted(header)}; ${instead}`;
}
