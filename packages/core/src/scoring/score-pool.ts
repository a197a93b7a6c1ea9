import { LANES } from '../evaluation/outcome-words.ts';
import type { PoolEvaluation } from '../evaluation/pool-evaluation.ts';
import type { Application } from '../model/application.ts';
import type { Decimal } from '../model/decimal.ts';
import { Sums } from './point-tables.ts';
import { preparedProfile } from './prepared-profile.ts';
import { score } from './score.ts';
import type { Scorecard } from './scorecard.ts';

/**
 * The points of a pool of applications by one profile, by their places in the pool. They stand as whole numbers of the profile's smallest
 * step, `0.25` of a profile with two places as 25: exact, and in the order of the decimals.
 */
export interface PoolScores {
  readonly evaluation: PoolEvaluation;
  readonly profile: string;
  readonly score: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly maximum: Float64Array;
  /** The points that a number of steps is. */
  decimalOf(steps: number): Decimal;
  /**
   * The same scorecard as the application's own.
   * @param application - The one that was added to the pool at this place.
   * @throws RangeError if the pool has no such place.
   */
  scorecardOf(place: number, application: Application): Scorecard;
}

/**
 * The points of every application of a pool, by the profile that the solicitation or rule set chooses where none is named. Another profile
 * needs no other evaluation.
 * @throws RangeError if the rule set has no such profile.
 */
export function scorePool(evaluation: PoolEvaluation, profileId?: string): PoolScores {
  const { id, tables, decimalOf } = preparedProfile(evaluation.rules, profileId);
  const { count, words, rows } = evaluation;
  const scores: PoolScores = {
    evaluation,
    profile: id,
    score: new Float64Array(count),
    least: new Float64Array(count),
    most: new Float64Array(count),
    maximum: new Float64Array(count),
    decimalOf,
    scorecardOf: (place, application) => score(evaluation.evaluationOf(place, application), id),
  };
  const sums = new Sums();
  for (let place = 0; place < count; place += 1) {
    const lane = place % LANES;
    tables.add(words, (place - lane) * rows.width + lane, sums);
    scores.score[place] = sums.score;
    scores.least[place] = sums.least;
    scores.most[place] = sums.most;
    scores.maximum[place] = sums.maximum;
  }
  return scores;
}
