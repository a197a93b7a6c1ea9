import { Decimal, decimal } from '@grantscore/core';
import { pointsText } from '../explain/values.ts';

/** How many applications score between two numbers of points, both included. */
export interface ScoreBand {
  readonly from: string;
  readonly to: string;
  readonly applications: number;
}

const MOST_BANDS = 20;

/**
 * Scores counted in bands of one width: the smallest of 1, 2, 5, 10 … units of the last place that needs no more than twenty.
 * Ascending, without a gap between them; none for no scores.
 *
 * @param scale - The places after the point with which points are printed.
 */
export function scoreBands(scores: readonly string[], scale: number): readonly ScoreBand[] {
  const counts = new Map<string, number>();
  for (const score of scores) counts.set(score, (counts.get(score) ?? 0) + 1);
  const values = [...counts].map(([score, applications]) => ({ points: decimal(score), applications }));
  const [lowest, highest] = bounds(values.map(({ points }) => points));
  if (lowest === undefined || highest === undefined) return [];
  const unit = new Decimal(10).pow(-scale);
  const width = bandWidth(lowest, highest, unit);
  const first = bandOf(lowest, width);
  const bands = Array.from({ length: bandOf(highest, width) - first + 1 }, () => 0);
  for (const { points, applications } of values) {
    const at = bandOf(points, width) - first;
    bands[at] = (bands[at] ?? 0) + applications;
  }
  return bands.map((applications, i) => {
    const from = width.times(first + i);
    return {
      from: pointsText(from, scale),
      to: pointsText(from.plus(width).minus(unit), scale),
      applications,
    };
  });
}

function bounds(points: readonly Decimal[]): readonly [Decimal?, Decimal?] {
  const sorted = points.toSorted((a, b) => a.cmp(b));
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  return lowest === undefined || highest === undefined ? [] : [lowest, highest];
}

/** A width is 1, 2 or 5 times a power of ten, so that the quotient is exact. */
function bandOf(points: Decimal, width: Decimal): number {
  return points.div(width).floor().toNumber();
}

function bandWidth(lowest: Decimal, highest: Decimal, unit: Decimal): Decimal {
  for (let ten = unit; ; ten = ten.times(10)) {
    for (const step of [1, 2, 5]) {
      const width = ten.times(step);
      if (bandOf(highest, width) - bandOf(lowest, width) < MOST_BANDS) return width;
    }
  }
}
