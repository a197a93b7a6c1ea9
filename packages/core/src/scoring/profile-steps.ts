import type { Decimal } from '../model/decimal.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { preparedProfile } from './prepared-profile.ts';

/** The points of a profile as whole numbers of its smallest step, `0.25` of a profile with two places as 25: every sum of them is exact. */
export interface ProfileSteps {
  readonly families: readonly {
    readonly id: string;
    /** The most that the family's points can come to; null where nothing bounds them. */
    readonly cap: number | null;
    /** The criteria in use that a profile gives points for, none of them perhaps. */
    readonly criteria: readonly {
      readonly criterion: string;
      /** Its place among the outcomes of an evaluation. */
      readonly finding: number;
      readonly steps: number;
    }[];
  }[];
  /** The points that a number of steps is. */
  decimalOf(steps: number): Decimal;
}

/** @throws RangeError if the rule set has no such profile. */
export function profileSteps(rules: AppliedRuleSet, profileId?: string): ProfileSteps {
  const { families, decimalOf } = preparedProfile(rules, profileId);
  return {
    decimalOf,
    families: families.map(({ id, cap, criteria }) => ({
      id,
      cap: cap === null ? null : cap.steps,
      criteria: criteria.map(({ criterion, finding, gain, loss }) => ({
        criterion,
        finding,
        steps: gain + loss,
      })),
    })),
  };
}
