import { expect, test } from '@jest/globals';
import { library } from '../testing/library-applications.ts';
import { libraryReport, pool } from '../testing/library-report.ts';
import { renderScoreSummary } from './score-summary.ts';

test('the first minute of a reviewer', () => {
  expect(
    renderScoreSummary(libraryReport(), { top: 4, moreIn: 'review/ranking.csv' }),
  ).toMatchInlineSnapshot(`
"Open Shelves, fiscal year 2031 (no solicitation named) · rule set library-2031@1.2.0 (custom) · profile count (unofficial)
These criteria are historical: Order 9 was revoked on 2 January 2032. By this profile; not a funding recommendation.

  rank  applicant       application  score       could be    place
    1=  Library of L-1  L-1          3.0 of 3.0  3.0         1
    1=  Library of L-6  L-6          3.0 of 3.0  3.0         1
    3   Library of L-2  L-2          2.5 of 3.0  2.5         3 to 4
    4   Library of L-5  L-5          1.0 of 3.0  1.0 to 2.0  4 to 5  determinations disagree
     …  1 more in review/ranking.csv

could be and place: what the missing answers leave open, a safe outer bound

not ranked     1 application, scored and kept apart
               1 did not meet this: Is not a private library
open           1 application ranked and marked: eligibility could not be told
to decide      reviewers disagree on 1 answer
most asked for amount (1 applicant left it blank in branches), kind of library (1 applicant did not answer), policy on fines (1 applicant did not answer)

read 7 = scored 6 + quarantined 1
  applications.csv line 9, column 5 \`requested_amount\`: \`lots\` is not an amount; write 1234.50
"
`);
});

test('each competition has its own table', () => {
  const [first, second] = pool;
  if (first === undefined || second === undefined) throw new RangeError('the pool is too small');
  const text = renderScoreSummary(
    libraryReport([
      { ...first, competition: 'C-2' },
      { ...second, competition: 'C-1' },
    ]),
  );
  expect(text.match(/competition C-\d\n {2}rank/g)).toEqual([
    'competition C-1\n  rank',
    'competition C-2\n  rank',
  ]);
  expect(text).not.toContain('more');
});

test('a key that nobody has is said to play no part', () => {
  const text = renderScoreSummary(
    libraryReport([library('A', { 'application.peerReviewScore': null })], { profile: 'reviewed' }),
  );
  expect(text).toContain('nobody ranked here has a peer review score, so it plays no part in the order');
});

test('what decides beside the score is shown where it weighs', () => {
  const reviewed = (id: string, score: string | null, amount: string) =>
    library(id, { 'application.peerReviewScore': score, 'application.requestedAmount': amount });
  const text = renderScoreSummary(
    libraryReport(
      [reviewed('A', '87.5', '300000'), reviewed('B', '87.5', '200000'), reviewed('C', null, '1000.5')],
      { profile: 'reviewed' },
    ),
  );
  expect(text.split('\n').slice(3, 7)).toMatchInlineSnapshot(`
[
  "  rank  applicant     application  peer review  score     requested  could be  place",
  "    1   Library of B  B                   87.5  4 of 5  $200,000.00  4         1 to 2",
  "    2   Library of A  A                   87.5  3 of 5  $300,000.00  3         2 to 3",
  "    3   Library of C  C                   none  4 of 5    $1,000.50  4         1 to 3  no peer review score",
]
`);
});

test('with nobody ranked nothing is said of what they could be', () => {
  expect(renderScoreSummary(libraryReport([]))).not.toContain('could be and place');
});

test('quarantined rows stand by line', () => {
  const model = libraryReport([]);
  const [file] = model.reconciliation;
  if (file === undefined) throw new RangeError('no file');
  const quarantinedLines = [
    { line: 12, message: 'a' },
    { line: 3, message: 'b' },
  ];
  const text = renderScoreSummary({ ...model, reconciliation: [{ ...file, quarantinedLines }] });
  expect(text).toMatch(/line 3: b\n.*line 12: a\n/);
});

test('a name cannot colour the terminal, break the line or turn the text round', () => {
  const text = renderScoreSummary(
    libraryReport([library('A', {}, { applicantName: 'a\u001b[31m\nb\u202ec' })]),
  );
  expect(text).toContain('a [31m b c');
});

test('with nobody ranked the table says so', () => {
  expect(renderScoreSummary(libraryReport([library('A', { 'library.kind': 'private' })]))).toContain(
    '  nobody is ranked',
  );
});
