import type { Condition } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { FindingOutcome } from './evaluation.ts';
import { findingOutcomeOf } from './finding-outcome.ts';
import { LANES, MET, NOT_MET, numberIn, OPEN, wordsFor } from './outcome-words.ts';

/**
 * The outcomes of criteria as a row of words in three parts, each of which starts with a new word: whether a criterion both applies and is
 * met, which is when it earns its points; whether it applies; and whether its `when` is met. The words of a row stand {@link LANES} apart.
 */
export interface FindingRows {
  readonly criteria: number;
  /** How many words each part has. */
  readonly part: number;
  /** How many words a row has. */
  readonly width: number;
}

const PARTS = 3;
const EVERYONE: Condition = { all: [] };

export function findingRows(criteria: number): FindingRows {
  const part = wordsFor(criteria);
  return { criteria, part, width: PARTS * part };
}

/** The conditions whose outcomes a row holds, one part after the other. */
export function findingConditions(criteria: readonly CriterionData[]): readonly Condition[] {
  return [
    ...criteria.map(({ appliesWhen, when }) =>
      appliesWhen === undefined ? when : { all: [appliesWhen, when] },
    ),
    ...criteria.map(({ appliesWhen }) => appliesWhen ?? EVERYONE),
    ...criteria.map(({ when }) => when),
  ];
}

/** The outcome of one criterion in a row that starts at `at`. */
export function findingIn(
  { part }: FindingRows,
  words: Int32Array,
  at: number,
  criterion: number,
): FindingOutcome {
  const applies = at + (part + Math.floor(criterion / LANES)) * LANES;
  const lane = criterion % LANES;
  return findingOutcomeOf(
    numberIn(words[applies] as number, lane),
    numberIn(words[applies + part * LANES] as number, lane),
  );
}

/** The outcomes of all criteria in a row that starts at `at`. */
export function findingsIn({ criteria, part }: FindingRows, words: Int32Array, at: number): FindingOutcome[] {
  const outcomes = new Array<FindingOutcome>(criteria);
  for (let i = 0; i < criteria; i += 1) {
    const lane = i % LANES;
    const applies = at + part * LANES + (i - lane);
    outcomes[i] = findingOutcomeOf(
      numberIn(words[applies] as number, lane),
      numberIn(words[applies + part * LANES] as number, lane),
    );
  }
  return outcomes;
}

/** By the code of an outcome: whether it earns its points, and whether the criterion applies. */
const EARNED = [NOT_MET, NOT_MET, NOT_MET, NOT_MET, OPEN, OPEN, NOT_MET, OPEN, MET];
const APPLIES = [NOT_MET, NOT_MET, NOT_MET, OPEN, OPEN, OPEN, MET, MET, MET];

/**
 * Writes the row of one application's outcomes, as far as points depend on it: its last part is left out.
 * @param words - Of two parts at least; only their first application is written.
 */
export function writeFindings(outcomes: readonly FindingOutcome[], words: Int32Array): void {
  const applies = wordsFor(outcomes.length) * LANES;
  for (let start = 0; start < outcomes.length; start += LANES) {
    const end = Math.min(start + LANES, outcomes.length);
    let earned = 0;
    let applied = 0;
    for (let i = start; i < end; i += 1) {
      const { code } = outcomes[i] as FindingOutcome;
      earned |= (EARNED[code] as number) << (i - start);
      applied |= (APPLIES[code] as number) << (i - start);
    }
    words[start] = earned;
    words[start + applies] = applied;
  }
}
