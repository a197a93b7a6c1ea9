import { type SettledTest, settled } from '../evaluation/settled-test.ts';
import type { Condition, NamedConditionData } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import { testsOf } from '../rules/facts-read.ts';
import { pathText } from '../rules/rule-set-problem.ts';
import { inlined } from './inlined.ts';

/** The two conditions of a criterion. */
export type CriterionPart = 'appliesWhen' | 'when';

/** One test in the condition of one criterion; a test that criteria share is a leaf of each. */
export interface Leaf {
  readonly part: CriterionPart;
  /** Its place among the tests of its part, in the order written, named conditions written out. */
  readonly index: number;
  /** Where it stands, `when.all[1]`. */
  readonly place: string;
  readonly test: SettledTest;
  /** Whether it stands under an odd number of `not`. */
  readonly negated: boolean;
  /** Its part with another condition in its place. */
  readonly replaced: (by: Condition) => Condition;
}

/** Every leaf of a criterion: those of `appliesWhen`, then those of `when`. No parameter may be left in it. */
export function leavesOf(
  criterion: Pick<CriterionData, 'appliesWhen' | 'when'>,
  named: readonly NamedConditionData[],
): readonly Leaf[] {
  return (['appliesWhen', 'when'] as const).flatMap((part) => {
    const written = criterion[part];
    if (written === undefined) return [];
    const condition = inlined(written, named);
    return [...testsOf(condition, new Map())].map(
      ({ test, negated, path }, index): Leaf => ({
        part,
        index,
        place: pathText([part, ...path]),
        test: settled(test),
        negated,
        replaced: (by) => replacedAt(condition, path, by),
      }),
    );
  });
}

/** A condition with another one at a path. */
export function replacedAt(
  node: Condition,
  [key, ...rest]: readonly (string | number)[],
  by: Condition,
): Condition {
  if (key === undefined) return by;
  if ('not' in node) return { not: replacedAt(node.not, rest, by) };
  const [at, ...below] = rest;
  const put = (children: readonly Condition[]) =>
    children.map((child, i) => (i === at ? replacedAt(child, below, by) : child));
  if ('all' in node) return { all: put(node.all) };
  if ('any' in node) return { any: put(node.any) };
  throw new RangeError(`nothing stands at \`${key}\``);
}
