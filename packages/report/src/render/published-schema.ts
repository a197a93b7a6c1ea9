import { z } from 'zod';
import { schemaNotes } from './schema-parts.ts';

/** The JSON Schema (draft 2020-12) of one kind of output. */
export function publishedSchema(form: z.ZodType, title: string): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(form, { metadata: schemaNotes });
  return { $schema, title, ...schema };
}
