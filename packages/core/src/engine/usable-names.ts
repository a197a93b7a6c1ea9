import type { Condition } from '../model/condition.ts';

/** The names of those conditions that can be written out: all that they name is there, and none leads back to itself. */
export function usableNames(conditions: ReadonlyMap<string, Condition>): ReadonlySet<string> {
  const usable = new Set<string>();
  for (let before = -1; before !== usable.size; ) {
    before = usable.size;
    for (const [name, when] of conditions)
      if (namesOf(when).every((other) => usable.has(other))) usable.add(name);
  }
  return usable;
}

/** The conditions that a condition names. */
export function namesOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(namesOf);
  if ('any' in condition) return condition.any.flatMap(namesOf);
  if ('not' in condition) return namesOf(condition.not);
  return 'condition' in condition ? [condition.condition] : [];
}
