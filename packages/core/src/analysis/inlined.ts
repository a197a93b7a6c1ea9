import type { Condition, NamedConditionData } from '../model/condition.ts';

/**
 * A condition with those it names written out in their places, so that each of its tests stands in it once and alone.
 * @throws RangeError if a named condition is missing or contains itself.
 */
export function inlined(
  condition: Condition,
  named: readonly NamedConditionData[],
  within: readonly string[] = [],
): Condition {
  if ('all' in condition) return { all: condition.all.map((child) => inlined(child, named, within)) };
  if ('any' in condition) return { any: condition.any.map((child) => inlined(child, named, within)) };
  if ('not' in condition) return { not: inlined(condition.not, named, within) };
  if (!('condition' in condition)) return condition;
  const { condition: id } = condition;
  const target = named.find((one) => one.id === id);
  if (target === undefined) throw new RangeError(`condition \`${id}\` is not declared`);
  if (within.includes(id)) throw new RangeError(`condition \`${id}\` contains itself`);
  return inlined(target.when, named, [...within, id]);
}
