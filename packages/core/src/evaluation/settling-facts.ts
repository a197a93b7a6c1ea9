import type { Application } from '../model/application.ts';
import type { Condition, NamedConditionData } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import { decisiveTests } from './decisive-tests.ts';
import type { Derivation, Evaluation } from './evaluation.ts';
import { LANES, numberIn } from './outcome-words.ts';
import { testsWithin } from './program.ts';
import { keyOfTest, type SettledTest } from './settled-test.ts';

/** Which of a criterion's two conditions is meant. */
export type CriterionTree = 'when' | 'appliesWhen';

/** The facts that settle an outcome, in one of the few ways in which outcomes are settled. */
export interface Settling {
  /** Of this way among all that were met so far, from 0: what is worked out for one of them can be kept by it. */
  readonly number: number;
  /** Each once, in the order of the condition. */
  readonly facts: readonly string[];
}

/** Where the outcome of a test stands in a row of tests. */
interface Place {
  readonly word: number;
  readonly lane: number;
}

/** The facts behind one condition, for each way in which its tests can come out. */
interface Settlings {
  readonly places: readonly Place[];
  readonly known: Map<number | string, Settling>;
}

/**
 * Which facts settle the outcome of a condition: those that its decisive tests read. That depends on how the tests came out and on nothing
 * else, so that of applications that are alike in this the derivation of one is built.
 */
export class SettlingFacts {
  readonly #when: readonly Settlings[];
  readonly #appliesWhen: readonly Settlings[];
  #met = 0;

  /** @param tests - All tests of the criteria, in the order of their places in a row. */
  constructor(
    criteria: readonly CriterionData[],
    named: ReadonlyMap<string, NamedConditionData>,
    tests: readonly SettledTest[],
  ) {
    const placeOf = new Map(
      tests.map((test, i): [string, Place] => [
        keyOfTest(test),
        { word: Math.floor(i / LANES) * LANES, lane: i % LANES },
      ]),
    );
    const settlings = (condition: Condition | undefined): Settlings => ({
      places: testsWithin(condition === undefined ? [] : [condition], named).map(
        (test) => placeOf.get(keyOfTest(test)) as Place,
      ),
      known: new Map(),
    });
    this.#when = criteria.map(({ when }) => settlings(when));
    this.#appliesWhen = criteria.map(({ appliesWhen }) => settlings(appliesWhen));
  }

  /** @param one - Asked for the derivation where no application like it was seen before. */
  of(one: SettledApplication, criterion: number, tree: CriterionTree): Settling {
    const { places, known } = (tree === 'when' ? this.#when : this.#appliesWhen)[criterion] as Settlings;
    const key = keyOf(places, one.tests);
    const found = known.get(key);
    if (found !== undefined) return found;
    const derivation = one.derivation(criterion, tree);
    const facts = derivation === null ? [] : decisiveTests(derivation).map(({ fact }) => fact);
    const settling = Object.freeze({ number: this.#met, facts: Object.freeze([...new Set(facts)]) });
    this.#met += 1;
    known.set(key, settling);
    return settling;
  }
}

/** A pool whose applications can be evaluated with their reasons; named here, since the pool itself reads this file. */
interface Reasoned {
  evaluationOf(place: number, application: Application): Evaluation;
}

/** One application of a pool, to be asked what settles its outcomes. */
export class SettledApplication {
  /** Its row of tests, from a place in an array on. */
  readonly tests: { readonly words: Int32Array; readonly at: number };
  readonly #pool: Reasoned;
  readonly #place: number;
  readonly #application: Application;
  readonly #settling: SettlingFacts;

  constructor(
    pool: Reasoned,
    place: number,
    application: Application,
    settling: SettlingFacts,
    tests: SettledApplication['tests'],
  ) {
    this.tests = tests;
    this.#pool = pool;
    this.#place = place;
    this.#application = application;
    this.#settling = settling;
  }

  by(criterion: number, tree: CriterionTree): Settling {
    return this.#settling.of(this, criterion, tree);
  }

  /** Null where the criterion has no such condition. */
  derivation(criterion: number, tree: CriterionTree): Derivation | null {
    const finding = this.#pool.evaluationOf(this.#place, this.#application).findings[criterion];
    return (tree === 'when' ? finding?.derivation : finding?.appliesDerivation) ?? null;
  }
}

/** How many outcomes of three kinds fit into a safe integer. */
const MOST_IN_A_NUMBER = 33;

/** How the tests came out, as one number, or as a text where they are many. */
function keyOf(places: readonly Place[], { words, at }: SettledApplication['tests']): number | string {
  if (places.length > MOST_IN_A_NUMBER)
    return places.map(({ word, lane }) => numberIn(words[at + word] as number, lane)).join('');
  let key = 0;
  for (let i = 0; i < places.length; i += 1) {
    const { word, lane } = places[i] as Place;
    key = key * 3 + numberIn(words[at + word] as number, lane);
  }
  return key;
}
