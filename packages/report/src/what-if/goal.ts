import type { Decimal } from '@grantscore/core';
import type { Standing } from '@grantscore/core/what-if';
import { pointsText } from '../explain/values.ts';
import type { PlaceWith } from '../rank/place-with.ts';

/** What changed answers are to bring about: another score or one at least this high; a better place or one at least this good. */
export type WhatIfGoal =
  | { readonly kind: 'score'; readonly least: Decimal | null }
  | { readonly kind: 'rank'; readonly worst: number | null };

/** Whether an application's standing reaches a goal. */
export type GoalTest = (standing: Standing) => boolean;

/** @param placeOf - Where the application would stand with a score, if it passes. */
export function goalTest(goal: WhatIfGoal, now: Standing, placeOf: (score: Decimal) => PlaceWith): GoalTest {
  if (goal.kind === 'score') {
    const { least } = goal;
    return ({ score }) => (least === null ? !score.eq(now.score) : score.gte(least));
  }
  const ranked = now.gates !== 'not_passed';
  const worst = goal.worst ?? (ranked ? placeOf(now.score).rank - 1 : Number.POSITIVE_INFINITY);
  return ({ score, gates }) => gates !== 'not_passed' && placeOf(score).rank <= worst;
}

/** As it is written on the command line. */
export function goalText({ kind, ...bound }: WhatIfGoal): string {
  const [value] = Object.values(bound);
  return value === null ? kind : `${kind}:${String(value)}`;
}

/** What a goal is, for this application: `A better place than 12`. */
export function goalTitle(goal: WhatIfGoal, now: Standing, place: PlaceWith | null, scale: number): string {
  if (goal.kind === 'score') {
    return goal.least === null
      ? `Another score than ${pointsText(now.score, scale)}`
      : `A score of ${pointsText(goal.least, Math.max(scale, goal.least.decimalPlaces()))} or more`;
  }
  if (goal.worst !== null) return `Place ${goal.worst}${goal.worst === 1 ? '' : ' or better'}`;
  return place === null ? 'A place in the ranking' : `A better place than ${place.rank}`;
}
