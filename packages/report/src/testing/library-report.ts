import { type Application, profileOf } from '@grantscore/core';
import { rank } from '../rank/rank.ts';
import { type ReportInput, type ReportModel, reportModel } from '../report-model.ts';
import { branch, calledRules, cell, library, libraryCard, libraryRules } from './library-applications.ts';

/** A small pool with something of everything: a tie, open answers, a dispute, a correction, a failed and an open gate. */
export const pool: readonly Application[] = [
  library('L-1'),
  library('L-2', {
    'policy.closedStacks': {
      status: 'provided',
      value: true,
      determination: {
        text: 'yes',
        reviewer: 'B. Ray',
        date: '2031-04-02',
        note: 'saw it',
        cell: { file: 'determinations.csv', line: 4, column: 3, header: 'value', text: 'yes' },
      },
      corrects: cell(false, 12, 'policy.closedStacks'),
    },
  }),
  library('L-3', { 'library.kind': cell('private', 6, 'library.kind') }),
  library('L-4', {
    'library.kind': cell(null, 6, 'library.kind'),
    'policy.fines': cell(null, 8, 'policy.fines'),
    'policy.quietRoomWhere': 'second floor',
    'review.welcome': null,
    branches: [branch('North', null, true, 4)],
  }),
  library('L-5', {
    'policy.fines': cell('all', 8, 'policy.fines'),
    'hours.evenings': cell(1, 14, 'hours.evenings'),
    'review.welcome': {
      status: 'disputed',
      claims: [
        { text: 'yes', reviewer: 'A. Lee', date: '2031-04-01', note: '' },
        { text: 'no', reviewer: 'B. Ray', date: '2031-04-02', note: 'cold' },
      ],
    },
  }),
  library('L-6', {}, { applicantName: 'Library of L-6', row: { file: 'applications.csv', line: 7 } }),
];

/** The pool's report by the rule set as it stands, or by the invented call. */
export function libraryReport(
  applications: readonly Application[] = pool,
  {
    called = false,
    profile,
    ...held
  }: { readonly called?: boolean; readonly profile?: string } & Pick<
    ReportInput,
    'funding' | 'awards' | 'sensitivity'
  > = {},
): ReportModel {
  const rules = called ? calledRules : libraryRules;
  const by = profileOf(rules, profile);
  const cards = applications.map((application) => libraryCard(application, rules, by.id));
  return reportModel({
    rules,
    ranking: rank(cards, by),
    ...held,
    reconciliation: [
      {
        kind: 'applications',
        file: 'applications.csv',
        read: applications.length + 1,
        accepted: applications.length,
        quarantined: 1,
        quarantinedLines: [
          { line: 9, message: 'line 9, column 5 `requested_amount`: `lots` is not an amount; write 1234.50' },
        ],
      },
    ],
    problems: [
      {
        code: 'column_unknown',
        file: 'applications.csv',
        line: 1,
        column: 20,
        header: 'policy.fine',
        received: 'policy.fine',
        expected: 'it is left out',
        nearest: 'policy.fines',
        application: null,
      },
    ],
  });
}
