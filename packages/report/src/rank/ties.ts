import type { ProfileData, RankingKey } from '@grantscore/core';
import { countBelow } from './dense-codes.ts';

/** The rank of each application, and whether it shares it. */
export interface Ranks {
  readonly rank: readonly number[];
  readonly tied: readonly boolean[];
}

/** Standard competition ranking: 1 + those strictly ahead, so that equals share a rank (1, 2, 2, 4). */
export function ranksOf(now: Float64Array): Ranks {
  const sorted = Float64Array.from(now).sort();
  const rank: number[] = [];
  const tied: boolean[] = [];
  for (const code of now) {
    const ahead = countBelow(sorted, code);
    rank.push(ahead + 1);
    tied.push(sorted[ahead + 1] === code);
  }
  return { rank, tied };
}

/** The keys that part applications: an `ordinal` profile's final key comes last. Equals by all of them stay tied. */
export function keysOf({
  keys,
  ties,
  finalKey,
}: Pick<ProfileData, 'keys' | 'ties' | 'finalKey'>): readonly RankingKey[] {
  return ties === 'ordinal' && finalKey !== undefined ? [...keys, finalKey] : keys;
}
