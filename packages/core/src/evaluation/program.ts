import type { Condition, NamedConditionData } from '../model/condition.ts';
import type { TestOutcome } from '../model/outcome.ts';
import type { FactState } from './fact-state.ts';
import { type LeafBits, leafBits } from './leaf-bits.ts';
import { type SettledTest, settled } from './settled-test.ts';

/** Outcomes as numbers, so that `all` is the least of them and `any` the most. */
export const NOT_MET = 0;
const OPEN = 1;
export const MET = 2;

/** A test as the program runs it: a look into a table by the code in a slot, or a computation. */
export type Leaf<Subject> =
  | { readonly kind: 'coded'; readonly slot: number; readonly outcomes: readonly TestOutcome[] }
  /** `cost` is how dear it is, in looks at a group of coded tests. */
  | { readonly kind: 'computed'; readonly run: (subject: Subject) => TestOutcome; readonly cost: number };

/** Conditions made ready to be run for one subject after another; no code is generated. */
export interface Program<Subject> {
  /** The outcome of each of the conditions compiled, in their order: 0 not met, 1 indeterminate, 2 met. Overwritten by the next run. */
  run(slots: readonly FactState[], subject: Subject): ArrayLike<number>;
}

type Run<Subject> = (subject: Subject) => number;

/** Coded tests whose outcomes stand in one word: every one of them must pass, or any. */
interface WordTest {
  readonly word: number;
  readonly mask: number;
  readonly every: boolean;
}

/** A part of a condition: tests of one word, which are a look at it, or something to run. */
type Part<Subject> =
  | ({ readonly kind: 'word' } & WordTest)
  | { readonly kind: 'run'; readonly run: Run<Subject>; readonly cost: number };

/**
 * Compiles conditions, once. The coded tests of a subject are settled first, all at once, as bits; a group looks at its bits, then at its
 * cheapest children first, and stops at the one that settles it; a named condition is run once for a subject. Tests are pure, so that
 * nothing is lost, and the derivation looks at every child in the order written.
 * @throws RangeError if a named condition is missing or a parameter has no value yet.
 */
export function compileProgram<Subject>(
  conditions: readonly Condition[],
  named: ReadonlyMap<string, NamedConditionData>,
  leafOf: (test: SettledTest) => Leaf<Subject>,
): Program<Subject> {
  const all = [...conditions, ...[...named.values()].map(({ when }) => when)];
  const bits = leafBits(all.reduce((sum, one) => sum + testsIn(one), 0));
  const shared = new Map<string, Part<Subject>>();
  const remembered: number[] = [];

  const part = (condition: Condition): Part<Subject> => {
    if ('all' in condition) return group(condition.all.map(part), true);
    if ('any' in condition) return group(condition.any.map(part), false);
    if ('not' in condition) {
      const { run, cost } = runnable(part(condition.not));
      return { kind: 'run', run: (subject) => MET - run(subject), cost };
    }
    if (!('condition' in condition)) {
      const leaf = leafOf(settled(condition));
      if (leaf.kind === 'coded') return { kind: 'word', every: true, ...bits.add(leaf.slot, leaf.outcomes) };
      const { run, cost } = leaf;
      return { kind: 'run', run: (subject) => codeOf(run(subject)), cost };
    }
    const target = named.get(condition.condition);
    if (target === undefined) throw new RangeError(`condition \`${condition.condition}\` is not declared`);
    const known = shared.get(target.id) ?? remember(part(target.when));
    shared.set(target.id, known);
    return known;
  };
  const group = (parts: readonly Part<Subject>[], every: boolean): Part<Subject> => {
    const [only] = parts;
    if (only !== undefined && parts.length === 1) return only;
    const words = new Map<number, number>();
    const others: { readonly run: Run<Subject>; readonly cost: number }[] = [];
    for (const one of parts) {
      if (one.kind === 'word' && (one.every === every || isOneBit(one.mask)))
        words.set(one.word, (words.get(one.word) ?? 0) | one.mask);
      else others.push(runnable(one));
    }
    const tests = [...words].map(([word, mask]): WordTest => ({ word, mask, every }));
    const [test] = tests;
    if (test !== undefined && tests.length === 1 && others.length === 0) return { kind: 'word', ...test };
    const runs = [...others].sort((a, b) => a.cost - b.cost).map(({ run }) => run);
    return {
      kind: 'run',
      run: every ? allOf(tests, runs, bits) : anyOf(tests, runs, bits),
      cost: others.reduce((sum, { cost }) => sum + cost, 1),
    };
  };
  const runnable = (one: Part<Subject>) =>
    one.kind === 'run' ? one : { run: () => outcomeOf(one, bits), cost: 1 };
  const remember = (one: Part<Subject>): Part<Subject> => {
    // To look at a word is no dearer than to remember.
    if (one.kind === 'word') return one;
    const at = remembered.push(NOT_RUN) - 1;
    const run = (subject: Subject) => {
      const known = remembered[at] as number;
      if (known !== NOT_RUN) return known;
      const outcome = one.run(subject);
      remembered[at] = outcome;
      return outcome;
    };
    return { kind: 'run', run, cost: one.cost };
  };

  const parts = conditions.map(part);
  const looks = parts.flatMap((one, at) => (one.kind === 'word' ? [{ at, test: one }] : []));
  const runs = parts.flatMap((one, at) => (one.kind === 'run' ? [{ at, run: one.run }] : []));
  const settle = bits.settler();
  const outcomes = new Uint8Array(parts.length);
  return {
    run: (slots, subject) => {
      settle(slots);
      for (let i = 0; i < looks.length; i += 1) {
        const { at, test } = looks[i] as (typeof looks)[number];
        outcomes[at] = outcomeOf(test, bits);
      }
      for (let i = 0; i < remembered.length; i += 1) remembered[i] = NOT_RUN;
      for (let i = 0; i < runs.length; i += 1) {
        const { at, run } = runs[i] as (typeof runs)[number];
        outcomes[at] = run(subject);
      }
      return outcomes;
    },
  };
}

const NOT_RUN = -1;

/** How many tests stand in a condition itself; those of a named one are counted where it is declared. */
function testsIn(condition: Condition): number {
  if ('not' in condition) return testsIn(condition.not);
  if ('condition' in condition) return 0;
  const children = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null;
  return children === null ? 1 : children.reduce((sum, child) => sum + testsIn(child), 0);
}

function isOneBit(mask: number): boolean {
  return (mask & (mask - 1)) === 0;
}

/**
 * The outcome of tests in one word, without a branch on what was answered: answers are hard to foresee, and a processor that guesses wrong
 * loses more than it would by looking.
 */
function outcomeOf({ word, mask, every }: WordTest, { possible, certain }: LeafBits): number {
  const may = (possible[word] as number) & mask;
  const must = (certain[word] as number) & mask;
  return every ? Number(may === mask) + Number(must === mask) : Number(may !== 0) + Number(must !== 0);
}

function allOf<Subject>(
  tests: readonly WordTest[],
  others: readonly Run<Subject>[],
  bits: LeafBits,
): Run<Subject> {
  return (subject) => {
    let least = MET;
    for (let i = 0; i < tests.length && least !== NOT_MET; i += 1)
      least = Math.min(least, outcomeOf(tests[i] as WordTest, bits));
    for (let i = 0; i < others.length && least !== NOT_MET; i += 1)
      least = Math.min(least, (others[i] as Run<Subject>)(subject));
    return least;
  };
}

function anyOf<Subject>(
  tests: readonly WordTest[],
  others: readonly Run<Subject>[],
  bits: LeafBits,
): Run<Subject> {
  return (subject) => {
    let most = NOT_MET;
    for (let i = 0; i < tests.length && most !== MET; i += 1)
      most = Math.max(most, outcomeOf(tests[i] as WordTest, bits));
    for (let i = 0; i < others.length && most !== MET; i += 1)
      most = Math.max(most, (others[i] as Run<Subject>)(subject));
    return most;
  };
}

function codeOf(outcome: TestOutcome): number {
  return outcome === 'met' ? MET : outcome === 'not_met' ? NOT_MET : OPEN;
}
