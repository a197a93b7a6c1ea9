import {
  type AppliedRuleSet,
  compareText,
  type Derivation,
  type DerivedAnswer,
  decisiveTests,
  type Finding,
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
    counts.next();
    for (const finding of evaluation.findings)
      for (const lacking of lackingFor(finding, rules)) counts.count(counts.numberOf(lacking));
  }
  return counts.list();
}

/** A missing answer: a fact or, of a table, one of its columns. */
export interface Lacking {
  readonly fact: string;
  readonly column: string | null;
}

/** How many applications lack an answer. */
export interface AnswerCount extends Lacking {
  readonly applications: number;
}

/** Counts how many applications lack each answer. */
export class MissingAnswerCounts {
  readonly #catalogue: FactCatalogue;
  readonly #numbers = new Map<string, number>();
  readonly #lacking: Lacking[] = [];
  readonly #applications: number[] = [];
  /** Of each answer the last application that it was counted for. */
  readonly #countedFor: number[] = [];
  #application = 0;

  constructor(rules: AppliedRuleSet) {
    this.#catalogue = factCatalogue(rules);
  }

  /** The number by which an answer is counted. */
  numberOf({ fact, column }: Lacking): number {
    const key = JSON.stringify([fact, column]);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#lacking.push({ fact, column }) - 1;
    this.#numbers.set(key, number);
    this.#applications.push(0);
    this.#countedFor.push(0);
    return number;
  }

  /** Begins with another application. */
  next(): void {
    this.#application += 1;
  }

  /** Counts an answer that the application lacks; the same answer counts once for an application. */
  count(number: number): void {
    if (this.#countedFor[number] === this.#application) return;
    this.#countedFor[number] = this.#application;
    this.#applications[number] = (this.#applications[number] as number) + 1;
  }

  /** Adds the counts of other applications, or takes them away. */
  addAll(counts: readonly AnswerCount[], by: 1 | -1): void {
    for (const count of counts) {
      const number = this.numberOf(count);
      this.#applications[number] = (this.#applications[number] as number) + by * count.applications;
    }
  }

  /** Those that somebody lacks, in no order. */
  counts(): readonly AnswerCount[] {
    return this.#lacking
      .map((lacking, number) => ({ ...lacking, applications: this.#applications[number] as number }))
      .filter(({ applications }) => applications > 0);
  }

  /** Counts from nothing again. */
  clear(): void {
    this.#applications.fill(0);
  }

  list(): readonly MissingAnswer[] {
    return this.counts()
      .map(({ fact, column, applications }): MissingAnswer => {
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

/** What an open finding waits for; nothing where it is not open. */
export function lackingFor(finding: Finding, rules: AppliedRuleSet): readonly Lacking[] {
  if (finding.outcome !== 'indeterminate') return [];
  const { applies, test, appliesDerivation, derivation } = finding;
  return [
    applies === 'indeterminate' ? appliesDerivation : null,
    test === 'indeterminate' ? derivation : null,
  ].flatMap((tree) => lackingIn(tree, rules));
}

/** What an open condition waits for, named as often as it stands in the way. */
export function lackingIn(derivation: Derivation | null, rules: AppliedRuleSet): readonly Lacking[] {
  if (derivation === null) return [];
  const catalogue = factCatalogue(rules);
  return decisiveTests(derivation).flatMap((test) => missingFacts(test, catalogue));
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
