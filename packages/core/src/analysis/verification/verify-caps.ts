import type { AppliedRuleSet } from '../../rules/apply-solicitation.ts';
import { preparedProfile } from '../../scoring/prepared-profile.ts';
import { score } from '../../scoring/score.ts';
import type { SearchBudget } from '../search-budget.ts';
import type { Found } from './finding.ts';
import { furthest, pointsOf } from './furthest.ts';
import type { Samples } from './samples.ts';

/** The caps of profiles that never take a point away, since nobody's points in the family come to more. */
export function verifyCaps(rules: AppliedRuleSet, samples: Samples, budget: SearchBudget): readonly Found[] {
  return rules.profiles.flatMap((profile, at) =>
    preparedProfile(rules, profile.id).families.flatMap(({ id, cap, criteria }): readonly Found[] => {
      if (cap === null) return [];
      const about = { subjects: [profile.id, id], path: ['profiles', at, 'caps', id] };
      const all = {
        least: Number.NEGATIVE_INFINITY,
        most: Number.POSITIVE_INFINITY,
        criteria: pointsOf(criteria, rules),
      };
      const { bound, application } = furthest([all], 1, rules, budget);
      if (bound <= cap.steps) return [{ rule: 'cap_never_binds', witness: application, ...about }];
      const binds = [application, ...samples.applications].some(
        (one) =>
          one !== null &&
          score(samples.evaluate(one), profile.id).lines.some(
            (line) => line.kind === 'cap' && line.family === id && !line.score.isZero(),
          ),
      );
      return binds ? [] : [{ rule: 'not_decided', open: 'cap_never_binds', witness: null, ...about }];
    }),
  );
}
