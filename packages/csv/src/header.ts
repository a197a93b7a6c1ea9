import { compareText, nearestName, type Problem, quoted } from '@grantscore/core';
import { undefused } from './formula-guard.ts';
import { foundProblem, isError } from './found-problem.ts';
import type { CsvRecord } from './records.ts';

/** A column that a file can have. */
export interface KnownColumn {
  readonly header: string;
  /** What it holds in a few words; a header close to them is a misspelling of this column. */
  readonly label: string;
  /** Whether the file is useless without it. */
  readonly required: boolean;
  /** False for a column whose cells nothing reads here. */
  readonly inUse: boolean;
}

/** The header row of a file, matched with the columns that are known. */
export interface Header {
  readonly line: number;
  /** The names as matched: without surrounding blanks. */
  readonly names: readonly string[];
  /** The index of the column with this name; -1 where there is none. */
  readonly indexOf: (name: string) => number;
  /** Indexes of the columns without a name. */
  readonly nameless: readonly number[];
  readonly problems: readonly Problem[];
  readonly refused: boolean;
}

/**
 * Matches a header row with the known columns: exactly, but for blanks around a name. A name twice or a required column missing makes the
 * file unusable; a column that is not known, or known and not in use, is a warning.
 */
export function matchHeader(record: CsvRecord, file: string, known: readonly KnownColumn[]): Header {
  const names = record.cells.map((cell) => undefused(cell).trim());
  const places = new Map<string, number>();
  const byHeader = new Map(known.map((column) => [column.header, column]));
  const problems: Problem[] = [];
  const problem = (
    code: Problem['code'],
    index: number | null,
    expected: string,
    nearest: string | null = null,
  ) => {
    const place = index === null ? {} : { column: index + 1, header: names[index] ?? '' };
    problems.push(foundProblem(code, file, expected, { line: record.line, ...place, nearest }));
  };

  if (record.fault !== null) problem('header_unusable', null, record.fault);
  else {
    for (const [i, name] of names.entries()) {
      if (name === '') continue;
      const first = places.get(name);
      if (first !== undefined)
        problem(
          'column_repeated',
          i,
          `column ${first + 1} has the same name; keep one of columns ${first + 1} and ${i + 1}, or rename one`,
        );
      else places.set(name, i);
      const column = byHeader.get(name);
      if (column === undefined)
        problem('column_unknown', i, 'its cells are not read', nearestHeader(name, known));
      else if (!column.inUse) problem('column_not_in_use', i, 'its cells are not read');
    }
    for (const { header, required } of byHeader.values()) {
      if (required && !places.has(header)) problem('column_missing', null, missing(header, names));
    }
  }
  return {
    line: record.line,
    names,
    indexOf: (name) => places.get(name) ?? -1,
    nameless: names.flatMap((name, i) => (name === '' ? [i] : [])),
    problems,
    refused: problems.some(isError),
  };
}

/** The known header nearest to one that is not known, by its name or by what its column holds. */
function nearestHeader(name: string, known: readonly KnownColumn[]): string | null {
  const bySpelling = new Map<string, string>();
  for (const { header, label } of [...known].sort((a, b) => compareText(a.header, b.header))) {
    if (!bySpelling.has(label)) bySpelling.set(label, header);
  }
  for (const { header } of known) bySpelling.set(header, header);
  const nearest = nearestName(name, bySpelling.keys());
  return nearest === null ? null : (bySpelling.get(nearest) ?? null);
}

function missing(header: string, names: readonly string[]): string {
  const found = names.filter((name) => name !== '');
  const nearest = nearestName(header, found);
  const shown = found.slice(0, 5).map(quoted).join(', ');
  const rest = found.length > 5 ? ` and ${found.length - 5} more` : '';
  const instead =
    nearest === null ? `found ${shown}${rest}` : `found ${quoted(nearest)}, which is not the same name`;
  return `name a column ${quoted(header)}, with commas between the columns; ${instead}`;
}
