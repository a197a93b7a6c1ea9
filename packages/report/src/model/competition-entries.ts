import type { DecimalText, RankingKey } from '@grantscore/core';
import type { ApplicationExplanation, Place } from '../explain/explanation.ts';
import { KEY_NAMES } from '../explain/shown-keys.ts';
import { moneyText } from '../explain/values.ts';
import type { AwardsGiven } from '../rank/departures.ts';
import type { FundingStanding } from '../rank/funding-line.ts';
import type { CompetitionRanking } from '../rank/ranking.ts';
import { type AwardsEntry, awardsEntry } from './award-entries.ts';
import type { FundingEntry } from './funding-entries.ts';
import type { HeldAgainst } from './held-against.ts';

/** A line of a ranking; what stands behind it is in the application of the same id. */
export interface RankedEntry extends Place {
  readonly applicationId: string;
  readonly applicantName: string | null;
  readonly score: string;
  readonly least: string;
  readonly most: string;
  readonly maximum: string;
  /** Where it stands by the funding line; null where none is drawn. */
  readonly funding: FundingStanding | null;
  /** US dollars; null where nothing was awarded or no awards were given. */
  readonly award: DecimalText | null;
  /** The reason that was written down for it, or for its absence; null where there is none. */
  readonly awardReason: string | null;
  /** What a reader must know of it: `eligibility open`, `no peer review score`. */
  readonly flags: readonly string[];
}

/** An application that is not ranked. */
export interface NotPassingEntry extends Pick<RankedEntry, 'award' | 'awardReason'> {
  readonly applicationId: string;
  readonly applicantName: string | null;
  readonly score: string;
  readonly maximum: string;
  /** The eligibility and completeness criteria that it did not meet, and why. */
  readonly notMet: readonly {
    readonly criterion: string;
    readonly because: string;
    /** Where the answers behind it stand; empty where they stand in no file. */
    readonly where: string;
  }[];
}

export interface CompetitionEntry {
  /** Null for the applications that name no competition. */
  readonly competition: string | null;
  /** What puts them in order, first key first. */
  readonly keys: readonly RankingKey[];
  /** What a reader must know of the order, such as a key that was dropped. */
  readonly notes: readonly string[];
  readonly ranking: readonly RankedEntry[];
  readonly notPassing: readonly NotPassingEntry[];
  /** Null where no funds are known, or nobody says how much is asked for. */
  readonly funding: FundingEntry | null;
  /** Null where no awards were given. */
  readonly awards: AwardsEntry | null;
}

export function competitionEntry(
  ranking: CompetitionRanking,
  explanationOf: (id: string) => ApplicationExplanation,
  held: HeldAgainst,
): CompetitionEntry {
  const { funding, drawn, awards, labelOf } = held;
  const awardOf = awardsIn(awards);
  return {
    competition: ranking.competition,
    keys: ranking.keys.map(({ key, direction }) => ({ key, direction })),
    notes: competitionNotes(ranking, held),
    ranking: ranking.placements.map(({ scorecard, rank, tied, bestRank, worstRank }, i) => {
      const application = explanationOf(scorecard.evaluation.application.id);
      const { id, applicantName, score, least, most, maximum } = application;
      return {
        rank,
        tied,
        bestRank,
        worstRank,
        applicationId: id,
        applicantName,
        score,
        least,
        most,
        maximum,
        funding: drawn?.line.standings[i] ?? null,
        ...awardOf(id),
        flags: flagsOf(application),
      };
    }),
    notPassing: ranking.notPassing.map(({ scorecard, notMet }) => {
      const application = explanationOf(scorecard.evaluation.application.id);
      const { id, applicantName, score, maximum, findings } = application;
      return {
        applicationId: id,
        applicantName,
        score,
        maximum,
        ...awardOf(id),
        notMet: findings
          .filter(({ criterion }) => notMet.includes(criterion))
          .map(({ criterion, because, where }) => ({ criterion, because, where })),
      };
    }),
    funding: drawn?.entry ?? null,
    awards: awards === null ? null : awardsEntry(ranking, awards, funding, labelOf),
  };
}

/** What a reader must know of the order of a competition. */
export function competitionNotes(
  { droppedKeys }: Pick<CompetitionRanking, 'droppedKeys'>,
  { funding, drawn, sharedFunds }: HeldAgainst,
): readonly string[] {
  return [
    ...droppedKeys.map(
      ({ key }) => `nobody ranked here has a ${KEY_NAMES[key]}, so it plays no part in the order`,
    ),
    ...(funding !== null && drawn === null
      ? ['nobody ranked here says how much is asked for, so no funding line is drawn']
      : []),
    ...(sharedFunds === null
      ? []
      : [
          `the solicitation’s ${moneyText(sharedFunds)} is for all competitions together, so no funding line is drawn`,
        ]),
  ];
}

/** The award of an application, by its id, as an entry has it. */
export function awardsIn(
  awards: AwardsGiven | null,
): (id: string) => Pick<RankedEntry, 'award' | 'awardReason'> {
  if (awards === null) return () => NOT_AWARDED;
  return (id) => {
    const { amount = null, reason = '' } = awards.awards.get(id) ?? {};
    return { award: amount?.toFixed() ?? null, awardReason: reason === '' ? null : reason };
  };
}

const NOT_AWARDED = { award: null, awardReason: null };

/** What a reader must know of an application in a ranking. */
export function flagsOf(
  application: Pick<
    ApplicationExplanation,
    'eligibilityOpen' | 'missingKeys' | 'metOnAttestation' | 'disputed'
  >,
): readonly string[] {
  const { eligibilityOpen, missingKeys, metOnAttestation, disputed } = application;
  return [
    ...(eligibilityOpen ? ['eligibility open'] : []),
    ...missingKeys.map((key) => `no ${KEY_NAMES[key]}`),
    ...(disputed.length > 0 ? ['determinations disagree'] : []),
    ...(metOnAttestation > 0 ? [`${metOnAttestation} met on attestation, no evidence given`] : []),
  ];
}
