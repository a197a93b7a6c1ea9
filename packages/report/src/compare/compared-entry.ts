import type { Outcome, Scorecard } from '@grantscore/core';
import { pointsText } from '../explain/values.ts';
import type { FundingStanding } from '../rank/funding-line.ts';
import { recordNumber } from '../rank/order.ts';
import type { MissingKey, NotPassing, Placement } from '../rank/ranking.ts';
import { type ScoreCause, scoreCauses } from './score-causes.ts';

/** How one side sees an application. */
export interface ComparedStanding {
  /** Null where it did not pass a gate and is not ranked. */
  readonly rank: number | null;
  readonly tied: boolean;
  readonly score: string;
  readonly maximum: string;
  /** Null where no line is drawn, or it is not ranked. */
  readonly funding: FundingStanding | null;
  /** The eligibility and completeness criteria that it did not meet. */
  readonly notMet: readonly { readonly criterion: string; readonly label: string }[];
  /** Whether an eligibility or completeness criterion could not be told. */
  readonly eligibilityOpen: boolean;
}

/** What made part of a change of score. */
export interface CauseEntry {
  readonly kind: ScoreCause['kind'];
  /** The id and label of the criterion, or of the family whose cap it is. */
  readonly id: string;
  readonly label: string;
  /** Its points on each side; null where that side has no such priority, or the cap takes nothing. */
  readonly from: { readonly outcome: Outcome | null; readonly points: string } | null;
  readonly to: { readonly outcome: Outcome | null; readonly points: string } | null;
  readonly change: string;
}

/** Another number that puts applications in order, where it differs; null where it is missing. */
export interface KeyChange {
  readonly key: MissingKey;
  readonly from: string | null;
  readonly to: string | null;
}

/** One application on both sides; a side is null where it was not scored there. */
export interface ComparedEntry {
  readonly applicationId: string;
  readonly applicantName: string | null;
  readonly from: ComparedStanding | null;
  readonly to: ComparedStanding | null;
  /** Places up, below zero for down; null where it is not ranked on both sides. */
  readonly moved: number | null;
  /** Score on the second side less that on the first; null where it was not scored on both. */
  readonly change: string | null;
  /** They sum to the change. */
  readonly causes: readonly CauseEntry[];
  readonly keys: readonly KeyChange[];
  /** Whether it came above the funding line or is no longer above it; null for neither, and where a side draws no line. */
  readonly crossed: 'came_above' | 'no_longer_above' | null;
  /** Why it was not scored on one of the sides; null where it was on both. */
  readonly absent: string | null;
}

/** An application as one side ranked it, or did not. */
export interface SeenBy {
  readonly place: Placement | NotPassing;
  readonly funding: FundingStanding | null;
  /** Whether that side draws a funding line at all. */
  readonly lined: boolean;
}

/** What words a report of two sides has for ids, and with how many places it prints points. */
export interface CompareWords {
  readonly scale: number;
  labelOf(kind: ScoreCause['kind'], id: string): string;
}

const KEYS: readonly MissingKey[] = ['peerReviewScore', 'requestedAmount'];

/** @throws RangeError if neither side has it. */
export function comparedEntry(
  from: SeenBy | undefined,
  to: SeenBy | undefined,
  absent: string | null,
  words: CompareWords,
): ComparedEntry {
  const [first, second] = [from?.place.scorecard, to?.place.scorecard];
  const card = second ?? first;
  if (card === undefined) throw new RangeError('an application that neither side scored cannot be compared');
  const { id, applicantName } = card.evaluation.application;
  const both = first !== undefined && second !== undefined;
  const [before, after] = [standingOf(from, words), standingOf(to, words)];
  const text = (points: Scorecard['score']) => pointsText(points, words.scale);
  return {
    applicationId: id,
    applicantName: applicantName ?? null,
    from: before,
    to: after,
    moved: before?.rank == null || after?.rank == null ? null : before.rank - after.rank,
    change: both ? text(second.score.minus(first.score)) : null,
    causes: both ? scoreCauses(first, second).map((cause) => causeEntry(cause, words)) : [],
    keys: both ? keyChanges(first, second) : [],
    crossed: crossing(from, to),
    absent,
  };
}

function standingOf(seen: SeenBy | undefined, { scale, labelOf }: CompareWords): ComparedStanding | null {
  if (seen === undefined) return null;
  const { place, funding } = seen;
  const { score, maximum } = place.scorecard;
  const points = { score: pointsText(score, scale), maximum: pointsText(maximum, scale) };
  if ('notMet' in place)
    return {
      rank: null,
      tied: false,
      ...points,
      funding: null,
      notMet: place.notMet.map((criterion) => ({ criterion, label: labelOf('criterion', criterion) })),
      eligibilityOpen: false,
    };
  const { rank, tied, eligibilityOpen } = place;
  return { rank, tied, ...points, funding, notMet: [], eligibilityOpen };
}

function causeEntry(
  { kind, id, from, to, change }: ScoreCause,
  { scale, labelOf }: CompareWords,
): CauseEntry {
  const side = (line: ScoreCause['from']) =>
    line === null
      ? null
      : { outcome: line.kind === 'criterion' ? line.outcome : null, points: pointsText(line.score, scale) };
  return {
    kind,
    id,
    label: labelOf(kind, id),
    from: side(from),
    to: side(to),
    change: pointsText(change, scale),
  };
}

function keyChanges(first: Scorecard, second: Scorecard): readonly KeyChange[] {
  return KEYS.flatMap((key) => {
    const [from, to] = [recordNumber(first, key), recordNumber(second, key)];
    if (from === undefined ? to === undefined : to?.eq(from)) return [];
    return [{ key, from: from?.toFixed() ?? null, to: to?.toFixed() ?? null }];
  });
}

function crossing(from: SeenBy | undefined, to: SeenBy | undefined): ComparedEntry['crossed'] {
  if (from?.lined !== true || to?.lined !== true) return null;
  const [before, after] = [from.funding === 'above', to.funding === 'above'];
  if (before === after) return null;
  return after ? 'came_above' : 'no_longer_above';
}
