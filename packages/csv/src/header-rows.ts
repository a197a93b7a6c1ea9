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
  const dataLike = records.filter(({ cells }) => {
    const filled = places.map((index) => cells[index]?.trim() ?? '').filter((text) => text !== '');
    return filled.length > 1 && new Set(filled).size === filled.length && filled.length === places.length;
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

/**
 * Why a row below the header is no data: it is the header again, another header, or, right below it, the words for each column.
 * @returns Null for a data row.
 */
export function notData(
  record: CsvRecord,
  header: Header,
  known: readonly KnownColumn[],
  idHeader: string,
  first: boolean,
  file: string,
): Problem | null {
  const { cells, line, raw } = record;
  const id = header.indexOf(idHeader);
  const idName = header.view.place(id)?.header ?? idHeader;
  // A look at the text spares almost every row a look at its cells.
  if (raw.includes(idName)) {
    if (header.isRepeatedBy(cells))
      return foundProblem('header_repeated', file, 'it is not read as a row', { line });
    const names = cells.map(headerName);
    const headers = new Set([...known.map((column) => column.header), ...header.fileNames]);
    if (names.includes(idName) && names.filter((name) => name !== '' && headers.has(name)).length > 1)
      return foundProblem(
        'header_changed',
        file,
        'its columns are not those of the first header; make two files of this one',
        { line },
      );
  }
  const texts = first ? header.view.texts(cells) : [];
  if (first && headerName(texts[id] ?? '') !== '' && explains(texts, header, known))
    return foundProblem(
      'header_explained',
      file,
      `it is not read as a row; ${quoted(texts[id] ?? '')} is no id`,
      {
        line,
      },
    );
  return null;
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
