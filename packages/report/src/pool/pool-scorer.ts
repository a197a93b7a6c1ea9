import {
  type Application,
  type AppliedRuleSet,
  answerReaderOf,
  compile,
  type FindingOutcome,
  type PoolScores,
  scorePool,
} from '@grantscore/core';
import { numberTextOf, RECORD_IDS } from '../rank/order.ts';
import { decimalData } from './decimal-column.ts';
import { joinedTexts } from './joined-texts.ts';
import { numberOfName } from './name-numbers.ts';
import type { PoolChunk } from './pool-chunk.ts';
import { IN_A_BYTE, NOT_PASSING, OPEN, PASSES } from './standings.ts';
import { Tallier } from './tallier.ts';

/** How many applications are scored together: so few that what is made of them is let go while it is young. */
const BATCH = 512;

/** Scores applications, many at a time, and makes of them what a pool keeps. */
export class PoolScorer {
  readonly #rules: AppliedRuleSet;
  readonly #profile: string;
  readonly #batch: ReturnType<ReturnType<typeof compile>['pool']>;
  readonly #gates: readonly number[];
  readonly #tallier: Tallier;
  readonly #waiting: Application[] = [];
  readonly #peerReviewScore = answerReaderOf(RECORD_IDS.peerReviewScore);
  readonly #requestedAmount = answerReaderOf(RECORD_IDS.requestedAmount);

  /**
   * @param reviewed - Whether reviewers have answered anything, so that they may disagree.
   * @throws RangeError if the rule set has no such profile.
   */
  constructor(rules: AppliedRuleSet, profile: string, reviewed: boolean) {
    this.#rules = rules;
    this.#profile = profile;
    this.#tallier = new Tallier(rules, reviewed);
    this.#batch = compile(rules).pool();
    this.#gates = rules.criteria.flatMap(({ kind }, i) => (kind === 'priority_consideration' ? [] : [i]));
  }

  /**
   * Adds an application behind all others.
   * @returns What those came to that were added since something was returned, once they are enough; else null.
   * @throws FactTypeError as {@link score} does, for one of them.
   */
  add(application: Application): PoolChunk | null {
    this.#waiting.push(application);
    return this.#waiting.length < BATCH ? null : this.settle();
  }

  /** What those came to that were added since something was returned; null where there are none. */
  settle(): PoolChunk | null {
    if (this.#waiting.length === 0) return null;
    const chunk = this.score(this.#waiting);
    this.#waiting.length = 0;
    return chunk;
  }

  /** @throws FactTypeError for an answer of the wrong type, or to a question that the rule set does not ask. */
  score(applications: readonly Application[]): PoolChunk {
    this.#batch.clear();
    for (const application of applications) this.#batch.add(application);
    const scores = scorePool(this.#batch.evaluate(), this.#profile);
    this.#tallier.clear();
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
      peerReviewScore[i] = numberTextOf(this.#peerReviewScore(application));
      requestedAmount[i] = numberTextOf(this.#requestedAmount(application));
      const found = evaluation.outcomes(i);
      writeOutcomes(found, outcomes, i * width);
      standing[i] = this.#standingOf(found);
      disputed[i] = this.#tallier.add(application, evaluation, i, found) > 0 ? 1 : 0;
    }
    return {
      ...{ count, score, least, most, maximum, standing, disputed, outcomes },
      ...{ competition, competitionNames },
      peerReviewScore: decimalData(peerReviewScore),
      requestedAmount: decimalData(requestedAmount),
      texts: joinedTexts(texts),
      tally: this.#tallier.counts(),
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
