import type { FindingOutcome } from '../evaluation/evaluation.ts';
import type { Decimal } from '../model/decimal.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { preparedProfile } from '../scoring/prepared-profile.ts';

/** What decides an application's place, as far as its own answers do. */
export interface Standing {
  readonly score: Decimal;
  /** Whether it passes every eligibility and completeness criterion; open where that could not be told. */
  readonly gates: 'passed' | 'open' | 'not_passed';
}

/**
 * A standing as whole numbers that add up: the steps of each family before its cap, the gates not met, the gates open. What two changes of
 * different criteria do to them is the sum of what each does.
 */
export type Tally = readonly number[];

export interface Tallies {
  of(outcomes: readonly FindingOutcome[]): Tally;
  standing(tally: Tally): Standing;
}

/** @throws RangeError if the rule set has no such profile. */
export function tallies(rules: AppliedRuleSet, profileId: string): Tallies {
  const { families, decimalOf } = preparedProfile(rules, profileId);
  const gates = rules.criteria.flatMap(({ kind }, place) =>
    kind === 'priority_consideration' ? [] : [place],
  );
  const count = (outcomes: readonly FindingOutcome[], wanted: FindingOutcome['outcome']) =>
    gates.reduce((sum, place) => sum + (outcomes[place]?.outcome === wanted ? 1 : 0), 0);
  return {
    of: (outcomes) => [
      ...families.map(({ criteria }) =>
        criteria.reduce(
          (sum, { finding, gain, loss }) => sum + (outcomes[finding]?.outcome === 'met' ? gain + loss : 0),
          0,
        ),
      ),
      count(outcomes, 'not_met'),
      count(outcomes, 'indeterminate'),
    ],
    standing: (tally) => {
      const steps = families.reduce((total, { cap }, i) => {
        const own = tally[i] ?? 0;
        return total + (cap === null ? own : Math.min(own, cap.steps));
      }, 0);
      const [notMet = 0, open = 0] = tally.slice(families.length);
      return {
        score: decimalOf(steps),
        gates: notMet > 0 ? 'not_passed' : open > 0 ? 'open' : 'passed',
      };
    },
  };
}
