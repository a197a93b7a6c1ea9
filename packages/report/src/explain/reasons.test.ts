import type { Application, Attestation, FactAnswer } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { branch, cell, library, libraryCard } from '../testing/library-applications.ts';
import { explainFinding } from './explain-finding.ts';

/** The reason as it is read aloud, of one criterion of an application that differs in these facts. */
function said(criterion: string, facts: Application['facts']): string {
  const card = libraryCard(library('A', facts));
  const { outcome, because, change } = explainFinding(card.evaluation.finding(criterion), card, 1);
  return `${outcome}: because ${because}${change === null ? '' : `; ${change}`}`;
}

interface Row {
  readonly criterion: string;
  readonly facts: Readonly<Record<string, FactAnswer>>;
  readonly sentence: string;
  readonly why: string;
}

const SATURDAY = 'an answer that includes any of `saturday` and `sunday`';
const disputed: FactAnswer = {
  status: 'disputed',
  claims: [
    { text: 'yes', reviewer: 'A. Lee', date: '2031-04-01', note: '' },
    { text: 'no', reviewer: 'B. Ray', date: '2031-04-02', note: '' },
  ],
};

const answered: readonly Row[] = [
  {
    criterion: 'lib-fines',
    facts: {},
    sentence: 'met: because it answered `none` (no fines) for policy on fines',
    why: 'an accepted answer is shown by its value and its words',
  },
  {
    criterion: 'lib-fines',
    facts: { 'policy.fines': 'all' },
    sentence:
      'not_met: because it answered `all` (everyone) for policy on fines; `none` (no fines) or `adults` (adults only) would meet it',
    why: 'what would meet it does not repeat the one fact it is about',
  },
  {
    criterion: 'lib-evenings',
    facts: { 'hours.days': [] },
    sentence:
      'met: because it answered 3 evenings a week for evenings open (at least 2 is enough) and yes for quiet room',
    why: 'only the answers that settle it are named',
  },
  {
    criterion: 'lib-evenings',
    facts: { 'policy.quietRoom': false, 'hours.days': ['sunday', 'saturday'] },
    sentence:
      'met: because it answered 3 evenings a week for evenings open (at least 2 is enough) and `sunday` and `saturday` for weekend days open',
    why: 'an answer that is the very list asked for is not compared with it',
  },
  {
    criterion: 'lib-evenings',
    facts: { 'hours.evenings': 1, 'policy.quietRoom': false, 'hours.days': [] },
    sentence: `not_met: because it answered 1 evening a week for evenings open, no for quiet room and none of them for weekend days open; at least 2 for evenings open, and either a yes for quiet room or ${SATURDAY} for weekend days open would meet it`,
    why: 'one group of answers inside another is kept apart',
  },
  {
    criterion: 'lib-evenings',
    facts: { 'hours.evenings': 1 },
    sentence: 'not_met: because it answered 1 evening a week for evenings open; at least 2 would meet it',
    why: 'what is met already is not asked for',
  },
  {
    criterion: 'lib-closed',
    facts: { 'policy.closedStacks': true },
    sentence: 'met: because it answered yes for closed stacks; a no would avoid it',
    why: 'a criterion that costs points is avoided, not met',
  },
  {
    criterion: 'lib-closed',
    facts: { 'policy.closedStacks': { status: 'not_applicable' } },
    sentence: 'not_met: because it answered “not applicable” for closed stacks',
    why: 'nobody is told how to lose points',
  },
  {
    criterion: 'gate-not-private',
    facts: { 'library.kind': 'private' },
    sentence:
      'not_met: because it answered `private` for kind of library; anything but `private` would meet it',
    why: 'under a `not`, the remedy is the opposite',
  },
  {
    criterion: 'lib-fines',
    facts: { 'library.kind': 'private' },
    sentence:
      'not_applicable: because it answered `private` for kind of library; it applies where the library lets readers in',
    why: 'a named condition says in its own words for whom the criterion is',
  },
];

/** An answer that a blank cell gives, since the rules say what one means. */
const blank = (value: boolean): Attestation => ({
  status: 'provided',
  value,
  cell: { file: 'applications.csv', line: 2, column: 12, header: 'policy.closedStacks', text: ' ' },
});

const leftBlank: readonly Row[] = [
  {
    criterion: 'lib-closed',
    facts: { 'policy.closedStacks': blank(false) },
    sentence: 'not_met: because it left the cell blank for closed stacks, which these rules read as no',
    why: 'a blank is not said to be an answer',
  },
  {
    criterion: 'lib-closed',
    facts: {
      'policy.closedStacks': {
        status: 'provided',
        value: true,
        determination: { text: 'yes', reviewer: 'B. Ray', date: '2031-04-02', note: '' },
        corrects: blank(false),
      },
    },
    sentence:
      'met: because reviewer B. Ray determined yes for closed stacks (the applicant left the cell blank, which these rules read as no); a no would avoid it',
    why: 'nor where a reviewer answered in its place',
  },
];

const unanswered: readonly Row[] = [
  {
    criterion: 'lib-closed',
    facts: { 'policy.closedStacks': cell(null, 12, 'policy.closedStacks') },
    sentence:
      'indeterminate: because there is no answer for closed stacks in column 12; a yes would make it 2.5 of 3.0',
    why: 'a blank cell is named, and a deduction counted',
  },
  {
    criterion: 'lib-fines',
    facts: { 'policy.fines': null, 'hours.evenings': 0 },
    sentence:
      'indeterminate: because there is no answer for policy on fines; `none` (no fines) or `adults` (adults only) would make it 3.0 of 3.0',
    why: 'without a column there is none to name',
  },
  {
    criterion: 'lib-fines',
    facts: { 'policy.fines': null },
    sentence:
      'indeterminate: because there is no answer for policy on fines; `none` (no fines) or `adults` (adults only) would leave it 3.0 of 3.0',
    why: 'the cap of the family leaves the score where it is',
  },
  {
    criterion: 'lib-fines',
    facts: { 'library.kind': null },
    sentence:
      'indeterminate: because it is met if it applies, and whether it applies is open: there is no answer for kind of library; `public` (open to everyone) or `school` (of a school) would meet it',
    why: 'only whether it applies is open, and the answer bears on another criterion: no score is promised',
  },
  {
    criterion: 'lib-fines',
    facts: { 'library.kind': null, 'policy.fines': 'all' },
    sentence:
      'indeterminate: because it is not met or does not apply, and which of the two is open: there is no answer for kind of library',
    why: 'no missing answer can meet it',
  },
  {
    criterion: 'lib-fines',
    facts: { 'library.kind': null, 'policy.fines': null },
    sentence:
      'indeterminate: because there is no answer for kind of library and policy on fines, so that neither whether it applies nor whether it is met can be told; `public` (open to everyone) or `school` (of a school) for kind of library, with `none` (no fines) or `adults` (adults only) for policy on fines would meet it',
    why: 'both are open',
  },
  {
    criterion: 'gate-not-private',
    facts: { 'library.kind': cell(null, 6, 'library.kind') },
    sentence:
      'indeterminate: because there is no answer for kind of library in column 6; anything but `private` would meet it',
    why: 'eligibility carries no points to count',
  },
  {
    criterion: 'lib-welcome',
    facts: { 'review.welcome': null },
    sentence:
      'indeterminate: because there is no reviewer’s answer for finding on welcome; a yes would leave it 3.0 of 3.0',
    why: 'what a reviewer answers is not laid at the applicant’s door',
  },
];

const reviewed: readonly Row[] = [
  {
    criterion: 'lib-welcome',
    facts: {},
    sentence: 'met: because reviewer A. Lee determined yes for finding on welcome',
    why: 'a reviewer’s finding is a reviewer’s',
  },
  {
    criterion: 'lib-welcome',
    facts: { 'review.welcome': false },
    sentence: 'not_met: because a reviewer answered no for finding on welcome; a yes would meet it',
    why: 'a bare value of a reviewer’s fact is a reviewer’s too',
  },
  {
    criterion: 'lib-fines',
    facts: {
      'policy.fines': {
        status: 'provided',
        value: 'all',
        determination: { text: 'all', reviewer: 'B. `Ray`', date: '2031-04-02', note: 'saw a fine' },
        corrects: cell('none', 8, 'policy.fines'),
      },
    },
    sentence:
      'not_met: because reviewer B. ’Ray’ determined `all` (everyone) for policy on fines (the applicant answered `none` (no fines)); `none` (no fines) or `adults` (adults only) would meet it',
    why: 'a correction shows both answers, and no name can look like a quoted value',
  },
  {
    criterion: 'lib-fines',
    facts: {
      'policy.fines': {
        status: 'provided',
        value: 'none',
        determination: { text: 'none', reviewer: 'B. Ray', date: '2031-04-02', note: '' },
      },
    },
    sentence:
      'met: because reviewer B. Ray determined `none` (no fines) for policy on fines (the applicant gave no answer)',
    why: 'a reviewer can answer for an applicant that did not',
  },
  {
    criterion: 'lib-welcome',
    facts: { 'review.welcome': disputed },
    sentence:
      'indeterminate: because reviewers disagree on finding on welcome: A. Lee says `yes` and B. Ray says `no`; it needs a decision; a yes would leave it 3.0 of 3.0',
    why: 'both claims are shown and a decision is asked for',
  },
];

const derived: readonly Row[] = [
  {
    criterion: 'lib-rural',
    facts: {},
    sentence:
      'met: because the rural share of the request came to $60,000.00 (the largest by branch) of $200,000.00, or 30 percent (at least 30 percent is enough)',
    why: 'exactly at the threshold',
  },
  {
    criterion: 'lib-rural',
    facts: { branches: [branch('North', '59999.99', true, 2)] },
    sentence:
      'not_met: because the rural share of the request came to $59,999.99 (the largest by branch) of $200,000.00, or a little over 29.99 percent; at least 30 percent ($60,000.00) would meet it',
    why: 'one cent short is never rounded up to the threshold',
  },
  {
    criterion: 'lib-rural',
    facts: { 'branches.planned': false, branches: undefined },
    sentence:
      'not_met: because the rural share of the request came to $0.00 (it lists no branches) of $200,000.00, or 0 percent; at least 30 percent ($60,000.00) would meet it',
    why: 'no branches are planned',
  },
  {
    criterion: 'lib-rural',
    facts: { branches: undefined },
    sentence:
      'indeterminate: because the rural share of the request cannot be told: no rows were given for branches; at least 30 percent ($60,000.00) would make it 3.0 of 3.0',
    why: 'the table was not given',
  },
  {
    criterion: 'lib-rural',
    facts: { branches: [branch('North', '50000.00', true, 2), branch('North', null, true, 3)] },
    sentence:
      'indeterminate: because the rural share of the request cannot be told: there is no answer for amount in the row of `North`, which leaves at least $50,000.00 for funds for rural branches; at least 30 percent ($60,000.00) would make it 3.0 of 3.0',
    why: 'nothing bounds a missing amount from above',
  },
  {
    criterion: 'lib-rural',
    facts: { branches: [branch('North', '50000.00', true, 2), branch('North', '20000.00', null, 3)] },
    sentence:
      'indeterminate: because the rural share of the request cannot be told: there is no answer for rural branch in the row of `North`, which leaves between $50,000.00 and $70,000.00 for funds for rural branches; at least 30 percent ($60,000.00) would make it 3.0 of 3.0',
    why: 'a row that may be in or out is bounded on both sides',
  },
  {
    criterion: 'lib-rural',
    facts: { branches: [branch('North', '60000.00', true, 2), branch('North', null, true, 3)] },
    sentence:
      'met: because the rural share of the request came to at least $60,000.00 (the largest by branch) of $200,000.00 (at least 30 percent is enough)',
    why: 'the bounds are enough to settle it',
  },
  {
    criterion: 'lib-rural',
    facts: { 'application.requestedAmount': '0' },
    sentence:
      'indeterminate: because the rural share of the request cannot be told: federal funds requested is zero, and nothing is a share of that',
    why: 'a zero whole has no share and no remedy',
  },
  {
    criterion: 'lib-rural',
    facts: { 'application.requestedAmount': cell(null, 5, 'requested_amount') },
    sentence:
      'indeterminate: because the rural share of the request cannot be told: there is no answer for federal funds requested in column 5; at least 30 percent would make it 3.0 of 3.0',
    why: 'the whole is missing',
  },
];

describe.each([
  { kind: 'an answer given', rows: answered },
  { kind: 'a blank that stands for an answer', rows: leftBlank },
  { kind: 'no answer', rows: unanswered },
  { kind: 'a reviewer’s answer', rows: reviewed },
  { kind: 'a derived fact', rows: derived },
])('$kind', ({ rows }) => {
  test.each(rows)('$criterion: $why', ({ criterion, facts, sentence }) => {
    expect(said(criterion, facts)).toBe(sentence);
  });
});
