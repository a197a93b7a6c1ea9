import type { ProfileData, RankingKey } from '@grantscore/core';
import { countsBelow } from './counts-below.ts';

/** The rank of each application, and whether it shares it. */
export interface Ranks {
  readonly rank: Uint32Array;
  /** 1 where it does. */
  readonly tied: Uint8Array;
}

/** Standard competition ranking: 1 + those strictly ahead, so that equals share a rank (1, 2, 2, 4). */
export function ranksOf(now: Float64Array): Ranks {
  const below = countsBelow(now);
  const rank = new Uint32Array(now.length);
  const tied = new Uint8Array(now.length);
  const sharing = new Uint32Array(now.length);
  for (let i = 0; i < now.length; i += 1) {
    const ahead = below(now[i] as number);
    rank[i] = ahead + 1;
    sharing[ahead] = (sharing[ahead] as number) + 1;
  }
  for (let i = 0; i < now.length; i += 1) tied[i] = (sharing[(rank[i] as number) - 1] as number) > 1 ? 1 : 0;
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
