import { type Application, type AppliedRuleSet, attestationOf, type Determination } from '@grantscore/core';
import { copyDetermination } from '../explain/explained-derivation.ts';
import type { ApplicationExplanation } from '../explain/explanation.ts';
import { factCatalogue } from '../explain/fact-catalogue.ts';
import { andList } from '../explain/lists.ts';
import { code, moneyText, nameText } from '../explain/values.ts';
import type { FundingStanding } from '../rank/funding-line.ts';
import type { CompetitionRanking, NotPassing, Placement } from '../rank/ranking.ts';
import type { DrawnLine, FundingEntry } from './funding-entries.ts';

/** What a person must decide; nothing here is decided by us. */
export type DecisionNeeded =
  | {
      readonly kind: 'determinations_disagree';
      readonly applicationId: string;
      readonly fact: string;
      readonly claims: readonly Determination[];
      readonly text: string;
    }
  | {
      readonly kind: 'eligibility_open';
      readonly applicationId: string;
      /** Ids of the criteria that could not be told. */
      readonly criteria: readonly string[];
      readonly text: string;
    }
  | {
      readonly kind: 'tie_at_line';
      /** Ids of the tied applications, by id. */
      readonly applicationIds: readonly string[];
      readonly text: string;
    }
  | {
      readonly kind: 'amount_missing_at_line';
      readonly applicationId: string;
      readonly text: string;
    };

/** The applications that a decision is about. */
export function applicationsOf(decision: DecisionNeeded): readonly string[] {
  return decision.kind === 'tie_at_line' ? decision.applicationIds : [decision.applicationId];
}

/** Everything that is to be decided in one competition: what concerns its funding line first, then application by application. */
export function decisionsOf(
  { placements, notPassing }: CompetitionRanking,
  drawn: DrawnLine | null,
  explanationOf: (id: string) => ApplicationExplanation,
  rules: AppliedRuleSet,
): readonly DecisionNeeded[] {
  const standings = drawn?.line.standings ?? [];
  const firstNotAbove = placements.find((_, i) => drawn !== null && standings[i] !== 'above');
  const endsLine = (entry: Placement) => drawn?.line.rule === 'stop' && entry.rank === firstNotAbove?.rank;
  const disputed = ({ scorecard }: Placement | NotPassing) => {
    const { application } = scorecard.evaluation;
    return disputedDecisions(explanationOf(application.id), application.facts, rules);
  };
  return [
    ...lineDecisions(drawn?.entry ?? null),
    ...placements.flatMap((entry, i) => [
      ...openEligibility(entry, standings[i] ?? null, endsLine(entry)),
      ...disputed(entry),
    ]),
    ...notPassing.flatMap(disputed),
  ];
}

/** Facts on which reviewers disagree. */
function disputedDecisions(
  application: ApplicationExplanation,
  facts: Application['facts'],
  rules: AppliedRuleSet,
): readonly DecisionNeeded[] {
  return application.disputed.flatMap((fact): readonly DecisionNeeded[] => {
    const answer = attestationOf(facts[fact]);
    if (answer.status !== 'disputed') return [];
    const says = answer.claims.map((claim) => `${nameText(claim.reviewer)} says ${code(claim.text)}`);
    return [
      {
        kind: 'determinations_disagree',
        applicationId: application.id,
        fact,
        claims: answer.claims.map(copyDetermination),
        text: `reviewers disagree on ${factCatalogue(rules).fact(fact).label}: ${andList(says)}`,
      },
    ];
  });
}

/**
 * A ranked application of which it could not be told whether it may be considered.
 * @param standing - Where it stands by the funding line; null where none is drawn.
 * @param endsLine - Whether the line ends at its request.
 */
function openEligibility(
  { scorecard, openCriteria }: Placement,
  standing: FundingStanding | null,
  endsLine: boolean,
): readonly DecisionNeeded[] {
  if (openCriteria.length === 0) return [];
  const { evaluation } = scorecard;
  const labels = openCriteria.map((id) => `“${evaluation.finding(id).criterion.label}”`);
  return [
    {
      kind: 'eligibility_open',
      applicationId: evaluation.application.id,
      criteria: [...openCriteria],
      text: `it could not be told whether it meets ${andList(labels)}; it is ranked, and may not belong there${lineText(standing, endsLine)}`,
    },
  ];
}

function lineText(standing: FundingStanding | null, endsLine: boolean): string {
  if (standing === 'above') return '; it stands above the funding line, which moves without it';
  if (standing === 'at_line') return '; it stands at the funding line';
  return endsLine ? '; the funding line ends at its request, and moves without it' : '';
}

/** What the funding line of a competition leaves to decide: a tie across it, a missing amount on its way. */
function lineDecisions(funding: FundingEntry | null): readonly DecisionNeeded[] {
  if (funding === null) return [];
  const { atLine, askedAtLine, amountMissing, left } = funding;
  return [
    ...(atLine.length === 0
      ? []
      : [
          {
            kind: 'tie_at_line' as const,
            applicationIds: atLine,
            text: `at the funding line, in a tie that no rule parts: ${moneyText(left)} is left and ${moneyText(askedAtLine)} asked for`,
          },
        ]),
    ...amountMissing.map((applicationId) => ({
      kind: 'amount_missing_at_line' as const,
      applicationId,
      text: 'its requested amount is missing; from its rank on the funding line cannot be drawn',
    })),
  ];
}
