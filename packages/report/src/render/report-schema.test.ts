import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { libraryReport } from '../testing/library-report.ts';
import { reportJsonSchema, reportSchema } from './report-schema.ts';

const committed = join(import.meta.dirname, '../../schema/report.schema.json');

test('the published schema is the one that the code makes; rewrite it with UPDATE_GOLDEN=1', () => {
  const text = `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;
  if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(committed, text);
  expect(readFileSync(committed, 'utf8')).toBe(text);
});

test('it names the pieces that recur', () => {
  expect(Object.keys(Object(reportJsonSchema()['$defs'])).sort()).toEqual([
    'Application',
    'Attestation',
    'Cell',
    'Derivation',
    'DerivedAnswer',
    'Determination',
    'Finding',
    'RowReading',
  ]);
});

test.each([
  { change: { extra: 1 }, why: 'a key that it does not name' },
  { change: { schemaVersion: '0' }, why: 'another version' },
  { change: { applications: [{}] }, why: 'an application without its parts' },
])('it refuses $why', ({ change }) => {
  const report = JSON.parse(JSON.stringify(libraryReport([])));
  expect(reportSchema.safeParse({ ...report, ...change }).success).toBe(false);
});
