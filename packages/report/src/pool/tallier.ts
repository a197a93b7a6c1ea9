import {
  type Application,
  type AppliedRuleSet,
  answerTo,
  attestationOf,
  type CriterionData,
  type Derivation,
  type FactAnswer,
  type FindingOutcome,
  type PoolEvaluation,
  type TableFactData,
} from '@grantscore/core';
import { disputableFacts, disputedFacts } from '../explain/disputed-facts.ts';
import { isRecord, restsOnAttestation } from '../explain/evidence.ts';
import { sourcesOf } from '../explain/facts-behind.ts';
import { lackingIn, MissingAnswerCounts } from '../model/missing-answers.ts';
import type { PoolTally } from './pool-chunk.ts';

/** Counts what a summary says of many applications together. All of them are evaluated by the same compiled rules. */
export class Tallier {
  readonly #rules: AppliedRuleSet;
  readonly #reviewed: boolean;
  readonly #isPriority: readonly boolean[];
  readonly #derived: ReadonlySet<string>;
  readonly #disputable: readonly string[];
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
    this.#derived = new Set(rules.derivedFacts.map(({ id }) => id));
    this.#disputable = disputableFacts(rules);
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
    const settling = evaluation.settling(place, application);
    this.#missing.next();
    for (let c = 0; c < outcomes.length; c += 1) {
      const { outcome, applies, test } = outcomes[c] as FindingOutcome;
      if (outcome === 'met' && this.#isPriority[c] === true) {
        const { asked } = this.#partsOf(settling(c, 'when'));
        if (restsOnAttestation(this.#rules.criteria[c] as CriterionData, asked, application.facts))
          this.#metOnAttestation += 1;
      }
      if (outcome !== 'indeterminate') continue;
      const finding = () => evaluation.evaluationOf(place, application).findings[c];
      if (applies === 'indeterminate')
        this.#countLacking(settling(c, 'appliesWhen'), application, () => finding()?.appliesDerivation);
      if (test === 'indeterminate')
        this.#countLacking(settling(c, 'when'), application, () => finding()?.derivation);
    }
    const disputes = this.#reviewed ? disputedFacts(application, this.#disputable).length : 0;
    this.#disputes += disputes;
    return disputes;
  }

  #countLacking(
    settling: Settling,
    { facts }: Application,
    derive: () => Derivation | null | undefined,
  ): void {
    const { lacking, tables } = this.#partsOf(settling);
    if (tables.some((table) => !isUnknown(table, facts))) {
      // What a derived fact waits for depends on the rows of its table, so that its derivation is needed.
      for (const one of lackingIn(derive() ?? null, this.#rules))
        this.#missing.count(this.#missing.numberOf(one));
      return;
    }
    for (let k = 0; k < lacking.length; k += 1) {
      const { fact, number } = lacking[k] as CountedFact;
      if (isNotProvided(answerTo(fact, facts))) this.#missing.count(number);
    }
  }

  /** The facts that settle an outcome, sorted out once for each of the few ways in which one is settled. */
  #partsOf({ number, facts }: Settling): SettlingParts {
    const known = this.#settling[number];
    if (known !== undefined) return known;
    const behind = new Set(facts.flatMap((fact) => sourcesOf(fact, this.#rules)));
    const sources = [...behind].filter((fact) => !this.#derived.has(fact));
    const tables = this.#rules.facts.filter((fact) => fact.type === 'table');
    const parts = {
      asked: facts.filter((fact) => !this.#derived.has(fact) && !isRecord(fact)),
      lacking: sources.map((fact) => ({ fact, number: this.#missing.numberOf({ fact, column: null }) })),
      tables: tables.filter(({ id }) => sources.includes(id)),
    };
    this.#settling[number] = parts;
    return parts;
  }
}

type Settling = ReturnType<ReturnType<PoolEvaluation['settling']>>;

/** The facts that settle an outcome, by what they are. */
interface SettlingParts {
  /** Those that are asked of the applicant. */
  readonly asked: readonly string[];
  /** Those and what the others follow from, with the numbers by which they are counted where they are missing. */
  readonly lacking: readonly CountedFact[];
  /** The tables among the latter. */
  readonly tables: readonly TableFactData[];
}

interface CountedFact {
  readonly fact: string;
  readonly number: number;
}

/** Whether nothing is known of a table: it has no rows, and nobody said that it would have none. */
function isUnknown({ id, plannedBy }: TableFactData, facts: Application['facts']): boolean {
  const rows = answerTo(id, facts);
  if (Array.isArray(rows) || !isNotProvided(rows)) return false;
  const planned = plannedBy === undefined ? undefined : attestationOf(answerTo(plannedBy, facts));
  return planned?.status !== 'provided' || planned.value !== false;
}

function isNotProvided(answer: FactAnswer): boolean {
  return typeof answer === 'object' ? attestationOf(answer).status === 'not_provided' : answer === undefined;
}
