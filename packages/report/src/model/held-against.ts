import type { AppliedRuleSet, DecimalText } from '@grantscore/core';
import type { AwardsGiven } from '../rank/departures.ts';
import type { CompetitionRanking, RankedCard } from '../rank/ranking.ts';
import {
  type DrawnLine,
  drawnLine,
  type FundingInput,
  type FundingTerms,
  fundingOf,
  type ToldOfFunding,
} from './funding-entries.ts';

/** What is held against a ranking. */
export interface HeldAgainst {
  readonly funding: FundingInput | null;
  readonly drawn: DrawnLine | null;
  readonly awards: AwardsGiven | null;
  /** Funds that are for several competitions together, and so for none alone; null where there are none. */
  readonly sharedFunds: DecimalText | null;
  /** The label of a criterion, by id. */
  readonly labelOf: (criterion: string) => string;
}

/**
 * Holds funds and awards against the ranking of one of a run's competitions.
 * @param toldOf - What is said of an application, by id.
 */
export function heldAgainst(
  pool: Pick<CompetitionRanking<RankedCard>, 'competition' | 'placements' | 'keys'>,
  ranking: { readonly competitions: readonly unknown[] },
  {
    rules,
    terms,
    awards,
  }: {
    readonly rules: AppliedRuleSet;
    readonly terms: FundingTerms;
    readonly awards: AwardsGiven | null;
  },
  toldOf: (id: string) => ToldOfFunding,
): HeldAgainst {
  const funding = fundingOf(pool, terms, ranking, rules);
  const several = terms.given === null && ranking.competitions.length > 1;
  return {
    funding,
    drawn: funding === null ? null : drawnLine(pool, funding, toldOf),
    awards,
    sharedFunds: several ? (rules.solicitation?.data.funds ?? null) : null,
    labelOf: (id) => rules.criteria.find((criterion) => criterion.id === id)?.label ?? id,
  };
}
