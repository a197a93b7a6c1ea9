import type { ProfileData } from '@grantscore/core';
import { rank } from '../rank/rank.ts';
import type { CompetitionRanking } from '../rank/ranking.ts';
import { runnerCard } from './pool.ts';
import { CRITERIA, type Weighed } from './weighed.ts';

/**
 * Ranks a pool anew by other points, without rules or evaluation: the points of what is met, family by family, and no more of them
 * than a cap allows. Points that put everyone in the same order rank once.
 */
export function rankerByHand(pool: readonly Weighed[]): (profile: ProfileData) => CompetitionRanking {
  const known = new Map<string, CompetitionRanking>();
  return (profile) => {
    const points = pool.map(({ met }) => pointsByHand(met, profile));
    const distinct = [...new Set(points)].sort((a, b) => a - b);
    const order = points.map((own) => distinct.indexOf(own));
    const found = known.get(order.join()) ?? ranked(pool, order, profile);
    known.set(order.join(), found);
    return found;
  };
}

function ranked(
  pool: readonly Weighed[],
  order: readonly number[],
  profile: ProfileData,
): CompetitionRanking {
  const cards = pool.map(({ peerReviewScore = null, requestedAmount = null }, i) =>
    runnerCard({ id: `a${i}`, score: String(order[i]), peerReviewScore, requestedAmount }),
  );
  const [competition] = rank(cards, profile).competitions;
  if (competition === undefined) throw new Error('nobody is ranked');
  return competition;
}

/** Points here are whole or halves, which are exact. */
function pointsByHand(met: readonly boolean[], { points, caps }: ProfileData): number {
  const families = ['access', 'money'].map((family, parity) => {
    const own = CRITERIA.filter((_, i) => i % 2 === parity && met[i] === true);
    const sum = own.reduce((total, id) => total + Number(points?.[id] ?? 0), 0);
    return Math.min(sum, Number(caps?.[family] ?? Number.POSITIVE_INFINITY));
  });
  return families.reduce((total, sum) => total + sum, 0);
}
