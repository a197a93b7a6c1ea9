import type { Condition, NamedConditionData } from '../model/condition.ts';
import type { Deriver } from './derivation.ts';
import type { Derivation } from './evaluation.ts';
import type { FactIndex } from './fact-index.ts';
import type { KnownFacts } from './known-facts.ts';
import { testsWithin } from './program.ts';
import { keyOfTest, settled } from './settled-test.ts';

/** What the trees of one application are built from, and those of them that stand in several places. */
export interface Subject {
  readonly known: KnownFacts;
  readonly trees: Derivation[];
}

/** The most trees that are kept of one condition. */
const MOST_TREES = 1024;

/**
 * Has a tree built once where it is the same again. One that rests on bare answers out of a few alone, which stand in no cell, is the same for
 * every application that gives them, and there is one for each combination. A test and a named condition are the same wherever they stand in
 * one application.
 */
export function treeSharing(
  index: FactIndex,
  named: ReadonlyMap<string, NamedConditionData>,
): (condition: Condition, derive: Deriver<Subject>) => Deriver<Subject> {
  const shared = new Map<string, Deriver<Subject>>();
  return (condition, derive) => {
    if ('all' in condition || 'any' in condition || 'not' in condition)
      return amongApplications(condition, derive, index, named);
    const key = 'condition' in condition ? condition.condition : keyOfTest(settled(condition));
    const known = shared.get(key);
    if (known !== undefined) return known;
    const once = withinApplication(derive, shared.size);
    const made = amongApplications(condition, once, index, named);
    shared.set(key, made);
    return made;
  };
}

function withinApplication(derive: Deriver<Subject>, at: number): Deriver<Subject> {
  return (subject) => {
    const known = subject.trees[at];
    if (known !== undefined) return known;
    const made = derive(subject);
    subject.trees[at] = made;
    return made;
  };
}

function amongApplications(
  condition: Condition,
  derive: Deriver<Subject>,
  index: FactIndex,
  named: ReadonlyMap<string, NamedConditionData>,
): Deriver<Subject> {
  const slots = [...new Set(testsWithin([condition], named).map(({ fact }) => index.slot(fact)))];
  let combinations = 1;
  const strides = slots.map((slot) => {
    const stride = combinations;
    combinations *= index.coder(slot)?.states?.length ?? Number.POSITIVE_INFINITY;
    return stride;
  });
  if (combinations > MOST_TREES) return derive;
  const trees = new Array<Derivation | undefined>(combinations).fill(undefined);
  return (subject) => {
    const { slots: codes, answers } = subject.known;
    let combination = 0;
    for (let i = 0; i < slots.length; i += 1) {
      const slot = slots[i] as number;
      if (typeof answers[slot] === 'object') return derive(subject);
      combination += (strides[i] as number) * (codes[slot] as number);
    }
    const known = trees[combination];
    if (known !== undefined) return known;
    const made = derive(subject);
    trees[combination] = made;
    return made;
  };
}
