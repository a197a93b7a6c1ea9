import type { Problem } from '@grantscore/core';
import { foundProblem } from './found-problem.ts';
import { LimitFault, type Limits } from './limits.ts';
import { OtherKindFault } from './other-kind.ts';
import { PlacedTextFault } from './records.ts';
import { SourceFault } from './source-fault.ts';

/** The refusal of a file that cannot be read to its end. @throws whatever else went wrong: the source itself. */
export function fileFault(error: unknown, file: string, limits: Limits, header: readonly string[]): Problem {
  if (error instanceof PlacedTextFault) {
    const { line, column, cause } = error;
    if (cause.rather !== null)
      return foundProblem(
        'text_undecodable',
        file,
        `all of it is ${NAMES[cause.rather]}, and in ${NAMES[cause.encoding]} its letters beyond ASCII would be others; leave out --encoding ${cause.encoding}, or save it again as “CSV UTF-8”, whose mark is believed first`,
      );
    const help =
      cause.encoding === 'utf-8'
        ? 'give --encoding windows-1252 if it comes from an older spreadsheet, or save it again as “CSV UTF-8”'
        : 'it may be cut off or damaged; save it again as “CSV UTF-8”';
    return foundProblem(
      'text_undecodable',
      file,
      `byte ${cause.offset} of the file is not ${NAMES[cause.encoding]}; ${help}`,
      {
        line,
        column,
        header: header[column - 1] ?? null,
      },
    );
  }
  if (error instanceof OtherKindFault) return foundProblem('file_of_other_kind', file, error.advice);
  if (error instanceof SourceFault) return foundProblem(error.code, file, error.message);
  if (error instanceof LimitFault) return overLimit(file, error.limit, limits, error.line);
  throw error;
}

const NAMES = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
} as const;

/** The refusal of a file with something larger than a limit. */
export function overLimit(file: string, limit: keyof Limits, limits: Limits, line: number): Problem {
  const what = {
    cell: `a cell has more than ${limits.cell} characters`,
    columns: `there are more than ${limits.columns} columns`,
    record: `a line has more than ${limits.record} characters`,
  }[limit];
  return foundProblem(
    'file_too_large',
    file,
    `${what}; look for line ends that are missing, or raise it with --limit ${limit}=NUMBER`,
    { line },
  );
}

/** Text whose every other character is zero is UTF-16 whose byte order nobody told. */
export function unmarkedUtf16(head: string, file: string): Problem | null {
  const [first, second] = head;
  if (first !== '\0' && second !== '\0') return null;
  return foundProblem(
    'text_undecodable',
    file,
    `zeros stand between its characters as in UTF-16; give --encoding ${first === '\0' ? 'utf-16be' : 'utf-16le'}, or save it again as “CSV UTF-8”`,
    { line: 1 },
  );
}
