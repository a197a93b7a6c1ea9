import type { Steps } from './prepared-profile.ts';

/** The four sums that a criterion, a family of them, or a whole scorecard comes to. */
export interface Totals {
  readonly score: Steps;
  readonly least: Steps;
  readonly most: Steps;
  readonly maximum: Steps;
}

export const NOTHING: Totals = { score: 0, least: 0, most: 0, maximum: 0 };

export function addTotals(a: Totals, b: Totals): Totals {
  if (b === NOTHING) return a;
  return {
    score: a.score + b.score,
    least: a.least + b.least,
    most: a.most + b.most,
    maximum: a.maximum + b.maximum,
  };
}
