import { type Problem, quoted, type TableFactData } from '@grantscore/core';
import { foundProblem } from './found-problem.ts';

/** The warning that an application has subaward rows though it says that it plans none. @param line - The first of those rows. */
export function notPlanned(
  application: string,
  line: number,
  { plannedBy }: TableFactData,
  file: string,
): Problem {
  return foundProblem(
    'subawards_not_planned',
    file,
    `${quoted(application)} answers ${quoted(plannedBy ?? '')} with no; its rows are used, so correct one of the two`,
    { line, application },
  );
}
