import { Decimal, decimal, type Scorecard } from '@grantscore/core';

/**
 * The score if one criterion that is not met now were met and nothing else changed, family caps applied.
 * Null for a criterion that carries no points.
 */
export function scoreIfMet({ evaluation, lines, profile }: Scorecard, criterion: string): Decimal | null {
  const families = new Map<string, Decimal>();
  let found = false;
  for (const line of lines) {
    if (line.kind === 'cap') continue;
    const { family } = evaluation.finding(line.criterion).criterion;
    const own = line.criterion === criterion;
    found ||= own;
    const points = own ? decimal(line.available) : line.score;
    families.set(family, (families.get(family) ?? ZERO).plus(points));
  }
  if (!found) return null;
  const caps = evaluation.rules.profiles.find(({ id }) => id === profile)?.caps ?? {};
  let total = ZERO;
  for (const [family, sum] of families) {
    const cap = Object.hasOwn(caps, family) ? caps[family] : undefined;
    total = total.plus(cap === undefined ? sum : Decimal.min(sum, decimal(cap)));
  }
  return total;
}

const ZERO = new Decimal(0);
