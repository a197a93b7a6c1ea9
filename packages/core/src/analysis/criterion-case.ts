import type { Application } from '../model/application.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Parameters } from './in-full.ts';

/** One criterion, some answers, and the outcome that has to follow: what a person agreed to, or is asked to. */
export interface CriterionCase {
  readonly criterion: string;
  readonly facts: Application['facts'];
  /** What a solicitation sets for this case; the defaults where absent. */
  readonly parameters?: Parameters;
  readonly outcome: Outcome;
  /** Why that outcome follows, in words. */
  readonly why: string;
}
