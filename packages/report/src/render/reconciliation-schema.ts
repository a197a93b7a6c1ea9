import { z } from 'zod';
import type { ReconciliationEntry } from '../model/reconciliation.ts';
import { count, position, text } from './schema-parts.ts';

/** What became of the rows of each input file. */
export const reconciliation: z.ZodType<readonly ReconciliationEntry[]> = z.array(
  z.strictObject({
    kind: z.enum(['applications', 'subawards', 'determinations', 'awards']),
    file: text,
    answersOf: count.optional(),
    replaced: count.optional(),
    read: count,
    accepted: count,
    quarantined: count,
    quarantinedLines: z.array(z.strictObject({ line: position, message: text })),
    text,
  }),
);
