import { expect, test } from '@jest/globals';
import { libraryReport } from '../testing/library-report.ts';
import { reportJsonSchema, reportSchema } from './report-schema.ts';

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
