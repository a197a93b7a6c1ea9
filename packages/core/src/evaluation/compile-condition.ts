import type { Condition, ConditionValue, NamedConditionData, Test } from '../model/condition.ts';
import type { TestOutcome } from '../model/outcome.ts';

/** A test whose parameter has been put in. */
export type SettledTest = Omit<Test, 'value'> & { readonly value: ConditionValue };

type Closure<Subject> = (subject: Subject) => TestOutcome;

/**
 * Turns a condition into a closure, once. Groups stop at the child that settles them: closures are pure, so that nothing
 * is lost, and the derivation looks at every child.
 * @param testOf - Makes the closure of a single test.
 */
export function compileCondition<Subject>(
  condition: Condition,
  named: ReadonlyMap<string, NamedConditionData>,
  testOf: (test: SettledTest) => Closure<Subject>,
): Closure<Subject> {
  const compile = (node: Condition): Closure<Subject> => {
    if ('all' in node) return settledBy('not_met', 'met', node.all.map(compile));
    if ('any' in node) return settledBy('met', 'not_met', node.any.map(compile));
    if ('not' in node) {
      const child = compile(node.not);
      return (subject) => {
        const outcome = child(subject);
        return outcome === 'met' ? 'not_met' : outcome === 'not_met' ? 'met' : outcome;
      };
    }
    if ('condition' in node) {
      const target = named.get(node.condition);
      if (target === undefined) throw new RangeError(`condition \`${node.condition}\` is not declared`);
      return compile(target.when);
    }
    return testOf(settled(node));
  };
  return compile(condition);
}

/** @throws RangeError if a parameter is still in the place of the value. */
export function settled(test: Test): SettledTest {
  if (typeof test.value === 'object' && 'parameter' in test.value) {
    throw new RangeError(
      `parameter \`${test.value.parameter}\` has no value yet; apply a solicitation first`,
    );
  }
  return { ...test, value: test.value };
}

/** One child with the settling outcome settles the group; otherwise an indeterminate one leaves it open. */
function settledBy<Subject>(
  settling: TestOutcome,
  otherwise: TestOutcome,
  children: readonly Closure<Subject>[],
): Closure<Subject> {
  return (subject) => {
    let open = false;
    for (const child of children) {
      const outcome = child(subject);
      if (outcome === settling) return settling;
      if (outcome === 'indeterminate') open = true;
    }
    return open ? 'indeterminate' : otherwise;
  };
}
