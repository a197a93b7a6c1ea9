import type { Covered, CriterionCoverage } from '@grantscore/core/cases';

/** What no case can show of each criterion, and what was not decided, a line each; nothing where cases show all. */
export function beyondCases(coverage: readonly CriterionCoverage[]): readonly string[] {
  return coverage.flatMap(({ criterion, outcomes, leaves }) =>
    [
      ...Object.entries(outcomes).flatMap(([outcome, covered]) => {
        const words = outcome.replace('_', ' ');
        return line(covered, `it is never ${words}`, `whether it can be ${words}`);
      }),
      ...leaves.flatMap(({ place, met, notMet }) => [
        ...line(met, `\`${place}\` never alone makes it so`, `whether \`${place}\` alone can make it so`),
        ...line(notMet, `\`${place}\` alone never prevents it`, `whether \`${place}\` alone can prevent it`),
      ]),
    ].map((text) => `${criterion}: ${text}`),
  );
}

function line(covered: Covered, never: string, whether: string): readonly string[] {
  switch (covered.status) {
    case 'infeasible':
      return [`${never}: no answers at all are a case of that`];
    case 'not_decided':
      return [`${whether} was not decided: ${covered.because}`];
    case 'shown':
    case 'possible':
      return [];
    default:
      return covered satisfies never;
  }
}
