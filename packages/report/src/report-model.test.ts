import { expect, test } from '@jest/globals';
import { applicationsOf } from './model/decisions.ts';
import { cell, library } from './testing/library-applications.ts';
import { libraryReport, pool } from './testing/library-report.ts';

const model = libraryReport();

test('it counts what was scored, ranked and kept apart', () => {
  expect(model.counts).toEqual({
    scored: 6,
    ranked: 5,
    notPassing: 1,
    eligibilityOpen: 1,
    metOnAttestation: 0,
  });
});

test('it survives JSON unchanged', () => {
  expect(JSON.parse(JSON.stringify(model))).toEqual(model);
});

test('what is not met keeps an application apart, with the reason', () => {
  expect(model.competitions[0]?.notPassing).toEqual([
    {
      applicationId: 'L-3',
      applicantName: 'Library of L-3',
      score: '2.0',
      maximum: '2.0',
      award: null,
      awardReason: null,
      notMet: [
        {
          criterion: 'gate-not-private',
          because: 'it answered `private` for kind of library',
          where: 'applications.csv line 2, column 6',
        },
      ],
    },
  ]);
});

test('the score is of what applies to the applicant', () => {
  expect(model.applications.map(({ id, score, maximum }) => `${id} ${score} of ${maximum}`)).toContain(
    'L-3 2.0 of 2.0',
  );
});

test('it lists what a person must decide', () => {
  expect(model.decisions.map((decision) => [decision.kind, ...applicationsOf(decision)])).toEqual([
    ['determinations_disagree', 'L-5'],
    ['eligibility_open', 'L-4'],
  ]);
});

test('the points of the findings and the caps sum to the score', () => {
  for (const { findings, caps, score, least, most } of model.applications) {
    const sum = (of: 'score' | 'least' | 'most') =>
      [...findings.map(({ points }) => points?.[of] ?? '0'), ...caps.map((cap) => cap[of])]
        // Tenths, so that the sum is exact.
        .reduce((tenths, points) => tenths + Math.round(Number(points) * 10), 0);
    expect([sum('score'), sum('least'), sum('most')]).toEqual(
      [score, least, most].map((points) => Math.round(Number(points) * 10)),
    );
  }
});

test('a solicitation counts its own items beside our criteria', () => {
  expect(libraryReport(pool, { called: true }).items?.counts).toBe('two items, three criteria');
});

test('parameters say who set them, and criteria that are off say why', () => {
  const called = libraryReport(pool, { called: true });
  expect(called.parameters.map(({ id, text, setBy }) => [id, text, setBy])).toEqual([
    ['branch-percent', '25', 'solicitation'],
    ['branch-aggregation', 'max (one branch alone)', 'rule set'],
  ]);
  expect(called.notInUse).toEqual([
    { id: 'lib-closed', label: 'Keeps its stacks closed', because: 'the solicitation switches it off' },
    { id: 'lib-moon', label: 'Lends by moonlight', because: 'nobody ever asked for it' },
  ]);
});

test('facts that are shown and not tested stand beside their criterion', () => {
  const [application] = libraryReport([
    library('A', { 'policy.quietRoomWhere': 'second `floor`' }),
  ]).applications;
  expect(application?.findings.flatMap(({ shown }) => shown)).toEqual([
    { fact: 'policy.quietRoomWhere', value: '`second ’floor’`', cell: null },
  ]);
});

test('what is met on attestation is counted by application and over all of them', () => {
  const bare = { 'policy.fines': cell('none', 8, 'policy.fines') };
  const { applications, counts } = libraryReport([library('A', bare), library('B'), library('C', bare)]);
  expect(applications.map(({ id, metOnAttestation }) => [id, metOnAttestation])).toEqual([
    ['A', 1],
    ['B', 0],
    ['C', 1],
  ]);
  expect(counts.metOnAttestation).toBe(2);
});
