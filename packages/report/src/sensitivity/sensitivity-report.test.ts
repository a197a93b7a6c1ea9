import { Decimal, type ProfileData } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { acceptabilityTable, pointIntervalTable } from '../render/sensitivity-tables.ts';
import { profileBy } from '../testing/pool.ts';
import { rankedPool, type Weighed, weighedRules } from '../testing/weighed.ts';
import { sensitivityReport } from './sensitivity-report.ts';

const BY_POINTS: ProfileData = profileBy([{ key: 'points', direction: 'descending' }], {
  points: { c0: '2', c1: '1', c2: '0.5', c3: '0' },
});
const who = (met: string, competition?: string): Weighed => ({
  met: ['0', '1', '2', '3'].map((own) => met.includes(own)),
  ...(competition === undefined ? {} : { competition }),
});

function reportOf(pool: readonly Weighed[], profile = BY_POINTS, draws = 100) {
  const rules = weighedRules(profile);
  return sensitivityReport({ rules, ranking: rankedPool(pool, profile), draws, seed: 1 });
}

describe('how far one point value can move', () => {
  test.each([
    {
      why: 'until it is worth what the next have together',
      pool: [who('0'), who('12'), who('')],
      criterion: 'c0',
      order: { least: { points: '1.5', within: false }, most: null },
    },
    {
      why: 'however far, where all have it',
      pool: [who('02'), who('0')],
      criterion: 'c0',
      order: { least: null, most: null },
    },
    {
      why: 'however far, where nobody has it',
      pool: [who('0'), who('')],
      criterion: 'c3',
      order: { least: null, most: null },
    },
    {
      why: 'a value of nothing, until it parts those who are not tied',
      pool: [who('0'), who('13')],
      criterion: 'c3',
      order: { least: null, most: { points: '1.0', within: false } },
    },
  ])('$why', ({ pool, criterion, order }) => {
    const [competition] = reportOf(pool).competitions;
    expect(competition?.points.find((own) => own.criterion === criterion)?.order).toEqual(order);
  });

  test('and no further than a later key keeps them apart, that point included', () => {
    const profile = profileBy(
      [
        { key: 'points', direction: 'descending' },
        { key: 'requestedAmount', direction: 'ascending' },
      ],
      { points: { c0: '2', c1: '1' }, pointsEach: '0' },
    );
    const pool = [
      { ...who('0'), requestedAmount: '10' },
      { ...who('1'), requestedAmount: '20' },
    ];
    expect(reportOf(pool, profile).competitions[0]?.points[0]).toMatchObject({
      criterion: 'c0',
      order: { least: { points: '1', within: true }, most: null },
    });
  });
});

test('the pools of two competitions have nothing to do with each other', () => {
  const pool = [who('0', 'A'), who('1', 'B'), who('', 'A')];
  const together = reportOf(pool).competitions;
  const alone = reportOf(pool.filter(({ competition }) => competition === 'A')).competitions;
  expect(together.map(({ competition }) => competition)).toEqual(['A', 'B']);
  expect(together[0]?.points).toEqual(alone[0]?.points);
});

test('the places come to all the weightings, and the report says what they were drawn from', () => {
  const report = reportOf([who('0'), who('1'), who('23'), who('')]);
  expect(report.weightings).toEqual({ drawn: 100, seed: 1, largest: 100 });
  for (const { ranks } of report.competitions[0]?.applications ?? [])
    expect(ranks?.reduce((sum, { weightings }) => sum + weightings, 0)).toBe(100);
  expect(report.notes.join(' ')).toContain('100 weightings drawn at random from the seed 1');
});

test('without draws there are no places to tell of', () => {
  const report = reportOf([who('0'), who('')], BY_POINTS, 0);
  expect(report.competitions[0]?.applications[0]).toMatchObject({ rank: 1, bestRank: null, worstRank: null });
  expect(acceptabilityTable(report).rows).toEqual([]);
  expect(report.notes.join(' ')).not.toContain('drawn at random');
});

test('a profile that does not order by points says so', () => {
  const profile = profileBy([{ key: 'requestedAmount', direction: 'ascending' }], { pointsEach: '1' });
  const report = reportOf([who('0'), who('')], profile);
  expect(report.notes[0]).toBe('This profile does not order by points, so no point value changes the order.');
  expect(report.competitions[0]?.points[0]?.order).toEqual({ least: null, most: null });
});

test('the tables have every point value and every rank that came', () => {
  const report = reportOf([who('0'), who('12'), who('')]);
  expect(pointIntervalTable(report).rows[0]).toEqual([
    '',
    'c0',
    '2.0',
    '1',
    '1.5',
    'no',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  ]);
  const table = acceptabilityTable(report);
  expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
  expect(table.rows.filter(([, id]) => id === 'a2')).toEqual([
    ['', 'a2', '', '3', '3', '3', '', '3', '100', '100'],
  ]);
});

test('it tells how far it is: weighting by weighting, then point value by point value', () => {
  const told: string[] = [];
  const rules = weighedRules(BY_POINTS);
  const ranking = rankedPool([who('0', 'north\u001b[2J')], BY_POINTS);
  sensitivityReport({ rules, ranking, draws: 2, seed: 1, progress: (what) => told.push(what) });
  expect(told.slice(0, 3).map((what) => what.replace(/ of competition north.*?:/, ':'))).toEqual([
    'drawing weightings: 0 of 2',
    'drawing weightings: 1 of 2',
    'moving point values: 0 of 4',
  ]);
  expect(told.join()).not.toContain('\u001b');
});

describe('what is said of a funding line', () => {
  const notesOf = (pool: readonly Weighed[], funds?: string) =>
    sensitivityReport({
      rules: weighedRules(BY_POINTS),
      ranking: rankedPool(pool, BY_POINTS),
      draws: 0,
      seed: 1,
      ...(funds !== undefined && {
        funding: { rule: 'stop', given: new Map([[null, new Decimal(funds)]]) },
      }),
    }).notes.join(' ');
  const asking = (met: string, requestedAmount: string | null): Weighed => ({ ...who(met), requestedAmount });

  test('nothing where there is none', () => {
    expect(notesOf([asking('0', '10')])).not.toMatch(/the line/i);
  });

  test('what is above it, and no more where all stand above or below it', () => {
    const notes = notesOf([asking('0', '10'), asking('1', '10')], '10');
    expect(notes).toContain('The line stays where the same applications are above it.');
    expect(notes).not.toContain('0 percent');
  });

  test.each([
    {
      pool: [asking('0', '10'), asking('0', '10')],
      says: 'nobody is above it for sure and 2 applications in a tie at it: 0 percent above the line does not say of these',
    },
    {
      pool: [asking('0', '10'), asking('1', null)],
      says: 'As the points are, 1 application undecided: 0 percent',
    },
  ])('that zero is not never: $says', ({ pool, says }) => {
    expect(notesOf(pool, '15')).toContain(says);
  });
});
