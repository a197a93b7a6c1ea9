import type { ProfileSteps, RankingKey } from '@grantscore/core';
import { denseNumbers } from '../rank/dense-codes.ts';
import { type Contender, canBeMissing, contender, orderOf } from '../rank/order.ts';
import type { CompetitionRanking } from '../rank/ranking.ts';

/** One point value of a profile, and who has it. */
export interface Weight {
  readonly criterion: string;
  /** The place of its criterion in the rule set. */
  readonly finding: number;
  /** The place of its family. */
  readonly family: number;
  readonly steps: number;
  /** By place in the ranking: 1 for who meets the criterion. */
  readonly met: Uint8Array;
}

/** The ranked applications of one competition as numbers, in rank order, so that other points can be tried on them. */
export interface WeighedPool {
  readonly size: number;
  readonly rank: Int32Array;
  /** 1 where more points are further ahead, -1 where fewer are, 0 where points put nobody in order. */
  readonly sense: 1 | -1 | 0;
  /** By place: who is equal by every key before the points, and by every key after them, from 0 on; smaller is further ahead. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Of the priority considerations in use, in the rule set's order. */
  readonly weights: readonly Weight[];
  /** By family; infinite where there is none. */
  readonly caps: readonly number[];
  /** By family, then by place: what its points come to before the cap. */
  readonly sums: readonly Float64Array[];
  /** By place: the score. */
  readonly points: Float64Array;
}

export function weighedPool(
  { placements, keys }: CompetitionRanking,
  { families }: ProfileSteps,
): WeighedPool {
  const lackable = keys.map(({ key }) => key).filter(canBeMissing);
  const contenders = placements.map(({ scorecard }) => contender(scorecard, lackable));
  const at = keys.findIndex(({ key }) => key === 'points');
  const size = placements.length;
  const weights = families
    .flatMap(({ criteria }, family) =>
      criteria.map(({ criterion, finding, steps }): Weight => {
        const met = Uint8Array.from(placements, ({ scorecard }) =>
          Number(scorecard.evaluation.outcomes[finding]?.outcome === 'met'),
        );
        return { criterion, finding, family, steps, met };
      }),
    )
    .sort((a, b) => a.finding - b.finding);
  const caps = families.map(({ cap }) => cap ?? Number.POSITIVE_INFINITY);
  const sums = familySums(
    size,
    caps.length,
    weights,
    weights.map(({ steps }) => steps),
  );
  return {
    size,
    rank: Int32Array.from(placements, ({ rank }) => rank),
    sense: at < 0 ? 0 : keys[at]?.direction === 'ascending' ? -1 : 1,
    before: codesBy(contenders, at < 0 ? keys : keys.slice(0, at)),
    after: codesBy(contenders, at < 0 ? [] : keys.slice(at + 1)),
    weights,
    caps,
    sums,
    points: cappedTotals(size, sums, caps),
  };
}

function codesBy(contenders: readonly Contender[], keys: readonly RankingKey[]): Float64Array {
  return denseNumbers(orderOf(contenders, keys).now);
}

/** By family, then by place, what points of these sizes come to. */
function familySums(
  size: number,
  families: number,
  weights: readonly Weight[],
  steps: readonly number[],
): readonly Float64Array[] {
  const sums = Array.from({ length: families }, () => new Float64Array(size));
  for (const [i, { family, met }] of weights.entries()) {
    const own = sums[family] as Float64Array;
    const value = steps[i] ?? 0;
    for (let place = 0; place < size; place += 1) own[place] = (own[place] ?? 0) + value * (met[place] ?? 0);
  }
  return sums;
}

/** By place, the families' points together, each held by its cap. */
function cappedTotals(size: number, sums: readonly Float64Array[], caps: readonly number[]): Float64Array {
  const totals = new Float64Array(size);
  for (const [family, own] of sums.entries()) {
    const cap = caps[family] ?? Number.POSITIVE_INFINITY;
    for (let place = 0; place < size; place += 1)
      totals[place] = (totals[place] ?? 0) + Math.min(own[place] ?? 0, cap);
  }
  return totals;
}
