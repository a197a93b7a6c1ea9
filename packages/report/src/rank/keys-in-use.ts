import type { ProfileData, RankingKey } from '@grantscore/core';
import { canBeMissing } from './order.ts';
import type { MissingKey } from './ranking.ts';
import { keysOf } from './ties.ts';

/**
 * The keys of a profile that order some applications, and those that don't: one for which nobody has a value orders nothing, and would only
 * widen every interval.
 * @param hasAny - Whether somebody of those ranked has a value; true where nobody is ranked.
 */
export function keysInUse(profile: ProfileData, hasAny: (key: MissingKey) => boolean) {
  const keys: RankingKey[] = [];
  const droppedKeys: RankingKey[] = [];
  for (const ranking of keysOf(profile))
    (!canBeMissing(ranking.key) || hasAny(ranking.key) ? keys : droppedKeys).push(ranking);
  return { keys, droppedKeys };
}
