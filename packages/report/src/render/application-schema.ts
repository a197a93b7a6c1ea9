import { z } from 'zod';
import type { ApplicationExplanation, FindingExplanation } from '../explain/explanation.ts';
import type { WantedAnswer } from '../explain/wanted-answers.ts';
import {
  cell,
  count,
  derivation,
  exactDecimal,
  outcome,
  points,
  position,
  schemaNotes,
  testOutcome,
  text,
  textOrNull,
} from './schema-parts.ts';

const finding: z.ZodType<FindingExplanation> = z
  .strictObject({
    criterion: text,
    outcome,
    applies: testOutcome,
    test: testOutcome,
    points: z.strictObject({ available: points, score: points, least: points, most: points }).nullable(),
    because: text,
    change: textOrNull,
    ifMet: z.strictObject({ score: points, least: points, most: points }).nullable(),
    where: text,
    evidence: z.array(z.strictObject({ fact: text, text: textOrNull })),
    onAttestation: z.boolean(),
    disputed: z.array(text),
    shown: z.array(z.strictObject({ fact: text, value: textOrNull, cell: cell.nullable() })),
    appliesDerivation: derivation.nullable(),
    derivation,
  })
  .register(schemaNotes, {
    id: 'Finding',
    description: 'One criterion’s outcome for one application, in words and in full',
  });

const wanted: z.ZodType<WantedAnswer> = z.strictObject({
  fact: text,
  column: textOrNull,
  label: text,
  table: textOrNull,
  answeredBy: z.enum(['applicant', 'reviewer']),
  criteria: z.array(text),
  points,
  decidesRank: z.boolean(),
  best: z.strictObject({ answer: text, score: points, least: points, most: points }).nullable(),
});

export const application: z.ZodType<ApplicationExplanation> = z
  .strictObject({
    id: text,
    applicantName: textOrNull,
    competition: textOrNull,
    row: z.strictObject({ file: text, line: position }).nullable(),
    requestedAmount: exactDecimal.nullable(),
    peerReviewScore: exactDecimal.nullable(),
    applicantType: textOrNull,
    state: textOrNull,
    score: points,
    least: points,
    most: points,
    maximum: points,
    place: z
      .strictObject({ rank: position, tied: z.boolean(), bestRank: position, worstRank: position })
      .nullable(),
    headline: text,
    eligibilityOpen: z.boolean(),
    notPassing: z.array(text),
    missingKeys: z.array(z.enum(['peerReviewScore', 'requestedAmount'])),
    metOnAttestation: count,
    disputed: z.array(text),
    caps: z.array(
      z.strictObject({ family: text, cap: exactDecimal, score: points, least: points, most: points }),
    ),
    outcomes: z.array(outcome),
    conditions: z.array(z.strictObject({ id: text, derivation })),
    wanted: z.array(wanted),
    findings: z.array(finding),
  })
  .register(schemaNotes, {
    id: 'Application',
    description: 'Everything there is to say about one application',
  });
