import { settled } from '../evaluation/settled-test.ts';
import type { Condition, NamedConditionData } from '../model/condition.ts';
import { type Choice, choiceTest, type Space } from './space.ts';

/** A condition ready to be searched: named conditions put in, and each test's outcome known for each choice. */
export type GoalNode =
  | { readonly kind: 'all' | 'any'; readonly children: readonly GoalNode[] }
  | { readonly kind: 'not'; readonly child: GoalNode }
  | { readonly kind: 'leaf'; readonly fact: string; readonly met: ReadonlySet<Choice> };

/** @throws RangeError if a named condition is missing or a parameter has no value yet. */
export function goalNode(
  condition: Condition,
  named: ReadonlyMap<string, NamedConditionData>,
  space: Space,
): GoalNode {
  const build = (node: Condition): GoalNode => {
    if ('all' in node) return { kind: 'all', children: node.all.map(build) };
    if ('any' in node) return { kind: 'any', children: node.any.map(build) };
    if ('not' in node) return { kind: 'not', child: build(node.not) };
    if ('condition' in node) {
      const target = named.get(node.condition);
      if (target === undefined) throw new RangeError(`condition \`${node.condition}\` is not declared`);
      return build(target.when);
    }
    const fact = space.get(node.fact);
    if (fact === undefined) throw new RangeError(`fact \`${node.fact}\` is not in the space`);
    const passes = choiceTest(settled(node), fact);
    return {
      kind: 'leaf',
      fact: node.fact,
      met: new Set((fact.choices ?? []).filter(({ state }) => passes(state) === 'met')),
    };
  };
  return build(condition);
}
