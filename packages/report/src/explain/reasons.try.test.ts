import { mkdirSync, writeFileSync } from 'node:fs';
import { profileOf } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import {
  rank,
  rankingTable,
  renderExplanation,
  renderJson,
  renderMarkdown,
  renderScoreSummary,
  reportJsonSchema,
  reportModel,
  reportSchema,
} from '../index.ts';
import {
  branch,
  calledRules,
  cell,
  library,
  libraryCard,
  libraryRules,
} from '../testing/library-applications.ts';

test('x', () => {
  const rules = libraryRules;
  const apps = [
    library('A'),
    library(
      'B',
      {
        'library.kind': cell('private', 6, 'k'),
        'policy.fines': cell('all', 8, 'f'),
        'policy.quietRoom': false,
        'hours.evenings': 1,
        'hours.days': [],
        'policy.closedStacks': true,
        'review.welcome': false,
        branches: [branch('North', '59999.99', true, 2)],
      },
      { applicantName: '| <script>alert(1)</script> `x` *b*\n# hi' },
    ),
    library('B2', {
      'policy.fines': cell('all', 8, 'f'),
      'policy.quietRoom': false,
      'hours.evenings': 1,
      'hours.days': [],
      'policy.closedStacks': { status: 'not_applicable' },
      branches: [],
    }),
    library('C', {
      'library.kind': cell(null, 6, 'k'),
      'policy.fines': cell(null, 8, 'f'),
      'policy.quietRoom': null,
      'hours.evenings': 3,
      'hours.days': [],
      'review.welcome': null,
      branches: [branch('North', null, true, 2), branch('South', '10000', true, 3)],
      'policy.closedStacks': null,
    }),
    library('D', {
      'policy.fines': null,
      'hours.evenings': null,
      'policy.quietRoom': null,
      'hours.days': null,
      branches: undefined,
      'review.welcome': {
        status: 'disputed',
        claims: [
          { text: 'yes', reviewer: 'A. Lee', date: '2031-04-01', note: '' },
          { text: 'no', reviewer: 'B. Ray', date: '2031-04-01', note: '' },
        ],
      },
    }),
    library('E', {
      'policy.closedStacks': {
        status: 'provided',
        value: true,
        determination: {
          text: 'yes',
          reviewer: 'B. Ray',
          date: '2031-04-01',
          note: 'saw it',
          cell: { file: 'determinations.csv', line: 4, column: 3, header: 'value', text: 'yes' },
        },
        corrects: cell(false, 10, 'q'),
      },
    }),
  ];
  const cards = apps.map((a) => libraryCard(a, rules));
  const model = reportModel({
    rules,
    ranking: rank(cards, profileOf(rules)),
    reconciliation: [
      {
        kind: 'applications',
        file: 'applications.csv',
        read: 7,
        accepted: 6,
        quarantined: 1,
        quarantinedLines: [
          { line: 23, message: 'column 6 `requested_amount`: `four hundred` is not an amount; write 400.00' },
        ],
      },
    ],
    problems: [],
  });
  mkdirSync('/tmp/rep', { recursive: true });
  writeFileSync('/tmp/rep/report.json', renderJson(model));
  writeFileSync('/tmp/rep/schema.json', JSON.stringify(reportJsonSchema(), null, 2));
  writeFileSync('/tmp/rep/report.md', renderMarkdown(model));
  writeFileSync('/tmp/rep/sum.txt', renderScoreSummary(model, { moreIn: 'review/ranking.csv', top: 4 }));
  writeFileSync(
    '/tmp/rep/exp.txt',
    renderExplanation(model, 'E') +
      '\n\n' +
      renderExplanation(model, 'D', { full: true }) +
      renderExplanation(model, 'C'),
  );
  writeFileSync(
    '/tmp/rep/table.txt',
    rankingTable(model)
      .columns.map((c) => c.header)
      .join() +
      '\n' +
      rankingTable(model)
        .rows.map((r) => r.join())
        .join('\n'),
  );
  expect(renderJson(model)).toBe(JSON.stringify(model, null, 2) + '\n');
  expect(reportSchema.safeParse(JSON.parse(renderJson(model))).error).toBeUndefined();
  expect(calledRules.criteria.length).toBe(5);
});
