import { type Problem, quoted } from '@grantscore/core';
import { foundProblem, linesInWords } from './found-problem.ts';
import type { Header, KnownColumn } from './header.ts';
import { headerName } from './header-name.ts';
import type { CsvRecord } from './records.ts';

/**
 * What the rows above a header are: a title or groups of columns, which are not read, with a warning; or rows that look like data, so that
 * the file is refused.
 * @param required - The columns that every data row fills.
 */
export function rowsAbove(
  records: readonly CsvRecord[],
  header: Header,
  required: readonly string[],
  file: string,
): Problem | null {
  if (records.length === 0) return null;
  const lines = records.map(({ line }) => line);
  const places = required.map((name) => header.view.place(header.indexOf(name))?.index ?? -1);
  // A title fills one cell, and groups of columns name no numbers; what does more may be an application, which must not be lost.
  const dataLike = records.filter(({ cells }) => {
    const own = places.map((index) => cells[index]?.trim() ?? '');
    const filled = own.filter((text) => text !== '');
    const complete = filled.length === places.length && new Set(filled).size === filled.length;
    const answers = cells.filter((cell) => cell.trim() !== '').length;
    const hasNumber = cells.some((cell) => /\d/.test(cell));
    const begun = filled.length > 0 && answers > 1 && hasNumber;
    return cells.length === header.view.width && (complete || begun);
  });
  if (dataLike.length > 0)
    return foundProblem(
      'header_unusable',
      file,
      `${linesInWords(dataLike.map(({ line }) => line))} above it would be lost; make the header the first row`,
      { line: header.line },
    );
  return foundProblem(
    'rows_above_header',
    file,
    `${linesInWords(lines)} ${lines.length === 1 ? 'is' : 'are'} not read; the header is on line ${header.line}`,
    { line: lines[0] ?? null },
  );
}

/** Tells why a row below a header is no data; null for a data row. @param first - Whether no data row stands above it. */
export type HeaderAgain = (record: CsvRecord, first: boolean) => Problem | null;

/** Knows rows below a header that are no data: the header again, another header, or, right below it, the words for each column. */
export function headerAgain(
  header: Header,
  known: readonly KnownColumn[],
  idHeader: string,
  file: string,
): HeaderAgain {
  const look = lookOf(header, known, idHeader);
  const id = header.indexOf(idHeader);
  return (record, first) => {
    const { cells, line } = record;
    // A look at the cells that every row fills spares almost every row all the others.
    if (!look.places.some((at) => isWord(cells[at] ?? '', look))) return null;
    if (header.isRepeatedBy(cells))
      return foundProblem('header_repeated', file, 'it is not read as a row', { line });
    const texts = header.view.texts(cells);
    if (first && headerName(texts[id] ?? '') !== '' && explains(texts, header, known))
      return foundProblem(
        'header_explained',
        file,
        `it is not read as a row; ${quoted(texts[id] ?? '')} is no id`,
        { line },
      );
    const filled = cells.filter((cell) => cell.trim() !== '');
    const names = filled.filter((cell) => look.names.has(folded(cell)));
    if (names.length > 1 && names.length * 2 >= filled.length)
      return foundProblem(
        'header_changed',
        file,
        'its columns are not those of the first header; make two files of this one',
        { line },
      );
    const ownWords = look.places.some((at, i) => look.own[i]?.has(folded(cells[at] ?? '')));
    if (!first || !ownWords) return null;
    return foundProblem(
      'header_unusable',
      file,
      `line ${line} below it holds the words of a column and seems to explain the header; take it out`,
      { line: header.line },
    );
  };
}

/** A name as people write it in other ways: without case, blanks and punctuation. */
function folded(name: string): string {
  return headerName(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a cell is one of the words. Its first and last character spare almost every cell to be folded. */
function isWord(cell: string, { ends, words }: Look): boolean {
  const end = endsOf(cell);
  return (end === null || ends.has(end)) && words.has(folded(cell));
}

/** The first and the last letter or digit of a text, without case, as one number; null where they are not ASCII. */
function endsOf(text: string): number | null {
  let [first, last] = [0, text.length - 1];
  while (first < last && isPunctuation(text.charCodeAt(first))) first += 1;
  while (first < last && isPunctuation(text.charCodeAt(last))) last -= 1;
  const [from, to] = [text.charCodeAt(first), text.charCodeAt(last)];
  // Bit 6 tells letters of ASCII, bit 5 their case.
  return from < 128 && to < 128 ? ((from | ((from & 64) >> 1)) << 7) | (to | ((to & 64) >> 1)) : null;
}

function isPunctuation(code: number): boolean {
  return code < 48 || (code > 57 && code < 65) || (code > 90 && code < 97) || (code > 122 && code < 128);
}

interface Look {
  /** Where the cells stand that every row fills. */
  readonly places: readonly number[];
  readonly names: ReadonlySet<string>;
  /** Of each of those places, the words for its column. */
  readonly own: readonly ReadonlySet<string>[];
  /** All of these. */
  readonly words: ReadonlySet<string>;
  /** Of each of those, see {@link endsOf}. */
  readonly ends: ReadonlySet<number | null>;
}

function lookOf(header: Header, known: readonly KnownColumn[], idHeader: string): Look {
  const filled = known.filter((column) => column.required || column.header === idHeader);
  const names = new Set([...known.map((column) => folded(column.header)), ...header.fileNames.map(folded)]);
  names.delete('');
  const own = filled.map(
    (column) =>
      new Set([column.header, column.label, column.question ?? ''].map(folded).filter((word) => word !== '')),
  );
  const words = new Set([...names, ...own.flatMap((some) => [...some])]);
  return {
    places: filled.map((column) => header.view.place(header.indexOf(column.header))?.index ?? -1),
    own,
    names,
    words,
    ends: new Set([...words].map(endsOf)),
  };
}

/** Whether every cell holds what its column is called or asks, where it holds anything. */
function explains(texts: readonly string[], { names }: Header, known: readonly KnownColumn[]): boolean {
  const words = new Map(known.map((column) => [column.header, [column.label, column.question ?? '']]));
  return texts.every((text, i) => {
    const said = text.trim().toLowerCase();
    const own = words.get(names[i] ?? '');
    return said === '' || own === undefined || own.some((word) => word.toLowerCase() === said);
  });
}
