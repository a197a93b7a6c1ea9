import { z } from 'zod';
import {
  COMPARE_SCHEMA_VERSION,
  type ComparedCompetition,
  type CompareReport,
  type CompareSideEntry,
} from '../compare/compare-report.ts';
import type { CauseEntry, ComparedEntry, ComparedStanding } from '../compare/compared-entry.ts';
import { standing as fundingStanding } from './funding-schema.ts';
import { header } from './header-schema.ts';
import { publishedSchema } from './published-schema.ts';
import { reconciliation } from './reconciliation-schema.ts';
import {
  count,
  exactDecimal,
  outcome,
  points,
  position,
  schemaNotes,
  text,
  textOrNull,
} from './schema-parts.ts';

const named = z.strictObject({ criterion: text, label: text });

const side: z.ZodType<CompareSideEntry> = z
  .strictObject({
    header,
    files: reconciliation,
    criteriaOnlyHere: z.array(named),
  })
  .register(schemaNotes, { id: 'Side', description: 'One of the two rankings, and what it was made of' });

const standing: z.ZodType<ComparedStanding> = z
  .strictObject({
    rank: position.nullable(),
    tied: z.boolean(),
    score: points,
    maximum: points,
    funding: fundingStanding.nullable(),
    notMet: z.array(named),
    eligibilityOpen: z.boolean(),
  })
  .register(schemaNotes, {
    id: 'Standing',
    description: 'How one side sees an application; without a rank where it does not pass a gate',
  });

const causeSide = z.strictObject({ outcome: outcome.nullable(), points });

const cause: z.ZodType<CauseEntry> = z
  .strictObject({
    kind: z.enum(['criterion', 'cap']),
    id: text,
    label: text,
    from: causeSide.nullable(),
    to: causeSide.nullable(),
    change: points,
  })
  .register(schemaNotes, {
    id: 'Cause',
    description:
      'What made part of a change of score: a criterion, or the cap of a family. The causes of an application sum to its change exactly',
  });

const entry: z.ZodType<ComparedEntry> = z
  .strictObject({
    applicationId: text,
    applicantName: textOrNull,
    from: standing.nullable(),
    to: standing.nullable(),
    moved: z.int().nullable(),
    change: points.nullable(),
    causes: z.array(cause),
    keys: z.array(
      z.strictObject({
        key: z.enum(['peerReviewScore', 'requestedAmount']),
        from: exactDecimal.nullable(),
        to: exactDecimal.nullable(),
      }),
    ),
    crossed: z.enum(['came_above', 'no_longer_above']).nullable(),
    absent: textOrNull,
  })
  .register(schemaNotes, {
    id: 'Application',
    description: 'One application on both sides; a side is null where it was not scored there',
  });

const competition: z.ZodType<ComparedCompetition> = z.strictObject({
  competition: textOrNull,
  up: count,
  down: count,
  stayed: count,
  correlation: z.strictObject({
    applications: count,
    tauB: textOrNull,
    pairs: count,
    concordant: count,
    discordant: count,
    tiedFrom: count,
    tiedTo: count,
    tiedBoth: count,
  }),
  applications: z.array(entry),
  says: z.array(text),
});

/** The form of what `grantscore compare --format json` gives: strict, so that a key it does not name is an error. */
export const compareSchema: z.ZodType<CompareReport> = z.strictObject({
  schemaVersion: z.literal(COMPARE_SCHEMA_VERSION),
  from: side,
  to: side,
  competitions: z.array(competition),
  notes: z.array(text),
});

/** The JSON Schema of it. */
export function compareJsonSchema(): Readonly<Record<string, unknown>> {
  return publishedSchema(compareSchema, `grantscore compare, version ${COMPARE_SCHEMA_VERSION}`);
}
