import type { Decimal } from '@grantscore/core';
import type { Standing } from '@grantscore/core/what-if';
import { counted } from '../explain/lists.ts';
import { pointsText } from '../explain/values.ts';
import type { FundingStanding } from '../rank/funding-line.ts';
import type { PlaceWith } from '../rank/place-with.ts';

/**
 * What changed answers are to bring about: another score or one at least this high; a better place or one at least this good; a place above
 * the funding line.
 */
export type WhatIfGoal =
  | { readonly kind: 'score'; readonly least: Decimal | null }
  | { readonly kind: 'rank'; readonly worst: number | null }
  | { readonly kind: 'funded' };

/** What a score would come to in the application's competition. */
export interface Competing {
  readonly placeOf: (score: Decimal) => PlaceWith;
  /** How many applications its competition has, those that are not ranked included. */
  readonly applications: number;
  /** Null where there is no funding line. */
  readonly fundedAt: ((place: PlaceWith) => FundingStanding) | null;
}

/** Whether an application's standing reaches a goal. */
export type GoalTest = (standing: Standing) => boolean;

/** @throws RangeError for a funding line where there is none, or a place that no competition so small has. */
export function goalTest(
  goal: WhatIfGoal,
  now: Standing,
  { placeOf, applications, fundedAt }: Competing,
): GoalTest {
  const ranked = ({ gates }: Standing) => gates !== 'not_passed';
  switch (goal.kind) {
    case 'score': {
      const { least } = goal;
      return ({ score }) => (least === null ? !score.eq(now.score) : score.gte(least));
    }
    case 'rank': {
      if (goal.worst !== null && goal.worst > applications)
        throw new RangeError(
          `place ${goal.worst} is beyond the competition, which has ${counted(String(applications), 'application')}; ask for a place from 1 to ${applications}`,
        );
      const worst = goal.worst ?? (ranked(now) ? placeOf(now.score).rank - 1 : Number.POSITIVE_INFINITY);
      return (standing) => ranked(standing) && placeOf(standing.score).rank <= worst;
    }
    case 'funded': {
      if (fundedAt === null)
        throw new RangeError(
          'there is no funding line: no funds are given for this competition, or nobody ranked in it says how much is asked for; `--funds` gives funds',
        );
      return (standing) => ranked(standing) && fundedAt(placeOf(standing.score)) === 'above';
    }
    default:
      return goal satisfies never;
  }
}

/** As it is written on the command line. */
export function goalText(goal: WhatIfGoal): string {
  if (goal.kind === 'funded') return goal.kind;
  const bound = goal.kind === 'score' ? goal.least?.toFixed() : goal.worst?.toString();
  return bound === undefined ? goal.kind : `${goal.kind}:${bound}`;
}

/** What a goal is, for this application: `A better place than 12`. */
export function goalTitle(goal: WhatIfGoal, now: Standing, place: PlaceWith | null, scale: number): string {
  switch (goal.kind) {
    case 'score':
      return goal.least === null
        ? `Another score than ${pointsText(now.score, scale)}`
        : `A score of ${pointsText(goal.least, Math.max(scale, goal.least.decimalPlaces()))} or more`;
    case 'rank':
      if (goal.worst !== null) return `Place ${goal.worst}${goal.worst === 1 ? '' : ' or better'}`;
      return place === null ? 'A place in the ranking' : `A better place than ${place.rank}`;
    case 'funded':
      return 'A place above the funding line';
    default:
      return goal satisfies never;
  }
}
