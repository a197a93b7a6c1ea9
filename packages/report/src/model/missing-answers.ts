import {
  compareText,
  type DerivedAnswer,
  decisiveTests,
  type Scorecard,
  type TestDerivation,
} from '@grantscore/core';
import { type FactCatalogue, factCatalogue } from '../explain/fact-catalogue.ts';

/** An answer that would settle a criterion somewhere, and how many applications lack it. */
export interface MissingAnswer {
  readonly fact: string;
  /** Of a table, the column that is blank in some of its rows; null where the whole answer is missing. */
  readonly column: string | null;
  /** The label of the fact, or of the column. */
  readonly label: string;
  /** The label of the table, where it is one or a column of one. */
  readonly table: string | null;
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
    const missing = new Map<string, Lacking>();
    for (const finding of evaluation.findings) {
      if (finding.outcome !== 'indeterminate') continue;
      const trees = [
        finding.applies === 'indeterminate' ? finding.appliesDerivation : null,
        finding.test === 'indeterminate' ? finding.derivation : null,
      ];
      for (const tree of trees) {
        if (tree === null) continue;
        for (const test of decisiveTests(tree))
          for (const lacking of missingFacts(test, catalogue))
            missing.set(JSON.stringify([lacking.fact, lacking.column]), lacking);
      }
    }
    for (const [key, { fact, column }] of missing) {
      const { label, answeredBy, type, columns } = catalogue.fact(fact);
      const applications = (counts.get(key)?.applications ?? 0) + 1;
      counts.set(key, {
        fact,
        column,
        label: column === null ? label : (columns.get(column)?.label ?? column),
        table: type === 'table' ? label : null,
        answeredBy,
        applications,
      });
    }
  }
  return [...counts.values()].sort(
    (a, b) =>
      b.applications - a.applications ||
      compareText(a.fact, b.fact) ||
      compareText(a.column ?? '', b.column ?? ''),
  );
}

interface Lacking {
  readonly fact: string;
  readonly column: string | null;
}

/** What an open test waits for: its own answer, a table or columns of one, or one side of a share. */
function missingFacts({ fact, answer }: TestDerivation, catalogue: FactCatalogue): readonly Lacking[] {
  if (answer.status === 'derived') return missingBehind(fact, answer, catalogue);
  return answer.status === 'not_provided' ? [{ fact, column: null }] : [];
}

function missingBehind(fact: string, answer: DerivedAnswer, catalogue: FactCatalogue): readonly Lacking[] {
  const { derived } = catalogue.fact(fact);
  if (derived === null || answer.unknownBecause === null) return [];
  if (!('share' in derived)) {
    const { table } = derived;
    return answer.rows === null
      ? [{ fact: table, column: null }]
      : answer.rows.flatMap(({ missing }) => missing.map(({ column }) => ({ fact: table, column })));
  }
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
): readonly Lacking[] {
  if (side?.status === 'derived') return missingBehind(fact, side, catalogue);
  return side?.status === 'not_provided' ? [{ fact, column: null }] : [];
}
