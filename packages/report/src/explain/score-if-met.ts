import { Decimal, decimal, type Scorecard } from '@grantscore/core';

/** What an application would score, and could. */
export interface ScoreBounds {
  readonly score: Decimal;
  readonly least: Decimal;
  readonly most: Decimal;
}

/**
 * The score if one criterion that is not met now were met and nothing else changed, family caps applied.
 * Null for a criterion that carries no points.
 */
export function scoreIfMet({ evaluation, lines, profile }: Scorecard, criterion: string): ScoreBounds | null {
  const scored = lines.flatMap((line) => (line.kind === 'cap' ? [] : [line]));
  if (!scored.some((line) => line.criterion === criterion)) return null;
  const caps = evaluation.rules.profiles.find(({ id }) => id === profile)?.caps ?? {};
  const total = (of: keyof ScoreBounds) => {
    const families = new Map<string, Decimal>();
    for (const line of scored) {
      const { family } = evaluation.finding(line.criterion).criterion;
      const points = line.criterion === criterion ? decimal(line.available) : line[of];
      families.set(family, (families.get(family) ?? ZERO).plus(points));
    }
    let sum = ZERO;
    for (const [family, points] of families) {
      const cap = Object.hasOwn(caps, family) ? caps[family] : undefined;
      sum = sum.plus(cap === undefined ? points : Decimal.min(points, decimal(cap)));
    }
    return sum;
  };
  return { score: total('score'), least: total('least'), most: total('most') };
}

const ZERO = new Decimal(0);
