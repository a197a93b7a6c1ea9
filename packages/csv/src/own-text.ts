import type { Problem } from '@grantscore/core';
import type { RowReading } from './file-reading.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The same text, in memory of its own: a slice keeps the whole piece of a file that it was cut from. */
export function ownText(text: string): string {
  return decoder.decode(encoder.encode(text));
}

/** A row that is held back, however long: its texts are its own, since a slice would keep the piece of the file that it was cut from. */
export function heldRow({
  application,
  raw,
  cells,
  problems,
  ...row
}: RowReading<unknown>): RowReading<never> {
  return {
    ...row,
    application: application === null ? null : ownText(application),
    raw: ownText(raw),
    cells: cells.map(ownText),
    value: null,
    problems: problems.map(ownProblem),
  };
}

/** The same of what was found wrong in a row. */
export function ownProblem(problem: Problem): Problem {
  const { received, expected, nearest, application } = problem;
  return {
    ...problem,
    received: received === null ? null : ownText(received),
    expected: ownText(expected),
    nearest: nearest === null ? null : ownText(nearest),
    application: application === null ? null : ownText(application),
  };
}
