import type { Outcome } from '@grantscore/core';
import { type ApplicantGroup, applicantGroups } from './applicant-groups.ts';
import { scoreShare } from './score-share.ts';
import { type ShareBand, shareBands } from './share-bands.ts';

/** How one criterion came out over all applications that were scored. */
export interface CriterionShares extends Readonly<Record<Outcome, number>> {
  readonly criterion: string;
}

/** The applications as a whole, over all competitions, the ones that are not ranked among them. */
export interface FieldEntry {
  /** Scores as shares of what each application could have scored, ascending and without a gap; empty where nobody has one. */
  readonly shares: readonly ShareBand[];
  /** How many could have scored nothing, so that their score is no share of anything. */
  readonly withoutShare: number;
  /** In the rule set's order. */
  readonly criteria: readonly CriterionShares[];
  /** The largest group first, those without a value last; null where nobody has one. */
  readonly states: readonly ApplicantGroup[] | null;
  readonly applicantTypes: readonly ApplicantGroup[] | null;
}

/** What the field needs to know of an application. */
interface Member {
  readonly score: string;
  readonly maximum: string;
  readonly place: object | null;
  readonly outcomes: readonly Outcome[];
  readonly state: string | null;
  readonly applicantType: string | null;
}

export function fieldEntry(
  applications: readonly Member[],
  criteria: readonly { readonly id: string }[],
): FieldEntry {
  const shares = applications.flatMap((application) => scoreShare(application) ?? []);
  return {
    shares: shareBands(shares),
    withoutShare: applications.length - shares.length,
    criteria: criteria.map(({ id }, i) => criterionShares(id, i, applications)),
    states: applicantGroups(applications, ({ state }) => state),
    applicantTypes: applicantGroups(applications, ({ applicantType }) => applicantType),
  };
}

function criterionShares(criterion: string, i: number, applications: readonly Member[]): CriterionShares {
  const counts = { met: 0, not_met: 0, indeterminate: 0, not_applicable: 0 };
  for (const { outcomes } of applications) {
    const outcome = outcomes[i];
    if (outcome !== undefined) counts[outcome] += 1;
  }
  return { criterion, ...counts };
}
