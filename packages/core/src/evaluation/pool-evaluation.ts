import type { Application } from '../model/application.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import type { RowOfTests } from './application-pool.ts';
import type { Evaluation, FindingOutcome } from './evaluation.ts';
import { type FindingRows, findingIn, findingsIn } from './finding-rows.ts';
import { FoundEvaluation, type MakeFindings } from './found-evaluation.ts';
import { LANES } from './outcome-words.ts';
import { SettledApplication, type SettlingFacts } from './settling-facts.ts';

/** What the reasons of a pool's findings are built with. */
export interface PoolReasons {
  readonly makeFindings: MakeFindings;
  readonly settling: SettlingFacts;
  readonly testsOf: RowOfTests;
}

/** The findings of many applications, a few bits each; an evaluation with its reasons is made for one of them where it is asked for. */
export class PoolEvaluation {
  readonly rules: AppliedRuleSet;
  readonly count: number;
  /** Of how the words of a row are read. */
  readonly rows: FindingRows;
  /** The rows, sixteen applications after sixteen: the first words of all of them, then the second, and so on. */
  readonly words: Int32Array;
  readonly #reasons: PoolReasons;

  constructor(
    rules: AppliedRuleSet,
    rows: FindingRows,
    words: Int32Array,
    count: number,
    reasons: PoolReasons,
  ) {
    this.rules = rules;
    this.rows = rows;
    this.words = words;
    this.count = count;
    this.#reasons = reasons;
  }

  /**
   * The outcome of the criterion at one place of the rule set for the application at one place of the pool.
   * @throws RangeError if there is none.
   */
  outcome(application: number, criterion: number): FindingOutcome {
    if (!(Number.isInteger(criterion) && criterion >= 0 && criterion < this.rows.criteria))
      throw new RangeError(`there is no criterion ${criterion}; ${this.rows.criteria} are in use`);
    return findingIn(this.rows, this.words, this.#start(application), criterion);
  }

  /**
   * The outcomes of all criteria for the application at one place of the pool, in the order of the rule set.
   * @throws RangeError if there is none.
   */
  outcomes(application: number): readonly FindingOutcome[] {
    return findingsIn(this.rows, this.words, this.#start(application));
  }

  /**
   * The same evaluation as the application's own.
   * @param application - The one that was added at this place: the reasons are read from its answers.
   * @throws RangeError if the pool has no such place.
   */
  evaluationOf(place: number, application: Application): Evaluation {
    return new FoundEvaluation(application, this.rules, this.outcomes(place), this.#reasons.makeFindings);
  }

  /**
   * Tells of one application which facts settle the outcomes of a criterion's conditions: those that its decisive tests read. It is quick,
   * since that is worked out once for all applications whose tests came out alike.
   * @param application - The one that was added at this place.
   */
  settling(place: number, application: Application): SettledApplication {
    const { settling, testsOf } = this.#reasons;
    return new SettledApplication(this, place, application, settling, testsOf(place));
  }

  #start(place: number): number {
    if (!(Number.isInteger(place) && place >= 0 && place < this.count))
      throw new RangeError(`there is no application ${place}; the pool has ${this.count}`);
    const lane = place % LANES;
    return (place - lane) * this.rows.width + lane;
  }
}
