import { responseOf } from './point-interval.ts';
import type { WeighedPool, Weight } from './weighed-pool.ts';

/**
 * How a pool moves when one point value moves, seen by those who move with it first: everyone stands still up to a distance of its own, and
 * from there on falls behind one for one; or gets ahead, where fewer points are further ahead. By place in the ranking.
 */
export interface Drift {
  /** Where each stands before anything moves: more is further ahead. */
  readonly level: Float64Array;
  /** The distance at which it begins to drift; infinite where it never does. */
  readonly turn: Float64Array;
  /** Where it would stand now if it had always drifted: those with more are further ahead once they drift. */
  readonly course: Float64Array;
  /** 1 where drifting is falling behind, -1 where it is getting ahead. */
  readonly falls: 1 | -1;
}

/** @param sign - 1 where the value moves up, -1 where it moves down. */
export function driftOf(pool: WeighedPool, weight: Weight, sign: 1 | -1): Drift {
  const { rises, holds } = responseOf(pool, weight);
  const falls = pool.sense === -1 ? -1 : 1;
  const turn = sign === 1 ? rises : holds;
  const level = pool.points.map((points) => falls * points);
  return { level, turn, course: level.map((own, place) => own + falls * (turn[place] ?? 0)), falls };
}
