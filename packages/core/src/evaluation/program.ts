import type { Condition, NamedConditionData } from '../model/condition.ts';
import type { TestOutcome } from '../model/outcome.ts';
import type { FactState } from './fact-state.ts';
import { type LeafBits, type LeafPlace, leafBits } from './leaf-bits.ts';
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

/** A part of a condition: a coded test, known by its bits, or something to run. */
type Part<Subject> =
  | { readonly kind: 'bits'; readonly place: LeafPlace }
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
  const bits = leafBits(
    [...conditions, ...[...named.values()].map(({ when }) => when)].reduce(
      (sum, one) => sum + testsIn(one),
      0,
    ),
  );
  const shared = new Map<string, Part<Subject>>();
  const remembered: number[] = [];

  const part = (condition: Condition): Part<Subject> => {
    if ('all' in condition) return group(condition.all.map(part), allOf);
    if ('any' in condition) return group(condition.any.map(part), anyOf);
    if ('not' in condition) {
      const { run, cost } = runnable(part(condition.not));
      return { kind: 'run', run: (subject) => MET - run(subject), cost };
    }
    if (!('condition' in condition)) {
      const leaf = leafOf(settled(condition));
      if (leaf.kind === 'coded') return { kind: 'bits', place: bits.add(leaf.slot, leaf.outcomes) };
      const { run, cost } = leaf;
      return { kind: 'run', run: (subject) => codeOf(run(subject)), cost };
    }
    const target = named.get(condition.condition);
    if (target === undefined) throw new RangeError(`condition \`${condition.condition}\` is not declared`);
    const known = shared.get(target.id) ?? remember(part(target.when));
    shared.set(target.id, known);
    return known;
  };
  const group = (
    parts: readonly Part<Subject>[],
    combine: (masks: Masks, others: readonly Run<Subject>[]) => Run<Subject>,
  ): Part<Subject> => {
    const [only] = parts;
    if (only !== undefined && parts.length === 1) return only;
    const others = parts.filter((one) => one.kind === 'run').sort((a, b) => a.cost - b.cost);
    const places = parts.flatMap((one) => (one.kind === 'bits' ? [one.place] : []));
    const masks = masksOf(places, bits);
    const run = combine(
      masks,
      others.map((one) => one.run),
    );
    return { kind: 'run', run, cost: others.reduce((sum, { cost }) => sum + cost, 1) };
  };
  const runnable = (one: Part<Subject>) =>
    one.kind === 'run' ? one : { run: allOf<Subject>(masksOf([one.place], bits), []), cost: 1 };
  const remember = (one: Part<Subject>): Part<Subject> => {
    if (one.kind === 'bits') return one;
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

  const runs = conditions.map((condition) => runnable(part(condition)).run);
  const settle = bits.settler();
  const outcomes = new Uint8Array(runs.length);
  return {
    run: (slots, subject) => {
      settle(slots);
      remembered.fill(NOT_RUN);
      for (let i = 0; i < runs.length; i += 1) outcomes[i] = (runs[i] as Run<Subject>)(subject);
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

/** The coded tests of a group, as masks by the words in which they stand. */
interface Masks extends Pick<LeafBits, 'certain' | 'possible'> {
  readonly words: readonly number[];
  readonly masks: readonly number[];
}

function masksOf(places: readonly LeafPlace[], { certain, possible }: LeafBits): Masks {
  const byWord = new Map<number, number>();
  for (const { word, mask } of places) byWord.set(word, (byWord.get(word) ?? 0) | mask);
  return { words: [...byWord.keys()], masks: [...byWord.values()], certain, possible };
}

/**
 * Without a branch where the tests stand in one word: answers are hard to foresee, and a processor that guesses wrong loses more
 * than it would by looking.
 */
function allOf<Subject>(masks: Masks, others: readonly Run<Subject>[]): Run<Subject> {
  const { words, masks: wanted, certain, possible } = masks;
  const [word = 0, mask = 0] = [words[0], wanted[0]];
  if (inOneWord(masks, others))
    return () => Number((at(possible, word) & mask) === mask) + Number((at(certain, word) & mask) === mask);
  return (subject) => {
    let least = MET;
    for (let i = 0; i < words.length; i += 1) {
      const [inWord, all] = [at(words, i), at(wanted, i)];
      if ((at(possible, inWord) & all) !== all) return NOT_MET;
      if ((at(certain, inWord) & all) !== all) least = OPEN;
    }
    for (let i = 0; i < others.length; i += 1) {
      const outcome = (others[i] as Run<Subject>)(subject);
      if (outcome === NOT_MET) return NOT_MET;
      if (outcome < least) least = outcome;
    }
    return least;
  };
}

function anyOf<Subject>(masks: Masks, others: readonly Run<Subject>[]): Run<Subject> {
  const { words, masks: wanted, certain, possible } = masks;
  const [word = 0, mask = 0] = [words[0], wanted[0]];
  if (inOneWord(masks, others))
    return () => Number((at(possible, word) & mask) !== 0) + Number((at(certain, word) & mask) !== 0);
  return (subject) => {
    let most = NOT_MET;
    for (let i = 0; i < words.length; i += 1) {
      const [inWord, any] = [at(words, i), at(wanted, i)];
      if ((at(certain, inWord) & any) !== 0) return MET;
      if ((at(possible, inWord) & any) !== 0) most = OPEN;
    }
    for (let i = 0; i < others.length; i += 1) {
      const outcome = (others[i] as Run<Subject>)(subject);
      if (outcome === MET) return MET;
      if (outcome > most) most = outcome;
    }
    return most;
  };
}

function inOneWord({ words }: Masks, others: readonly unknown[]): boolean {
  return others.length === 0 && words.length === 1;
}

/** An element that is there: every index here was made with its array. */
function at(list: ArrayLike<number>, index: number): number {
  return list[index] as number;
}

function codeOf(outcome: TestOutcome): number {
  return outcome === 'met' ? MET : outcome === 'not_met' ? NOT_MET : OPEN;
}
