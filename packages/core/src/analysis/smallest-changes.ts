import type { CompiledRuleSet } from '../evaluation/compile.ts';
import type { Answer, Application } from '../model/application.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import { changeParts } from './change-parts.ts';
import { changeableFacts } from './changeable-facts.ts';
import { smallestSets } from './smallest-sets.ts';
import type { Standing, Tally } from './standing.ts';
import { keyOf, type Places, TriedChanges } from './tried-changes.ts';

/** One answer changed. */
export interface AnswerChange {
  readonly fact: string;
  readonly to: Answer;
  /** Every answer of its kind that was looked at, `to` first: no criterion tells them apart. */
  readonly answers: readonly Answer[];
}

/** Answers changed together, and what comes of it. */
export interface ChangeSet {
  /** In the order of the rule set's questions. */
  readonly changes: readonly AnswerChange[];
  readonly scorecard: Scorecard;
  readonly standing: Standing;
}

/** What changed answers could do for one application. */
export interface WhatIf {
  /** As the answers stand. */
  readonly now: Standing;
  /** The facts whose answers are changed, and those whose answers are too many to go through. */
  readonly facts: readonly string[];
  readonly untold: readonly string[];
  /**
   * Every set of changed answers that reaches a goal and of which no part does, the fewest answers first, then in the order of the
   * questions and their answers. None if the goal is reached already.
   * @param reaches - Asked once for each standing there is; only the standing may decide.
   */
  smallest(reaches: (standing: Standing) => boolean): readonly ChangeSet[];
}

/**
 * Looks for what would change the standing of an application: exactly, and completely for so many answers and the kinds of answer that
 * criteria tell apart. Everything but answers to questions marked `changeable` stays as it is, rows of tables included.
 *
 * @param answers - How many answers may be changed together.
 * @throws RangeError for a number of answers that is none, or a profile that the rule set does not have.
 */
export function whatIf(
  rules: CompiledRuleSet,
  application: Application,
  { profile, answers }: { readonly profile: string; readonly answers: number },
): WhatIf {
  if (!Number.isSafeInteger(answers) || answers < 1)
    throw new RangeError(`${answers} is not a number of answers; 1 is the least`);
  const all = changeableFacts(rules.rules, application);
  const facts = all.filter(({ kinds }) => kinds !== null);
  const tried = new TriedChanges(rules, application, profile, facts);
  const parts = changeParts(tried, facts, answers);
  return {
    now: tried.standing(tried.tally([])),
    facts: facts.map(({ fact }) => fact.id),
    untold: all.filter(({ kinds }) => kinds === null).map(({ fact }) => fact.id),
    smallest: (reaches) => {
      const reached = askedOnce(tried, reaches);
      return smallestSets(parts, tried.tally([]), reached, answers).map((places) =>
        changeSet(places, tried, reached),
      );
    },
  };
}

/** Whether a tally reaches the goal; asked once for each standing. */
function askedOnce(tried: TriedChanges, reaches: (standing: Standing) => boolean): (tally: Tally) => boolean {
  const answered = new Map<string, boolean>();
  return (tally) => {
    const standing = tried.standing(tally);
    const key = `${standing.score.toFixed()} ${standing.gates}`;
    const known = answered.get(key) ?? reaches(standing);
    answered.set(key, known);
    return known;
  };
}

function changeSet(places: Places, tried: TriedChanges, reached: (tally: Tally) => boolean): ChangeSet {
  const scorecard = tried.scorecard(places);
  const tally = tried.tallyOf(scorecard);
  // INVARIANT: what was put together by addition is what the executor finds for all changes at once.
  if (!reached(tally)) throw new Error(`changes ${keyOf(places)} do not add up`);
  return {
    changes: places.map((place) => {
      const { id, kind } = tried.change(place);
      return { fact: id, to: kind.answer, answers: kind.answers };
    }),
    scorecard,
    standing: tried.standing(tally),
  };
}
