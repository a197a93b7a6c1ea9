import { Decimal, type DecimalText } from '../model/decimal.ts';
import type { CapLine, CriterionLine } from './scorecard.ts';

/** The line that says what a family's cap takes away; null where it takes nothing from any of the three sums. */
export function capLine(family: string, cap: DecimalText, lines: readonly CriterionLine[]): CapLine | null {
  const taken = (sum: (line: CriterionLine) => Decimal): Decimal => {
    const before = lines.reduce((total, line) => total.plus(sum(line)), new Decimal(0));
    return Decimal.min(before, cap).minus(before);
  };
  const line: CapLine = {
    kind: 'cap',
    family,
    cap,
    score: taken(({ score }) => score),
    least: taken(({ least }) => least),
    most: taken(({ most }) => most),
  };
  return line.score.isZero() && line.least.isZero() && line.most.isZero() ? null : line;
}
