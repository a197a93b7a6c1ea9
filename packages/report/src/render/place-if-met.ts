import { decimal } from '@grantscore/core';
import type { ApplicationExplanation, FindingExplanation } from '../explain/explanation.ts';
import type { ReportModel } from '../report-model.ts';

/**
 * The best and worst place of an application if its missing answers met one more criterion, `place 1 to 3`; as safe an outer
 * bound as that of its place now. Empty where more than points decides the order, or no other score would come of it.
 */
export function placeIfMet(
  { ifMet }: FindingExplanation,
  { id, place, score }: ApplicationExplanation,
  { competitions, applications }: ReportModel,
): string {
  const pool = competitions.find(({ ranking }) => ranking.some(({ applicationId }) => applicationId === id));
  if (ifMet === null || place === null || pool === undefined || ifMet.score === score) return '';
  if (
    pool.keys.length !== 1 ||
    pool.keys.some(({ key, direction }) => key !== 'points' || direction !== 'descending')
  )
    return '';
  const open = new Set(applications.flatMap((own) => (own.eligibilityOpen ? [own.id] : [])));
  const others = pool.ranking.filter(({ applicationId }) => applicationId !== id);
  // Who may not belong in the ranking takes no place from another's best.
  const ahead = others.filter(
    ({ applicationId, least }) => !open.has(applicationId) && decimal(least).gt(ifMet.most),
  );
  const perhapsAhead = others.filter(({ most }) => decimal(most).gt(ifMet.least));
  const best = 1 + ahead.length;
  const worst = 1 + perhapsAhead.length;
  return best === worst ? `place ${best}` : `place ${best} to ${worst}`;
}
