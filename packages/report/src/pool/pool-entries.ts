import type { DecimalText, Outcome } from '@grantscore/core';
import { pointScale } from '../explain/explain-application.ts';
import type { Place } from '../explain/explanation.ts';
import { pointsText } from '../explain/values.ts';
import type { ToldOfFunding } from '../model/funding-entries.ts';
import { canBeMissing } from '../rank/order.ts';
import type { MissingKey, NotPassing, Placement, RankedCard } from '../rank/ranking.ts';
import type { PoolCompetition } from './ranked-pool.ts';
import type { ScoredPool } from './scored-pool.ts';
import { OPEN } from './standings.ts';

/** What a list says of an application, wherever it stands. */
export interface PoolEntry extends ToldOfFunding, Readonly<Record<MissingKey, DecimalText | null>> {
  readonly least: string;
  readonly outcomes: readonly Outcome[];
}

/** Reads the applications of a pool in words. */
export class PoolEntries {
  readonly #pool: ScoredPool;
  readonly #keys: readonly MissingKey[];
  readonly #scale: number;
  readonly #points = new Map<number, string>();
  #placeOf: ReadonlyMap<string, number> | undefined;

  /** @param keys - Those that are shown; of the others an entry says nothing. */
  constructor(pool: ScoredPool, keys: readonly MissingKey[]) {
    this.#pool = pool;
    this.#keys = keys;
    this.#scale = pointScale(pool.profile);
  }

  entry(place: number): PoolEntry {
    const pool = this.#pool;
    return {
      id: pool.id(place),
      applicantName: pool.name(place),
      score: this.points(pool.score.get(place)),
      least: this.points(pool.least.get(place)),
      most: this.points(pool.most.get(place)),
      peerReviewScore: this.#key('peerReviewScore', place),
      requestedAmount: this.#key('requestedAmount', place),
      outcomes: pool.outcomes(place),
    };
  }

  #key(key: MissingKey, place: number): string | null {
    return this.#keys.includes(key) ? this.#pool[key].text(place) : null;
  }

  /** @throws RangeError for an application that is not in the pool. */
  entryOf(id: string): PoolEntry {
    this.#placeOf ??= new Map(
      Array.from({ length: this.#pool.count }, (_, place) => [this.#pool.id(place), place]),
    );
    const place = this.#placeOf.get(id);
    if (place === undefined) throw new RangeError(`the pool has no application \`${id}\``);
    return this.entry(place);
  }

  /** Scores are few and applications many: each is written once. */
  points(steps: number): string {
    const known = this.#points.get(steps);
    if (known !== undefined) return known;
    const text = pointsText(this.#pool.decimalOf(steps), this.#scale);
    this.#points.set(steps, text);
    return text;
  }

  /** The ranked application that stands at `i` of its competition. */
  placement({ ranked, keys, places }: PoolCompetition, i: number): Placement<RankedCard> {
    const place = ranked[i] as number;
    const pool = this.#pool;
    const openCriteria = pool.standing.get(place) === OPEN ? pool.gatesThatAre('indeterminate', place) : [];
    return {
      scorecard: this.#card(place),
      ...placeAt(places, i),
      eligibilityOpen: openCriteria.length > 0,
      openCriteria,
      keys,
      missingKeys: keys
        .map(({ key }) => key)
        .filter(canBeMissing)
        .filter((key) => pool[key].text(place) === null),
    };
  }

  notPassing(place: number): NotPassing<RankedCard> {
    return { scorecard: this.#card(place), notMet: this.#pool.gatesThatAre('not_met', place) };
  }

  #card(place: number): RankedCard {
    const pool = this.#pool;
    const facts = {
      'application.peerReviewScore': pool.peerReviewScore.text(place),
      'application.requestedAmount': pool.requestedAmount.text(place),
    };
    return {
      evaluation: { application: { id: pool.id(place), facts } },
      score: pool.decimalOf(pool.score.get(place)),
      least: pool.decimalOf(pool.least.get(place)),
      most: pool.decimalOf(pool.most.get(place)),
    };
  }
}

/** Where the application at `i` of a competition stands. */
export function placeAt(places: PoolCompetition['places'], i: number): Place {
  return {
    rank: places.rank[i] as number,
    tied: places.tied[i] === 1,
    bestRank: places.best[i] as number,
    worstRank: places.worst[i] as number,
  };
}
