import { PROBLEMS, type ProblemCode } from '@grantscore/core';
import { z } from 'zod';
import { REPORT_SCHEMA_VERSION, type ReportModel } from '../report-model.ts';
import { application } from './application-schema.ts';
import { awarded, awards, funding, standing } from './funding-schema.ts';
import { header, key } from './header-schema.ts';
import { publishedSchema } from './published-schema.ts';
import { reconciliation } from './reconciliation-schema.ts';
import {
  count,
  determination,
  exactDecimal,
  grade,
  points,
  position,
  schemaNotes,
  text,
  textOrNull,
} from './schema-parts.ts';
import { sensitivity } from './sensitivity-schema.ts';

const citation = { document: text, section: textOrNull, text, gist: textOrNull };

const competition = z.strictObject({
  competition: textOrNull,
  keys: z.array(key),
  notes: z.array(text),
  ranking: z.array(
    z.strictObject({
      rank: position,
      tied: z.boolean(),
      bestRank: position,
      worstRank: position,
      applicationId: text,
      applicantName: textOrNull,
      score: points,
      least: points,
      most: points,
      maximum: points,
      funding: standing.nullable(),
      ...awarded,
      flags: z.array(text),
    }),
  ),
  notPassing: z.array(
    z.strictObject({
      applicationId: text,
      applicantName: textOrNull,
      score: points,
      maximum: points,
      ...awarded,
      notMet: z.array(z.strictObject({ criterion: text, because: text, where: text })),
    }),
  ),
  funding: funding.nullable(),
  awards: awards.nullable(),
});

const decision = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('determinations_disagree'),
    applicationId: text,
    fact: text,
    claims: z.array(determination),
    text,
  }),
  z.strictObject({
    kind: z.literal('eligibility_open'),
    applicationId: text,
    criteria: z.array(text),
    text,
  }),
  z.strictObject({ kind: z.literal('tie_at_line'), applicationIds: z.array(text), text }),
  z.strictObject({ kind: z.literal('amount_missing_at_line'), applicationId: text, text }),
]);

const percent = z.string().register(schemaNotes, {
  description: 'A score in percent of what the application could have scored, with one place',
});

const groups = z
  .array(
    z.strictObject({
      value: textOrNull,
      applications: position,
      ranked: count,
      lowest: percent.nullable(),
      median: percent.nullable(),
      highest: percent.nullable(),
    }),
  )
  .nullable();

const field = z.strictObject({
  shares: z.array(z.strictObject({ from: z.int(), to: z.int(), applications: count })),
  withoutShare: count,
  criteria: z.array(
    z.strictObject({
      criterion: text,
      met: count,
      not_met: count,
      indeterminate: count,
      not_applicable: count,
    }),
  ),
  states: groups,
  applicantTypes: groups,
});

const problemCodes = Object.keys(PROBLEMS) as ProblemCode[];
const factTypes = [
  'boolean',
  'enum',
  'set',
  'integer',
  'decimal',
  'money',
  'date',
  'instant',
  'text',
  'table',
  'share',
] as const;

/** The form of `report.json`: strict, so that a key it does not name is an error. */
export const reportSchema: z.ZodType<ReportModel> = z.strictObject({
  schemaVersion: z.literal(REPORT_SCHEMA_VERSION),
  header,
  counts: z.strictObject({
    scored: count,
    ranked: count,
    notPassing: count,
    eligibilityOpen: count,
    metOnAttestation: count,
  }),
  competitions: z.array(competition),
  decisions: z.array(decision),
  missingAnswers: z.array(
    z.strictObject({
      fact: text,
      column: textOrNull,
      label: text,
      table: textOrNull,
      answeredBy: z.enum(['applicant', 'reviewer']),
      applications: position,
    }),
  ),
  field,
  sensitivity: sensitivity.nullable(),
  reconciliation,
  problems: z.array(
    z.strictObject({
      code: z.enum(problemCodes),
      severity: z.enum(['error', 'warning', 'refusal']),
      file: text,
      line: position.nullable(),
      column: position.nullable(),
      application: textOrNull,
      message: text,
    }),
  ),
  items: z
    .strictObject({
      items: z.array(z.strictObject({ id: text, label: text, criteria: z.array(text) })),
      counts: text,
    })
    .nullable(),
  deadlines: z.array(
    z.strictObject({ label: text, date: text, time: text, timeZone: text, instant: text, text }),
  ),
  funds: z.strictObject({ amount: exactDecimal, note: textOrNull }).nullable(),
  parameters: z.array(
    z.strictObject({
      id: text,
      label: text,
      value: z.union([text, z.int()]),
      text,
      setBy: z.enum(['solicitation', 'rule set']),
      basis: grade,
      basisText: text,
    }),
  ),
  notInUse: z.array(z.strictObject({ id: text, label: text, because: text })),
  legalBasis: z.array(z.strictObject({ ...citation, revokedOn: textOrNull, revokedBy: textOrNull })),
  documents: z.array(
    z.strictObject({ id: text, short: text, title: text, issuedOn: textOrNull, seen: text }),
  ),
  families: z.array(z.strictObject({ id: text, label: text })),
  conditions: z.array(z.strictObject({ id: text, label: text })),
  facts: z.array(
    z.strictObject({
      id: text,
      label: text,
      type: z.enum(factTypes),
      unit: textOrNull,
      question: textOrNull,
      answeredBy: z.enum(['applicant', 'reviewer', 'derived']),
    }),
  ),
  criteria: z.array(
    z.strictObject({
      id: text,
      kind: z.enum(['priority_consideration', 'eligibility', 'completeness']),
      family: text,
      label: text,
      citations: z.array(z.strictObject(citation)),
      basis: z.strictObject({ item: grade, itemHere: grade.nullable(), test: grade, text, note: text }),
      evidenceAsked: text,
      points: exactDecimal.nullable(),
      items: z.array(text),
    }),
  ),
  applications: z.array(application),
});

/** The JSON Schema (draft 2020-12) of `report.json`, made from {@link reportSchema}. */
export function reportJsonSchema(): Readonly<Record<string, unknown>> {
  return publishedSchema(reportSchema, `grantscore report, version ${REPORT_SCHEMA_VERSION}`);
}
