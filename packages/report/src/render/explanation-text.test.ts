import { expect, test } from '@jest/globals';
import { library } from '../testing/library-applications.ts';
import { libraryReport } from '../testing/library-report.ts';
import { renderExplanation } from './explanation-text.ts';

const model = libraryReport();

test('one application in short', () => {
  expect(renderExplanation(model, 'L-2')).toMatchInlineSnapshot(`
"Library of L-2 (L-2) · 2.5 of 3.0 · place 3, between 3 and 4 whatever the missing answers are (a safe outer bound)
Open Shelves, fiscal year 2031 (no solicitation named) · rule set library-2031@1.2.0 (custom) · profile count (unofficial)
These criteria are historical: Order 9 was revoked on 2 January 2032. By this profile; not a funding recommendation.

Met (5)
  Charges few fines or none                                                   1.0 points
    because it answered \`none\` (no fines) for policy on fines
    applications.csv line 2, column 8 · evidence: Fee table
    Order 9 sec. 2(a); the Shelf Guide, item 4 (the item: known from a third party’s summary; the test: our modelling choice)
  Opens in the evening and keeps a quiet room                                 1.0 points
    because it answered 3 evenings a week for evenings open (at least 2 is enough), yes for quiet room and \`saturday\` for weekend days open (an answer that includes any of \`saturday\` and \`sunday\` is enough)
    applications.csv line 2, columns 10, 14 and 16 · evidence for evenings open: Opening hours; none for quiet room and weekend days open
    Order 9 sec. 3 (the item and its test: reconstructed, the text was not seen)
  Welcomes strangers                                                          1.0 points
    because reviewer A. Lee determined yes for finding on welcome
    determinations.csv line 2, column 3
    the Shelf Guide (the item: the text itself was read; the test: our modelling choice)
  Gives rural branches a fair part                                            1.0 points
    because the rural share of the request came to $60,000.00 (the largest by branch) of $200,000.00, or 30 percent (at least 30 percent is enough)
    applications.csv line 2, column 5; branches.csv line 2, columns 2, 3 and 4; line 3, column 4
    the Shelf Guide, item 7 (the item: reconstructed, the text was not seen; the test: our modelling choice)
  Keeps its stacks closed                                                    -0.5 points
    because reviewer B. Ray determined yes for closed stacks (the applicant answered no); a no would avoid it
    applications.csv line 2, column 12; determinations.csv line 4, column 3
    the Shelf Guide (the item and its test: our modelling choice)

Not met (0)

Could not be told (0)

Do not apply (0)

Eligibility and completeness (1)
  Is not a private library                                                           met
    because it answered \`public\` (open to everyone) for kind of library
    applications.csv line 2, column 6 · evidence: Charter, p. 1
    Order 9 sec. 1 (the item and its test: the text itself was read)

Caps
  Access: at most 2.0 points count, which takes 1.0 off the score
"
`);
});

test('one application in full, with every test, cell and claim', () => {
  expect(renderExplanation(model, 'L-5', { full: true })).toMatchInlineSnapshot(`
"Library of L-5 (L-5) · 1.0 of 3.0 · place 4, between 4 and 5 whatever the missing answers are (a safe outer bound)
Open Shelves, fiscal year 2031 (no solicitation named) · rule set library-2031@1.2.0 (custom) · profile count (unofficial)
These criteria are historical: Order 9 was revoked on 2 January 2032. By this profile; not a funding recommendation.
Needs a decision: reviewers disagree on finding on welcome.

Met (1)
  Gives rural branches a fair part                                            1.0 points
    because the rural share of the request came to $60,000.00 (the largest by branch) of $200,000.00, or 30 percent (at least 30 percent is enough)
    applications.csv line 2, column 5; branches.csv line 2, columns 2, 3 and 4; line 3, column 4
    the Shelf Guide, item 7 (the item: reconstructed, the text was not seen; the test: our modelling choice)
      whether it is met:
        met: the rural share of the request came to $60,000.00 (the largest by branch) of $200,000.00, or 30 percent (at least 30 percent is enough)
          branches.csv line 2, column 2 \`branch_name\`: \`North\`
          branches.csv line 2, column 3 \`amount\`: \`60000.00\`
          branches.csv line 2, column 4 \`rural\`: \`yes\`
          branches.csv line 3, column 2 \`branch_name\`: \`South\`
          branches.csv line 3, column 3 \`amount\`: \`10000.00\`
          branches.csv line 3, column 4 \`rural\`: \`no\`
          applications.csv line 2, column 5 \`requested_amount\`: \`200000.00\`

Not met (3)
  Charges few fines or none
    because it answered \`all\` (everyone) for policy on fines; \`none\` (no fines) or \`adults\` (adults only) would meet it
    applications.csv line 2, column 8
    Order 9 sec. 2(a); the Shelf Guide, item 4 (the item: known from a third party’s summary; the test: our modelling choice)
      whether it applies: it does
        met: the library lets readers in
          met: it answered \`public\` (open to everyone) for kind of library
            applications.csv line 2, column 6 \`library.kind\`: \`public\`
            evidence: Charter, p. 1
      whether it is met:
        not met: it answered \`all\` (everyone) for policy on fines; \`none\` (no fines) or \`adults\` (adults only) would meet this test
          applications.csv line 2, column 8 \`policy.fines\`: \`all\`
  Opens in the evening and keeps a quiet room
    because it answered 1 evening a week for evenings open; at least 2 would meet it
    applications.csv line 2, column 14
    Order 9 sec. 3 (the item and its test: reconstructed, the text was not seen)
      whether it applies: it does
        met: the library lets readers in
          met: it answered \`public\` (open to everyone) for kind of library
            applications.csv line 2, column 6 \`library.kind\`: \`public\`
            evidence: Charter, p. 1
      whether it is met:
        not met: all of these
          not met: it answered 1 evening a week for evenings open; at least 2 would meet this test
            applications.csv line 2, column 14 \`hours.evenings\`: \`1\`
          met: at least one of these
            met: it answered yes for quiet room
              applications.csv line 2, column 10 \`policy.quietRoom\`: \`yes\`
            met: it answered \`saturday\` for weekend days open (an answer that includes any of \`saturday\` and \`sunday\` is enough)
              applications.csv line 2, column 16 \`hours.days\`: \`saturday\`
  Keeps its stacks closed
    because it answered no for closed stacks
    applications.csv line 2, column 12
    the Shelf Guide (the item and its test: our modelling choice)
      whether it is met:
        not met: it answered no for closed stacks; a yes would meet this test
          applications.csv line 2, column 12 \`policy.closedStacks\`: \`no\`

Could not be told (1)
  Welcomes strangers
    because reviewers disagree on finding on welcome: A. Lee says \`yes\` and B. Ray says \`no\`; it needs a decision; a yes would make it 2.0 of 3.0 and place 4 to 5
    the Shelf Guide (the item: the text itself was read; the test: our modelling choice)
      whether it is met:
        could not be told: reviewers disagree on finding on welcome: A. Lee says \`yes\` and B. Ray says \`no\`; a yes would meet this test
          reviewer A. Lee on 2031-04-01: \`yes\`
          reviewer B. Ray on 2031-04-02: \`no\`, note: \`cold\`

Do not apply (0)

Eligibility and completeness (1)
  Is not a private library                                                           met
    because it answered \`public\` (open to everyone) for kind of library
    applications.csv line 2, column 6 · evidence: Charter, p. 1
    Order 9 sec. 1 (the item and its test: the text itself was read)
      whether it is met:
        met: the opposite of this
          not met: it answered \`public\` (open to everyone) for kind of library; \`private\` would meet this test
            applications.csv line 2, column 6 \`library.kind\`: \`public\`
            evidence: Charter, p. 1
"
`);
});

test('missing answers say what is missing and what it would bring', () => {
  expect(renderExplanation(model, 'L-4')).toMatchInlineSnapshot(`
"Library of L-4 (L-4) · 0.0 of 3.0 · place 5, between 1 and 5 whatever the missing answers are (a safe outer bound)
Open Shelves, fiscal year 2031 (no solicitation named) · rule set library-2031@1.2.0 (custom) · profile count (unofficial)
These criteria are historical: Order 9 was revoked on 2 January 2032. By this profile; not a funding recommendation.
Eligibility open: it is ranked, and may not belong there.

Met (0)

Not met (1)
  Keeps its stacks closed
    because it answered no for closed stacks
    applications.csv line 2, column 12
    the Shelf Guide (the item and its test: our modelling choice)

Could not be told (4)
  Charges few fines or none
    because there is no answer for kind of library in column 6 and policy on fines in column 8, so that neither whether it applies nor whether it is met can be told; \`public\` (open to everyone) or \`school\` (of a school) for kind of library, with \`none\` (no fines) or \`adults\` (adults only) for policy on fines would meet it
    applications.csv line 2, columns 6 and 8
    Order 9 sec. 2(a); the Shelf Guide, item 4 (the item: known from a third party’s summary; the test: our modelling choice)
  Opens in the evening and keeps a quiet room
    because it is met if it applies, and whether it applies is open: there is no answer for kind of library in column 6; \`public\` (open to everyone) or \`school\` (of a school) would meet it
    applications.csv line 2, column 6
    place of the quiet room: \`second floor\`
    Order 9 sec. 3 (the item and its test: reconstructed, the text was not seen)
  Welcomes strangers
    because there is no reviewer’s answer for finding on welcome; a yes would make it 1.0 of 3.0 and place 1 to 5
    the Shelf Guide (the item: the text itself was read; the test: our modelling choice)
  Gives rural branches a fair part
    because the rural share of the request cannot be told: there is no answer for amount in the row of \`North\`; at least 30 percent ($60,000.00) would make it 1.0 of 3.0 and place 1 to 5
    branches.csv line 4, column 3
    the Shelf Guide, item 7 (the item: reconstructed, the text was not seen; the test: our modelling choice)

Do not apply (0)

Eligibility and completeness (1)
  Is not a private library                                             could not be told
    because there is no answer for kind of library in column 6; anything but \`private\` would meet it
    applications.csv line 2, column 6
    Order 9 sec. 1 (the item and its test: the text itself was read)

Missing answers, what would matter most first (4)
  1. kind of library: it decides whether the application is ranked; \`public\` (open to everyone) or \`school\` (of a school) alone would make the score 1.0 and place 1 to 5; up to 2.0 points hang on it, by 3 criteria
  2. finding on welcome: yes alone would make the score 1.0 and place 1 to 5; a reviewer would answer it
  3. policy on fines: up to 1.0 points hang on it
  4. amount in branches: up to 1.0 points hang on it

Caps
  Access: at most 2.0 points count, which lowers what the score could be
"
`);
});

test('an application that is not ranked says why first', () => {
  expect(renderExplanation(model, 'L-3').split('\n').slice(0, 4)).toMatchInlineSnapshot(`
[
  "Library of L-3 (L-3) · 2.0 of 2.0 · not ranked",
  "Open Shelves, fiscal year 2031 (no solicitation named) · rule set library-2031@1.2.0 (custom) · profile count (unofficial)",
  "These criteria are historical: Order 9 was revoked on 2 January 2032. By this profile; not a funding recommendation.",
  "Not ranked, because this was not met: Is not a private library",
]
`);
});

test.each([
  {
    id: 'A',
    first: 'Library of A (A) · peer review score 87.5, then 4 of 5, then $200,000.00 requested · place 1,',
    note: null,
    why: 'each key in the order in which it decides',
  },
  {
    id: 'B',
    first: 'Library of B (B) · no peer review score, then 4 of 5, then $200,000.00 requested · place 2,',
    note: 'Its peer review score is missing, so it ranks last among equals.',
    why: 'a missing one is said to be missing, and what follows',
  },
])('the headline shows what put it in its place: $why', ({ id, first, note }) => {
  const reviewed = libraryReport([library('A', { 'application.peerReviewScore': '87.5' }), library('B')], {
    profile: 'reviewed',
  });
  const lines = renderExplanation(reviewed, id).split('\n');
  expect(lines[0]).toContain(first);
  expect(lines[3]).toBe(note ?? '');
});

test('an unknown id names the nearest', () => {
  expect(() => renderExplanation(model, 'L-22')).toThrow(
    'no scored application has the id `L-22`; did you mean `L-2`?',
  );
});
