import { decimal } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { renderExplanation } from '../render/explanation-text.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { reportSchema } from '../render/report-schema.ts';
import { renderScoreSummary } from '../render/score-summary.ts';
import { rankingTable } from '../render/tables.ts';
import { cell, library } from '../testing/library-applications.ts';
import { libraryReport, pool } from '../testing/library-report.ts';

const funds = (sum: string, rule: 'stop' | 'skip' = 'stop') => ({
  rule,
  given: new Map([[null, decimal(sum)]]),
});

test('without funds no line is drawn, and nothing is said of one', () => {
  const model = libraryReport();
  expect(model.competitions.map(({ funding }) => funding)).toEqual([null]);
  expect(model.competitions[0]?.notes).toEqual([]);
  expect(renderScoreSummary(model)).not.toContain('funding line');
});

test('the solicitation’s funds draw the line of its only competition', () => {
  const [entry] = libraryReport(undefined, { called: true }).competitions;
  expect(entry?.funding).toMatchObject({ funds: '250000', from: 'solicitation', rule: 'stop' });
});

test('they are no competition’s own where there are several', () => {
  const two = [...pool, library('L-9', {}, { competition: 'second' })];
  for (const { funding, notes } of libraryReport(two, { called: true }).competitions) {
    expect(funding).toBeNull();
    expect(notes).toContain(
      'the solicitation’s $250,000.00 is for all competitions together, so no funding line is drawn',
    );
  }
});

test('where nobody says how much is asked for there is no line, and that is said', () => {
  const silent = [library('L-1', { 'application.requestedAmount': null })];
  const [entry] = libraryReport(silent, { funding: funds('5') }).competitions;
  expect(entry?.funding).toBeNull();
  expect(entry?.notes).toEqual([
    'nobody ranked here says how much is asked for, so no funding line is drawn',
  ]);
});

test('what a tie at the line, a missing amount and an open eligibility leave to decide is listed', () => {
  const kinds = (applications: typeof pool, sum: string) =>
    libraryReport(applications, { funding: funds(sum) }).decisions.flatMap((decision) =>
      'applicationIds' in decision
        ? [`${decision.kind} ${decision.applicationIds.join()}`]
        : decision.kind === 'determinations_disagree'
          ? []
          : [`${decision.kind} ${decision.applicationId}: ${decision.text.split('; ').at(-1) ?? ''}`],
    );
  const tied = [library('A'), library('B'), library('C')];
  expect(kinds(tied, '300000')).toEqual(['tie_at_line A,B,C']);
  expect(kinds([...tied, library('D', { 'application.requestedAmount': null })], '999999999')).toEqual([
    'amount_missing_at_line D: from its rank on the funding line cannot be drawn',
  ]);
  const open = library('E', { 'library.kind': null });
  expect(kinds([open], '999999999')).toEqual([
    'eligibility_open E: it stands above the funding line, which moves without it',
  ]);
  expect(kinds([open], '1')).toEqual([
    'eligibility_open E: the funding line ends at its request, and moves without it',
  ]);
});

test('who could cross the line, lose a place above it or be pushed below it is told', () => {
  const asking = (id: string, facts: Parameters<typeof library>[1]) =>
    library(id, { 'application.requestedAmount': cell('70000.00', 5, 'requested_amount'), ...facts });
  const lineOf = (...applications: typeof pool) =>
    libraryReport(applications, { funding: funds('70000') }).competitions[0]?.funding;
  const told = (entry: ReturnType<typeof lineOf>) => [entry?.couldFall, entry?.couldBePushedBelow];
  // Closed stacks cost half a point.
  const sure = asking('S', { 'policy.closedStacks': cell(true, 12, 'policy.closedStacks') });
  const falling = lineOf(sure, asking('F', { 'policy.closedStacks': null }));
  expect(told(falling)).toEqual([[{ applicationId: 'F', score: '3.0', least: '2.5' }], []]);
  expect(falling?.says.at(-1)).toBe(
    'could lose a place above it if their own missing answers came out against them: Library of F (F), 3.0 could be 2.5',
  );
  const pushed = lineOf(sure, asking('P', { branches: null, 'branches.planned': null }));
  expect(told(pushed)).toEqual([[], ['S']]);
  expect(pushed?.says.slice(-2)).toEqual([
    'could be above it if their own missing answers came out in their favour: Library of P (P), 2.0 could be 3.0',
    'could lose a place above it if others’ missing answers came out in favour of those others: Library of S (S)',
  ]);
});

test.each([
  {
    requests: ['10', '20'],
    sum: '5',
    rule: 'stop',
    says: 'no application is above the line: it stops at the first requests, of Library of A-0 (A-0) and Library of A-1 (A-1), none of which fits; $5.00 left',
  },
  {
    requests: ['10', '20'],
    sum: '25',
    rule: 'stop',
    says: 'no application is above the line: those tied at it ask for $30.00 together; $25.00 left',
  },
  {
    requests: ['10'],
    sum: '5',
    rule: 'stop',
    says: 'no application is above the line: it stops at the first request, $10.00 of Library of A-0 (A-0); $5.00 left',
  },
  {
    requests: [null, '10'],
    sum: '25',
    rule: 'stop',
    says: 'no application is above the line: a requested amount is missing on the way; $25.00 left',
  },
  {
    requests: ['10'],
    sum: '5',
    rule: 'skip',
    says: 'no application is above the line: no request fits; $5.00 left',
  },
] as const)('$requests of $sum by $rule', ({ requests, sum, rule, says }) => {
  const applications = requests.map((amount, i) =>
    library(`A-${i}`, {
      'application.requestedAmount': amount,
      // The second stands behind one that says nothing of its request.
      ...(requests[0] === null && i > 0 && { branches: null, 'policy.closedStacks': true }),
    }),
  );
  const [entry] = libraryReport(applications, { funding: funds(sum, rule) }).competitions;
  expect(entry?.funding?.says[1]).toBe(says);
});

describe('a report with a line and awards', () => {
  const model = libraryReport(undefined, {
    funding: funds('90000'),
    awards: {
      awards: new Map([
        ['L-5', { amount: decimal('50000'), reason: '' }],
        ['L-3', { amount: decimal('1'), reason: 'a `kind` | of <b>exception</b>' }],
      ]),
      unread: new Set(['L-6']),
    },
  });
  const [entry] = model.competitions;

  test('has the form of its schema and survives JSON', () => {
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    expect(() => reportSchema.parse(JSON.parse(JSON.stringify(model)))).not.toThrow();
  });

  test('says the same of them in text and in Markdown', () => {
    const [text, page] = [renderScoreSummary(model), renderMarkdown(model)];
    const said = [...(entry?.funding?.says ?? []), ...(entry?.awards?.says ?? [])];
    expect(said.length).toBeGreaterThan(4);
    for (const sentence of said) expect(text).toContain(sentence);
    const plain = page.replaceAll('\\', '');
    for (const sentence of said) expect(plain).toContain(sentence);
    for (const departure of entry?.awards?.departures ?? []) {
      expect(text).toContain(departure.text);
      expect(plain).toContain(departure.text);
    }
  });

  test('has them as columns of the ranking', () => {
    const { columns, rows } = rankingTable(model);
    const at = (header: string) => columns.findIndex((column) => column.header === header);
    const shown = new Map(
      rows.map((row) => [
        row[at('application_id')],
        [row[at('funding')], row[at('award')], row[at('award_reason')]],
      ]),
    );
    expect(shown.get('L-5')).toEqual(['below', '50000.00', '']);
    expect(shown.get('L-3')).toEqual(['', '1.00', 'a `kind` | of <b>exception</b>']);
  });

  test('lists every departure and counts the reasons that are wanting', () => {
    const { departures = [], reasonsMissing, unread } = entry?.awards ?? {};
    expect(
      departures.map(({ kind, applicationId, reasonMissing }) => [kind, applicationId, reasonMissing]),
    ).toEqual([
      ['skipped', 'L-1', true],
      ['skipped', 'L-2', true],
      ['out_of_rank_order', 'L-5', true],
      ['not_ranked', 'L-3', false],
    ]);
    expect([reasonsMissing, unread]).toEqual([3, ['L-6']]);
  });

  test('a reason changes nothing in the page but its text', () => {
    expect(renderMarkdown(model)).toContain('a \\`kind\\` \\| of \\<b\\>exception\\</b\\>');
  });

  test('an explanation says where its application stands', () => {
    expect(renderExplanation(model, 'L-5')).toContain('\nFunding line of $90,000.00: below.\n');
    expect(renderExplanation(model, 'L-3')).not.toContain('Funding line');
  });
});
