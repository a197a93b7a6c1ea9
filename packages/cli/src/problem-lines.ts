import { PROBLEMS, type Problem, problemMessage, problemPlace, quoted } from '@grantscore/core';
import type { ProblemGroup } from '@grantscore/csv';

/**
 * What is wrong with the input, file by file: what makes a file unusable first, then errors, then warnings. A problem that stands alone
 * is one line; of many of a kind in one column, a line says how many there are, and the first of them follow.
 */
export function problemLines(groups: readonly ProblemGroup[]): readonly string[] {
  const files = [...new Set(groups.map(({ file }) => file))].sort();
  return files.flatMap((file) => {
    const own = groups.filter((group) => group.file === file);
    const [only] = own;
    if (only !== undefined && own.length === 1 && only.count === 1)
      return groupLines(only).map((line) => `${file}: ${line}`);
    return [`${file}: ${headline(own)}`, ...own.flatMap(groupLines).map((line) => `  ${line}`)];
  });
}

function groupLines(group: ProblemGroup): readonly string[] {
  const { code, severity, column, header, count, first } = group;
  const warning = severity === 'warning' ? 'warning: ' : '';
  if (count === 1) return first.map((problem) => `${warning}${problemMessage(problem)}`);
  const where =
    column === null
      ? severity === 'error'
        ? 'rows'
        : 'times'
      : `cells of column ${column}${header === null ? '' : ` ${quoted(header)}`}`;
  const rest = count - first.length;
  return [
    `${warning}${PROBLEMS[code].says}: ${count} ${where}`,
    ...first.map((problem) => `  ${placeLine(problem)}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

/** One of many: its line, what stood there and what to do; what kind of problem it is stands above it. */
function placeLine(problem: Problem): string {
  const place = problemPlace({ ...problem, column: null });
  const found = problem.received === null ? '' : `${quoted(problem.received)}; `;
  const hint = problem.nearest === null ? '' : `; did you mean ${quoted(problem.nearest)}?`;
  return `${place === '' ? '' : `${place}: `}${found}${problem.expected}${hint}`;
}

function headline(groups: readonly ProblemGroup[]): string {
  const of = (severity: ProblemGroup['severity']) =>
    groups.filter((group) => group.severity === severity).reduce((sum, { count }) => sum + count, 0);
  if (of('refusal') > 0) return 'the file cannot be used';
  const parts = [
    ...(of('error') > 0 ? [counted(of('error'), 'problem')] : []),
    ...(of('warning') > 0 ? [counted(of('warning'), 'warning')] : []),
  ];
  return parts.join(' and ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
