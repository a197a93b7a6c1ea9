import { type AppliedRuleSet, Decimal, type DecimalText, decimal } from '@grantscore/core';
import type { ApplicationExplanation } from '../explain/explanation.ts';
import { andList, counted, firstOf } from '../explain/lists.ts';
import { moneyText, nameText } from '../explain/values.ts';
import {
  type FundingLine,
  type FundingRule,
  type FundingStanding,
  fundingLine,
} from '../rank/funding-line.ts';
import { recordNumber } from '../rank/order.ts';
import type { CompetitionRanking, RankedCard } from '../rank/ranking.ts';

/** How funding lines are to be drawn. */
export interface FundingTerms {
  readonly rule: FundingRule;
  /** The funds of each competition; null for those of the solicitation. */
  readonly given: ReadonlyMap<CompetitionRanking['competition'], Decimal> | null;
}

/** The funds of one competition and what happens at the first request that they don't cover. */
export interface FundingInput {
  readonly funds: Decimal;
  readonly rule: FundingRule;
  /** Who says so. */
  readonly from: 'given' | 'solicitation';
}

/** The funds of a competition: those given, or the solicitation's where it is the only one. Null where there are none. */
export function fundingOf(
  { competition }: Pick<CompetitionRanking, 'competition'>,
  { rule, given }: FundingTerms,
  { competitions }: { readonly competitions: readonly unknown[] },
  { solicitation }: AppliedRuleSet,
): FundingInput | null {
  if (given !== null) {
    const funds = given.get(competition);
    return funds === undefined ? null : { funds, rule, from: 'given' };
  }
  const funds = solicitation?.data.funds;
  if (funds === undefined || competitions.length > 1) return null;
  return { funds: decimal(funds), rule, from: 'solicitation' };
}

/** An application that is not above the line and could be. */
export interface CrossingEntry {
  readonly applicationId: string;
  readonly standing: 'above' | 'at_line';
  readonly score: string;
  readonly most: string;
}

/** An application that is above the line and could lose its place there. */
export interface FallEntry {
  readonly applicationId: string;
  readonly score: string;
  readonly least: string;
}

/** How far funds reach along a ranking; amounts are US dollars as text. */
export interface FundingEntry {
  readonly funds: DecimalText;
  readonly from: FundingInput['from'];
  readonly rule: FundingRule;
  readonly above: number;
  /** What those above ask for together. */
  readonly requested: DecimalText;
  /** Funds less what those above ask for. */
  readonly left: DecimalText;
  /** Ids of the tied applications that the funds left cover in part. */
  readonly atLine: readonly string[];
  /** What those ask for together. */
  readonly askedAtLine: DecimalText;
  readonly below: number;
  readonly undecided: number;
  /** Ids of the first applications on the way whose requested amount is missing: from their rank on nothing is decided. */
  readonly amountMissing: readonly string[];
  /** Those that could be above, or at the line, if their own missing answers all came out in their favour. */
  readonly couldCross: readonly CrossingEntry[];
  /** Those above that would not surely be, if their own missing answers all came out against them. */
  readonly couldFall: readonly FallEntry[];
  /** Ids of those above that would not surely be, if others' missing answers came out in favour of those others. */
  readonly couldBePushedBelow: readonly string[];
  /** All of it in sentences. */
  readonly says: readonly string[];
}

/** The words for a standing in a table. */
export const STANDING_WORDS: Readonly<Record<FundingStanding, string>> = {
  above: 'above',
  at_line: 'at the line',
  below: 'below',
  undecided: 'undecided',
};

/** The line of a competition with where each of its placements stands. */
export interface DrawnLine {
  readonly line: FundingLine;
  readonly entry: FundingEntry;
}

/** What a sentence about the funding line says of an application. */
export type ToldOfFunding = Pick<ApplicationExplanation, 'id' | 'applicantName' | 'score' | 'least' | 'most'>;

/**
 * Draws the funding line of a competition; null where nobody ranked there says how much is asked for.
 * @param toldOf - What is said of an application, by id.
 */
export function drawnLine(
  pool: Pick<CompetitionRanking<RankedCard>, 'placements' | 'keys'>,
  { funds, rule, from }: FundingInput,
  toldOf: (id: string) => ToldOfFunding,
): DrawnLine | null {
  const amounts = pool.placements.map(({ scorecard }) => recordNumber(scorecard, 'requestedAmount'));
  if (amounts.every((amount) => amount === undefined)) return null;
  const line = fundingLine(pool, funds, rule);
  const ids = pool.placements.map(({ scorecard }) => scorecard.evaluation.application.id);
  const standing = (wanted: FundingStanding) => ids.filter((_, i) => line.standings[i] === wanted);
  const isMissing = (i: number) => line.standings[i] === 'undecided' && amounts[i] === undefined;
  const lostAt = pool.placements.find((_, i) => isMissing(i))?.rank;
  const entry = {
    funds: funds.toFixed(),
    from,
    rule,
    above: standing('above').length,
    requested: line.requested.toFixed(),
    left: funds.minus(line.requested).toFixed(),
    atLine: standing('at_line'),
    askedAtLine: amounts
      .filter((_, i) => line.standings[i] === 'at_line')
      .reduce((sum: Decimal, amount) => sum.plus(amount ?? 0), new Decimal(0))
      .toFixed(),
    below: standing('below').length,
    undecided: standing('undecided').length,
    amountMissing: ids.filter((_, i) => pool.placements[i]?.rank === lostAt && isMissing(i)),
    couldCross: [...line.couldCross].map(([i, crosses]): CrossingEntry => {
      const { id, score, most } = toldOf(ids[i] ?? '');
      return { applicationId: id, standing: crosses, score, most };
    }),
    couldFall: line.couldFall.own.map((i): FallEntry => {
      const { id, score, least } = toldOf(ids[i] ?? '');
      return { applicationId: id, score, least };
    }),
    couldBePushedBelow: line.couldFall.others.map((i) => ids[i] ?? ''),
  };
  const first = pool.placements.flatMap(({ rank }, i) =>
    rank === 1 ? [{ id: ids[i] ?? '', amount: amounts[i] }] : [],
  );
  return { line, entry: { ...entry, says: sentences(entry, first, toldOf) } };
}

/** Somebody in first place, with what is asked for. */
interface InFirstPlace {
  readonly id: string;
  readonly amount: Decimal | undefined;
}

function sentences(
  entry: Omit<FundingEntry, 'says'>,
  first: readonly InFirstPlace[],
  toldOf: (id: string) => ToldOfFunding,
): readonly string[] {
  const { above, atLine, below, undecided, amountMissing, couldCross, rule } = entry;
  const { couldFall, couldBePushedBelow } = entry;
  const who = (ids: readonly string[]) => whoText(ids.map(toldOf));
  const onward =
    rule === 'stop'
      ? 'stopping at the first request that does not fit'
      : 'passing over requests that do not fit';
  const crossing = couldCross.map(({ applicationId, standing, score, most }) => {
    const rise = score === most ? '' : `, ${score} could be ${most}`;
    return `${who([applicationId])}${rise}${standing === 'at_line' ? ', in a tie at the line' : ''}`;
  });
  const falling = couldFall.map(({ applicationId, score, least }) => {
    const loss = score === least ? '' : `, ${score} could be ${least}`;
    return `${who([applicationId])}${loss}`;
  });
  return [
    `${moneyText(entry.funds)}${entry.from === 'solicitation' ? ' by the solicitation,' : ''} in rank order, ${onward}`,
    above === 0
      ? `no application is above the line: ${whyNoneAbove(entry, first, who)}; ${moneyText(entry.left)} left`
      : `${counted(String(above), 'application')} above the line, asking for ${moneyText(entry.requested)}; ${moneyText(entry.left)} left`,
    ...(atLine.length === 0
      ? []
      : [`${atLine.length} at the line, in a tie that no rule parts: ${who(atLine)}`]),
    ...(below === 0 ? [] : [`${counted(String(below), 'application')} below the line`]),
    ...(undecided === 0
      ? []
      : [
          `${counted(String(undecided), 'application')} undecided, because ${
            amountMissing.length > 0
              ? `the requested amount of ${who(amountMissing)} is missing`
              : 'it depends on who of the tie at the line is funded'
          }`,
        ]),
    ...(crossing.length === 0
      ? []
      : [
          `could be above it if their own missing answers came out in their favour: ${shortList(crossing, '; ')}`,
        ]),
    ...(falling.length === 0
      ? []
      : [
          `could lose a place above it if their own missing answers came out against them: ${shortList(falling, '; ')}`,
        ]),
    ...(couldBePushedBelow.length === 0
      ? []
      : [
          `could lose a place above it if others’ missing answers came out in favour of those others: ${who(couldBePushedBelow)}`,
        ]),
  ];
}

/** What stops the line before anybody is above it. */
function whyNoneAbove(
  { atLine, askedAtLine, amountMissing, rule }: Omit<FundingEntry, 'says'>,
  first: readonly InFirstPlace[],
  who: (ids: readonly string[]) => string,
): string {
  if (atLine.length > 0) return `those tied at it ask for ${moneyText(askedAtLine)} together`;
  if (amountMissing.length > 0) return 'a requested amount is missing on the way';
  if (rule === 'skip') return 'no request fits';
  const [only] = first;
  return first.length === 1 && only?.amount !== undefined
    ? `it stops at the first request, ${moneyText(only.amount.toFixed())} of ${who([only.id])}`
    : `it stops at the first requests, of ${who(first.map(({ id }) => id))}, none of which fits`;
}

/** `Alder (A-1) and Birch (B-2)`; of many the first, and how many more. */
export function whoText(
  applications: readonly Pick<ApplicationExplanation, 'id' | 'applicantName'>[],
): string {
  const names = applications.map(({ id, applicantName }) =>
    applicantName === null ? nameText(id) : `${nameText(applicantName)} (${nameText(id)})`,
  );
  return andList(shortened(names));
}

const SHOWN = 6;

function shortList(parts: readonly string[], between: string): string {
  return shortened(parts).join(between);
}

function shortened(parts: readonly string[]): readonly string[] {
  const { shown, more } = firstOf(parts, SHOWN);
  return more === 0 ? shown : [...shown, `${more} more`];
}
