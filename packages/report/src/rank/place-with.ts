import {
  compareText,
  type Decimal,
  type ProfileData,
  type RankingKey,
  type Scorecard,
} from '@grantscore/core';
import { countWhile } from './count-while.ts';
import { keysInUse } from './keys-in-use.ts';
import { type Contender, canBeMissing, contender } from './order.ts';
import type { CompetitionRanking, RankedCard } from './ranking.ts';
import { keysOf } from './ties.ts';

/** A place that an application would have. */
export interface PlaceWith {
  readonly rank: number;
  readonly tied: boolean;
}

/**
 * Where an application would stand in its competition with another score, everything else and everybody else as they are.
 * The others are put in order once, so that each place is found by halving.
 */
export function placeWith(
  { placements }: CompetitionRanking,
  own: Scorecard,
  profile: ProfileData,
): (points: Decimal) => PlaceWith {
  const lackable = keysOf(profile)
    .map(({ key }) => key)
    .filter(canBeMissing);
  const self = contender(own, lackable);
  const others = placements
    .filter(({ scorecard }) => idOf(scorecard) !== idOf(own))
    .map(({ scorecard }) => contender(scorecard, lackable));
  // Of a key that only this one has a value for the others are equals: they stay in the order of the rest.
  const { keys } = keysInUse(profile, (key) => [...others, self].some((one) => one[key] !== undefined));
  return (points) => {
    const behindOf = (other: Contender) => order(other, other.scorecard.score, self, points, keys);
    const ahead = countWhile(others.length, (place) => behindOf(others[place] as Contender) < 0);
    const next = others[ahead];
    return { rank: ahead + 1, tied: next !== undefined && behindOf(next) === 0 };
  };
}

/** Below zero where a stands ahead of b, above where behind; zero for equals. */
function order(
  a: Contender,
  pointsOfA: Decimal,
  b: Contender,
  pointsOfB: Decimal,
  keys: readonly RankingKey[],
): number {
  for (const { key, direction } of keys) {
    const sign = direction === 'descending' ? -1 : 1;
    const found =
      key === 'points'
        ? sign * pointsOfA.cmp(pointsOfB)
        : key === 'applicationId'
          ? sign * compareText(idOf(a.scorecard), idOf(b.scorecard))
          : given(a[key], b[key], sign);
    if (found !== 0) return found;
  }
  return 0;
}

/** One without a value stands behind any that has one, whichever way the key goes. */
function given(a: Decimal | undefined, b: Decimal | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return sign * a.cmp(b);
}

function idOf({ evaluation }: RankedCard): string {
  return evaluation.application.id;
}
