import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ANSWER_SECTIONS } from './testing/answer-examples.ts';
import { answersDocument } from './testing/answers-document.ts';

const DOCUMENT = new URL('../../../docs/csv.md', import.meta.url);
const GENERATED = /(?<=<!-- generated: answers -->\n\n).*(?=\n\n<!-- end -->)/s;

test('the tables of docs/csv.md are what the code reads; rewrite them with UPDATE_GOLDEN=1', () => {
  const text = readFileSync(DOCUMENT, 'utf8');
  const current = text.replace(GENERATED, () => answersDocument());
  if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(DOCUMENT, current);
  expect(GENERATED.test(text)).toBe(true);
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(current);
});

test('they have a section for every type', () => {
  const types = new Set(ANSWER_SECTIONS.map(({ fact }) => fact.type));
  expect([...types].sort()).toEqual([
    'boolean',
    'date',
    'decimal',
    'enum',
    'instant',
    'integer',
    'money',
    'set',
    'text',
  ]);
});
