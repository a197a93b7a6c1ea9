import { type CellRef, compareText } from '@grantscore/core';
import { andList } from './lists.ts';
import { code, oneLine } from './values.ts';

/** Where cells stand, in one phrase: `applications.csv line 9, columns 14 and 15`. Empty where there are none. */
export function cellPlaces(cells: readonly CellRef[]): string {
  const files = new Map<
    string,
    Map<string, { readonly columns: readonly number[]; readonly lines: number[] }>
  >();
  for (const [file, lines] of columnsByLine(cells)) {
    const groups = files.get(file) ?? new Map();
    files.set(file, groups);
    for (const [line, columns] of lines) {
      const key = columns.join(',');
      const group = groups.get(key) ?? { columns, lines: [] };
      group.lines.push(line);
      groups.set(key, group);
    }
  }
  return [...files]
    .map(([file, groups]) => {
      // By columns, so that the order of lines in a file changes no order here.
      const places = [...groups.values()]
        .sort((a, b) => compareNumbers(a.columns, b.columns))
        .map(({ columns, lines }) => `${numbered('line', lines)}, ${numbered('column', columns)}`);
      return `${oneLine(file)} ${places.join('; ')}`;
    })
    .join('; ');
}

/** One cell with what stood in it: `applications.csv line 9, column 14 policy.noKnock: none`. */
export function cellText({ file, line, column, header, text }: CellRef): string {
  const stood = text === '' ? 'blank' : code(text);
  return `${oneLine(file)} line ${line}, column ${column} ${code(header)}: ${stood}`;
}

function columnsByLine(
  cells: readonly CellRef[],
): ReadonlyMap<string, ReadonlyMap<number, readonly number[]>> {
  const sorted = [...cells].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
  const files = new Map<string, Map<number, number[]>>();
  for (const { file, line, column } of sorted) {
    const lines = files.get(file) ?? new Map<number, number[]>();
    files.set(file, lines);
    const columns = lines.get(line) ?? [];
    lines.set(line, columns);
    if (!columns.includes(column)) columns.push(column);
  }
  return files;
}

function numbered(word: string, numbers: readonly number[]): string {
  return `${word}${numbers.length === 1 ? '' : 's'} ${andList(numbers.map(String))}`;
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, i) => number !== b[i]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}
