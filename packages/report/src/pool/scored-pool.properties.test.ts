import { fc, test } from '@fast-check/jest';
import {
  type Application,
  type Attestation,
  Decimal,
  type FactAnswer,
  FilledQuestionnaire,
  profileOf,
  Questionnaire,
} from '@grantscore/core';
import { expect } from '@jest/globals';
import type { FundingTerms } from '../model/funding-entries.ts';
import type { AwardsGiven } from '../rank/departures.ts';
import { rank } from '../rank/rank.ts';
import { renderScoreSummary, renderSummary } from '../render/score-summary.ts';
import { rankingRows, rankingTable } from '../render/tables.ts';
import { reportModel } from '../report-model.ts';
import {
  branch,
  calledRules,
  cell,
  library,
  libraryCard,
  libraryRules,
} from '../testing/library-applications.ts';
import { poolReport } from './pool-report.ts';
import { PoolScorer } from './pool-scorer.ts';
import { rankPool } from './ranked-pool.ts';
import { ScoredPool } from './scored-pool.ts';

const evidence = fc.option(fc.constant('a page'), { nil: undefined });
const answered = (...values: readonly (string | number | boolean | readonly string[] | null)[]) =>
  fc.tuple(fc.constantFrom(...values), evidence).map(([value, shown]) => cell(value, 8, 'column', shown));
const disputed: Attestation = {
  status: 'disputed',
  claims: [
    { text: 'yes', reviewer: 'A. Lee', date: '2031-04-01', note: '' },
    { text: 'no', reviewer: 'B. Ray', date: '2031-04-02', note: 'cold' },
  ],
};
const numbers = (...texts: readonly (string | null)[]): fc.Arbitrary<FactAnswer> =>
  fc.constantFrom(...texts).map((text) => cell(text, 5, 'number'));
const branches = fc.option(
  fc.array(
    fc
      .tuple(fc.constantFrom('60000.00', '10000.00', null), fc.constantFrom(true, false, null))
      .map(([amount, rural]) => branch('North', amount, rural, 2)),
    { maxLength: 3 },
  ),
);

/** Answers of every kind to every question, and none. */
const facts = fc.record<Record<string, FactAnswer>>(
  {
    'application.requestedAmount': numbers('200000.00', '50000.5', '0.12345', '100000', null),
    'application.peerReviewScore': numbers('85.5', '85.50', '100', '0.1234567', null),
    'library.kind': answered('public', 'school', 'private', null),
    'policy.fines': answered('none', 'adults', 'all', null),
    'policy.quietRoom': answered(true, false, null),
    'policy.quietRoomWhere': fc.constantFrom(cell('upstairs', 9, 'where'), null),
    'policy.closedStacks': fc.constantFrom<FactAnswer>(
      cell(true, 3, 'c'),
      { status: 'not_applicable' },
      null,
    ),
    'hours.evenings': answered(0, 1, 2, 3, 7, null),
    'hours.days': answered(['saturday'], [], null),
    'review.welcome': fc.constantFrom<FactAnswer>(disputed, true, false, null),
    'branches.planned': answered(true, false, null),
    branches,
  },
  { requiredKeys: [] },
);
const applications = fc
  .uniqueArray(
    fc.tuple(fc.stringMatching(/^[A-Cé𝒜]{1,3}$/u), facts, fc.constantFrom(undefined, 'C-1', 'C-2')),
    {
      selector: ([id]) => id,
      maxLength: 8,
    },
  )
  .map((list) =>
    list.map(([id, own, competition], i): Application => {
      const made = library(id, own, i % 3 === 0 ? { applicantName: 'Same, "name"' } : {});
      const named = competition === undefined ? made : { ...made, competition };
      const asked = new Questionnaire(Object.keys(named.facts));
      return i % 2 === 0 ? named : new FilledQuestionnaire(named, asked, Object.values(named.facts));
    }),
  );
const money = fc.integer({ min: 0, max: 400_000 }).map((amount) => new Decimal(amount));
const terms: fc.Arbitrary<FundingTerms> = fc.record({
  rule: fc.constantFrom('stop' as const, 'skip' as const),
  given: fc.option(money.map((sum) => new Map([null, 'C-1', 'C-2'].map((name) => [name, sum])))),
});
const awards: fc.Arbitrary<AwardsGiven | null> = fc.option(
  fc
    .dictionary(fc.stringMatching(/^[A-C]{1,2}$/), fc.tuple(fc.option(money), fc.constantFrom('', 'so')))
    .map((given) => ({
      awards: new Map(Object.entries(given).map(([id, [amount, reason]]) => [id, { amount, reason }])),
      unread: new Set(['B']),
    })),
);

test.prop(
  [
    applications,
    terms,
    awards,
    fc.constantFrom(libraryRules, calledRules),
    fc.nat(),
    fc.array(fc.nat({ max: 3 }), { maxLength: 3 }),
    facts,
  ],
  { numRuns: 1000 },
)(
  'says to the byte what a report of the same applications says',
  (list, funding, given, rules, at, cuts, other) => {
    const profile = profileOf(rules, rules.profiles[at % rules.profiles.length]?.id);
    const reconciliation = [
      {
        kind: 'applications',
        file: 'a.csv',
        read: list.length,
        accepted: list.length,
        quarantined: 0,
        quarantinedLines: [],
      },
    ] as const;
    const model = reportModel({
      rules,
      ranking: rank(
        list.map((application) => libraryCard(application, rules, profile.id)),
        profile,
      ),
      ...{ funding, awards: given, reconciliation, problems: [] },
    });

    const pool = new ScoredPool(rules, profile, true);
    const scorer = new PoolScorer(rules, profile.id, true);
    // Some come one by one, some scored elsewhere, and one that is taken away again in between.
    const withdrawn = library('withdrawn', other);
    let [rest, gone] = [[...list], -1];
    for (const cut of cuts) {
      for (const application of rest.slice(0, cut)) pool.add(application);
      if (gone < 0) {
        pool.settle();
        gone = pool.count;
        pool.addChunk(structuredClone(scorer.score([withdrawn])));
      }
      pool.addChunk(structuredClone(scorer.score(rest.slice(cut, 2 * cut))));
      rest = rest.slice(2 * cut);
    }
    for (const application of rest) pool.add(application);
    if (gone >= 0) pool.withdraw(gone, withdrawn);
    const { summary, ranking } = poolReport(pool, {
      competitions: rankPool(pool),
      ...{ reconciliation, funding, awards: given },
    });
    for (const top of [0, 3, 10])
      expect(renderSummary(summary, { top })).toBe(renderScoreSummary(model, { top }));
    const { columns, rows } = rankingRows(ranking);
    const table = rankingTable(model);
    expect(columns.flatMap((column) => ('headers' in column ? column.headers : column.header))).toEqual(
      table.columns.map(({ header }) => header),
    );
    expect(Array.from(rows, (cells) => cells.join(','))).toEqual(table.rows.map((cells) => cells.join(',')));
    expect(summary.counts).toEqual(model.counts);
  },
);
