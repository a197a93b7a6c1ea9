import { z } from 'zod';
import type { ReportHeader } from '../model/header.ts';
import { count, grade, text, textOrNull } from './schema-parts.ts';

/** One key of a ranking. */
export const key = z.strictObject({
  key: z.enum(['points', 'peerReviewScore', 'requestedAmount', 'applicationId']),
  direction: z.enum(['descending', 'ascending']),
});

/** What a report is of, and what must be known before believing any of it. */
export const header: z.ZodType<ReportHeader> = z.strictObject({
  title: text,
  ruleSet: z.strictObject({
    id: text,
    version: text,
    sha256: text,
    title: text,
    cycle: text,
    status: z.enum(['official', 'reconstructed', 'custom']),
  }),
  solicitation: z
    .strictObject({ id: text, sha256: text, title: text, generic: z.boolean(), basis: grade, note: text })
    .nullable(),
  profile: z.strictObject({
    id: text,
    label: text,
    description: text,
    official: z.literal(false),
    pointScale: count,
    keys: z.array(key),
    ties: z.enum(['competition', 'ordinal']),
    finalKey: key.nullable(),
  }),
  headline: text,
  historical: textOrNull,
  caution: text,
  byThisProfile: text,
  aboutPlaces: text,
});
