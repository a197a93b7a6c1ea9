/** The outcome of a condition, in Kleene's three values. */
export type TestOutcome = 'met' | 'not_met' | 'indeterminate';

/** The outcome of a criterion for one application. */
export type Outcome = TestOutcome | 'not_applicable';

export const OUTCOMES = [
  'met',
  'not_met',
  'indeterminate',
  'not_applicable',
] as const satisfies readonly Outcome[];

/** Met if every one is, not met if any is not, else indeterminate. */
export function all(outcomes: readonly TestOutcome[]): TestOutcome {
  if (outcomes.includes('not_met')) return 'not_met';
  return outcomes.includes('indeterminate') ? 'indeterminate' : 'met';
}

/** Met if any one is, not met if none can be, else indeterminate. */
export function any(outcomes: readonly TestOutcome[]): TestOutcome {
  if (outcomes.includes('met')) return 'met';
  return outcomes.includes('indeterminate') ? 'indeterminate' : 'not_met';
}

export function not(outcome: TestOutcome): TestOutcome {
  if (outcome === 'indeterminate') return outcome;
  return outcome === 'met' ? 'not_met' : 'met';
}
