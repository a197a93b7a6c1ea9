import type { ProfileData, RankingKey } from '@grantscore/core';
import { type Contender, canBeMissing } from './order.ts';
import { keysOf } from './ties.ts';

/** The keys of a profile that order some applications, and those that don't: one for which nobody has a value orders nothing, and would only widen every interval. */
export function keysInUse(ranked: readonly Contender[], profile: ProfileData) {
  const keys: RankingKey[] = [];
  const droppedKeys: RankingKey[] = [];
  for (const ranking of keysOf(profile)) {
    const { key } = ranking;
    const usable = !canBeMissing(key) || ranked.length === 0 || ranked.some((own) => own[key] !== undefined);
    (usable ? keys : droppedKeys).push(ranking);
  }
  return { keys, droppedKeys };
}
