import { type Attestation, type Finding, RECORD_FACTS, type TestDerivation } from '@grantscore/core';
import { decisiveTests } from './decisive-tests.ts';
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

/** Whether an answer is what the applicant says of itself, with nothing to show for it. */
function isBareAttestation(answer: Attestation): boolean {
  return answer.status === 'provided' && answer.determination === undefined && answer.evidence === undefined;
}

/** Facts of the application's own record are no attestations. */
function isRecord(fact: string): boolean {
  return RECORD_FACTS.some(({ id }) => id === fact);
}

/** Met by at least one attestation for which no evidence was given. */
export function isMetOnAttestation(finding: Finding): boolean {
  return (
    finding.outcome === 'met' &&
    decisiveTests(finding.derivation).some(
      ({ fact, answer }) => answer.status !== 'derived' && !isRecord(fact) && isBareAttestation(answer),
    )
  );
}
