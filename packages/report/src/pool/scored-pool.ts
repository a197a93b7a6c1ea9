import {
  type Application,
  type AppliedRuleSet,
  compareText,
  type Decimal,
  NumberList,
  type Outcome,
  type ProfileData,
  profileSteps,
} from '@grantscore/core';
import { MissingAnswerCounts } from '../model/missing-answers.ts';
import { DecimalColumn } from './decimal-column.ts';
import { type JoinedTexts, textAt } from './joined-texts.ts';
import { numberOfName } from './name-numbers.ts';
import { OUTCOMES_IN_BYTE, outcomeTexts } from './packed-outcomes.ts';
import type { PoolChunk, PoolTally } from './pool-chunk.ts';
import { PoolScorer } from './pool-scorer.ts';
import { IN_A_BYTE, WITHDRAWN } from './standings.ts';

const numbers = () => new NumberList((length) => new Float64Array(length));
const bytes = () => new NumberList((length) => new Uint8Array(length));
const places = () => new NumberList((length) => new Uint32Array(length));

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
  readonly competition = places();
  readonly competitionNames: (string | null)[] = [];
  readonly peerReviewScore = new DecimalColumn();
  readonly requestedAmount = new DecimalColumn();
  /** How many lack each answer. */
  readonly missing: MissingAnswerCounts;
  /** Priority considerations met by the applicant's word alone, over all applications. */
  metOnAttestation = 0;
  /** Answers on which reviewers disagree. */
  disputes = 0;
  readonly #scorer: PoolScorer;
  readonly #decimalOf: ReturnType<typeof profileSteps>['decimalOf'];
  readonly #outcomes = bytes();
  readonly #outcomeTexts: ReturnType<typeof outcomeTexts>;
  readonly #texts: JoinedTexts[] = [];
  /** Of each application the chunk that its texts stand in, and its place there. */
  readonly #textsOf = places();
  readonly #within = places();

  /**
   * @param reviewed - Whether reviewers have answered anything, so that they may disagree.
   * @throws RangeError if the rule set has no such profile.
   */
  constructor(rules: AppliedRuleSet, profile: ProfileData, reviewed: boolean) {
    this.rules = rules;
    this.profile = profile;
    this.missing = new MissingAnswerCounts(rules);
    this.#outcomeTexts = outcomeTexts(rules.criteria.length);
    this.#scorer = new PoolScorer(rules, profile.id, reviewed);
    this.#decimalOf = profileSteps(rules, profile.id).decimalOf;
  }

  /** How many applications were added, the ones withdrawn among them. */
  get count(): number {
    return this.standing.length;
  }

  /**
   * Adds an application; its place is the number of those added before.
   * @throws FactTypeError for an answer of the wrong type, here or with one of those that follow.
   */
  add(application: Application): void {
    const chunk = this.#scorer.add(application);
    if (chunk !== null) this.#keep(chunk);
  }

  /** Scores what was added and is waiting for more. To be called before anything is read. */
  settle(): void {
    const chunk = this.#scorer.settle();
    if (chunk !== null) this.#keep(chunk);
  }

  /** Adds applications that were scored by the same rule set and profile, behind all others. */
  addChunk(chunk: PoolChunk): void {
    this.settle();
    this.#keep(chunk);
  }

  #keep(chunk: PoolChunk): void {
    const { count, texts, tally } = chunk;
    const competitions = chunk.competitionNames.map((name) => numberOfName(name, this.competitionNames));
    this.score.pushAll(chunk.score);
    this.least.pushAll(chunk.least);
    this.most.pushAll(chunk.most);
    this.maximum.pushAll(chunk.maximum);
    this.standing.pushAll(chunk.standing);
    this.disputed.pushAll(chunk.disputed);
    this.competition.pushAll(chunk.competition.map((name) => competitions[name] as number));
    this.peerReviewScore.pushAll(chunk.peerReviewScore);
    this.requestedAmount.pushAll(chunk.requestedAmount);
    this.#outcomes.pushAll(chunk.outcomes);
    for (let i = 0; i < count; i += 1) {
      this.#textsOf.push(this.#texts.length);
      this.#within.push(i);
    }
    this.#texts.push(texts);
    this.#count(tally, 1);
  }

  /** Takes an application away that was added at a place. */
  withdraw(place: number, application: Application): void {
    this.settle();
    this.#count(this.#scorer.score([application]).tally, -1);
    this.standing.set(place, WITHDRAWN);
  }

  /** The points that a number of steps is. */
  decimalOf(steps: number): Decimal {
    return this.#decimalOf(steps);
  }

  id(place: number): string {
    return textAt(this.#textsAt(place), 2 * this.#within.get(place));
  }

  /** The ids and names of some applications, in their order; null for one that has no name. */
  idsAndNames(places: Uint32Array): {
    readonly ids: readonly string[];
    readonly names: readonly (string | null)[];
  } {
    const chunks = this.#textsOf.valuesAt(places);
    const within = this.#within.valuesAt(places);
    const ids: string[] = [];
    const names: (string | null)[] = [];
    for (let i = 0; i < places.length; i += 1) {
      const texts = this.#texts[chunks[i] as number] as JoinedTexts;
      const at = 2 * (within[i] as number);
      ids.push(textAt(texts, at));
      const name = textAt(texts, at + 1);
      names.push(name === '' ? null : name);
    }
    return { ids, names };
  }

  /** Orders applications by their ids. */
  compareIds(a: number, b: number): number {
    return compareText(this.id(a), this.id(b));
  }

  /** In the order of the rule set. */
  outcomes(place: number): readonly Outcome[] {
    const { length } = this.rules.criteria;
    const outcomes: Outcome[] = [];
    const width = Math.ceil(length / IN_A_BYTE);
    for (let byte = 0; byte < width; byte += 1)
      outcomes.push(...(OUTCOMES_IN_BYTE[this.#outcomes.get(place * width + byte)] as readonly Outcome[]));
    outcomes.length = length;
    return outcomes;
  }

  /** Those of some applications as words that are joined by commas. */
  outcomeWords(places: Uint32Array): readonly string[] {
    const { length } = this.#outcomeTexts;
    const all: string[] = [];
    for (let i = 0; i < places.length; i += 1) {
      const start = (places[i] as number) * length;
      let words = '';
      for (let byte = 0; byte < length; byte += 1)
        words += this.#outcomeTexts[byte]?.[this.#outcomes.get(start + byte)] ?? '';
      all.push(words);
    }
    return all;
  }

  /** The eligibility and completeness criteria with an outcome, in the rule set's order. */
  gatesThatAre(outcome: Outcome, place: number): readonly string[] {
    const outcomes = this.outcomes(place);
    return this.rules.criteria.flatMap(({ id, kind }, i) =>
      kind !== 'priority_consideration' && outcomes[i] === outcome ? [id] : [],
    );
  }

  #count({ missing, metOnAttestation, disputes }: PoolTally, by: 1 | -1): void {
    this.missing.addAll(missing, by);
    this.metOnAttestation += by * metOnAttestation;
    this.disputes += by * disputes;
  }

  #textsAt(place: number): JoinedTexts {
    return this.#texts[this.#textsOf.get(place)] as JoinedTexts;
  }
}
