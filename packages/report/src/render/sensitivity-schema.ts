import { z } from 'zod';
import {
  type CompetitionSensitivity,
  SENSITIVITY_SCHEMA_VERSION,
  type SensitivityReport,
} from '../sensitivity/sensitivity-report.ts';
import { header } from './header-schema.ts';
import { publishedSchema } from './published-schema.ts';
import { count, points, position, schemaNotes, text, textOrNull } from './schema-parts.ts';

const end = { points, within: z.boolean() };
const interval = z.strictObject({
  least: z.strictObject(end).nullable(),
  most: z.strictObject(end).nullable(),
});
const followed = z.strictObject({ ...end, exact: z.boolean() });

const competition = {
  competition: textOrNull,
  points: z.array(
    z.strictObject({
      criterion: text,
      label: text,
      points,
      met: count,
      order: interval,
      line: z.strictObject({ least: followed.nullable(), most: followed.nullable() }).nullable(),
    }),
  ),
  applications: z.array(
    z.strictObject({
      applicationId: text,
      applicantName: textOrNull,
      rank: position,
      tied: z.boolean(),
      score: points,
      bestRank: position.nullable(),
      worstRank: position.nullable(),
      first: count,
      above: count.nullable(),
      ranks: z.array(z.strictObject({ rank: position, weightings: position })).nullable(),
    }),
  ),
} satisfies Record<keyof CompetitionSensitivity, z.ZodType>;

const parts = {
  weightings: z.strictObject({ drawn: count, seed: count, largest: position }),
  notes: z.array(text),
};

/** How firm the rankings are, as far as a report says it. */
export const sensitivity = z
  .strictObject({ ...parts, competitions: z.array(z.strictObject({ ...competition, left: count })) })
  .register(schemaNotes, {
    description:
      'For each point value within which it can move alone, and at how many of the weightings drawn the first applications came where',
  });

/** The form of what `grantscore sensitivity --format json` gives: strict, so that a key it does not name is an error. */
export const sensitivitySchema: z.ZodType<SensitivityReport> = z.strictObject({
  schemaVersion: z.literal(SENSITIVITY_SCHEMA_VERSION),
  header,
  ...parts,
  competitions: z.array(z.strictObject(competition)),
});

/** The JSON Schema of it. */
export function sensitivityJsonSchema(): Readonly<Record<string, unknown>> {
  return publishedSchema(sensitivitySchema, `grantscore sensitivity, version ${SENSITIVITY_SCHEMA_VERSION}`);
}
