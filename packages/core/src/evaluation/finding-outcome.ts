import type { Outcome, TestOutcome } from '../model/outcome.ts';
import type { FindingOutcome } from './evaluation.ts';

/** A criterion's outcome from that of `appliesWhen` and that of `when`: one of nine, made once. */
export function findingOutcome(applies: TestOutcome, test: TestOutcome): FindingOutcome {
  return NINE[applies][test];
}

function outcomeOf(applies: TestOutcome, test: TestOutcome): Outcome {
  if (applies === 'not_met') return 'not_applicable';
  return applies === 'met' ? test : 'indeterminate';
}

function three(applies: TestOutcome): Readonly<Record<TestOutcome, FindingOutcome>> {
  const one = (test: TestOutcome): FindingOutcome =>
    Object.freeze({ outcome: outcomeOf(applies, test), applies, test });
  return { met: one('met'), not_met: one('not_met'), indeterminate: one('indeterminate') };
}

const CODES = ['not_met', 'indeterminate', 'met'] as const satisfies readonly TestOutcome[];

const NINE: Readonly<Record<TestOutcome, Readonly<Record<TestOutcome, FindingOutcome>>>> = {
  met: three('met'),
  not_met: three('not_met'),
  indeterminate: three('indeterminate'),
};

const BY_NUMBER: readonly FindingOutcome[] = CODES.flatMap((applies) =>
  CODES.map((test) => NINE[applies][test]),
);

/** The same from the two outcomes as a program gives them: 0 not met, 1 indeterminate, 2 met. */
export function findingOutcomeOf(applies: number, test: number): FindingOutcome {
  return BY_NUMBER[applies * 3 + test] ?? NINE.indeterminate.indeterminate;
}
