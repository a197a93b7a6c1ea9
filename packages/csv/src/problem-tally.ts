import { compareText, type Problem, type ProblemCode, problemSeverity } from '@grantscore/core';
import { compareProblems } from './found-problem.ts';

/** All problems of one kind in one column of one file. */
export interface ProblemGroup {
  readonly file: string;
  readonly code: ProblemCode;
  readonly severity: ReturnType<typeof problemSeverity>;
  /** 1 for the first column; null where whole rows or the file are meant. */
  readonly column: number | null;
  readonly header: string | null;
  readonly count: number;
  /** The first of them, in order of place. */
  readonly first: readonly Problem[];
}

export interface ProblemTally {
  add(problem: Problem): void;
  /** Adds what another tally came to. */
  addGroups(groups: readonly ProblemGroup[]): void;
  /** What makes a file unusable first, then errors, then warnings; by file, then by column. */
  groups(): readonly ProblemGroup[];
}

/** How many places of each kind are kept. */
const PLACES = 5;

/** Counts problems by kind and keeps the first places of each, however many there are. */
export function problemTally(): ProblemTally {
  const groups = new Map<string, { count: number; first: Problem[] }>();
  const addSome = (problem: Problem, count: number) => {
    const key = JSON.stringify([problem.file, problem.code, problem.column]);
    const group = groups.get(key) ?? { count: 0, first: [] };
    groups.set(key, group);
    group.count += count;
    const last = group.first[PLACES - 1];
    if (last !== undefined && compareProblems(last, problem) <= 0) return;
    group.first.push(problem);
    group.first.sort(compareProblems);
    group.first.length = Math.min(group.first.length, PLACES);
  };
  return {
    add: (problem) => addSome(problem, 1),
    addGroups(others) {
      for (const { count, first } of others)
        for (const [i, problem] of first.entries()) addSome(problem, i === 0 ? count - first.length + 1 : 1);
    },
    groups: () => [...groups.values()].map(({ count, first }) => groupOf(count, first)).sort(compareGroups),
  };
}

function groupOf(count: number, first: readonly Problem[]): ProblemGroup {
  const [one] = first;
  if (one === undefined) throw new RangeError('a group has at least one problem');
  const { file, code, column, header } = one;
  return { file, code, severity: problemSeverity(one), column, header, count, first };
}

const SEVERITIES = ['refusal', 'error', 'warning'] as const;

function compareGroups(a: ProblemGroup, b: ProblemGroup): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareText(a.file, b.file) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.code, b.code)
  );
}
