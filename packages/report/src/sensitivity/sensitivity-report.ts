import { type AppliedRuleSet, type Decimal, profileSteps } from '@grantscore/core';
import { pointScale } from '../explain/explain-application.ts';
import { pointsText } from '../explain/values.ts';
import { type ReportHeader, reportHeader } from '../model/header.ts';
import type { CompetitionRanking, Ranking } from '../rank/ranking.ts';
import { type Acceptability, acceptabilityOf } from './acceptability.ts';
import { type IntervalEnd, orderInterval, type StepInterval } from './point-interval.ts';
import { sensitivityNotes } from './sensitivity-words.ts';
import { weighedPool } from './weighed-pool.ts';
import { LARGEST_WEIGHT, weightings } from './weightings.ts';

/** Points between two ends; an end is null where there is none, and within the interval or not. */
export interface PointInterval {
  readonly least: { readonly points: string; readonly within: boolean } | null;
  readonly most: { readonly points: string; readonly within: boolean } | null;
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
  /** At how many it came at each rank, where at any. Null where the pool is too large to count them all. */
  readonly ranks: readonly { readonly rank: number; readonly weightings: number }[] | null;
}

export interface CompetitionSensitivity {
  readonly competition: string | null;
  readonly points: readonly PointEntry[];
  readonly applications: readonly AcceptabilityEntry[];
}

/** How firm a ranking is. Plain data: decimals are text, and it survives JSON. */
export interface SensitivityReport {
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
}

/** How far each point value can move before the order changes, exactly; and where everyone comes when all are drawn at random. */
export function sensitivityReport({ rules, ranking, draws, seed }: SensitivityInput): SensitivityReport {
  return {
    header: reportHeader(rules, ranking.profile),
    weightings: { drawn: draws, seed, largest: LARGEST_WEIGHT },
    competitions: ranking.competitions.map((pool) =>
      competitionSensitivity(pool, rules, ranking, draws, seed),
    ),
    notes: sensitivityNotes(ranking.profile, draws, seed),
  };
}

function competitionSensitivity(
  competition: CompetitionRanking,
  rules: AppliedRuleSet,
  { profile }: Ranking,
  draws: number,
  seed: number,
): CompetitionSensitivity {
  const steps = profileSteps(rules, profile.id);
  const pool = weighedPool(competition, steps);
  const scale = pointScale(profile);
  const text = (points: Decimal) => pointsText(points, scale);
  const labels = new Map(rules.criteria.map(({ id, label }) => [id, label]));
  // The same weightings for every competition: they are of the profile.
  const signs = pool.weights.map((weight) => Math.sign(weight.steps));
  const found = acceptabilityOf(pool, weightings(signs, draws, seed));
  return {
    competition: competition.competition,
    points: pool.weights.map((weight) => ({
      criterion: weight.criterion,
      label: labels.get(weight.criterion) ?? weight.criterion,
      points: text(steps.decimalOf(weight.steps)),
      met: weight.met.reduce((sum, met) => sum + met, 0),
      order: pointInterval(orderInterval(pool, weight), (end) => text(steps.decimalOf(end))),
    })),
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

function placesOf(
  own: Acceptability | undefined,
  draws: number,
): Pick<AcceptabilityEntry, 'bestRank' | 'worstRank' | 'first' | 'ranks'> {
  if (own === undefined || draws === 0) return { bestRank: null, worstRank: null, first: 0, ranks: [] };
  const ranks =
    own.ranks === null ? null : [...own.ranks].map(([rank, times]) => ({ rank, weightings: times }));
  return {
    bestRank: own.best,
    worstRank: own.worst,
    first: own.first,
    ranks: ranks?.sort((a, b) => a.rank - b.rank) ?? null,
  };
}

function pointInterval({ least, most }: StepInterval, text: (steps: number) => string): PointInterval {
  const end = (own: IntervalEnd | null) =>
    own === null ? null : { points: text(own.steps), within: own.within };
  return { least: end(least), most: end(most) };
}
