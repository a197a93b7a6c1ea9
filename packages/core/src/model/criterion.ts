import type { Basis, Citation } from './citation.ts';
import type { Condition } from './condition.ts';

/** `eligibility` and `completeness` carry no points: they decide who is ranked at all. */
export type CriterionKind = 'priority_consideration' | 'eligibility' | 'completeness';

/** One cited statement that an application can meet or not. */
export interface CriterionData {
  readonly id: string;
  readonly kind: CriterionKind;
  /** The id of one of the rule set's families. */
  readonly family: string;
  /** What an application that meets it does, as a verb phrase: `Bans chokeholds and carotid restraints`. */
  readonly label: string;
  /** Whom it concerns; everyone where absent. */
  readonly appliesWhen?: Condition;
  readonly when: Condition;
  /** Ids of facts that are shown beside it and not tested: a text, a date. */
  readonly shows?: readonly string[];
  readonly citations: readonly [Citation, ...Citation[]];
  /** What an applicant is expected to show. It never changes an outcome. */
  readonly evidence: string;
  readonly basis: Basis;
  /** Why it is off unless a solicitation switches it on; on where absent. */
  readonly offBecause?: string;
}

export interface FamilyData {
  readonly id: string;
  readonly label: string;
}
