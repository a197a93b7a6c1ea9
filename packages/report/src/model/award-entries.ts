import type { DecimalText } from '@grantscore/core';
import { counted } from '../explain/lists.ts';
import { code, moneyText } from '../explain/values.ts';
import { type AwardsGiven, type Departure, type DepartureKind, departuresOf } from '../rank/departures.ts';
import type { CompetitionRanking, RankedCard } from '../rank/ranking.ts';
import type { FundingInput } from './funding-entries.ts';

/** An award, or its absence, that departs from the ranking; amounts are US dollars as text. */
export interface DepartureEntry {
  readonly kind: DepartureKind;
  readonly applicationId: string;
  /** Null where it is not ranked. */
  readonly rank: number | null;
  /** Null where nothing was awarded. */
  readonly amount: DecimalText | null;
  readonly requested: DecimalText | null;
  /** The written reason; null where there is none. */
  readonly reason: string | null;
  /** Whether a reason is wanting: none is written, and those of all that were skipped ahead don't explain it either. */
  readonly reasonMissing: boolean;
  /** What departs, in words. */
  readonly text: string;
}

/** What stands where a departure's written reason is looked for. `wanting`: there is none, and there should be. */
export function reasonOf({ reason, reasonMissing }: DepartureEntry): {
  readonly kind: 'written' | 'wanting' | 'explained';
  readonly text: string;
} {
  if (reason !== null) return { kind: 'written', text: reason };
  return reasonMissing
    ? { kind: 'wanting', text: 'none' }
    : { kind: 'explained', text: 'those for the applications ahead of it' };
}

/** The awards of one competition, held against its ranking. */
export interface AwardsEntry {
  readonly awarded: number;
  readonly total: DecimalText;
  readonly departures: readonly DepartureEntry[];
  readonly reasonsMissing: number;
  /** Ids of applications whose row of the awards file could not be read: it is not known what they were awarded. */
  readonly unread: readonly string[];
  /** The sums in sentences; each departure has its own. */
  readonly says: readonly string[];
}

/**
 * Holds the awards against the ranking of a competition.
 * @param labelOf - The label of a criterion.
 */
export function awardsEntry(
  pool: Pick<CompetitionRanking<RankedCard>, 'placements' | 'notPassing'>,
  given: AwardsGiven,
  funding: FundingInput | null,
  labelOf: (criterion: string) => string,
): AwardsEntry {
  const held = departuresOf(pool, given);
  const departures = held.departures.map((departure): DepartureEntry => {
    const { kind, entry, award, requested, reasonMissing } = departure;
    return {
      kind,
      applicationId: entry.scorecard.evaluation.application.id,
      rank: 'rank' in entry ? entry.rank : null,
      amount: award.amount?.toFixed() ?? null,
      requested: requested?.toFixed() ?? null,
      reason: award.reason === '' ? null : award.reason,
      reasonMissing,
      text: departureText(departure, labelOf),
    };
  });
  const unread = [...pool.placements, ...pool.notPassing]
    .map(({ scorecard }) => scorecard.evaluation.application.id)
    .filter((id) => given.unread.has(id));
  const reasonsMissing = departures.filter((departure) => departure.reasonMissing).length;
  const over = funding === null ? null : held.total.minus(funding.funds);
  return {
    awarded: held.awarded,
    total: held.total.toFixed(),
    departures,
    reasonsMissing,
    unread,
    says: [
      `${counted(String(held.awarded), 'award')} of ${moneyText(held.total.toFixed())} together${
        over?.isPositive() && !over.isZero() ? `, ${moneyText(over.toFixed())} more than the funds` : ''
      }`,
      departures.length === 0
        ? 'no award departs from the ranking'
        : `${counted(String(departures.length), 'departure')} from the ranking, ${reasonsMissing === 0 ? 'none' : reasonsMissing} without a written reason`,
      ...(unread.length === 0
        ? []
        : [
            `${counted(String(unread.length), 'award')} could not be read, so nothing is said of ${unread.map(code).join(', ')}`,
          ]),
    ],
  };
}

function departureText(
  { kind, entry, award, requested, skippedAhead }: Departure,
  labelOf: (criterion: string) => string,
): string {
  const amount = moneyText(award.amount?.toFixed() ?? '0');
  switch (kind) {
    case 'skipped':
      return 'awarded nothing, and an application behind it was';
    case 'out_of_rank_order':
      return `awarded ${amount}, and ${skippedAhead === 1 ? 'one application ahead of it was' : `${skippedAhead} applications ahead of it were`} awarded nothing`;
    case 'above_request':
      return `awarded ${amount}, and ${moneyText(requested?.toFixed() ?? '0')} was asked for`;
    case 'request_missing':
      return `awarded ${amount}, and what was asked for is missing`;
    case 'not_ranked':
      return `awarded ${amount}, and it is not ranked: ${'notMet' in entry ? entry.notMet.map((id) => `“${labelOf(id)}”`).join(' and ') : ''} was not met`;
    default:
      return kind satisfies never;
  }
}
