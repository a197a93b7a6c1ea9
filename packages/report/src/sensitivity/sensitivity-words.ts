import type { ProfileData } from '@grantscore/core';
import { andList, counted } from '../explain/lists.ts';
import type { FundingStanding } from '../rank/funding-line.ts';
import type { AcceptabilityEntry, FollowedPointInterval, PointInterval } from './sensitivity-report.ts';
import { LARGEST_WEIGHT } from './weightings.ts';

/**
 * What must be known of the figures before they are read.
 * @param standings - Where those ranked stand to the funding lines that there are, as the points are.
 */
export function sensitivityNotes(
  profile: ProfileData,
  draws: number,
  seed: number,
  standings: readonly FundingStanding[],
): readonly string[] {
  const pointed = profile.keys.some(({ key }) => key === 'points');
  const capped = Object.keys(profile.caps ?? {}).length > 0;
  return [
    ...(pointed ? [] : ['This profile does not order by points, so no point value changes the order.']),
    'The order stays for these values of one point value, all others as they are: nobody who is strictly ahead of another is met or passed. Who is tied may be parted. What could not be told counts as not met, as it does in the score.',
    ...lineNotes(standings),
    ...(draws === 0
      ? []
      : [
          `The places come of ${draws} weightings drawn at random from the seed ${seed}: each point value a whole number from 1 to ${LARGEST_WEIGHT}, each as likely as any other, with the sign that the profile gives it${capped ? '; caps play no part in them' : ''}. The same seed gives the same figures.`,
        ]),
    'All this says how much an order rests on points that nobody official ever set, and not which points are right.',
  ];
}

/** What the funding line is here; nothing where there is none. */
function lineNotes(standings: readonly FundingStanding[]): readonly string[] {
  if (standings.length === 0) return [];
  const count = (wanted: FundingStanding) => standings.filter((own) => own === wanted).length;
  const [above, atLine, undecided] = [count('above'), count('at_line'), count('undecided')];
  return [
    'The line stays where the same applications are above it. Above it is who is so for sure: neither who stands in a tie at it, nor who is undecided because a requested amount is missing.',
    ...(atLine + undecided === 0
      ? []
      : [
          `As the points are, ${andList([
            ...(above === 0 ? ['nobody is above it for sure'] : []),
            ...(atLine === 0 ? [] : [`${counted(String(atLine), 'application')} in a tie at it`]),
            ...(undecided === 0 ? [] : [`${counted(String(undecided), 'application')} undecided`]),
          ])}: 0 percent above the line does not say of these that they are never funded.`,
        ]),
  ];
}

/** `more than 0 and less than 2`, `0 or more`, `any`. */
export function intervalWords({ least, most }: PointInterval): string {
  if (least !== null && most !== null && least.points === most.points) return `${least.points} alone`;
  const parts = [
    ...(least === null ? [] : [least.within ? `at least ${least.points}` : `more than ${least.points}`]),
    ...(most === null ? [] : [most.within ? `at most ${most.points}` : `less than ${most.points}`]),
  ];
  return parts.length === 0 ? 'any' : parts.join(', ');
}

/** The same of an interval whose ends may be only as far as was looked: `more than 0, looked up to 5`. */
export function followedWords({ least, most }: FollowedPointInterval): string {
  const exact = { least: least?.exact === false ? null : least, most: most?.exact === false ? null : most };
  const looked = [
    ...(least?.exact === false ? [`looked down to ${least.points}`] : []),
    ...(most?.exact === false ? [`looked up to ${most.points}`] : []),
  ];
  const words = intervalWords(exact);
  return looked.length === 0 ? words : [...(words === 'any' ? [] : [words]), ...looked].join(', ');
}

/** A share of all weightings in percent with one place, halves rounded up: `42.1`. */
export function percentText(times: number, draws: number): string {
  if (draws === 0) return '';
  // INVARIANT: at most a million draws, so that every number here is a safe integer.
  const tenths = Math.floor((times * 2000 + draws) / (2 * draws));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** How often an application came at the rank that it has by the profile, in percent; empty where that was not counted. */
export function thisRankText({ rank, ranks }: AcceptabilityEntry, draws: number): string {
  return ranks === null ? '' : percentText(ranks.find((own) => own.rank === rank)?.weightings ?? 0, draws);
}

/** The places at which it came: `2 to 5`. */
export function placesText({ bestRank, worstRank }: AcceptabilityEntry): string {
  if (bestRank === null || worstRank === null) return '';
  return bestRank === worstRank ? String(bestRank) : `${bestRank} to ${worstRank}`;
}
