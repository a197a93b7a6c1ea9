import { compareText, PROBLEMS, type Problem, type ProblemCode } from '@grantscore/core';

/** A problem of one file; what is not said about its place or cause is not known or not meant. */
export function foundProblem(
  code: ProblemCode,
  file: string,
  expected: string,
  more: Partial<Omit<Problem, 'code' | 'file' | 'expected'>> = {},
): Problem {
  return {
    code,
    file,
    line: null,
    column: null,
    header: null,
    received: null,
    expected,
    nearest: null,
    application: null,
    ...more,
  };
}

/** Whether a problem costs its row, or the file, its place. */
export function isError(problem: Problem): boolean {
  return PROBLEMS[problem.code].severity !== 'warning';
}

/** Orders problems by file, line, column and code; what concerns a whole file or row goes first. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.application ?? '', b.application ?? '') ||
    compareText(a.expected, b.expected)
  );
}

const LINES_SHOWN = 5;

/**
 * `line 4`, `lines 4 and 9`, `lines 4, 9, 12, 15, 20 and 3 more`: never endlessly long.
 * @param total - How many there are, where `lines` holds only the first of them.
 */
export function linesInWords(lines: readonly number[], total = lines.length): string {
  const shown = [...lines]
    .sort((a, b) => a - b)
    .slice(0, LINES_SHOWN)
    .map(String);
  if (total > shown.length) shown.push(`${total - shown.length} more`);
  const last = shown.pop() ?? '';
  return shown.length === 0 ? `line ${last}` : `lines ${shown.join(', ')} and ${last}`;
}
