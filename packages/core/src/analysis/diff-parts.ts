import { sameData } from './same-data.ts';

/** What a part of a rule set says; null where it says nothing. */
export type PartValue = string | number | boolean | readonly string[] | null;

/** One part that says something else than before. */
export interface PartChange<Part extends string = string> {
  readonly part: Part;
  readonly from: PartValue;
  readonly to: PartValue;
}

/** What only the second of two lists has, and what only the first has. */
export interface ListDiff<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

/** The parts of which two things say something different, in the order of `from`. */
export function partChanges<Part extends string>(
  from: Readonly<Record<Part, PartValue>>,
  to: Readonly<Record<Part, PartValue>>,
): readonly PartChange<Part>[] {
  return (Object.keys(from) as Part[])
    .filter((part) => !sameData(from[part], to[part]))
    .map((part) => ({ part, from: from[part], to: to[part] }));
}

/** Two lists compared by a key of their members, whatever their order. */
export function listDiff<T>(from: readonly T[], to: readonly T[], keyOf: (item: T) => string): ListDiff<T> {
  const [before, after] = [new Set(from.map(keyOf)), new Set(to.map(keyOf))];
  return {
    added: to.filter((item) => !before.has(keyOf(item))),
    removed: from.filter((item) => !after.has(keyOf(item))),
  };
}

/** The members that both lists have, in the order of the second. */
export function inBothLists<T extends { readonly id: string }>(
  from: readonly T[],
  to: readonly T[],
): readonly (readonly [from: T, to: T])[] {
  const before = new Map(from.map((item) => [item.id, item]));
  return to.flatMap((item) => {
    const own = before.get(item.id);
    return own === undefined ? [] : [[own, item] as const];
  });
}

/** Whether two lists have nothing that the other does not have. */
export function isEmpty({ added, removed }: ListDiff<unknown>): boolean {
  return added.length === 0 && removed.length === 0;
}
