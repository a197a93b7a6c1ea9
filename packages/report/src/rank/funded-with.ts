import type { Decimal, Scorecard } from '@grantscore/core';
import { type FundingRule, type FundingStanding, fundsAlong } from './funding-line.ts';
import { recordNumber } from './order.ts';
import type { PlaceWith } from './place-with.ts';
import type { CompetitionRanking } from './ranking.ts';

/**
 * Where an application would stand to the funding line at another place of its competition, everybody else staying in their order. Null where nobody ranked
 * there says how much is asked for.
 */
export function fundedWith(
  { placements }: CompetitionRanking,
  own: Scorecard,
  funds: Decimal,
  rule: FundingRule,
): ((place: PlaceWith) => FundingStanding) | null {
  const { id } = own.evaluation.application;
  const others = placements.filter(({ scorecard }) => scorecard.evaluation.application.id !== id);
  const amounts = others.map(({ scorecard }) => recordNumber(scorecard, 'requestedAmount'));
  const amount = recordNumber(own, 'requestedAmount');
  if ([amount, ...amounts].every((one) => one === undefined)) return null;
  return ({ rank, tied }) => {
    const at = rank - 1;
    // Those of one rank stay tied. This one is tied with the next, or stands just ahead of it.
    const code = others[at] === undefined ? Number.POSITIVE_INFINITY : others[at].rank - (tied ? 0 : 0.5);
    const order = others.map((other) => other.rank);
    const { standings } = fundsAlong(
      [...order.slice(0, at), code, ...order.slice(at)],
      [...amounts.slice(0, at), amount, ...amounts.slice(at)],
      funds,
      rule,
    );
    return standings[at] ?? 'undecided';
  };
}
