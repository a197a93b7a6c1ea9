import { fc, test } from '@fast-check/jest';
import { Decimal, type ProfileData, type RankingKey } from '@grantscore/core';
import { expect } from '@jest/globals';
import { profileBy, type Runner, runnerCard } from '../testing/pool.ts';
import { rank } from './rank.ts';
import type { Placement } from './ranking.ts';

const points = fc.integer({ min: -3, max: 6 }).map((half) => new Decimal(half).div(2).toFixed());
const maybe = (values: fc.Arbitrary<string>) => fc.option(values, { freq: 2 });

/** Least, score and most in that order; small numbers, so that ties are common. */
const runner: fc.Arbitrary<Omit<Runner, 'id'>> = fc
  .record({
    three: fc.tuple(points, points, points),
    peerReviewScore: maybe(fc.constantFrom('0', '50', '50.5', '100')),
    requestedAmount: maybe(fc.constantFrom('0', '10', '20.00')),
    gate: fc.constantFrom(
      'met' as const,
      'met' as const,
      'indeterminate' as const,
      'not_applicable' as const,
      'not_met' as const,
    ),
  })
  .map(({ three, ...rest }) => {
    const [least = '0', score = '0', most = '0'] = [...three].sort((a, b) => new Decimal(a).cmp(b));
    return { ...rest, least, score, most };
  });
const runners = fc
  .array(runner, { maxLength: 7 })
  .map((pool) => pool.map((own, i): Runner => ({ ...own, id: `r${i}` })));
const key = (name: RankingKey['key']) =>
  fc
    .constantFrom<RankingKey['direction']>('descending', 'ascending')
    .map((direction) => ({ key: name, direction }));
const profile: fc.Arbitrary<ProfileData> = fc
  .shuffledSubarray(['points', 'peerReviewScore', 'requestedAmount'] as const, { minLength: 1 })
  .chain((names) => fc.tuple(...names.map(key)))
  .chain((keys) =>
    fc
      .option(key('applicationId'))
      .map((finalKey) =>
        finalKey === null ? profileBy(keys) : profileBy(keys, { ties: 'ordinal', finalKey }),
      ),
  );

type Point = 'now' | 'ahead' | 'behind';

/** Whether a stands strictly ahead of b, each at its own point: the definition, with decimals, key by key. */
function strictlyAhead(a: Runner, at: Point, b: Runner, bAt: Point, keys: readonly RankingKey[]): boolean {
  for (const { key: name, direction } of keys) {
    const order = compareAt(name, direction, a, at, b, bAt);
    if (order !== 0) return order < 0;
  }
  return false;
}

function compareAt(
  name: RankingKey['key'],
  direction: RankingKey['direction'],
  a: Runner,
  at: Point,
  b: Runner,
  bAt: Point,
): number {
  if (name === 'applicationId')
    return (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) * (direction === 'ascending' ? 1 : -1);
  const x = valueAt(name, direction, a, at);
  const y = valueAt(name, direction, b, bAt);
  // Null is a missing value as it stands: behind everything.
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
  return direction === 'ascending' ? x.cmp(y) : y.cmp(x);
}

function valueAt(
  name: Exclude<RankingKey['key'], 'applicationId'>,
  direction: RankingKey['direction'],
  own: Runner,
  at: Point,
): Decimal | null {
  const high = (direction === 'descending') === (at === 'ahead');
  if (name === 'points') return new Decimal((at === 'now' ? own.score : high ? own.most : own.least) ?? '0');
  const given = own[name];
  if (given !== null && given !== undefined) return new Decimal(given);
  if (at === 'now') return null;
  if (!high) return new Decimal(0);
  return new Decimal(name === 'peerReviewScore' ? 100 : Number.POSITIVE_INFINITY);
}

function usedKeys(ranked: readonly Runner[], { keys, ties, finalKey }: ProfileData): readonly RankingKey[] {
  const all = ties === 'ordinal' && finalKey !== undefined ? [...keys, finalKey] : keys;
  return all.filter(
    ({ key: name }) =>
      name === 'points' || name === 'applicationId' || ranked.some((own) => (own[name] ?? null) !== null),
  );
}

function placementsOf(pool: readonly Runner[], by: ProfileData): ReadonlyMap<string, Placement> {
  const [competition] = rank(pool.map(runnerCard), by).competitions;
  return new Map(
    (competition?.placements ?? []).map((placement) => [
      placement.scorecard.evaluation.application.id,
      placement,
    ]),
  );
}

test.prop([runners, profile], { numRuns: 2500 })(
  'ranks and intervals are those of the definition, counted one by one',
  (pool, by) => {
    const found = placementsOf(pool, by);
    const ranked = pool.filter(({ gate }) => gate !== 'not_met');
    const keys = usedKeys(ranked, by);
    expect(found.size).toBe(ranked.length);
    for (const own of ranked) {
      const others = ranked.filter(({ id }) => id !== own.id);
      const count = (ahead: (other: Runner) => boolean) => 1 + others.filter(ahead).length;
      const place = count((other) => strictlyAhead(other, 'now', own, 'now', keys));
      const best = count(
        (other) => other.gate !== 'indeterminate' && strictlyAhead(other, 'behind', own, 'ahead', keys),
      );
      const worst = count((other) => strictlyAhead(other, 'ahead', own, 'behind', keys));
      const tied = others.some(
        (other) =>
          !strictlyAhead(other, 'now', own, 'now', keys) && !strictlyAhead(own, 'now', other, 'now', keys),
      );
      expect(found.get(own.id)).toMatchObject({
        rank: place,
        tied,
        bestRank: Math.min(best, place),
        worstRank: Math.max(worst, place),
      });
    }
  },
);

test.prop(
  [
    runners,
    profile,
    fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }),
    fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  ],
  { numRuns: 2500 },
)(
  'whatever the missing answers are and whoever drops out, the place is within the interval',
  (pool, by, choices, absent) => {
    const before = placementsOf(pool, by);
    const completed = pool
      .filter(({ gate }, i) => gate !== 'not_met' && !(gate === 'indeterminate' && absent[i] === true))
      .map((own): Runner => {
        const choice = choices[Number(own.id.slice(1))] ?? 0;
        const score = [own.least, own.score, own.most][choice] ?? '0';
        return {
          ...own,
          score,
          least: score,
          most: score,
          gate: 'met',
          peerReviewScore: own.peerReviewScore ?? ['0', '50', '100'][choice] ?? '0',
          requestedAmount: own.requestedAmount ?? ['0', '15', '1000'][choice] ?? '0',
        };
      });
    // Keys that nobody had are dropped before, so they must be dropped after as well.
    const keys = usedKeys(
      pool.filter(({ gate }) => gate !== 'not_met'),
      by,
    );
    for (const [id, { rank: place }] of placementsOf(completed, profileBy(keys))) {
      const interval = before.get(id);
      expect(place).toBeGreaterThanOrEqual(interval?.bestRank ?? Number.NaN);
      expect(place).toBeLessThanOrEqual(interval?.worstRank ?? Number.NaN);
    }
  },
);

test.prop(
  [
    runners.chain((pool) =>
      fc.tuple(fc.constant(pool), fc.shuffledSubarray([...pool], { minLength: pool.length })),
    ),
    profile,
  ],
  { numRuns: 500 },
)('the order of the applications never matters', ([pool, shuffled], by) => {
  const shown = (cards: readonly Runner[]) =>
    rank(cards.map(runnerCard), by).competitions.map(({ placements, notPassing }) => [
      placements.map(({ scorecard, ...rest }) => [scorecard.evaluation.application.id, rest]),
      notPassing.map(({ scorecard }) => scorecard.evaluation.application.id),
    ]);
  expect(shown(shuffled)).toEqual(shown(pool));
});
