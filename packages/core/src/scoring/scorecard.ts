import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Decimal, DecimalText } from '../model/decimal.ts';
import type { Outcome } from '../model/outcome.ts';

/** What one priority consideration adds. The lines of a scorecard sum to its score, line by line for each of the three. */
export interface CriterionLine {
  readonly kind: 'criterion';
  readonly criterion: string;
  readonly outcome: Outcome;
  /** What the profile gives for meeting it; may be negative. */
  readonly available: DecimalText;
  readonly score: Decimal;
  readonly least: Decimal;
  readonly most: Decimal;
}

/** What a family's cap takes away (so never above zero); only there where the cap binds one of the three sums. */
export interface CapLine {
  readonly kind: 'cap';
  readonly family: string;
  readonly cap: DecimalText;
  readonly score: Decimal;
  readonly least: Decimal;
  readonly most: Decimal;
}

export type ScoreLine = CriterionLine | CapLine;

/** The points of one application by one profile. None is official. */
export interface Scorecard {
  readonly evaluation: Evaluation;
  readonly profile: string;
  /** Built anew each time it is read. */
  readonly lines: readonly ScoreLine[];
  /** The points of what is met. */
  readonly score: Decimal;
  /** The score if every open answer went against the applicant, within what can still be. */
  readonly least: Decimal;
  /** The score if every open answer went the applicant's way. */
  readonly most: Decimal;
  /** The most that the criteria that apply, or may apply, to this application can come to. */
  readonly maximum: Decimal;
}
