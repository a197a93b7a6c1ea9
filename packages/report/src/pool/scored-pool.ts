import {
  type Application,
  type AppliedRuleSet,
  attestationOf,
  type CompiledRuleSet,
  type CriterionData,
  compile,
  type FactAnswer,
  NumberList,
  OUTCOMES,
  type Outcome,
  type PoolEvaluation,
  type PoolScores,
  type ProfileData,
  scorePool,
} from '@grantscore/core';
import { answerTo, isRecord, restsOnAttestation } from '../explain/evidence.ts';
import { lackingIn, MissingAnswerCounts } from '../model/missing-answers.ts';
import { DecimalColumn } from './decimal-column.ts';

/** Where the texts of a pool are kept. */
export interface TextKeeper {
  /** @returns The text's place, by which it is asked for again. */
  keep(text: string): number;
  text(place: number): string;
  /** Orders texts by code point. */
  compare(place: number, other: number): number;
}

/** How many applications are evaluated together. */
const BATCH = 1024;

/** How an application stands to the eligibility and completeness criteria. */
export const PASSES = 0;
export const OPEN = 1;
export const NOT_PASSING = 2;
/** It cannot be used after all. */
export const WITHDRAWN = 3;

/** How many outcomes stand in one byte. */
const IN_A_BYTE = 4;

/** Between an application's id and its name, which no text from a file contains. */
const BETWEEN = '\0';

const numbers = () => new NumberList((length) => new Float64Array(length));
const bytes = () => new NumberList((length) => new Uint8Array(length));

/**
 * Applications that are scored as they come, and forgotten but for what ranking them and listing them takes: a pool of any size in some
 * hundred bytes an application. Reasons are not kept; they are built again for whoever asks, from the application itself.
 */
export class ScoredPool {
  readonly rules: AppliedRuleSet;
  readonly profile: ProfileData;
  readonly score = numbers();
  readonly least = numbers();
  readonly most = numbers();
  readonly maximum = numbers();
  /** One of `PASSES`, `OPEN`, `NOT_PASSING`, `WITHDRAWN`. */
  readonly standing = bytes();
  /** 1 where reviewers disagree on one of its answers. */
  readonly disputed = bytes();
  /** Places in `competitionNames`. */
  readonly competition = new NumberList((length) => new Uint32Array(length));
  readonly competitionNames: (string | null)[] = [];
  readonly peerReviewScore = new DecimalColumn();
  readonly requestedAmount = new DecimalColumn();
  readonly missing: MissingAnswerCounts;
  /** Priority considerations met by the applicant's word alone, over all applications. */
  metOnAttestation = 0;
  /** Answers on which reviewers disagree. */
  disputes = 0;
  readonly #texts: TextKeeper;
  readonly #named = new NumberList((length) => new Uint32Array(length));
  readonly #outcomes = bytes();
  readonly #compiled: CompiledRuleSet;
  readonly #batch: ReturnType<CompiledRuleSet['pool']>;
  readonly #waiting: Application[] = [];
  readonly #competitionAt = new Map<string | null, number>();
  readonly #settling = new Map<readonly string[], SettlingParts>();
  readonly #derived: ReadonlySet<string>;
  readonly #gates: readonly number[];
  readonly #isPriority: readonly boolean[];
  readonly #reviewed: boolean;
  #decimalOf: PoolScores['decimalOf'] | undefined;

  /**
   * @param reviewed - Whether reviewers have answered anything, so that they may disagree.
   * @throws RangeError if the rule set has no such profile.
   */
  constructor(
    rules: AppliedRuleSet,
    profile: ProfileData,
    { texts, reviewed }: { readonly texts: TextKeeper; readonly reviewed: boolean },
  ) {
    this.rules = rules;
    this.profile = profile;
    this.missing = new MissingAnswerCounts(rules);
    this.#texts = texts;
    this.#compiled = compile(rules);
    this.#batch = this.#compiled.pool();
    this.#derived = new Set(rules.derivedFacts.map(({ id }) => id));
    this.#reviewed = reviewed;
    this.#isPriority = rules.criteria.map(({ kind }) => kind === 'priority_consideration');
    this.#gates = rules.criteria.flatMap(({ kind }, i) => (kind === 'priority_consideration' ? [] : [i]));
  }

  /** How many applications were added, the ones withdrawn among them. */
  get count(): number {
    return this.#named.length;
  }

  /**
   * Adds an application; its place is the number of those added before.
   * @throws FactTypeError for an answer of the wrong type, here or with one of those that follow.
   */
  add(application: Application): void {
    this.#waiting.push(application);
    if (this.#waiting.length === BATCH) this.settle();
  }

  /** Evaluates what was added and is waiting for more. To be called before anything is read. */
  settle(): void {
    if (this.#waiting.length === 0) return;
    const scores = this.#evaluate(this.#waiting);
    for (const [i, application] of this.#waiting.entries()) this.#keep(application, i, scores);
    this.#waiting.length = 0;
  }

  /** Takes an application away that was added at a place. */
  withdraw(place: number, application: Application): void {
    this.settle();
    const { evaluation } = this.#evaluate([application]);
    this.#tally(evaluation, 0, application, -1);
    this.standing.set(place, WITHDRAWN);
  }

  /** The points that a number of steps is. */
  decimalOf(steps: number) {
    this.#decimalOf ??= this.#evaluate([]).decimalOf;
    return this.#decimalOf(steps);
  }

  id(place: number): string {
    const text = this.#texts.text(this.#named.get(place));
    return text.slice(0, text.indexOf(BETWEEN));
  }

  /** Null where it has none. */
  name(place: number): string | null {
    const text = this.#texts.text(this.#named.get(place));
    const name = text.slice(text.indexOf(BETWEEN) + 1);
    return name === '' ? null : name;
  }

  /** Orders applications by their ids. */
  compareIds(a: number, b: number): number {
    return this.#texts.compare(this.#named.get(a), this.#named.get(b));
  }

  /** In the order of the rule set. */
  outcomes(place: number): readonly Outcome[] {
    const { length } = this.rules.criteria;
    const outcomes = new Array<Outcome>(length);
    const start = place * Math.ceil(length / IN_A_BYTE);
    for (let i = 0; i < length; i += 1) {
      const byte = this.#outcomes.get(start + Math.floor(i / IN_A_BYTE));
      outcomes[i] = OUTCOMES[(byte >>> (2 * (i % IN_A_BYTE))) & 3] as Outcome;
    }
    return outcomes;
  }

  /** The eligibility and completeness criteria with an outcome, in the rule set's order. */
  gatesThatAre(outcome: Outcome, place: number): readonly string[] {
    const outcomes = this.outcomes(place);
    return this.#gates
      .filter((criterion) => outcomes[criterion] === outcome)
      .map((criterion) => this.rules.criteria[criterion]?.id ?? '');
  }

  #evaluate(applications: readonly Application[]): PoolScores {
    this.#batch.clear();
    for (const application of applications) this.#batch.add(application);
    return scorePool(this.#batch.evaluate(), this.profile.id);
  }

  #keep(application: Application, i: number, scores: PoolScores): void {
    const { evaluation, score, least, most, maximum } = scores;
    this.score.push(score[i] as number);
    this.least.push(least[i] as number);
    this.most.push(most[i] as number);
    this.maximum.push(maximum[i] as number);
    this.competition.push(this.#competitionPlace(application.competition ?? null));
    this.peerReviewScore.push(numberIn('application.peerReviewScore', application));
    this.requestedAmount.push(numberIn('application.requestedAmount', application));
    this.#named.push(this.#texts.keep(`${application.id}${BETWEEN}${application.applicantName ?? ''}`));
    this.standing.push(this.#keepOutcomes(evaluation, i));
    this.disputed.push(this.#tally(evaluation, i, application, 1) > 0 ? 1 : 0);
  }

  #competitionPlace(name: string | null): number {
    const known = this.#competitionAt.get(name);
    if (known !== undefined) return known;
    this.#competitionAt.set(name, this.competitionNames.length);
    return this.competitionNames.push(name) - 1;
  }

  /** @returns How it stands to the gates. */
  #keepOutcomes(evaluation: PoolEvaluation, i: number): number {
    const { criteria } = evaluation.rows;
    let byte = 0;
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      const within = criterion % IN_A_BYTE;
      byte |= (CODES[evaluation.outcome(i, criterion).code] as number) << (2 * within);
      if (within < IN_A_BYTE - 1 && criterion < criteria - 1) continue;
      this.#outcomes.push(byte);
      byte = 0;
    }
    let standing = PASSES;
    for (const gate of this.#gates) {
      const { outcome } = evaluation.outcome(i, gate);
      if (outcome === 'not_met') return NOT_PASSING;
      if (outcome === 'indeterminate') standing = OPEN;
    }
    return standing;
  }

  /**
   * Counts what a summary says of all applications together, or takes it away again.
   * @returns How many of its answers reviewers disagree on.
   */
  #tally(evaluation: PoolEvaluation, i: number, application: Application, by: 1 | -1): number {
    const { facts } = application;
    this.missing.next();
    for (let c = 0; c < this.#isPriority.length; c += 1) {
      const { outcome, applies, test } = evaluation.outcome(i, c);
      if (outcome === 'met') {
        if (this.#isPriority[c] !== true) continue;
        const { asked } = this.#settled(evaluation, i, c, 'when', application);
        if (restsOnAttestation(this.rules.criteria[c] as CriterionData, asked, facts))
          this.metOnAttestation += by;
      } else if (outcome === 'indeterminate') {
        if (applies === 'indeterminate') this.#lacking(evaluation, i, c, 'appliesWhen', application, by);
        if (test === 'indeterminate') this.#lacking(evaluation, i, c, 'when', application, by);
      }
    }
    const disputes = this.#reviewed ? disputesIn(facts) : 0;
    this.disputes += by * disputes;
    return disputes;
  }

  #lacking(
    evaluation: PoolEvaluation,
    i: number,
    criterion: number,
    tree: CriterionTree,
    application: Application,
    by: 1 | -1,
  ): void {
    const { lacking, anyDerived } = this.#settled(evaluation, i, criterion, tree, application);
    if (anyDerived) {
      // What a derived fact waits for depends on its table, so that its derivation is needed.
      const finding = evaluation.evaluationOf(i, application).findings[criterion];
      const derivation = tree === 'when' ? finding?.derivation : finding?.appliesDerivation;
      for (const one of lackingIn(derivation ?? null, this.rules))
        this.missing.count(this.missing.numberOf(one), by);
      return;
    }
    for (let k = 0; k < lacking.length; k += 1) {
      const { fact, number } = lacking[k] as CountedFact;
      if (isNotProvided(answerTo(fact, application.facts))) this.missing.count(number, by);
    }
  }

  /** The facts that settle an outcome, sorted out once for each of the few ways in which one is settled. */
  #settled(
    evaluation: PoolEvaluation,
    i: number,
    criterion: number,
    tree: CriterionTree,
    application: Application,
  ): SettlingParts {
    const settling = evaluation.settlingFacts(i, criterion, tree, application);
    const known = this.#settling.get(settling);
    if (known !== undefined) return known;
    const own = settling.filter((fact) => !this.#derived.has(fact));
    const parts = {
      anyDerived: own.length < settling.length,
      asked: own.filter((fact) => !isRecord(fact)),
      lacking: own.map((fact) => ({ fact, number: this.missing.numberOf({ fact, column: null }) })),
    };
    this.#settling.set(settling, parts);
    return parts;
  }
}

type CriterionTree = 'when' | 'appliesWhen';

/** The facts that settle an outcome, by what they are. */
interface SettlingParts {
  readonly anyDerived: boolean;
  /** Those that are asked of the applicant. */
  readonly asked: readonly string[];
  /** Those that are not derived, with the numbers by which they are counted where they are missing. */
  readonly lacking: readonly CountedFact[];
}

interface CountedFact {
  readonly fact: string;
  readonly number: number;
}

function isNotProvided(answer: FactAnswer): boolean {
  return answer === null || (typeof answer !== 'boolean' && attestationOf(answer).status === 'not_provided');
}

/** By the code of an outcome the place of its word. */
const CODES = [3, 3, 3, 2, 2, 2, 1, 2, 0];

function numberIn(fact: string, { facts }: Application): string | undefined {
  const answer = attestationOf(answerTo(fact, facts));
  if (answer.status !== 'provided') return undefined;
  const { value } = answer;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function disputesIn(facts: Application['facts']): number {
  let disputes = 0;
  for (const key in facts) {
    const answer = facts[key];
    if (
      typeof answer === 'object' &&
      answer !== null &&
      'status' in answer &&
      answer.status === 'disputed' &&
      (key === 'application.peerReviewScore' || !isRecord(key))
    )
      disputes += 1;
  }
  return disputes;
}
