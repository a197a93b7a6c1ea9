import type { ProfileData, RankingKey } from '@grantscore/core';
import { intervalsOf } from './intervals.ts';
import type { KeyValues } from './key-values.ts';
import { keysInUse } from './keys-in-use.ts';
import { orderBy } from './order.ts';
import { ranksOf } from './ties.ts';

/** Where each application of one competition stands, in the order in which they were given. */
export interface Places {
  readonly keys: readonly RankingKey[];
  readonly droppedKeys: readonly RankingKey[];
  /** See `Placement`. */
  readonly rank: Uint32Array;
  readonly tied: Uint8Array;
  readonly best: Uint32Array;
  readonly worst: Uint32Array;
}

/** @param open - 1 for each application whose eligibility is open. */
export function placesOf(values: KeyValues, open: Uint8Array, profile: ProfileData): Places {
  const { keys, droppedKeys } = keysInUse(
    profile,
    (key) => values.size === 0 || values[key].values.some((value) => !Number.isNaN(value)),
  );
  const order = orderBy(values, keys);
  const { rank, tied } = ranksOf(order.now);
  const { best, worst } = intervalsOf(order, open);
  // A missing value ranks behind any there is; the bounds are of values that could be there. The place it has belongs to both.
  for (let i = 0; i < rank.length; i += 1) {
    const place = rank[i] as number;
    if ((best[i] as number) > place) best[i] = place;
    if ((worst[i] as number) < place) worst[i] = place;
  }
  return { keys, droppedKeys, rank, tied, best, worst };
}
