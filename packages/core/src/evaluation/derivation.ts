import type { Condition, NamedConditionData } from '../model/condition.ts';
import { all, any, not } from '../model/outcome.ts';
import type { Derivation, TestDerivation } from './evaluation.ts';
import { type SettledTest, settled } from './settled-test.ts';

/**
 * Builds the tree behind an outcome, every node of it. Groups are combined from their children here, for every executor.
 * @param leafOf - Gives each test's leaf; tests come in the order written, named conditions followed.
 */
export function derivationOf(
  condition: Condition,
  named: ReadonlyMap<string, NamedConditionData>,
  leafOf: (test: SettledTest) => TestDerivation,
): Derivation {
  const build = (node: Condition): Derivation => {
    if ('all' in node) return group('all', node.all.map(build));
    if ('any' in node) return group('any', node.any.map(build));
    if ('not' in node) {
      const child = build(node.not);
      return { kind: 'not', outcome: not(child.outcome), child };
    }
    if ('condition' in node) {
      const target = named.get(node.condition);
      if (target === undefined) throw new RangeError(`condition \`${node.condition}\` is not declared`);
      const child = build(target.when);
      return { kind: 'condition', outcome: child.outcome, condition: target.id, child };
    }
    return leafOf(settled(node));
  };
  return build(condition);
}

/** Of a group, the children with its own outcome settle it: all of them where all were needed. */
function group(kind: 'all' | 'any', children: readonly Derivation[]): Derivation {
  const outcomes = children.map((child) => child.outcome);
  const outcome = kind === 'all' ? all(outcomes) : any(outcomes);
  const decisive = children.flatMap((child, i) => (child.outcome === outcome ? [i] : []));
  return { kind, outcome, children, decisive };
}
