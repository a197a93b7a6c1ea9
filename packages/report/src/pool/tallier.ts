import {
  type AnswerOf,
  type Application,
  type AppliedRuleSet,
  answerReaderOf,
  attestationOf,
  type CriterionTree,
  type FactAnswer,
  type FindingOutcome,
  type PoolEvaluation,
  type SettledApplication,
  type Settling,
  saysNo,
} from '@grantscore/core';
import { disputableFacts, isDisputed } from '../explain/disputed-facts.ts';
import { isRecord, restsOnAttestation } from '../explain/evidence.ts';
import { sourcesOf } from '../explain/facts-behind.ts';
import { lackingIn, MissingAnswerCounts } from '../model/missing-answers.ts';
import type { PoolTally } from './pool-chunk.ts';

/** Counts what a summary says of many applications together. All of them are evaluated by the same compiled rules. */
export class Tallier {
  readonly #rules: AppliedRuleSet;
  readonly #reviewed: boolean;
  readonly #isPriority: readonly boolean[];
  /** Of each criterion, readers of the facts that are shown beside it. */
  readonly #shown: readonly (readonly AnswerOf[])[];
  readonly #derived: ReadonlySet<string>;
  readonly #disputable: readonly AnswerOf[];
  /** By the numbers of the ways in which outcomes are settled. */
  readonly #settling: (SettlingParts | undefined)[] = [];
  readonly #missing: MissingAnswerCounts;
  #metOnAttestation = 0;
  #disputes = 0;

  /** @param reviewed - Whether reviewers have answered anything, so that they may disagree. */
  constructor(rules: AppliedRuleSet, reviewed: boolean) {
    this.#rules = rules;
    this.#reviewed = reviewed;
    this.#isPriority = rules.criteria.map(({ kind }) => kind === 'priority_consideration');
    this.#shown = rules.criteria.map(({ shows }) => (shows ?? []).map(answerReaderOf));
    this.#derived = new Set(rules.derivedFacts.map(({ id }) => id));
    this.#disputable = disputableFacts(rules).map(answerReaderOf);
    this.#missing = new MissingAnswerCounts(rules);
  }

  /** Counts from nothing again. */
  clear(): void {
    this.#missing.clear();
    this.#metOnAttestation = 0;
    this.#disputes = 0;
  }

  counts(): PoolTally {
    return {
      missing: this.#missing.counts(),
      metOnAttestation: this.#metOnAttestation,
      disputes: this.#disputes,
    };
  }

  /**
   * Counts one application.
   * @param place - Where it stands in the evaluation.
   * @param outcomes - What came out there.
   * @returns How many of its answers reviewers disagree on.
   */
  add(
    application: Application,
    evaluation: PoolEvaluation,
    place: number,
    outcomes: readonly FindingOutcome[],
  ): number {
    const settled = evaluation.settling(place, application);
    this.#missing.next();
    for (let c = 0; c < outcomes.length; c += 1) {
      const { outcome, applies, test } = outcomes[c] as FindingOutcome;
      if (outcome === 'met' && this.#isPriority[c] === true) {
        const { asked } = this.#partsOf(settled.by(c, 'when'));
        if (restsOnAttestation(asked, this.#shown[c] as readonly AnswerOf[], application))
          this.#metOnAttestation += 1;
      }
      if (outcome !== 'indeterminate') continue;
      if (applies === 'indeterminate') this.#countLacking(c, 'appliesWhen', settled, application);
      if (test === 'indeterminate') this.#countLacking(c, 'when', settled, application);
    }
    const disputes = this.#reviewed
      ? this.#disputable.filter((answerOf) => isDisputed(answerOf(application))).length
      : 0;
    this.#disputes += disputes;
    return disputes;
  }

  #countLacking(
    criterion: number,
    tree: CriterionTree,
    settled: SettledApplication,
    application: Application,
  ): void {
    const { lacking, tables } = this.#partsOf(settled.by(criterion, tree));
    if (isAnyKnown(tables, application)) {
      // What a derived fact waits for depends on the rows of its table, so that its derivation is needed.
      for (const one of lackingIn(settled.derivation(criterion, tree), this.#rules))
        this.#missing.count(this.#missing.numberOf(one));
      return;
    }
    for (let k = 0; k < lacking.length; k += 1) {
      const { answerOf, number } = lacking[k] as CountedFact;
      if (isNotProvided(answerOf(application))) this.#missing.count(number);
    }
  }

  #partsOf(settling: Settling): SettlingParts {
    return this.#settling[settling.number] ?? this.#sortedOut(settling);
  }

  /** The facts that settle an outcome, sorted out once for each of the few ways in which one is settled. */
  #sortedOut({ number, facts }: Settling): SettlingParts {
    const behind = new Set(facts.flatMap((fact) => sourcesOf(fact, this.#rules)));
    const sources = [...behind].filter((fact) => !this.#derived.has(fact));
    const tables = this.#rules.facts.filter((fact) => fact.type === 'table');
    const parts = {
      asked: facts.filter((fact) => !this.#derived.has(fact) && !isRecord(fact)).map(answerReaderOf),
      lacking: sources.map((fact) => ({
        answerOf: answerReaderOf(fact),
        number: this.#missing.numberOf({ fact, column: null }),
      })),
      tables: tables
        .filter(({ id }) => sources.includes(id))
        .map(({ id, plannedBy }) => ({
          rows: answerReaderOf(id),
          planned: plannedBy === undefined ? null : answerReaderOf(plannedBy),
        })),
    };
    this.#settling[number] = parts;
    return parts;
  }
}

/** Readers of the facts that settle an outcome, by what those are. */
interface SettlingParts {
  /** Those that are asked of the applicant. */
  readonly asked: readonly AnswerOf[];
  /** Those and what the others follow from. */
  readonly lacking: readonly CountedFact[];
  /** The tables among the latter. */
  readonly tables: readonly ReadTable[];
}

interface CountedFact {
  readonly answerOf: AnswerOf;
  /** By which it is counted where it is missing. */
  readonly number: number;
}

interface ReadTable {
  readonly rows: AnswerOf;
  /** Whether it is to have rows; null where nobody is asked. */
  readonly planned: AnswerOf | null;
}

/** Whether something is known of one of the tables: it has rows, or somebody said that it would have none. */
function isAnyKnown(tables: readonly ReadTable[], application: Application): boolean {
  for (let i = 0; i < tables.length; i += 1) {
    const { rows, planned } = tables[i] as ReadTable;
    const given = rows(application);
    if (Array.isArray(given) || !isNotProvided(given)) return true;
    if (planned !== null && saysNo(planned(application))) return true;
  }
  return false;
}

function isNotProvided(answer: FactAnswer): boolean {
  if (answer === null || answer === undefined) return true;
  return typeof answer === 'object' && attestationOf(answer).status === 'not_provided';
}
