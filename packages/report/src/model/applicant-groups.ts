import { compareText, Decimal, decimal } from '@grantscore/core';
import { pointsText } from '../explain/values.ts';

/** The applications that have one value in a column of the record. */
export interface ApplicantGroup {
  /** As the record has it; null for those that have none. */
  readonly value: string | null;
  readonly applications: number;
  readonly ranked: number;
  /** The lowest, the middle and the highest score; of an even number of scores the middle is halfway between two. */
  readonly lowest: string;
  readonly median: string;
  readonly highest: string;
}

interface Member {
  readonly score: string;
  readonly place: object | null;
}

/**
 * Applications by a value of their record: the largest group first, equals by the value, those without one last. Null where nobody has one.
 * @param scale - The places after the point with which points are printed.
 */
export function applicantGroups<Own extends Member>(
  applications: readonly Own[],
  valueIn: (own: Own) => string | null,
  scale: number,
): readonly ApplicantGroup[] | null {
  const groups = new Map<string | null, Own[]>();
  for (const own of applications) {
    const value = valueIn(own);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [own]);
    else group.push(own);
  }
  if ([...groups.keys()].every((value) => value === null)) return null;
  return [...groups]
    .map(([value, members]) => applicantGroup(value, members, scale))
    .sort(
      (a, b) =>
        Number(a.value === null) - Number(b.value === null) ||
        b.applications - a.applications ||
        compareText(a.value ?? '', b.value ?? ''),
    );
}

function applicantGroup(value: string | null, members: readonly Member[], scale: number): ApplicantGroup {
  const scores = members.map(({ score }) => decimal(score)).sort((a, b) => a.cmp(b));
  const at = (i: number) => scores[i] ?? new Decimal(0);
  // Half of a sum of two decimals is exact.
  const middle = at((scores.length - 1) >> 1)
    .plus(at(scores.length >> 1))
    .div(2);
  return {
    value,
    applications: members.length,
    ranked: members.filter(({ place }) => place !== null).length,
    lowest: pointsText(at(0), scale),
    median: pointsText(middle, Math.max(scale, middle.decimalPlaces())),
    highest: pointsText(at(scores.length - 1), scale),
  };
}
