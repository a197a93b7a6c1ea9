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
  return membersOf(pool)
    .filter(({ passing, notPassing }) => passing.length + notPassing.length > 0)
    .sort(({ competition: a }, { competition: b }) => (a === null ? -1 : b === null ? 1 : compareText(a, b)))
    .map((members) => rankCompetition(pool, members));
}

function rankCompetition(pool: ScoredPool, { competition, passing, notPassing }: Members): PoolCompetition {
  const [peerReviewScore, requestedAmount] = [pool.peerReviewScore, pool.requestedAmount].map((column) =>
    once(() => column.valuesOf(passing)),
  ) as [Values, Values];
  const { keys, droppedKeys, rank, tied, best, worst } = placesOf(
    {
      size: passing.length,
      points: {
        score: pool.score.valuesAt(passing),
        least: pool.least.valuesAt(passing),
        most: pool.most.valuesAt(passing),
      },
      get peerReviewScore() {
        return peerReviewScore();
      },
      get requestedAmount() {
        return requestedAmount();
      },
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
    ranked: reordered(passing, order),
    places: {
      rank: reordered(rank, order),
      tied: reordered(tied, order),
      best: reordered(best, order),
      worst: reordered(worst, order),
    },
    notPassing,
  };
}

type Values = () => ReturnType<ScoredPool['requestedAmount']['valuesOf']>;

/** Worked out when it is first asked for: most profiles have no such key. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The applications of one competition, each list in the order of their ids. */
interface Members {
  readonly competition: string | null;
  readonly passing: Uint32Array;
  readonly notPassing: Uint32Array;
}

function membersOf(pool: ScoredPool): Members[] {
  const places = inOrderOfIds(pool);
  // Two lists for each competition; none for those that were withdrawn.
  const listOf = (place: number) => {
    const standing = pool.standing.get(place);
    return standing === WITHDRAWN ? -1 : 2 * pool.competition.get(place) + (standing === NOT_PASSING ? 1 : 0);
  };
  const sizes = new Uint32Array(2 * pool.competitionNames.length);
  for (let i = 0; i < places.length; i += 1) {
    const list = listOf(places[i] as number);
    if (list >= 0) sizes[list] = (sizes[list] as number) + 1;
  }
  const lists = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] as number;
    const list = listOf(place);
    if (list < 0) continue;
    const end = sizes[list] as number;
    (lists[list] as Uint32Array)[end] = place;
    sizes[list] = end + 1;
  }
  return pool.competitionNames.map((competition, at) => ({
    competition,
    passing: lists[2 * at] as Uint32Array,
    notPassing: lists[2 * at + 1] as Uint32Array,
  }));
}

/** Most files stand in the order of their ids already. */
function inOrderOfIds(pool: ScoredPool): Uint32Array {
  const places = new Uint32Array(pool.count);
  for (let i = 0; i < places.length; i += 1) places[i] = i;
  let before = '';
  for (let i = 0; i < places.length; i += 1) {
    const id = pool.id(i);
    if (compareText(before, id) > 0) return places.sort((a, b) => pool.compareIds(a, b));
    before = id;
  }
  return places;
}

function reordered<Numbers extends Uint32Array | Uint8Array>(numbers: Numbers, order: Uint32Array): Numbers {
  const moved = numbers.slice() as Numbers;
  for (let i = 0; i < order.length; i += 1) moved[i] = numbers[order[i] as number] as number;
  return moved;
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
