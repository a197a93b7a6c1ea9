import type { Application, Decimal, ProfileData, RankingKey, Scorecard } from '@grantscore/core';

/** What ranking and funding need of a scorecard. */
export interface RankedCard {
  readonly evaluation: { readonly application: Pick<Application, 'id' | 'facts'> };
  readonly score: Decimal;
  readonly least: Decimal;
  readonly most: Decimal;
}

/** One ranked application and where the missing answers could still put it. */
export interface Placement<Card extends RankedCard = Scorecard> {
  readonly scorecard: Card;
  /** 1 is first. Equals share a rank and the next rank is left out: 1, 2, 2, 4. */
  readonly rank: number;
  /** Whether another application has the same rank. */
  readonly tied: boolean;
  /** The best and worst rank that the missing answers leave open: a safe outer bound, `rank` always within it. */
  readonly bestRank: number;
  readonly worstRank: number;
  /** Whether an eligibility or completeness criterion could not be told; it may turn out not to be ranked at all. */
  readonly eligibilityOpen: boolean;
  /** Ids of those criteria, in the rule set's order. */
  readonly openCriteria: readonly string[];
  /** The keys that put it in its place, first key first. */
  readonly keys: readonly RankingKey[];
  /** Keys of the order that it has no value for; it stands last among equals for each. */
  readonly missingKeys: readonly MissingKey[];
}

/** The keys that an application can lack. */
export type MissingKey = 'peerReviewScore' | 'requestedAmount';

/** An application that is not ranked, because of what it did not meet. */
export interface NotPassing<Card extends RankedCard = Scorecard> {
  readonly scorecard: Card;
  /** Ids of the eligibility and completeness criteria that were not met, in the rule set's order. */
  readonly notMet: readonly string[];
}

/** The order of one competition's applications. */
export interface CompetitionRanking<Card extends RankedCard = Scorecard> {
  /** The competition's id; null for the pool of applications that name none. */
  readonly competition: string | null;
  /** The keys that put them in order; the final key of an `ordinal` profile is the last. */
  readonly keys: readonly RankingKey[];
  /** Keys of the profile that were dropped, because nobody ranked here has a value for them. */
  readonly droppedKeys: readonly RankingKey[];
  /** In rank order; within a rank by application id, for display only. */
  readonly placements: readonly Placement<Card>[];
  /** By application id. */
  readonly notPassing: readonly NotPassing<Card>[];
}

/** Every competition's order by one profile; competitions by id, the pool without one first. */
export interface Ranking {
  readonly profile: ProfileData;
  readonly competitions: readonly CompetitionRanking[];
}
