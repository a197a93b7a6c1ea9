import type { Condition, NamedConditionData } from '../model/condition.ts';
import { not, type TestOutcome } from '../model/outcome.ts';
import type { Derivation, TestDerivation } from './evaluation.ts';
import { type SettledTest, settled } from './settled-test.ts';

/** Builds the tree behind the outcome of one condition for one subject after another. */
export type Deriver<Subject> = (subject: Subject) => Derivation;

/**
 * Prepares to build the trees behind an outcome, every node of them. Groups are combined from their children here, for every executor.
 * @param leafOf - Prepares a test's leaf; tests come in the order written, named conditions followed.
 * @param sharing - May have a tree built once where it would be the same again, or leave it as it is.
 */
export function deriver<Subject>(
  condition: Condition,
  named: ReadonlyMap<string, NamedConditionData>,
  leafOf: (test: SettledTest) => (subject: Subject) => TestDerivation,
  sharing: (condition: Condition, derive: Deriver<Subject>) => Deriver<Subject> = (_, derive) => derive,
): Deriver<Subject> {
  const prepare = (node: Condition): Deriver<Subject> => sharing(node, prepareAlone(node));
  const prepareAlone = (node: Condition): Deriver<Subject> => {
    if ('all' in node) return group('all', node.all.map(prepare));
    if ('any' in node) return group('any', node.any.map(prepare));
    if ('not' in node) {
      const inner = prepare(node.not);
      return (subject) => {
        const child = inner(subject);
        return { kind: 'not', outcome: not(child.outcome), child };
      };
    }
    if ('condition' in node) {
      const target = named.get(node.condition);
      if (target === undefined) throw new RangeError(`condition \`${node.condition}\` is not declared`);
      const inner = prepare(target.when);
      return (subject) => {
        const child = inner(subject);
        return { kind: 'condition', outcome: child.outcome, condition: target.id, child };
      };
    }
    return leafOf(settled(node));
  };
  return prepare(condition);
}

/** `all` is not met if any child is not, `any` met if any child is; where none is so, one left open keeps the group open. */
function group<Subject>(kind: 'all' | 'any', parts: readonly Deriver<Subject>[]): Deriver<Subject> {
  const [settling, otherwise]: readonly TestOutcome[] =
    kind === 'all' ? (['not_met', 'met'] as const) : (['met', 'not_met'] as const);
  return (subject) => {
    const children = new Array<Derivation>(parts.length);
    let isSettled = false;
    let isOpen = false;
    for (let i = 0; i < parts.length; i += 1) {
      const child = (parts[i] as Deriver<Subject>)(subject);
      children[i] = child;
      if (child.outcome === settling) isSettled = true;
      else if (child.outcome === 'indeterminate') isOpen = true;
    }
    const outcome: TestOutcome = isSettled ? settling : isOpen ? 'indeterminate' : otherwise;
    return { kind, outcome, children, decisive: decisiveOf(children, outcome) };
  };
}

/** The most children of a group whose decisive ones are looked up. */
const FEW = 8;

/** The places of the bits of a number, made once for each: most groups are small, and there is one in every derivation. */
const PLACES: readonly (readonly number[])[] = Array.from({ length: 1 << FEW }, (_, bits) =>
  Object.freeze(Array.from({ length: FEW }, (__, i) => i).filter((i) => (bits >>> i) & 1)),
);

/** Of a group, the children with its own outcome settle it: all of them where all were needed. */
function decisiveOf(children: readonly Derivation[], outcome: TestOutcome): readonly number[] {
  if (children.length <= FEW) {
    let bits = 0;
    for (let i = 0; i < children.length; i += 1)
      if ((children[i] as Derivation).outcome === outcome) bits |= 1 << i;
    return PLACES[bits] as readonly number[];
  }
  const decisive: number[] = [];
  for (let i = 0; i < children.length; i += 1)
    if ((children[i] as Derivation).outcome === outcome) decisive.push(i);
  return decisive;
}
