import { type AppliedRuleSet, nearestName, problemMessage, quoted } from '@grantscore/core';
import { foundProblem } from '../found-problem.ts';
import { nearestHeader } from '../header.ts';
import type { MappedColumn, Mapping } from './mapping.ts';
import { MappingError, type MappingProblem } from './mapping-error.ts';
import { IGNORE, readMappingForm } from './mapping-form.ts';
import {
  longFormTargets,
  type MappingTarget,
  mappingTargets,
  type TargetOptions,
} from './mapping-targets.ts';

/**
 * The one door for mappings: from the data of a YAML or JSON file, checked against the rules that the mapped file is read by.
 * @throws MappingError with every problem found.
 */
export function parseMapping(data: unknown, rules: AppliedRuleSet, options: TargetOptions = {}): Mapping {
  const { mapping, problems } = readMappingForm(data);
  const all = [
    ...problems,
    ...namesRepeated(mapping),
    ...misfits(mapping, targetsOf(mapping, rules, options)),
  ];
  if (all.length > 0) throw new MappingError(all);
  return mapping;
}

/** The columns of the form that the mapped file has: the long one where an entry is read as its `fact` or `value`. */
function targetsOf(mapping: Mapping, rules: AppliedRuleSet, options: TargetOptions) {
  const wide = mappingTargets(rules, options);
  const long = columnsNamed(mapping).some(
    ({ column: { name } }) => ['fact', 'value'].includes(name) && !wide.has(name),
  );
  return long ? longFormTargets(rules, options) : wide;
}

/** Each column of ours that the mapping names, with its place. */
function columnsNamed({ entries }: Mapping) {
  return entries.flatMap(({ header, split, into }) =>
    into.flatMap((column, i): { readonly column: MappedColumn; readonly path: MappingProblem['path'] }[] =>
      column === null
        ? []
        : [{ column, path: split === null ? ['columns', header] : ['columns', header, 'into', i] }],
    ),
  );
}

/** Two entries for one column of the file, or of ours. */
function namesRepeated(mapping: Mapping): readonly MappingProblem[] {
  const problems: MappingProblem[] = [];
  const headers = new Set<string>();
  for (const { header } of mapping.entries) {
    if (headers.has(header))
      problems.push({ path: ['columns', header], message: 'another entry names the same column' });
    headers.add(header);
  }
  const places = new Map<string, string>();
  const claim = (name: string, path: MappingProblem['path'], where: string) => {
    const first = places.get(name);
    if (first === undefined) places.set(name, where);
    else
      problems.push({ path, message: `${quoted(name)} is already read from ${first}; keep one of the two` });
  };
  for (const { column, path } of columnsNamed(mapping)) claim(column.name, path, quoted(String(path[1])));
  for (const name of mapping.constants.keys()) claim(name, ['constants', name], 'the constants');
  return problems;
}

/** Names that are no column of ours, and values that no cell of that column may hold. */
function misfits(mapping: Mapping, targets: ReadonlyMap<string, MappingTarget>): readonly MappingProblem[] {
  const problems: MappingProblem[] = [];
  const report = (path: MappingProblem['path'], message: string | null) => {
    if (message !== null) problems.push({ path, message });
  };
  for (const { column, path } of columnsNamed(mapping)) {
    const target = targets.get(column.name);
    if (target === undefined || target.refusal !== null) report(path, noColumn(column.name, targets));
    else
      for (const [theirs, ours] of column.values)
        report([...path, 'values', theirs], valueRefused(ours, column.name, target));
  }
  for (const [name, value] of mapping.constants) {
    const target = targets.get(name);
    const path = ['constants', name];
    if (target === undefined || target.refusal !== null) report(path, noColumn(name, targets));
    else if (target.unique) report(path, 'every application needs one of its own; name a column for it');
    else report(path, valueRefused(value, name, target));
  }
  return problems;
}

function noColumn(name: string, targets: ReadonlyMap<string, MappingTarget>): string {
  const refusal = targets.get(name)?.refusal ?? null;
  if (refusal !== null) return `${quoted(name)} ${refusal}`;
  const near =
    nearestHeader(
      name,
      [...targets.values()].map(({ column }) => column),
    ) ?? nearestName(name, [IGNORE]);
  const help =
    near === null
      ? '`grantscore template` lists those there are, and `ignore` leaves a column out'
      : `did you mean ${quoted(near)}?`;
  return `${quoted(name)} is no column of these rules; ${help}`;
}

/** Why a cell of a column may not hold a value; null where it may. */
function valueRefused(value: string, name: string, { readers, column }: MappingTarget): string | null {
  if (value === '') return column.required ? `a blank is no ${column.label}` : null;
  for (const read of readers) {
    const answer = read(value);
    if (answer.status !== 'refused') continue;
    const { code, expected, nearest } = answer;
    return `for ${quoted(name)}: ${problemMessage(foundProblem(code, '', expected, { received: value, nearest }))}`;
  }
  return null;
}
