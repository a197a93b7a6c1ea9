import type { Outcome } from '@grantscore/core';
import { type ApplicantGroup, applicantGroups } from './applicant-groups.ts';
import { type ScoreBand, scoreBands } from './score-bands.ts';

/** How one criterion came out over all applications that were scored. */
export interface CriterionShares extends Readonly<Record<Outcome, number>> {
  readonly criterion: string;
}

/** The applications as a whole, over all competitions, the ones that are not ranked among them. */
export interface FieldEntry {
  /** Ascending and without a gap; empty where nobody was scored. */
  readonly scores: readonly ScoreBand[];
  /** In the rule set's order. */
  readonly criteria: readonly CriterionShares[];
  /** The largest group first, those without a value last; null where nobody has one. */
  readonly states: readonly ApplicantGroup[] | null;
  readonly applicantTypes: readonly ApplicantGroup[] | null;
}

/** What the field needs to know of an application. */
interface Member {
  readonly score: string;
  readonly place: object | null;
  readonly outcomes: readonly Outcome[];
  readonly state: string | null;
  readonly applicantType: string | null;
}

/** @param scale - The places after the point with which points are printed. */
export function fieldEntry(
  applications: readonly Member[],
  criteria: readonly { readonly id: string }[],
  scale: number,
): FieldEntry {
  return {
    scores: scoreBands(
      applications.map(({ score }) => score),
      scale,
    ),
    criteria: criteria.map(({ id }, i) => criterionShares(id, i, applications)),
    states: applicantGroups(applications, ({ state }) => state, scale),
    applicantTypes: applicantGroups(applications, ({ applicantType }) => applicantType, scale),
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
