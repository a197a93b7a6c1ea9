import { type Decimal, scaleOf } from '@grantscore/core';
import type { ScoreEnd, ScoreRange } from '@grantscore/core/check';
import { pointsText } from '../explain/values.ts';
import { textColumns } from './text-columns.ts';

/** The lowest and the highest score that anybody can reach by each profile; what is only known between bounds is said so. */
export function scoreRangeLines(ranges: readonly ScoreRange[]): readonly string[] {
  return textColumns(
    [
      { header: 'profile', align: 'left' },
      { header: 'lowest', align: 'left' },
      { header: 'highest', align: 'left' },
    ],
    ranges.map(({ profile, least, most }) => {
      const scale = Math.max(
        ...[least, most].flatMap(({ reached, bound }) =>
          [reached, bound].map((points) => scaleOf(points.toFixed())),
        ),
      );
      return [profile, endText(least, scale, 'least'), endText(most, scale, 'most')];
    }),
  );
}

function endText({ reached, bound }: ScoreEnd, scale: number, end: 'least' | 'most'): string {
  const text = (points: Decimal) => pointsText(points, scale);
  return reached.equals(bound)
    ? text(reached)
    : `${text(reached)} was reached, at ${end} ${text(bound)} can be`;
}
