import {
  type Application,
  type AppliedRuleSet,
  attestationOf,
  type CriterionData,
  compile,
  type FactAnswer,
  type FindingOutcome,
  type PoolEvaluation,
  type PoolScores,
  scorePool,
  type TableFactData,
} from '@grantscore/core';
import { disputableFacts, disputedFacts } from '../explain/disputed-facts.ts';
import { answerTo, isRecord, restsOnAttestation } from '../explain/evidence.ts';
import { sourcesOf } from '../explain/facts-behind.ts';
import { lackingIn, MissingAnswerCounts } from '../model/missing-answers.ts';
import { recordNumberText } from '../rank/order.ts';
import { decimalData } from './decimal-column.ts';
import { joinedTexts } from './joined-texts.ts';
import { numberOfName } from './name-numbers.ts';
import type { PoolChunk } from './pool-chunk.ts';
import { IN_A_BYTE, NOT_PASSING, OPEN, PASSES } from './standings.ts';

/** Scores applications, many at a time, and makes of them what a pool keeps. */
export class PoolScorer {
  readonly #rules: AppliedRuleSet;
  readonly #profile: string;
  readonly #reviewed: boolean;
  readonly #batch: ReturnType<ReturnType<typeof compile>['pool']>;
  /** By the numbers of the ways in which outcomes are settled. */
  readonly #settling: (SettlingParts | undefined)[] = [];
  readonly #derived: ReadonlySet<string>;
  readonly #gates: readonly number[];
  readonly #isPriority: readonly boolean[];
  readonly #disputable: readonly string[];
  #missing: MissingAnswerCounts;
  #metOnAttestation = 0;
  #disputes = 0;

  /**
   * @param reviewed - Whether reviewers have answered anything, so that they may disagree.
   * @throws RangeError if the rule set has no such profile.
   */
  constructor(rules: AppliedRuleSet, profile: string, reviewed: boolean) {
    this.#rules = rules;
    this.#profile = profile;
    this.#reviewed = reviewed;
    this.#missing = new MissingAnswerCounts(rules);
    this.#batch = compile(rules).pool();
    this.#derived = new Set(rules.derivedFacts.map(({ id }) => id));
    this.#isPriority = rules.criteria.map(({ kind }) => kind === 'priority_consideration');
    this.#disputable = disputableFacts(rules);
    this.#gates = rules.criteria.flatMap((_, i) => (this.#isPriority[i] === true ? [] : [i]));
  }

  /** @throws FactTypeError for an answer of the wrong type, or to a question that the rule set does not ask. */
  score(applications: readonly Application[]): PoolChunk {
    this.#batch.clear();
    for (const application of applications) this.#batch.add(application);
    const scores = scorePool(this.#batch.evaluate(), this.#profile);
    this.#missing.clear();
    this.#metOnAttestation = 0;
    this.#disputes = 0;
    return this.#chunk(applications, scores);
  }

  #chunk(applications: readonly Application[], scores: PoolScores): PoolChunk {
    const { evaluation, score, least, most, maximum } = scores;
    const count = applications.length;
    const width = Math.ceil(this.#rules.criteria.length / IN_A_BYTE);
    const standing = new Uint8Array(count);
    const disputed = new Uint8Array(count);
    const outcomes = new Uint8Array(count * width);
    const competition = new Uint32Array(count);
    const competitionNames: (string | null)[] = [];
    const texts: string[] = [];
    const peerReviewScore = new Array<string | undefined>(count);
    const requestedAmount = new Array<string | undefined>(count);
    for (let i = 0; i < count; i += 1) {
      const application = applications[i] as Application;
      texts.push(application.id, application.applicantName ?? '');
      competition[i] = numberOfName(application.competition ?? null, competitionNames);
      peerReviewScore[i] = recordNumberText(application, 'peerReviewScore');
      requestedAmount[i] = recordNumberText(application, 'requestedAmount');
      const found = evaluation.outcomes(i);
      writeOutcomes(found, outcomes, i * width);
      standing[i] = this.#standingOf(found);
      disputed[i] = this.#tally(evaluation, i, found, application) > 0 ? 1 : 0;
    }
    return {
      ...{ count, score, least, most, maximum, standing, disputed, outcomes },
      ...{ competition, competitionNames },
      peerReviewScore: decimalData(peerReviewScore),
      requestedAmount: decimalData(requestedAmount),
      texts: joinedTexts(texts),
      tally: {
        missing: this.#missing.counts(),
        metOnAttestation: this.#metOnAttestation,
        disputes: this.#disputes,
      },
    };
  }

  #standingOf(found: readonly FindingOutcome[]): number {
    let standing = PASSES;
    for (const gate of this.#gates) {
      const { outcome } = found[gate] as FindingOutcome;
      if (outcome === 'not_met') return NOT_PASSING;
      if (outcome === 'indeterminate') standing = OPEN;
    }
    return standing;
  }

  /**
   * Counts what a summary says of all applications together.
   * @returns How many of its answers reviewers disagree on.
   */
  #tally(
    evaluation: PoolEvaluation,
    i: number,
    found: readonly FindingOutcome[],
    application: Application,
  ): number {
    const { facts } = application;
    this.#missing.next();
    for (let c = 0; c < this.#isPriority.length; c += 1) {
      const { outcome, applies, test } = found[c] as FindingOutcome;
      if (outcome === 'met') {
        if (this.#isPriority[c] !== true) continue;
        const { asked } = this.#settled(evaluation, i, c, 'when', application);
        if (restsOnAttestation(this.#rules.criteria[c] as CriterionData, asked, facts))
          this.#metOnAttestation += 1;
      } else if (outcome === 'indeterminate') {
        if (applies === 'indeterminate') this.#countLacking(evaluation, i, c, 'appliesWhen', application);
        if (test === 'indeterminate') this.#countLacking(evaluation, i, c, 'when', application);
      }
    }
    const disputes = this.#reviewed ? disputedFacts(application, this.#disputable).length : 0;
    this.#disputes += disputes;
    return disputes;
  }

  #countLacking(
    evaluation: PoolEvaluation,
    i: number,
    criterion: number,
    tree: CriterionTree,
    application: Application,
  ): void {
    const { facts } = application;
    const { lacking, tables } = this.#settled(evaluation, i, criterion, tree, application);
    if (tables.some((table) => !isUnknown(table, facts))) {
      // What a derived fact waits for depends on the rows of its table, so that its derivation is needed.
      const finding = evaluation.evaluationOf(i, application).findings[criterion];
      const derivation = tree === 'when' ? finding?.derivation : finding?.appliesDerivation;
      for (const one of lackingIn(derivation ?? null, this.#rules))
        this.#missing.count(this.#missing.numberOf(one));
      return;
    }
    for (let k = 0; k < lacking.length; k += 1) {
      const { fact, number } = lacking[k] as CountedFact;
      if (isNotProvided(answerTo(fact, facts))) this.#missing.count(number);
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
    const { number, facts } = evaluation.settling(i, criterion, tree, application);
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

/** By the code of an outcome its place among `OUTCOMES`. */
const CODES = [3, 3, 3, 2, 2, 2, 1, 2, 0];

function writeOutcomes(found: readonly FindingOutcome[], into: Uint8Array, start: number): void {
  for (let c = 0; c < found.length; c += 1) {
    const code = CODES[(found[c] as FindingOutcome).code] as number;
    const at = start + Math.floor(c / IN_A_BYTE);
    into[at] = (into[at] as number) | (code << (2 * (c % IN_A_BYTE)));
  }
}

type CriterionTree = 'when' | 'appliesWhen';

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
  return answer === null || (typeof answer !== 'boolean' && attestationOf(answer).status === 'not_provided');
}
