import {
  type Application,
  type AppliedRuleSet,
  answerTo,
  attestationOf,
  type FactAnswer,
} from '@grantscore/core';

/** The facts that reviewers can disagree on: what the rule set asks, and the score that peer reviewers gave. */
export function disputableFacts(rules: AppliedRuleSet): readonly string[] {
  return ['application.peerReviewScore', ...rules.facts.map(({ id }) => id)];
}

/** Those of some facts on which an application's reviewers disagree. */
export function disputedFacts(
  { facts }: Pick<Application, 'facts'>,
  among: readonly string[],
): readonly string[] {
  return among.filter((id) => isDisputed(answerTo(id, facts)));
}

/** Whether reviewers disagree on an answer. */
export function isDisputed(answer: FactAnswer): boolean {
  return attestationOf(answer).status === 'disputed';
}
