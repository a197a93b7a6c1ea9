import { expect, test } from '@jest/globals';
import { library } from '../testing/library-applications.ts';
import { libraryReport, pool } from '../testing/library-report.ts';
import { rankingTable } from './tables.ts';

test('the leading columns are exactly these, then one for each criterion in use', () => {
  expect(
    rankingTable(libraryReport())
      .columns.map(({ header }) => header)
      .join(','),
  ).toBe(
    'competition_id,rank,tied,application_id,applicant_name,score,score_least,score_most,best_rank,worst_rank,lib-fines,lib-evenings,lib-welcome,lib-rural,lib-closed,gate-not-private',
  );
});

test('numbers are marked, so that the writer of files knows what is text', () => {
  expect(
    rankingTable(libraryReport())
      .columns.filter(({ type }) => type === 'number')
      .map(({ header }) => header),
  ).toEqual(['rank', 'score', 'score_least', 'score_most', 'best_rank', 'worst_rank']);
});

test('rows in rank order, those not ranked last and without a place', () => {
  expect(rankingTable(libraryReport()).rows.map((row) => row.join(','))).toMatchInlineSnapshot(`
[
  ",1,yes,L-1,Library of L-1,3.0,3.0,3.0,1,1,met,met,met,met,not_met,met",
  ",1,yes,L-6,Library of L-6,3.0,3.0,3.0,1,1,met,met,met,met,not_met,met",
  ",3,no,L-2,Library of L-2,2.5,2.5,2.5,3,4,met,met,met,met,met,met",
  ",4,no,L-5,Library of L-5,1.0,1.0,2.0,4,5,not_met,not_met,indeterminate,met,not_met,met",
  ",5,no,L-4,Library of L-4,0.0,0.0,3.0,1,5,indeterminate,indeterminate,indeterminate,indeterminate,not_met,indeterminate",
  ",,,L-3,Library of L-3,2.0,2.0,2.0,,,not_applicable,not_applicable,met,met,not_met,not_met",
]
`);
});

test('competitions stand one after another, each with its own not ranked', () => {
  const rows = rankingTable(
    libraryReport([
      library('a', {}, { competition: 'C-2' }),
      library('b', { 'library.kind': 'private' }, { competition: 'C-1' }),
      library('c', {}, { competition: 'C-1' }),
      library('d'),
    ]),
  ).rows;
  expect(rows.map(([competition, rank, , id]) => [competition, rank, id])).toEqual([
    ['', '1', 'd'],
    ['C-1', '1', 'c'],
    ['C-1', '', 'b'],
    ['C-2', '1', 'a'],
  ]);
});

test('the keys of the profile that are not points stand behind the leading columns', () => {
  const { columns, rows } = rankingTable(
    libraryReport(
      [
        library('A', { 'application.peerReviewScore': '87.50', 'application.requestedAmount': '420000' }),
        library('B', { 'application.requestedAmount': null }),
        library('C', { 'library.kind': 'private', 'application.peerReviewScore': '9' }),
      ],
      { profile: 'reviewed' },
    ),
  );
  expect(columns.slice(9, 12)).toEqual([
    { header: 'worst_rank', type: 'number' },
    { header: 'peer_review_score', type: 'number' },
    { header: 'requested_amount', type: 'number' },
  ]);
  expect(rows.map((row) => [row[3], ...row.slice(10, 12)])).toEqual([
    ['A', '87.5', '420000.00'],
    ['B', '', ''],
    ['C', '9', '200000.00'],
  ]);
});

test('a row has a cell for every column', () => {
  const { columns, rows } = rankingTable(libraryReport(pool, { called: true }));
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns.length]));
});
