import {
  type AppliedRuleSet,
  compareText,
  type Derivation,
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
export function missingAnswers(
  scorecards: readonly Scorecard[],
  rules: AppliedRuleSet,
): readonly MissingAnswer[] {
  const counts = new MissingAnswerCounts(rules);
  for (const { evaluation } of scorecards) {
    const missing: Lacking[] = [];
    for (const finding of evaluation.findings) {
      if (finding.outcome !== 'indeterminate') continue;
      if (finding.applies === 'indeterminate') missing.push(...lackingIn(finding.appliesDerivation, rules));
      if (finding.test === 'indeterminate') missing.push(...lackingIn(finding.derivation, rules));
    }
    counts.add(missing);
  }
  return counts.list();
}

/** How many applications lack each answer. */
export class MissingAnswerCounts {
  readonly #catalogue: FactCatalogue;
  readonly #counts = new Map<string, { readonly lacking: Lacking; applications: number }>();

  constructor(rules: AppliedRuleSet) {
    this.#catalogue = factCatalogue(rules);
  }

  /**
   * Counts one application, or takes it away again.
   * @param missing - What it lacks; the same may be named more than once.
   */
  add(missing: readonly Lacking[], by: 1 | -1 = 1): void {
    const counted: string[] = [];
    for (let i = 0; i < missing.length; i += 1) {
      const lacking = missing[i] as Lacking;
      const { fact, column } = lacking;
      const key = column === null ? fact : JSON.stringify([fact, column]);
      if (counted.includes(key)) continue;
      counted.push(key);
      const known = this.#counts.get(key);
      if (known === undefined) this.#counts.set(key, { lacking, applications: by });
      else known.applications += by;
    }
  }

  list(): readonly MissingAnswer[] {
    return [...this.#counts.values()]
      .filter(({ applications }) => applications > 0)
      .map(({ lacking: { fact, column }, applications }): MissingAnswer => {
        const { label, answeredBy, type, columns } = this.#catalogue.fact(fact);
        return {
          fact,
          column,
          label: column === null ? label : (columns.get(column)?.label ?? column),
          table: type === 'table' ? label : null,
          answeredBy,
          applications,
        };
      })
      .sort(
        (a, b) =>
          b.applications - a.applications ||
          compareText(a.fact, b.fact) ||
          compareText(a.column ?? '', b.column ?? ''),
      );
  }
}

/** What an open condition waits for, named as often as it stands in the way. */
export function lackingIn(derivation: Derivation | null, rules: AppliedRuleSet): readonly Lacking[] {
  if (derivation === null) return [];
  const catalogue = factCatalogue(rules);
  return decisiveTests(derivation).flatMap((test) => missingFacts(test, catalogue));
}

/** A missing answer: a fact or, of a table, one of its columns. */
export interface Lacking {
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
