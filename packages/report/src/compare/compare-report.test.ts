import { Decimal, type ProfileData } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { causesTable, movesTable } from '../render/compare-tables.ts';
import { renderCompare } from '../render/compare-text.ts';
import { profileBy } from '../testing/pool.ts';
import { CRITERIA, rankedPool, type Weighed, weighedRules } from '../testing/weighed.ts';
import { type CompareSide, compareReport } from './compare-report.ts';

const BY_POINTS: ProfileData = profileBy([{ key: 'points', direction: 'descending' }], { pointsEach: '1' });

const who = (met: string, more: Partial<Weighed> = {}): Weighed => ({
  met: ['0', '1', '2', '3'].map((own) => met.includes(own)),
  ...more,
});

function sideOf(
  pool: readonly Weighed[],
  {
    profile = BY_POINTS,
    used = CRITERIA as Parameters<typeof weighedRules>[1],
    funds = null as string | null,
    quarantined = [] as string[],
  } = {},
): CompareSide {
  const rules = weighedRules(profile, used);
  const ranking = rankedPool(pool, profile, rules);
  const given = new Map(
    ranking.competitions.map(({ competition }) => [competition, new Decimal(funds ?? 0)]),
  );
  return {
    rules,
    ranking,
    funding: { rule: 'stop', given: funds === null ? null : given },
    files: [],
    quarantined: new Set(quarantined),
  };
}

const only = (from: CompareSide, to: CompareSide) => {
  const [competition] = compareReport(from, to).competitions;
  if (competition === undefined) throw new Error('nobody is ranked');
  const entry = (id: string) => competition.applications.find((own) => own.applicationId === id);
  return { competition, entry };
};

describe('what caused a change of score', () => {
  test('criteria, and the cap of their family as a line of its own', () => {
    const capped = profileBy(BY_POINTS.keys, { pointsEach: '1', caps: { access: '1' } });
    const { entry } = only(
      sideOf([who('0')], { profile: capped }),
      sideOf([who('012')], { profile: capped }),
    );
    expect(entry('a0')?.change).toBe('1');
    expect(entry('a0')?.causes.map(({ kind, id, change }) => [kind, id, change])).toEqual([
      ['criterion', 'c2', '1'],
      ['cap', 'access', '-1'],
      ['criterion', 'c1', '1'],
    ]);
  });

  test('a criterion that one side alone has counts as nothing on the other, and is named', () => {
    const [from, to] = [
      sideOf([who('01')], { used: ['c0', 'c1'] }),
      sideOf([who('01')], { used: ['c0', 'c2'] }),
    ];
    const { entry } = only(from, to);
    expect(entry('a0')?.causes).toEqual([
      {
        kind: 'criterion',
        id: 'c1',
        label: expect.any(String),
        from: { outcome: 'met', points: '1' },
        to: null,
        change: '-1',
      },
    ]);
    const report = compareReport(from, to);
    expect(report.notes).toEqual(
      expect.arrayContaining([
        'On the first side alone: Charges few fines or none (`c1`).',
        'On the second side alone: Charges few fines or none (`c2`).',
      ]),
    );
  });

  test('numbers that put in order besides points are told too', () => {
    const [from, to] = [
      sideOf([who('0', { requestedAmount: '10' })]),
      sideOf([who('0', { requestedAmount: '20.5' })]),
    ];
    expect(only(from, to).entry('a0')?.keys).toEqual([{ key: 'requestedAmount', from: '10', to: '20.5' }]);
    expect(renderCompare(compareReport(from, to))).toContain('requested amount $10.00 → $20.50');
  });
});

test('who crosses the funding line, and who stays at its side', () => {
  const pool = (first: string, second: string) => [
    who(first, { requestedAmount: '10' }),
    who(second, { requestedAmount: '10' }),
    who('', { requestedAmount: '10' }),
  ];
  const { competition, entry } = only(
    sideOf(pool('01', '0'), { funds: '10' }),
    sideOf(pool('0', '01'), { funds: '10' }),
  );
  expect(['a0', 'a1', 'a2'].map((id) => entry(id)?.crossed)).toEqual(['no_longer_above', 'came_above', null]);
  expect(['a0', 'a1', 'a2'].map((id) => entry(id)?.moved)).toEqual([-1, 1, 0]);
  expect(competition.says).toEqual(
    expect.arrayContaining([
      '2 crossed the funding line',
      '1 came above it: a1',
      '1 is no longer above it: a0',
    ]),
  );
});

test('with a line on one side alone nobody crosses it, and that is said', () => {
  const pool = [who('0', { requestedAmount: '10' })];
  const { competition, entry } = only(sideOf(pool), sideOf(pool, { funds: '10' }));
  expect(entry('a0')?.crossed).toBeNull();
  expect(competition.says).toContain(
    'a funding line is drawn on the second side alone, so nobody crosses it',
  );
});

describe('an application that one side did not score says why', () => {
  test.each([
    {
      why: 'it is in no file there',
      quarantined: [],
      to: [who('0')],
      says: 'on the second side it is not there',
    },
    {
      why: 'its row is quarantined there',
      quarantined: ['a1'],
      to: [who('0')],
      says: 'on the second side its row is quarantined',
    },
    {
      why: 'it is in another competition there',
      quarantined: [],
      to: [who('0'), who('1', { competition: 'north' })],
      says: 'on the second side it is of competition north',
    },
  ])('$why', ({ quarantined, to, says }) => {
    const { entry, competition } = only(sideOf([who('0'), who('1')]), sideOf(to, { quarantined }));
    expect(entry('a1')).toMatchObject({ to: null, moved: null, change: null, causes: [], absent: says });
    expect(competition.says).toContain('1 scored on the first side alone: a1');
  });
});

describe('Kendall’s tau-b', () => {
  test.each([
    { why: 'one alone', pool: [who('0')], says: 'not defined: it takes two who are ranked on both sides' },
    { why: 'all tied', pool: [who('0'), who('0')], says: 'not defined: on the first side all are tied' },
    {
      why: 'the same order',
      pool: [who('0'), who('')],
      says: '1.0000, where 1 is the same order and -1 its reverse',
    },
  ])('$why: $says', ({ pool, says }) => {
    expect(only(sideOf(pool), sideOf(pool)).competition.says).toContain(`Kendall’s tau-b ${says}`);
  });
});

test('each table has a cell for every column, and a row for every application and cause', () => {
  const [from, to] = [sideOf([who('0'), who('1')]), sideOf([who('012'), who('1')])];
  const report = compareReport(from, to);
  const [moves, causes] = [movesTable(report), causesTable(report)];
  for (const { columns, rows } of [moves, causes])
    for (const row of rows) expect(row).toHaveLength(columns.length);
  expect([moves.rows.length, causes.rows.length]).toEqual([2, 2]);
});
