import { compareText, type DerivedAnswer, type Scorecard, type TestDerivation } from '@grantscore/core';
import { decisiveTests } from '../explain/decisive-tests.ts';
import { type FactCatalogue, factCatalogue } from '../explain/fact-catalogue.ts';

/** An answer that would settle a criterion somewhere, and how many applications lack it. */
export interface MissingAnswer {
  readonly fact: string;
  readonly label: string;
  /** Whether the applicant or a reviewer would give it. */
  readonly answeredBy: 'applicant' | 'reviewer';
  readonly applications: number;
}

/**
 * The missing answers that keep criteria from being told, the most wanted first. A missing answer that changes nothing for an
 * application is not counted.
 */
export function missingAnswers(scorecards: readonly Scorecard[]): readonly MissingAnswer[] {
  const counts = new Map<string, MissingAnswer>();
  for (const { evaluation } of scorecards) {
    const catalogue = factCatalogue(evaluation.rules);
    const missing = new Set<string>();
    for (const finding of evaluation.findings) {
      if (finding.outcome !== 'indeterminate') continue;
      const trees = [
        finding.applies === 'indeterminate' ? finding.appliesDerivation : null,
        finding.test === 'indeterminate' ? finding.derivation : null,
      ];
      for (const tree of trees) {
        if (tree === null) continue;
        for (const test of decisiveTests(tree))
          for (const fact of missingFacts(test, catalogue)) missing.add(fact);
      }
    }
    for (const fact of missing) {
      const { label, answeredBy } = catalogue.fact(fact);
      const applications = (counts.get(fact)?.applications ?? 0) + 1;
      counts.set(fact, { fact, label, answeredBy, applications });
    }
  }
  return [...counts.values()].sort((a, b) => b.applications - a.applications || compareText(a.fact, b.fact));
}

/** The asked facts that an open test waits for: itself, a table, or one side of a share. */
function missingFacts({ fact, answer }: TestDerivation, catalogue: FactCatalogue): readonly string[] {
  if (answer.status === 'derived') return missingBehind(fact, answer, catalogue);
  return answer.status === 'not_provided' ? [fact] : [];
}

function missingBehind(fact: string, answer: DerivedAnswer, catalogue: FactCatalogue): readonly string[] {
  const { derived } = catalogue.fact(fact);
  if (derived === null || answer.unknownBecause === null) return [];
  if (!('share' in derived)) return [derived.table];
  const { part, whole } = derived.share;
  return [
    ...sideMissing(part, answer.share?.part, catalogue),
    ...sideMissing(whole, answer.share?.whole, catalogue),
  ];
}

function sideMissing(
  fact: string,
  side: NonNullable<DerivedAnswer['share']>['part'] | undefined,
  catalogue: FactCatalogue,
): readonly string[] {
  if (side?.status === 'derived') return missingBehind(fact, side, catalogue);
  return side?.status === 'not_provided' ? [fact] : [];
}
