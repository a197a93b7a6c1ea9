import { Decimal } from '@grantscore/core';
import { recordNumber } from './order.ts';
import type { CompetitionRanking, NotPassing, Placement, RankedCard } from './ranking.ts';

/** What was decided of one application. */
export interface Award {
  /** US dollars, above zero; null where nothing was awarded. */
  readonly amount: Decimal | null;
  /** The written reason; empty where none was given. */
  readonly reason: string;
}

/** The decisions on a pool, held against its ranking. */
export interface AwardsGiven {
  /** By application id; who is not among them was awarded nothing. */
  readonly awards: ReadonlyMap<string, Award>;
  /** Applications of which a decision was written down that could not be read: neither awarded nor passed over, as far as is known. */
  readonly unread: ReadonlySet<string>;
}

/**
 * How an award, or its absence, departs from the ranking.
 * - `skipped`: nothing awarded, and somebody strictly behind it has an award.
 * - `out_of_rank_order`: awarded, and somebody strictly ahead of it has none.
 * - `above_request`: awarded more than was asked for; `request_missing`: it is not known how much was.
 * - `not_ranked`: awarded, and it did not pass an eligibility or completeness criterion.
 *
 * Choosing among equals departs from nothing.
 */
export type DepartureKind =
  | 'skipped'
  | 'out_of_rank_order'
  | 'above_request'
  | 'request_missing'
  | 'not_ranked';

export interface Departure {
  readonly kind: DepartureKind;
  readonly entry: Entry;
  readonly award: Award;
  readonly requested: Decimal | null;
  /** Of an award out of rank order, how many strictly ahead of it were skipped, and how many of those without a reason; else 0. */
  readonly skippedAhead: number;
  readonly skippedAheadWithoutReason: number;
  /**
   * Whether a written reason is wanting: its own row gives none, and it is not explained by the reasons of all that were skipped ahead
   * of it either.
   */
  readonly reasonMissing: boolean;
}

/** The awards of one competition and where they depart from its ranking. */
export interface AwardsHeld {
  readonly awarded: number;
  readonly total: Decimal;
  /** In rank order, those that are not ranked last. */
  readonly departures: readonly Departure[];
}

/** Holds awards against a ranking: all that departs from it, each with the reason that was written down. */
export function departuresOf(
  { placements, notPassing }: Pick<CompetitionRanking<RankedCard>, 'placements' | 'notPassing'>,
  { awards, unread }: AwardsGiven,
): AwardsHeld {
  const awardOf = ({ scorecard }: Entry) => awards.get(scorecard.evaluation.application.id) ?? NO_AWARD;
  const lastAwarded = placements.findLast((entry) => awardOf(entry).amount !== null)?.rank ?? 0;
  const departures: Departure[] = [];
  // Those skipped strictly ahead, and all of them so far.
  let [ahead, skipped, rank] = [NOBODY, NOBODY, 0];
  for (const entry of placements) {
    if (entry.rank !== rank) [ahead, rank] = [skipped, entry.rank];
    const award = awardOf(entry);
    if (award.amount !== null) {
      if (ahead.count > 0) departures.push(departure('out_of_rank_order', entry, award, ahead));
      departures.push(...aboveRequest(entry, award, award.amount));
    } else if (rank < lastAwarded && !unread.has(entry.scorecard.evaluation.application.id)) {
      departures.push(departure('skipped', entry, award));
      const { count, withoutReason } = skipped;
      skipped = { count: count + 1, withoutReason: withoutReason + (award.reason === '' ? 1 : 0) };
    }
  }
  for (const entry of notPassing) {
    const award = awardOf(entry);
    if (award.amount === null) continue;
    departures.push(departure('not_ranked', entry, award), ...aboveRequest(entry, award, award.amount));
  }
  const amounts = [...placements, ...notPassing].flatMap((entry) => awardOf(entry).amount ?? []);
  return {
    awarded: amounts.length,
    total: amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)),
    departures,
  };
}

type Entry = Placement<RankedCard> | NotPassing<RankedCard>;

interface Skipped {
  readonly count: number;
  readonly withoutReason: number;
}

const NO_AWARD: Award = { amount: null, reason: '' };
const NOBODY: Skipped = { count: 0, withoutReason: 0 };

function aboveRequest(entry: Entry, award: Award, amount: Decimal): readonly Departure[] {
  const requested = recordNumber(entry.scorecard, 'requestedAmount');
  if (requested === undefined) return [departure('request_missing', entry, award)];
  return amount.gt(requested) ? [departure('above_request', entry, award)] : [];
}

function departure(kind: DepartureKind, entry: Entry, award: Award, ahead = NOBODY): Departure {
  const explained = kind === 'out_of_rank_order' && ahead.withoutReason === 0;
  return {
    kind,
    entry,
    award,
    requested: recordNumber(entry.scorecard, 'requestedAmount') ?? null,
    skippedAhead: ahead.count,
    skippedAheadWithoutReason: ahead.withoutReason,
    reasonMissing: award.reason === '' && !explained,
  };
}
