import { type Application, type AppliedRuleSet, attestationOf, type Determination } from '@grantscore/core';
import { copyDetermination } from '../explain/explained-derivation.ts';
import type { ApplicationExplanation } from '../explain/explanation.ts';
import { factCatalogue } from '../explain/fact-catalogue.ts';
import { andList } from '../explain/lists.ts';
import { code, nameText } from '../explain/values.ts';
import type { Placement } from '../rank/ranking.ts';

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
    };

/** Facts on which reviewers disagree. */
export function disputedDecisions(
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

/** A ranked application of which it could not be told whether it may be considered. */
export function openEligibility({ scorecard, openCriteria }: Placement): readonly DecisionNeeded[] {
  if (openCriteria.length === 0) return [];
  const { evaluation } = scorecard;
  const labels = openCriteria.map((id) => `“${evaluation.finding(id).criterion.label}”`);
  return [
    {
      kind: 'eligibility_open',
      applicationId: evaluation.application.id,
      criteria: [...openCriteria],
      text: `it could not be told whether it meets ${andList(labels)}; it is ranked, and may not belong there`,
    },
  ];
}
