import type { Condition } from '../../model/condition.ts';

/** A part of a condition, and the whole with something else in its place. */
export interface Branch {
  /** The way to it from the whole. */
  readonly path: readonly (string | number)[];
  readonly part: Condition;
  /** Whether it stands under an odd number of `not`. */
  readonly negated: boolean;
  readonly replaced: (by: Condition) => Condition;
}

export const YES: Condition = { all: [] };
export const NO: Condition = { any: [] };

/** The parts right below a condition; a shared condition is one part. */
export function branchesOf(whole: Branch): readonly Branch[] {
  const { part, path, negated } = whole;
  if ('not' in part)
    return [
      {
        path: [...path, 'not'],
        part: part.not,
        negated: !negated,
        replaced: (by) => whole.replaced({ not: by }),
      },
    ];
  const below = (key: 'all' | 'any', children: readonly Condition[]) =>
    children.map((child, i): Branch => {
      const put = (by: Condition) => children.with(i, by);
      return {
        path: [...path, key, i],
        part: child,
        negated,
        replaced: (by) => whole.replaced(key === 'all' ? { all: put(by) } : { any: put(by) }),
      };
    });
  if ('all' in part) return below('all', part.all);
  return 'any' in part ? below('any', part.any) : [];
}

/** A condition as a branch of itself. */
export function wholeOf(part: Condition, path: readonly (string | number)[]): Branch {
  return { path, part, negated: false, replaced: (by) => by };
}
