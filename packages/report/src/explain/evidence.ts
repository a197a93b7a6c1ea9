import {
  type AnswerOf,
  type Application,
  type Attestation,
  answerReaderOf,
  attestationOf,
  decisiveTests,
  type FactAnswer,
  type Finding,
  RECORD_FACTS,
  type TestDerivation,
} from '@grantscore/core';
import type { EvidenceGiven } from './explanation.ts';

/** The evidence behind each asked answer, each fact once. What follows from a table is shown by the table's cells instead. */
export function evidenceOf(tests: readonly TestDerivation[]): readonly EvidenceGiven[] {
  const facts = new Map<string, EvidenceGiven>();
  for (const { fact, answer } of tests) {
    if (answer.status === 'derived' || answer.status === 'not_provided' || isRecord(fact) || facts.has(fact))
      continue;
    const given = answer.evidence ?? answer.corrects?.evidence;
    // A reviewer's own answer needs none.
    if (given === undefined && !isBareAttestation(answer)) continue;
    facts.set(fact, { fact, text: given?.text ?? null });
  }
  return [...facts.values()];
}

/**
 * Whether a priority consideration is met by what the applicant says of itself alone: nothing that settles it is a reviewer's
 * determination, no evidence was given for any of it, and no text that is shown beside it was filled in.
 */
export function isMetOnAttestation(finding: Finding, application: Application): boolean {
  const { outcome, criterion } = finding;
  if (outcome !== 'met' || criterion.kind !== 'priority_consideration') return false;
  const asked = decisiveTests(finding.derivation).flatMap(({ fact, answer }) =>
    answer.status === 'derived' || isRecord(fact) ? [] : [answerReaderOf(fact)],
  );
  return restsOnAttestation(asked, (criterion.shows ?? []).map(answerReaderOf), application);
}

/**
 * The same of a priority consideration that is known to be met.
 * @param asked - Read the facts that settle it and are asked of the applicant.
 * @param shown - Read those that are shown beside it.
 */
export function restsOnAttestation(
  asked: readonly AnswerOf[],
  shown: readonly AnswerOf[],
  application: Application,
): boolean {
  if (asked.length === 0) return false;
  for (let i = 0; i < asked.length; i += 1) if (!isBare((asked[i] as AnswerOf)(application))) return false;
  for (let i = 0; i < shown.length; i += 1) if (isGiven((shown[i] as AnswerOf)(application))) return false;
  return true;
}

function isBare(answer: FactAnswer): boolean {
  return typeof answer === 'object' ? isBareAttestation(attestationOf(answer)) : answer !== undefined;
}

/** Whether an answer is what the applicant says of itself, with nothing to show for it. */
function isBareAttestation({ status, determination, evidence }: Attestation): boolean {
  return status === 'provided' && determination === undefined && evidence === undefined;
}

function isGiven(given: FactAnswer): boolean {
  return !Array.isArray(given) && attestationOf(given).status === 'provided';
}

/** Facts of the application's own record are no attestations. */
export function isRecord(fact: string): boolean {
  return RECORD_FACTS.some(({ id }) => id === fact);
}
