import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { smallRuleSet } from '../testing/small-rule-set.ts';
import { smallSolicitation } from '../testing/small-solicitation.ts';
import { ruleSetJsonSchema, solicitationJsonSchema } from './json-schema.ts';
import { ruleSets, solicitations } from './registry.ts';
import { RULE_FILE_WORDS } from './rule-file-words.ts';

const PUBLISHED = [
  { name: 'rule-set.schema.json', made: ruleSetJsonSchema() },
  { name: 'solicitation.schema.json', made: solicitationJsonSchema() },
];

test.each(PUBLISHED)('$name is what the code makes; rewrite it with UPDATE_GOLDEN=1', ({ name, made }) => {
  const committed = join(import.meta.dirname, '../../schema', name);
  const text = `${JSON.stringify(made, null, 2)}\n`;
  if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(committed, text);
  expect(readFileSync(committed, 'utf8')).toBe(text);
});

test('every key has a sentence, and every sentence a key', () => {
  const keys = new Set(PUBLISHED.flatMap(({ made }) => keysOf(made)));
  expect(Object.keys(RULE_FILE_WORDS).sort()).toEqual([...keys].sort());
});

/** The keys that an object of a file can have, wherever in the schema. */
function keysOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties' ? [...Object.keys(value), ...Object.values(value).flatMap(keysOf)] : keysOf(value),
  );
}

describe('read by a reader of JSON Schema that knows nothing of ours,', () => {
  const ruleSet = z.fromJSONSchema(ruleSetJsonSchema() as never);
  const solicitation = z.fromJSONSchema(solicitationJsonSchema() as never);

  test.each(ruleSets().map(({ ref, data }) => ({ id: ref.id, data })))('$id fits', ({ data }) => {
    expect(ruleSet.safeParse(data).error).toBeUndefined();
  });

  test.each(solicitations().map(({ ref, data }) => ({ id: ref.id, data })))('$id fits', ({ data }) => {
    expect(solicitation.safeParse(data).error).toBeUndefined();
  });

  test.each([
    { why: 'the small one fits', change: {}, fits: true },
    { why: '`$schema` is accepted', change: { $schema: './rule-set.schema.json' }, fits: true },
    { why: 'a key that is not known is not', change: { cautoin: 'x' }, fits: false },
    { why: 'a list where there is none is not', change: { criteria: [] }, fits: false },
    { why: 'a version that is none is not', change: { version: '1' }, fits: false },
    { why: 'a status that is none is not', change: { status: 'final' }, fits: false },
    {
      why: 'an operator that is none is not',
      change: {
        conditions: [{ id: 'x', label: 'x', when: { fact: 'a.yes', operator: 'equal', value: true } }],
      },
      fits: false,
    },
    {
      why: 'a group in a group is',
      change: {
        conditions: [{ id: 'x', label: 'x', when: { any: [{ not: { all: [{ condition: 'y' }] } }] } }],
      },
      fits: true,
    },
  ])('$why', ({ change, fits }) => {
    expect(ruleSet.safeParse({ ...smallRuleSet(), ...change }).success).toBe(fits);
  });

  test('a solicitation with a key that is not known does not fit', () => {
    expect(solicitation.safeParse({ ...smallSolicitation(), fundz: '1' }).success).toBe(false);
  });
});
