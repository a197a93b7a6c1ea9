import { z } from 'zod';
import { RULE_FILE_WORDS } from './rule-file-words.ts';
import { ruleSetSchema, solicitationSchema } from './schema.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The JSON Schema (draft 2020-12) of a rule-set file, for editors. What refers to what is only checked by `parseRuleSet`. */
export function ruleSetJsonSchema(): Json {
  return published('grantscore rule set', ruleSetSchema);
}

/** The JSON Schema (draft 2020-12) of a solicitation file, for editors. */
export function solicitationJsonSchema(): Json {
  return published('grantscore solicitation', solicitationSchema);
}

function published(title: string, schema: z.ZodType): Json {
  const { $schema, ...made } = z.toJSONSchema(schema, { io: 'input' });
  // The only part that refers to itself is the condition.
  const text = JSON.stringify(made).replaceAll('__schema0', 'Condition');
  return described({ $schema: String($schema), title, ...JSON.parse(text) });
}

/** The same with a sentence beside each key that has one, and without `readOnly`, which says of our types what an editor would misread. */
function described(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(described);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => key !== 'readOnly' || typeof value !== 'boolean')
      .map(([key, value]): [string, Json] => [
        key,
        key === 'properties' ? properties(value) : described(value),
      ]),
  );
}

function properties(shapes: Json): Json {
  return Object.fromEntries(
    Object.entries(Object(shapes) as Readonly<Record<string, Json>>).map(([key, shape]) => {
      const words = Object.hasOwn(RULE_FILE_WORDS, key) ? RULE_FILE_WORDS[key] : undefined;
      const inner = described(shape);
      return [key, words === undefined ? inner : { description: words, ...Object(inner) }];
    }),
  );
}
