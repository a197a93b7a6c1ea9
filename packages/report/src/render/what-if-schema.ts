import { z } from 'zod';
import type { ChangedAnswer } from '../what-if/changed-answer.ts';
import { WHAT_IF_SCHEMA_VERSION, type WhatIfReport } from '../what-if/what-if-report.ts';
import { standing as fundingStanding } from './funding-schema.ts';
import { header } from './header-schema.ts';
import { publishedSchema } from './published-schema.ts';
import { outcome, points, position, scalar, schemaNotes, text, textOrNull } from './schema-parts.ts';

const standing = {
  score: points,
  maximum: points,
  place: z.strictObject({ rank: position, tied: z.boolean() }).nullable(),
  eligibilityOpen: z.boolean(),
  funding: fundingStanding.nullable(),
};

const changed: z.ZodType<ChangedAnswer> = z
  .strictObject({ fact: text, label: text, from: text, to: text, value: scalar.nullable() })
  .register(schemaNotes, {
    id: 'ChangedAnswer',
    description:
      'One answer changed; `value` is one of those that do it, as the rules read it, and null for “not applicable”',
  });

const set = z
  .strictObject({
    ...standing,
    changes: z.array(changed),
    criteria: z.array(z.strictObject({ id: text, from: outcome, to: outcome })),
  })
  .register(schemaNotes, {
    id: 'ChangeSet',
    description: 'Answers changed together of which no part reaches the goal, and what would come of it',
  });

/** The form of what `grantscore what-if --format json` gives: strict, so that a key it does not name is an error. */
export const whatIfSchema: z.ZodType<WhatIfReport> = z.strictObject({
  schemaVersion: z.literal(WHAT_IF_SCHEMA_VERSION),
  header,
  application: z.strictObject({
    id: text,
    applicantName: textOrNull,
    competition: textOrNull,
    ...standing,
  }),
  answers: position,
  goals: z.array(
    z.strictObject({ goal: text, title: text, reached: z.boolean(), sets: z.array(set), says: textOrNull }),
  ),
  notes: z.array(text),
  questions: z.array(z.strictObject({ fact: text, label: text, text })),
  criteria: z.array(z.strictObject({ id: text, label: text })),
});

/** The JSON Schema of it. */
export function whatIfJsonSchema(): Readonly<Record<string, unknown>> {
  return publishedSchema(whatIfSchema, `grantscore what-if, version ${WHAT_IF_SCHEMA_VERSION}`);
}
