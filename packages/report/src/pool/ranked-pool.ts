import { compareText, type RankingKey } from '@grantscore/core';
import { type Places, placesOf } from '../rank/places.ts';
import type { ScoredPool } from './scored-pool.ts';
import { NOT_PASSING, OPEN, WITHDRAWN } from './standings.ts';

/** One competition of a pool; applications are named by their places in the pool. */
export interface PoolCompetition {
  readonly competition: string | null;
  readonly keys: readonly RankingKey[];
  readonly droppedKeys: readonly RankingKey[];
  /** In rank order, equals by application id. */
  readonly ranked: Uint32Array;
  /** Where each of `ranked` stands. */
  readonly places: Pick<Places, 'rank' | 'tied' | 'best' | 'worst'>;
  /** By application id. */
  readonly notPassing: Uint32Array;
}

/** Ranks the applications of a pool within their competitions, as `rank` does; competitions by id, the pool without one first. */
export function rankPool(pool: ScoredPool): readonly PoolCompetition[] {
  pool.settle();
  const { competitionNames } = pool;
  const members: number[][] = competitionNames.map(() => []);
  for (const place of inOrderOfIds(pool))
    if (pool.standing.get(place) !== WITHDRAWN) members[pool.competition.get(place)]?.push(place);
  return [...competitionNames.entries()]
    .filter(([at]) => (members[at]?.length ?? 0) > 0)
    .sort(([, a], [, b]) => (a === null ? -1 : b === null ? 1 : compareText(a, b)))
    .map(([at, name]) => rankCompetition(pool, name, members[at] ?? []));
}

/** @param members - In the order of their ids. */
function rankCompetition(
  pool: ScoredPool,
  competition: string | null,
  members: readonly number[],
): PoolCompetition {
  const isPassing = (place: number) => pool.standing.get(place) !== NOT_PASSING;
  const passing = Uint32Array.from(members.filter(isPassing));
  const { keys, droppedKeys, rank, tied, best, worst } = placesOf(
    {
      size: passing.length,
      points: {
        score: pool.score.valuesAt(passing),
        least: pool.least.valuesAt(passing),
        most: pool.most.valuesAt(passing),
      },
      peerReviewScore: pool.peerReviewScore.valuesOf(passing),
      requestedAmount: pool.requestedAmount.valuesOf(passing),
      ids: () => Float64Array.from(passing, (_, i) => i),
    },
    new Uint8Array(passing.map((place) => (pool.standing.get(place) === OPEN ? 1 : 0))),
    pool.profile,
  );
  const order = inOrderOfRanks(rank);
  return {
    competition,
    keys,
    droppedKeys,
    ranked: passing.map((_, i) => passing[order[i] as number] as number),
    places: {
      rank: rank.map((_, i) => rank[order[i] as number] as number),
      tied: tied.map((_, i) => tied[order[i] as number] as number),
      best: best.map((_, i) => best[order[i] as number] as number),
      worst: worst.map((_, i) => worst[order[i] as number] as number),
    },
    notPassing: Uint32Array.from(members.filter((place) => !isPassing(place))),
  };
}

/** The places of a pool in the order of their ids; most files stand in it already. */
function inOrderOfIds(pool: ScoredPool): Uint32Array {
  const places = Uint32Array.from({ length: pool.count }, (_, i) => i);
  for (let i = 1; i < places.length; i += 1)
    if (pool.compareIds(i - 1, i) > 0) return places.sort((a, b) => pool.compareIds(a, b));
  return places;
}

/** Where each is to stand: the rank says how many are strictly ahead, and equals stay in the order in which they came. */
function inOrderOfRanks(ranks: Uint32Array): Uint32Array {
  const order = new Uint32Array(ranks.length);
  const equals = new Uint32Array(ranks.length);
  for (let i = 0; i < ranks.length; i += 1) {
    const ahead = (ranks[i] as number) - 1;
    order[ahead + (equals[ahead] as number)] = i;
    equals[ahead] = (equals[ahead] as number) + 1;
  }
  return order;
}
