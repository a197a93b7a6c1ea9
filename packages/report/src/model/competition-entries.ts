import type { RankingKey } from '@grantscore/core';
import type { ApplicationExplanation, Place } from '../explain/explanation.ts';
import { KEY_NAMES } from '../explain/shown-keys.ts';
import type { CompetitionRanking } from '../rank/ranking.ts';

/** A line of a ranking; what stands behind it is in the application of the same id. */
export interface RankedEntry extends Place {
  readonly applicationId: string;
  readonly applicantName: string | null;
  readonly score: string;
  readonly least: string;
  readonly most: string;
  readonly maximum: string;
  /** What a reader must know of it: `eligibility open`, `no peer review score`. */
  readonly flags: readonly string[];
}

/** An application that is not ranked. */
export interface NotPassingEntry {
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
}

export function competitionEntry(
  ranking: CompetitionRanking,
  explanations: ReadonlyMap<string, ApplicationExplanation>,
): CompetitionEntry {
  const explanationOf = (id: string) => {
    const found = explanations.get(id);
    if (found === undefined) throw new RangeError(`application \`${id}\` has no explanation`);
    return found;
  };
  return {
    competition: ranking.competition,
    keys: ranking.keys.map(({ key, direction }) => ({ key, direction })),
    notes: ranking.droppedKeys.map(
      ({ key }) => `nobody ranked here has a ${KEY_NAMES[key]}, so it plays no part in the order`,
    ),
    ranking: ranking.placements.map(({ scorecard, rank, tied, bestRank, worstRank }) => {
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
        notMet: findings
          .filter(({ criterion }) => notMet.includes(criterion))
          .map(({ criterion, because, where }) => ({ criterion, because, where })),
      };
    }),
  };
}

function flagsOf(application: ApplicationExplanation): readonly string[] {
  const { eligibilityOpen, missingKeys, metOnAttestation, disputed } = application;
  return [
    ...(eligibilityOpen ? ['eligibility open'] : []),
    ...missingKeys.map((key) => `no ${KEY_NAMES[key]}`),
    ...(disputed.length > 0 ? ['determinations disagree'] : []),
    ...(metOnAttestation > 0 ? [`${metOnAttestation} met on attestation, no evidence given`] : []),
  ];
}
