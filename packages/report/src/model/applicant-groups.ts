import { compareText } from '@grantscore/core';
import { pointsText } from '../explain/values.ts';
import { scoreShare } from './score-share.ts';

/** The applications that have one value in a column of the record. */
export interface ApplicantGroup {
  /** As the record has it; null for those that have none. */
  readonly value: string | null;
  readonly applications: number;
  readonly ranked: number;
  /**
   * The lowest, the middle and the highest score in percent of what the application could have scored, with one place; of an even
   * number the middle is halfway between two. Null where nobody could have scored anything.
   */
  readonly lowest: string | null;
  readonly median: string | null;
  readonly highest: string | null;
}

interface Member {
  readonly score: string;
  readonly maximum: string;
  readonly place: object | null;
}

/**
 * Applications by a value of their record: the largest group first, equals by the value, those without one last. Null where nobody has one.
 */
export function applicantGroups<Own extends Member>(
  applications: readonly Own[],
  valueIn: (own: Own) => string | null,
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
    .map(([value, members]) => applicantGroup(value, members))
    .sort(
      (a, b) =>
        Number(a.value === null) - Number(b.value === null) ||
        b.applications - a.applications ||
        compareText(a.value ?? '', b.value ?? ''),
    );
}

/** The places with which percentages are printed. */
const SCALE = 1;

function applicantGroup(value: string | null, members: readonly Member[]): ApplicantGroup {
  const shares = members.flatMap((member) => scoreShare(member) ?? []).sort((a, b) => a.cmp(b));
  const [lowest, highest] = [shares[0], shares.at(-1)];
  const middle = [shares[(shares.length - 1) >> 1], shares[shares.length >> 1]] as const;
  const text = (share: typeof lowest) => (share === undefined ? null : pointsText(share, SCALE));
  return {
    value,
    applications: members.length,
    ranked: members.filter(({ place }) => place !== null).length,
    lowest: text(lowest),
    median: text(middle[1] === undefined ? undefined : middle[0]?.plus(middle[1]).div(2)),
    highest: text(highest),
  };
}
