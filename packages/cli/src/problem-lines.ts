import { type Problem, problemMessage, problemSeverity } from '@grantscore/core';
import type { Inputs } from '@grantscore/csv';

/** Every problem of the input in one line each, under its file: what makes a file unusable first, then errors, then warnings. */
export function problemLines({ problems }: Pick<Inputs, 'problems'>): readonly string[] {
  const files = [...new Set(problems.map((problem) => problem.file))];
  return files.flatMap((file) => {
    const own = problems.filter((problem) => problem.file === file);
    const [only] = own;
    if (only !== undefined && own.length === 1) return [`${file}: ${lineOf(only)}`];
    const sorted = SEVERITIES.flatMap((severity) =>
      own.filter((problem) => problemSeverity(problem) === severity),
    );
    return [`${file}: ${headline(own)}`, ...sorted.map((problem) => `  ${lineOf(problem)}`)];
  });
}

const SEVERITIES = ['refusal', 'error', 'warning'] as const;

function lineOf(problem: Problem): string {
  return problemSeverity(problem) === 'warning'
    ? `warning: ${problemMessage(problem)}`
    : problemMessage(problem);
}

function headline(problems: readonly Problem[]): string {
  const of = (severity: (typeof SEVERITIES)[number]) =>
    problems.filter((problem) => problemSeverity(problem) === severity).length;
  if (of('refusal') > 0) return 'the file cannot be used';
  const rows = new Set(
    problems.filter((problem) => problemSeverity(problem) === 'error').map((problem) => problem.line),
  ).size;
  const parts = [
    counted(of('error'), 'problem'),
    rows > 0 ? `in ${counted(rows, 'row')}` : '',
    of('warning') > 0 ? `and ${counted(of('warning'), 'warning')}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
