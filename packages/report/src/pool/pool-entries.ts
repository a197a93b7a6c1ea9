import type { DecimalText } from '@grantscore/core';
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
    const [entry] = this.entries(Uint32Array.of(place));
    return entry as PoolEntry;
  }

  /**
   * Those of several applications, in the order given. What is kept of one lies far apart, column by column, and of another elsewhere: read
   * one column after the other, much of it is fetched from memory at once.
   */
  entries(places: Uint32Array): readonly PoolEntry[] {
    const pool = this.#pool;
    const [score, least, most] = [pool.score, pool.least, pool.most].map((steps) => steps.valuesAt(places));
    const peerReviewScore = this.#key('peerReviewScore', places);
    const requestedAmount = this.#key('requestedAmount', places);
    const { ids, names } = pool.idsAndNames(places);
    const entries: PoolEntry[] = [];
    for (let i = 0; i < places.length; i += 1) {
      entries.push({
        id: ids[i] as string,
        applicantName: names[i] ?? null,
        score: this.points(score?.[i] as number),
        least: this.points(least?.[i] as number),
        most: this.points(most?.[i] as number),
        peerReviewScore: peerReviewScore?.[i] ?? null,
        requestedAmount: requestedAmount?.[i] ?? null,
      });
    }
    return entries;
  }

  #key(key: MissingKey, places: Uint32Array): readonly (string | null)[] | null {
    return this.#keys.includes(key) ? this.#pool[key].textsAt(places) : null;
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
