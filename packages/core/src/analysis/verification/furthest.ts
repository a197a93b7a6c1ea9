import type { Application } from '../../model/application.ts';
import type { AppliedRuleSet } from '../../rules/apply-solicitation.ts';
import type { PreparedPoints } from '../../scoring/prepared-profile.ts';
import type { SearchBudget } from '../search-budget.ts';
import type { Choice } from '../space.ts';
import { realise } from '../witness.ts';
import { bestAnswers, type PointsGroup } from './best-answers.ts';
import { sharesSources, sourcesOf } from './sources-of.ts';

/** How far a sum of points goes. */
export interface Furthest {
  /** Nobody goes beyond it; in the steps of the profile. */
  readonly bound: number;
  /** Answers that go as far as any that were found; null where no rows can be made for them. Its own sum is seen when it is scored. */
  readonly application: Application | null;
}

/**
 * The furthest that the sum of some groups goes up or down. Groups that share no question are searched apart, since each goes as far as it
 * can whatever the others do.
 */
export function furthest(
  groups: readonly PointsGroup[],
  sign: 1 | -1,
  rules: AppliedRuleSet,
  budget: SearchBudget,
): Furthest {
  const answers = new Map<string, Choice>();
  let bound = 0;
  for (const part of apart(groups.map((group) => turned(group, sign)).flatMap(single), rules)) {
    const best = bestAnswers(rules, part, budget);
    bound += best.bound * sign;
    for (const [fact, choice] of best.answers) answers.set(fact, choice);
  }
  return { bound, application: realise(rules, [], { status: 'found', answers }) };
}

/** The criteria of a profile with what each brings. */
export function pointsOf(
  criteria: readonly PreparedPoints[],
  rules: AppliedRuleSet,
): PointsGroup['criteria'] {
  return criteria.flatMap(({ finding, gain, loss }) => {
    const criterion = rules.criteria[finding];
    const steps = gain + loss;
    return criterion === undefined || steps === 0 ? [] : [{ criterion, steps }];
  });
}

/** The least of a sum is the most of its opposite. */
function turned({ least, most, criteria }: PointsGroup, sign: 1 | -1): PointsGroup {
  if (sign > 0) return { least, most, criteria };
  return {
    least: -most,
    most: -least,
    criteria: criteria.map(({ criterion, steps }) => ({ criterion, steps: -steps })),
  };
}

/** Criteria of a group of which all counts add up one by one. */
function single(group: PointsGroup): readonly PointsGroup[] {
  return Number.isFinite(group.least) || Number.isFinite(group.most)
    ? [group]
    : group.criteria.map((criterion) => ({ ...group, criteria: [criterion] }));
}

/** Groups in parts of which none shares a question with another. */
function apart(groups: readonly PointsGroup[], rules: AppliedRuleSet): readonly (readonly PointsGroup[])[] {
  let parts: readonly { readonly sources: ReadonlySet<string>; readonly groups: readonly PointsGroup[] }[] =
    [];
  for (const group of groups) {
    const sources = new Set(group.criteria.flatMap(({ criterion }) => [...sourcesOf(criterion, rules)]));
    const [joined, others] = [true, false].map((shared) =>
      parts.filter((part) => sharesSources(part.sources, sources) === shared),
    );
    parts = [
      ...(others ?? []),
      {
        sources: new Set([...sources, ...(joined ?? []).flatMap((part) => [...part.sources])]),
        groups: [...(joined ?? []).flatMap((part) => part.groups), group],
      },
    ];
  }
  return parts.map((part) => part.groups);
}
