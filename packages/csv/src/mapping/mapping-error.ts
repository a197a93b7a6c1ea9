import { pathText } from '@grantscore/core';

/** One thing wrong with a mapping, and where in its data. */
export interface MappingProblem {
  /** The way to the place from the top, `['columns', 'Agency ID', 'to']`. */
  readonly path: readonly (string | number)[];
  /** One line, lower case, no final stop: what stands there and what was expected. */
  readonly message: string;
}

/** A mapping that cannot be used; every problem found is listed. */
export class MappingError extends Error {
  override readonly name = 'MappingError';
  readonly problems: readonly MappingProblem[];

  constructor(problems: readonly MappingProblem[]) {
    super(`the mapping cannot be used: ${problems.map(mappingProblemLine).join('; ')}`);
    this.problems = problems;
  }
}

/** A problem in one line, behind its place. */
export function mappingProblemLine({ path, message }: MappingProblem): string {
  return path.length === 0 ? message : `${pathText(path)}: ${message}`;
}
