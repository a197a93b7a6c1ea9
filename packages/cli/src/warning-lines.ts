import { PROBLEMS, type ProblemCode, problemMessage, problemPlace } from '@grantscore/core';
import type { ProblemGroup } from '@grantscore/csv';

/** Warnings that concern the file as a whole: what stands in it and is not read. */
const OF_THE_FILE: readonly ProblemCode[] = [
  'column_unknown',
  'column_not_in_use',
  'file_not_in_use',
  'rows_above_header',
  'header_explained',
  'header_repeated',
];

/** The warnings of files as a whole, each on a line. */
export function fileWarningLines(groups: readonly ProblemGroup[]): readonly string[] {
  return groups
    .filter(({ code }) => OF_THE_FILE.includes(code))
    .flatMap(({ file, first, count }) => [
      ...first.map((problem) => `${file}: warning: ${problemMessage(problem)}`),
      ...(count > first.length ? [`${file}: warning: and ${count - first.length} more of this kind`] : []),
    ]);
}

/** The warnings of rows: one that stands alone in full, of many of a kind how many there are and where the first is. */
export function rowWarningLines(groups: readonly ProblemGroup[]): readonly string[] {
  const warnings = groups.filter(
    ({ code, severity }) => severity === 'warning' && !OF_THE_FILE.includes(code),
  );
  const kinds = new Map<string, ProblemGroup[]>();
  for (const group of warnings) {
    const key = `${group.code} ${group.file}`;
    kinds.set(key, [...(kinds.get(key) ?? []), group]);
  }
  return [...kinds.values()].map((kind) => kindLine(kind));
}

function kindLine(groups: readonly ProblemGroup[]): string {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const [first] = groups
    .flatMap((group) => group.first)
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  if (first === undefined) throw new RangeError('a group has at least one problem');
  if (count === 1) return `${first.file}: warning: ${problemMessage(first)}`;
  const place = problemPlace(first);
  const where = place === '' ? '' : `, first on ${place}`;
  return `${first.file}: warning: ${PROBLEMS[first.code].says}, ${count} times${where}; \`grantscore check\` lists them`;
}
