import type { Application } from '../../model/application.ts';
import type { Decimal } from '../../model/decimal.ts';
import type { AppliedRuleSet } from '../../rules/apply-solicitation.ts';
import { type PreparedProfile, preparedProfile } from '../../scoring/prepared-profile.ts';
import { score } from '../../scoring/score.ts';
import type { SearchBudget } from '../search-budget.ts';
import type { PointsGroup } from './best-answers.ts';
import { furthest, pointsOf } from './furthest.ts';
import type { Samples } from './samples.ts';

/** One end of what a score can be. */
export interface ScoreEnd {
  /** The score of an application that was scored. */
  readonly reached: Decimal;
  /** No score goes beyond this; the same where the end is exact. */
  readonly bound: Decimal;
  /** The application that reaches it. */
  readonly witness: Application;
}

/** The lowest and the highest score that anybody can reach by a profile. */
export interface ScoreRange {
  readonly profile: string;
  readonly least: ScoreEnd;
  readonly most: ScoreEnd;
}

export function scoreRange(
  profileId: string,
  rules: AppliedRuleSet,
  samples: Samples,
  budget: SearchBudget,
): ScoreRange {
  const prepared = preparedProfile(rules, profileId);
  const end = (sign: 1 | -1): ScoreEnd => {
    const { bound, application } = furthest(pointsGroups(prepared, rules), sign, rules, budget);
    const scores = [application, ...samples.applications].flatMap((one) => {
      if (one === null) return [];
      return [{ witness: one, reached: score(samples.evaluate(one), profileId).score }];
    });
    const nothing: Application = { id: 'witness', applicantName: 'Witness', facts: {} };
    const start = { witness: nothing, reached: score(samples.evaluate(nothing), profileId).score };
    const best = scores.reduce(
      (best, one) => (one.reached.minus(best.reached).times(sign).gt(0) ? one : best),
      start,
    );
    return { ...best, bound: prepared.decimalOf(bound) };
  };
  return { profile: profileId, least: end(-1), most: end(1) };
}

/** What counts of each family, by the profile. */
function pointsGroups(profile: PreparedProfile, rules: AppliedRuleSet): readonly PointsGroup[] {
  return profile.families.map(({ cap, criteria }) => ({
    least: Number.NEGATIVE_INFINITY,
    most: cap === null ? Number.POSITIVE_INFINITY : cap.steps,
    criteria: pointsOf(criteria, rules),
  }));
}
