import type { Outcome, TestOutcome } from '../model/outcome.ts';
import type { FindingOutcome } from './evaluation.ts';

/** The numbers by which programs know the outcomes: 0 not met, 1 indeterminate, 2 met. */
const BY_NUMBER = ['not_met', 'indeterminate', 'met'] as const satisfies readonly TestOutcome[];

function outcomeOf(applies: TestOutcome, test: TestOutcome): Outcome {
  if (applies === 'not_met') return 'not_applicable';
  return applies === 'met' ? test : 'indeterminate';
}

/** Made once: an application has a handful of outcomes for each criterion, and a run millions of applications. */
const NINE: readonly FindingOutcome[] = BY_NUMBER.flatMap((applies, row) =>
  BY_NUMBER.map((test, column) =>
    Object.freeze({ outcome: outcomeOf(applies, test), applies, test, code: row * 3 + column }),
  ),
);

/** A criterion's outcome from that of `appliesWhen` and that of `when`. */
export function findingOutcome(applies: TestOutcome, test: TestOutcome): FindingOutcome {
  return findingOutcomeOf(BY_NUMBER.indexOf(applies), BY_NUMBER.indexOf(test));
}

/** The same from the two outcomes as a program gives them: 0 not met, 1 indeterminate, 2 met. */
export function findingOutcomeOf(applies: number, test: number): FindingOutcome {
  return NINE[applies * 3 + test] as FindingOutcome;
}
