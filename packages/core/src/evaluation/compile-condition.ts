import type { Condition, ConditionValue, NamedConditionData, Test } from '../model/condition.ts';
import { not, type TestOutcome } from '../model/outcome.ts';

/** A test whose parameter has been put in. */
export type SettledTest = Omit<Test, 'value'> & { readonly value: ConditionValue };

type Closure<Subject> = (subject: Subject) => TestOutcome;

/** A closure and how dear it is to run, in tests of an answer that is at hand. */
export interface Compiled<Subject> {
  readonly run: Closure<Subject>;
  readonly cost: number;
}

/**
 * Turns a condition into a closure, once. Groups look at their cheapest children first and stop at the one that settles them:
 * closures are pure, so that nothing is lost, and the derivation looks at every child in the order written.
 * @param testOf - Makes the closure of a single test.
 * @param share - Makes the closure of a named condition run once for all criteria that use it.
 */
export function compileCondition<Subject>(
  condition: Condition,
  named: ReadonlyMap<string, NamedConditionData>,
  testOf: (test: SettledTest) => Compiled<Subject>,
  share: (id: string, compiled: Compiled<Subject>) => Compiled<Subject> = (_id, compiled) => compiled,
): Closure<Subject> {
  const compile = (node: Condition): Compiled<Subject> => {
    if ('all' in node) return settledBy('not_met', 'met', node.all.map(compile));
    if ('any' in node) return settledBy('met', 'not_met', node.any.map(compile));
    if ('not' in node) {
      const { run, cost } = compile(node.not);
      return { run: (subject) => not(run(subject)), cost };
    }
    if ('condition' in node) {
      const target = named.get(node.condition);
      if (target === undefined) throw new RangeError(`condition \`${node.condition}\` is not declared`);
      return share(target.id, compile(target.when));
    }
    return testOf(settled(node));
  };
  return compile(condition).run;
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
  children: readonly Compiled<Subject>[],
): Compiled<Subject> {
  const cost = children.reduce((sum, child) => sum + child.cost, 0);
  const [only] = children;
  if (only !== undefined && children.length === 1) return only;
  const runs = [...children].sort((a, b) => a.cost - b.cost).map(({ run }) => run);
  const run = (subject: Subject): TestOutcome => {
    let open = false;
    for (let i = 0; i < runs.length; i += 1) {
      const outcome = runs[i]?.(subject);
      if (outcome === settling) return settling;
      if (outcome === 'indeterminate') open = true;
    }
    return open ? 'indeterminate' : otherwise;
  };
  return { run, cost };
}
