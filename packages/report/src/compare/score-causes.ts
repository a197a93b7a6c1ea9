import { Decimal, type Scorecard, type ScoreLine } from '@grantscore/core';

/** What changed between two scores of one application: a criterion, or what a family's cap takes away. */
export interface ScoreCause {
  readonly kind: ScoreLine['kind'];
  /** The id of the criterion, or of the family. */
  readonly id: string;
  /** Null where that side gives no line for it: the criterion is not one of its priorities, the cap does not bind. */
  readonly from: ScoreLine | null;
  readonly to: ScoreLine | null;
  readonly change: Decimal;
}

/**
 * The causes of a change of score: they sum to it exactly, because the lines of a scorecard sum to its score. In the order of the second
 * scorecard's lines, then of those that only the first has; what changes nothing is left out.
 */
export function scoreCauses(from: Scorecard, to: Scorecard): readonly ScoreCause[] {
  const before = new Map(from.lines.map((line) => [keyOf(line), line]));
  const after = new Map(to.lines.map((line) => [keyOf(line), line]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const own = { from: before.get(key) ?? null, to: after.get(key) ?? null };
    const change = (own.to?.score ?? ZERO).minus(own.from?.score ?? ZERO);
    const line = own.to ?? own.from;
    return line === null || change.isZero() ? [] : [{ kind: line.kind, id: idOf(line), ...own, change }];
  });
}

const ZERO = new Decimal(0);

function idOf(line: ScoreLine): string {
  return line.kind === 'cap' ? line.family : line.criterion;
}

function keyOf(line: ScoreLine): string {
  return `${line.kind} ${idOf(line)}`;
}
