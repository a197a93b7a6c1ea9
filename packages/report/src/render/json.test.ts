import { expect, test } from '@jest/globals';
import { library } from '../testing/library-applications.ts';
import { libraryReport, pool } from '../testing/library-report.ts';
import { renderJson, renderJsonParts } from './json.ts';
import { reportSchema } from './report-schema.ts';

test('it is the model as JSON, two spaces, a newline at the end', () => {
  const model = libraryReport();
  expect(renderJson(model)).toBe(`${JSON.stringify(model, null, 2)}\n`);
});

test('a report without applications is JSON too', () => {
  const model = libraryReport([]);
  expect(renderJson(model)).toBe(`${JSON.stringify(model, null, 2)}\n`);
});

test('the pieces are one for each application, between a head and an end', () => {
  expect([...renderJsonParts(libraryReport())]).toHaveLength(pool.length + 2);
});

test.each([
  { called: false, why: 'the rule set as it stands' },
  { called: true, why: 'the rule set under a solicitation' },
])('it has the form of its schema: $why', ({ called }) => {
  expect(reportSchema.safeParse(JSON.parse(renderJson(libraryReport(pool, { called }))))).toMatchObject({
    success: true,
  });
});

test('the order of the rows that were read changes nothing', () => {
  expect(renderJson(libraryReport([...pool].reverse()))).toBe(renderJson(libraryReport()));
});

test('the text of a criterion stands in it once', () => {
  const text = renderJson(libraryReport());
  expect(text.split('Gives rural branches a fair part')).toHaveLength(2);
  expect(text.split('fines keep readers out')).toHaveLength(2);
});

test('ids and answers named like parts of an object are ordinary text', () => {
  const model = libraryReport([
    library('__proto__', {}, { applicantName: 'constructor', competition: '__proto__' }),
  ]);
  expect(JSON.parse(renderJson(model))).toMatchObject({
    applications: [{ id: '__proto__', applicantName: 'constructor' }],
  });
});

test('every point can be followed to its cell', () => {
  const [application] = libraryReport().applications;
  const fines = application?.findings.find(({ criterion }) => criterion === 'lib-fines');
  expect(fines).toMatchObject({
    outcome: 'met',
    points: { available: '1.0', score: '1.0' },
    where: 'applications.csv line 2, column 8',
    evidence: [{ fact: 'policy.fines', text: 'Fee table' }],
    appliesDerivation: { kind: 'condition', condition: 'open-to-readers' },
    derivation: {
      kind: 'test',
      fact: 'policy.fines',
      answer: { value: 'none', cell: { file: 'applications.csv', line: 2, column: 8, text: 'none' } },
    },
  });
  expect(application?.conditions).toMatchObject([
    { id: 'open-to-readers', derivation: { answer: { cell: { column: 6, text: 'public' } } } },
  ]);
});
