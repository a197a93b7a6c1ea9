import { type Application, Decimal } from '@grantscore/core';
import type { ReportModel } from '../report-model.ts';
import { cell, library } from './library-applications.ts';
import { libraryReport, pool } from './library-report.ts';

/** The small pool with records: two competitions, states, types and peer review scores, one request and one score missing. */
const recorded: readonly Application[] = pool.map((application, i): Application => {
  const own = library(application.id, {
    ...application.facts,
    'application.state': ['WA', 'OR', null, 'WA', 'OR', 'WA'][i] ?? null,
    'application.applicantType': i % 2 === 0 ? 'county_government' : null,
    'application.peerReviewScore': ['80', '80', '70', null, '80', '80'][i] ?? null,
    'application.requestedAmount':
      i === 4 ? null : cell(`${100 + (i % 2) * 50}000.00`, 5, 'requested_amount'),
  });
  return { ...own, competition: i === 1 ? 'South' : 'North' };
});

const north = (amount: number) => ({
  rule: 'stop' as const,
  given: new Map([
    ['North', new Decimal(amount)],
    ['South', new Decimal(amount)],
  ]),
});

/** Reports with something of everything: ties, open gates, missing keys, a funding line through a tie, awards out of order. */
export const mixedReports: readonly { readonly name: string; readonly model: ReportModel }[] = [
  { name: 'a small pool', model: libraryReport() },
  {
    name: 'two competitions with a funding line through a tie and awards out of order',
    model: libraryReport(recorded, {
      funding: north(160_000),
      awards: {
        awards: new Map([
          ['L-5', { amount: new Decimal('90000.5'), reason: 'It serves | *nobody* else.' }],
          ['L-1', { amount: new Decimal('100000'), reason: '' }],
          ['L-3', { amount: new Decimal('1'), reason: '' }],
        ]),
        unread: new Set(['L-2']),
      },
    }),
  },
  {
    name: 'peer review first, some of it missing',
    model: libraryReport(recorded, { profile: 'reviewed', funding: north(250_000) }),
  },
  {
    name: 'the same by a call with its own funds',
    model: libraryReport(
      recorded.map(({ competition: _, ...own }) => own),
      { called: true },
    ),
  },
];
