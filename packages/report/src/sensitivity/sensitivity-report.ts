import { type AppliedRuleSet, type Decimal, profileSteps } from '@grantscore/core';
import { pointScale } from '../explain/explain-application.ts';
import { oneLine, pointsText } from '../explain/values.ts';
import { type FundingInput, type FundingTerms, fundingOf } from '../model/funding-entries.ts';
import { type ReportHeader, reportHeader } from '../model/header.ts';
import { type FundingStanding, fundingLine } from '../rank/funding-line.ts';
import { recordNumber } from '../rank/order.ts';
import type { CompetitionRanking, Ranking } from '../rank/ranking.ts';
import { type Acceptability, acceptabilityOf } from './acceptability.ts';
import { lineIntervals } from './line-interval.ts';
import { type IntervalEnd, orderInterval } from './point-interval.ts';
import type { PoolLine } from './pool-line.ts';
import { sensitivityNotes } from './sensitivity-words.ts';
import { weighedPool } from './weighed-pool.ts';
import { LARGEST_WEIGHT, weightings } from './weightings.ts';

/** Points between two ends; an end is null where there is none, and within the interval or not. */
export interface PointInterval {
  readonly least: { readonly points: string; readonly within: boolean } | null;
  readonly most: { readonly points: string; readonly within: boolean } | null;
}

/** The same where each end is exact, or as far as was looked. */
export interface FollowedPointInterval {
  readonly least: FollowedPoint | null;
  readonly most: FollowedPoint | null;
}

interface FollowedPoint {
  readonly points: string;
  readonly within: boolean;
  /** False where the same are above the line up to here, and it was not followed further. */
  readonly exact: boolean;
}

/** One point value of the profile, and how far it can move alone. */
export interface PointEntry {
  readonly criterion: string;
  readonly label: string;
  readonly points: string;
  /** How many of those ranked have it. */
  readonly met: number;
  /** For which values nobody who is strictly ahead of another is met or passed; ties may open. */
  readonly order: PointInterval;
  /** For which values the same applications are above the funding line; null where there is none. */
  readonly line: FollowedPointInterval | null;
}

/** Where one application came over all the weightings drawn. */
export interface AcceptabilityEntry {
  readonly applicationId: string;
  readonly applicantName: string | null;
  readonly rank: number;
  readonly tied: boolean;
  readonly score: string;
  /** The best and the worst place that it came at; null where no weighting was drawn. */
  readonly bestRank: number | null;
  readonly worstRank: number | null;
  /** At how many weightings it came first, ties included. */
  readonly first: number;
  /** At how many it came above the funding line; null where there is none. */
  readonly above: number | null;
  /** At how many it came at each rank, where at any. Null where the pool is too large to count them all. */
  readonly ranks: readonly { readonly rank: number; readonly weightings: number }[] | null;
}

export interface CompetitionSensitivity {
  readonly competition: string | null;
  readonly points: readonly PointEntry[];
  readonly applications: readonly AcceptabilityEntry[];
}

/** The version of the form of a sensitivity report. */
export const SENSITIVITY_SCHEMA_VERSION = '1.0.0';

/** How firm a ranking is. Plain data: decimals are text, and it survives JSON. */
export interface SensitivityReport {
  readonly schemaVersion: typeof SENSITIVITY_SCHEMA_VERSION;
  readonly header: ReportHeader;
  /** How many weightings were drawn, from which seed, and the largest size of a point value in them. */
  readonly weightings: { readonly drawn: number; readonly seed: number; readonly largest: number };
  readonly competitions: readonly CompetitionSensitivity[];
  /** What must be known of the figures. */
  readonly notes: readonly string[];
}

export interface SensitivityInput {
  readonly rules: AppliedRuleSet;
  readonly ranking: Ranking;
  /** How many weightings to draw; none draws none. */
  readonly draws: number;
  /** A whole number; its lower 32 bits count. */
  readonly seed: number;
  /** How funding lines are drawn; where absent, by the solicitation's funds, stopping at the first request that does not fit. */
  readonly funding?: FundingTerms;
  /** Told now and then how far the work is. */
  readonly progress?: (what: string) => void;
}

/** How far each point value can move before the order changes, exactly; and where everyone comes when all are drawn at random. */
export function sensitivityReport(input: SensitivityInput): SensitivityReport {
  const { rules, ranking, draws, seed } = input;
  return {
    schemaVersion: SENSITIVITY_SCHEMA_VERSION,
    header: reportHeader(rules, ranking.profile),
    weightings: { drawn: draws, seed, largest: LARGEST_WEIGHT },
    competitions: ranking.competitions.map((pool) => competitionSensitivity(pool, input)),
    notes: sensitivityNotes(ranking.profile, draws, seed, standingsOf(input)),
  };
}

const STOPPING: FundingTerms = { rule: 'stop', given: null };

function competitionSensitivity(
  competition: CompetitionRanking,
  { rules, ranking, draws, seed, funding = STOPPING, progress = () => {} }: SensitivityInput,
): CompetitionSensitivity {
  const { profile } = ranking;
  const steps = profileSteps(rules, profile.id);
  const pool = weighedPool(competition, steps);
  const line = lineOf(competition, fundingOf(competition, funding, ranking, rules));
  const scale = pointScale(profile);
  const text = (points: Decimal) => pointsText(points, scale);
  const textOf = <End extends IntervalEnd>({ steps: own, ...rest }: End) => ({
    points: text(steps.decimalOf(own)),
    ...rest,
  });
  const labels = new Map(rules.criteria.map(({ id, label }) => [id, label]));
  // The same weightings for every competition: they are of the profile.
  const signs = pool.weights.map((weight) => Math.sign(weight.steps));
  const lineOfWeight = line === null ? null : lineIntervals(pool, line);
  const of = competition.competition === null ? '' : ` of competition ${oneLine(competition.competition)}`;
  const drawn = told(weightings(signs, draws, seed), (done) =>
    progress(`drawing weightings${of}: ${done} of ${draws}`),
  );
  const found = acceptabilityOf(pool, drawn, line);
  return {
    competition: competition.competition,
    points: pool.weights.map((weight, i): PointEntry => {
      progress(`moving point values${of}: ${i} of ${pool.weights.length}`);
      const order = orderInterval(pool, weight);
      const stays = lineOfWeight === null ? null : lineOfWeight(weight);
      return {
        criterion: weight.criterion,
        label: labels.get(weight.criterion) ?? weight.criterion,
        points: text(steps.decimalOf(weight.steps)),
        met: weight.met.reduce((sum, met) => sum + met, 0),
        order: { least: order.least && textOf(order.least), most: order.most && textOf(order.most) },
        line: stays && { least: stays.least && textOf(stays.least), most: stays.most && textOf(stays.most) },
      };
    }),
    applications: competition.placements.map(({ scorecard, rank, tied }, place) => {
      const { id, applicantName } = scorecard.evaluation.application;
      return {
        applicationId: id,
        applicantName: applicantName ?? null,
        rank,
        tied,
        score: text(scorecard.score),
        ...placesOf(found[place], draws),
      };
    }),
  };
}

/** The same items, each told of before it is taken. */
function* told<Item>(items: Iterable<Item>, tell: (done: number) => void): Generator<Item> {
  let done = 0;
  for (const item of items) {
    tell(done);
    done += 1;
    yield item;
  }
}

/** Where those ranked stand to the lines of all competitions that have one. */
function standingsOf({ rules, ranking, funding = STOPPING }: SensitivityInput): readonly FundingStanding[] {
  return ranking.competitions.flatMap((competition) => {
    const given = fundingOf(competition, funding, ranking, rules);
    const drawn = lineOf(competition, given);
    return drawn === null ? [] : fundingLine(competition, drawn.funds, drawn.rule).standings;
  });
}

/** What the line of a competition is drawn by; null where there is none, or nobody ranked says how much is asked for. */
function lineOf({ placements }: CompetitionRanking, funding: FundingInput | null): PoolLine | null {
  if (funding === null) return null;
  const amounts = placements.map(({ scorecard }) => recordNumber(scorecard, 'requestedAmount'));
  const { funds, rule } = funding;
  return amounts.every((amount) => amount === undefined) ? null : { funds, rule, amounts };
}

function placesOf(
  own: Acceptability | undefined,
  draws: number,
): Pick<AcceptabilityEntry, 'bestRank' | 'worstRank' | 'first' | 'above' | 'ranks'> {
  if (own === undefined || draws === 0)
    return { bestRank: null, worstRank: null, first: 0, above: null, ranks: [] };
  const ranks =
    own.ranks === null ? null : [...own.ranks].map(([rank, times]) => ({ rank, weightings: times }));
  return {
    bestRank: own.best,
    worstRank: own.worst,
    first: own.first,
    above: own.above,
    ranks: ranks?.sort((a, b) => a.rank - b.rank) ?? null,
  };
}
