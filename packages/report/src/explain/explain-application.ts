import {
  type AppliedRuleSet,
  attestationOf,
  type Decimal,
  decimal,
  type ProfileData,
  type Scorecard,
  scaleOf,
} from '@grantscore/core';
import { recordNumber } from '../rank/order.ts';
import type { MissingKey, NotPassing, Placement } from '../rank/ranking.ts';
import { disputableFacts, disputedFacts } from './disputed-facts.ts';
import { isMetOnAttestation } from './evidence.ts';
import { explainFinding } from './explain-finding.ts';
import { explainedConditions } from './explained-derivation.ts';
import type { ApplicationExplanation, ExplainedCondition, FindingExplanation } from './explanation.ts';
import { keyPhrase, shownKeys } from './shown-keys.ts';
import { pointsText } from './values.ts';
import { type WantedAnswer, wantedAnswers } from './wanted-answers.ts';

/**
 * Everything there is to say about one application. Its findings are worked out when they are read, and not kept: a pool's
 * explanations would fill the memory.
 *
 * @param placement - Its place in a ranking, or its entry among those that are not ranked.
 * @param rules - The rule set it was scored by.
 */
export function explainApplication(
  scorecard: Scorecard,
  placement: Placement | NotPassing,
  rules: AppliedRuleSet,
): ApplicationExplanation {
  const { application, findings, outcomes } = scorecard.evaluation;
  const scale = pointScale(rules.profiles.find(({ id }) => id === scorecard.profile));
  const text = (points: Decimal) => pointsText(points, scale);
  const ranked = 'rank' in placement ? placement : null;
  const { row } = application;
  const record = {
    requestedAmount: recordNumber(scorecard, 'requestedAmount')?.toFixed() ?? null,
    peerReviewScore: recordNumber(scorecard, 'peerReviewScore')?.toFixed() ?? null,
  };
  return {
    id: application.id,
    applicantName: application.applicantName ?? null,
    competition: application.competition ?? null,
    row: row === undefined ? null : { file: row.file, line: row.line },
    ...record,
    applicantType: recordText(scorecard, 'application.applicantType'),
    state: recordText(scorecard, 'application.state'),
    score: text(scorecard.score),
    least: text(scorecard.least),
    most: text(scorecard.most),
    maximum: text(scorecard.maximum),
    place:
      ranked === null
        ? null
        : {
            rank: ranked.rank,
            tied: ranked.tied,
            bestRank: ranked.bestRank,
            worstRank: ranked.worstRank,
          },
    headline: `${standingText(ranked, `${text(scorecard.score)} of ${text(scorecard.maximum)}`, record)} · ${placeText(ranked)}`,
    eligibilityOpen: ranked?.eligibilityOpen ?? false,
    notPassing: 'notMet' in placement ? [...placement.notMet] : [],
    missingKeys: ranked === null ? [] : [...ranked.missingKeys],
    metOnAttestation: findings.filter((finding) => isMetOnAttestation(finding, application)).length,
    disputed: disputedFacts(application, disputableFacts(rules)),
    caps: scorecard.lines.flatMap((line) => {
      if (line.kind !== 'cap') return [];
      const { family, cap, score, least, most } = line;
      return [{ family, cap: text(decimal(cap)), score: text(score), least: text(least), most: text(most) }];
    }),
    outcomes: outcomes.map(({ outcome }) => outcome),
    get conditions(): readonly ExplainedCondition[] {
      return explainedConditions(scorecard.evaluation);
    },
    get wanted(): readonly WantedAnswer[] {
      return wantedAnswers(scorecard, scale);
    },
    get findings(): readonly FindingExplanation[] {
      return findings.map((finding) => explainFinding(finding, scorecard, scale));
    },
  };
}

/** The number of places with which a profile's points are printed: the most that any of its numbers is written with. */
export function pointScale(profile: ProfileData | undefined): number {
  const written = [
    profile?.pointsEach ?? '0',
    ...Object.values(profile?.points ?? {}),
    ...Object.values(profile?.caps ?? {}),
  ];
  return Math.max(...written.map(scaleOf));
}

function recordText({ evaluation }: Scorecard, fact: string): string | null {
  const answer = attestationOf(evaluation.application.facts[fact]);
  return answer.status === 'provided' ? String(answer.value) : null;
}

/** What put it in its place, key by key: `peer review score 87.5, then 6 of 9`. */
function standingText(
  placement: Placement | null,
  score: string,
  record: Pick<ApplicationExplanation, MissingKey>,
): string {
  const { before, after } = shownKeys(placement?.keys ?? []);
  const phrases = (keys: readonly MissingKey[]) => keys.map((key) => keyPhrase(key, record));
  return [...phrases(before), score, ...phrases(after)].join(', then ');
}

function placeText(placement: Placement | null): string {
  if (placement === null) return 'not ranked';
  const { rank, tied, bestRank, worstRank } = placement;
  const place = `place ${rank}${tied ? ', tied' : ''}`;
  return bestRank === worstRank
    ? `${place}, whatever the missing answers are`
    : `${place}, between ${bestRank} and ${worstRank} whatever the missing answers are (a safe outer bound)`;
}
