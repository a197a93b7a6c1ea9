import { PROBLEMS, type Problem, type ProblemCode, problemMessage, problemPlace } from '@grantscore/core';
import type { ProblemGroup } from '@grantscore/csv';

/** Warnings that concern the file as a whole: what stands in it and is not read. */
const OF_THE_FILE: readonly ProblemCode[] = [
  'column_unknown',
  'column_not_in_use',
  'file_not_in_use',
  'mapping_unused',
  'rows_above_header',
  'header_explained',
  'header_repeated',
];

/** How many of a kind are told one by one; a file of another programme may have hundreds of columns. */
const SHOWN = 10;

/** The warnings of files as a whole, each on a line: every one with a known name near it, and the first of the others. */
export function fileWarningLines(groups: readonly ProblemGroup[]): readonly string[] {
  return kinds(groups.filter(({ code }) => OF_THE_FILE.includes(code))).flatMap((kind) => {
    const problems = firstOf(kind);
    const misspelt = problems.filter(({ nearest }) => nearest !== null);
    const others = problems.filter(({ nearest }) => nearest === null).slice(0, SHOWN);
    const lines = [...misspelt, ...others].map(
      (problem) => `${problem.file}: warning: ${problemMessage(problem)}`,
    );
    const rest = total(kind) - lines.length;
    const [one] = problems;
    if (rest === 0 || one === undefined) return lines;
    return [...lines, `${one.file}: warning: ${PROBLEMS[one.code].says}, ${rest} more of them; ${LISTED}`];
  });
}

/** The warnings of rows: one that stands alone in full, of many of a kind how many there are and where the first is. */
export function rowWarningLines(groups: readonly ProblemGroup[]): readonly string[] {
  const rows = groups.filter(({ code, severity }) => severity === 'warning' && !OF_THE_FILE.includes(code));
  return kinds(rows).flatMap((kind) => {
    const [first] = firstOf(kind);
    if (first === undefined) return [];
    if (total(kind) === 1) return [`${first.file}: warning: ${problemMessage(first)}`];
    const place = problemPlace(first);
    const where = place === '' ? '' : `, first on ${place}`;
    return [`${first.file}: warning: ${PROBLEMS[first.code].says}, ${total(kind)} times${where}; ${LISTED}`];
  });
}

const LISTED = '`grantscore check` lists them';

/** The groups of one code and file together, whatever their columns. */
function kinds(groups: readonly ProblemGroup[]): readonly (readonly ProblemGroup[])[] {
  const byKind = new Map<string, ProblemGroup[]>();
  for (const group of groups) {
    const key = `${group.code} ${group.file}`;
    const kind = byKind.get(key);
    if (kind === undefined) byKind.set(key, [group]);
    else kind.push(group);
  }
  return [...byKind.values()];
}

function total(kind: readonly ProblemGroup[]): number {
  return kind.reduce((sum, { count }) => sum + count, 0);
}

/** The first problems of a kind, in order of place. */
function firstOf(kind: readonly ProblemGroup[]): readonly Problem[] {
  return kind
    .flatMap(({ first }) => first)
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
