import { fc, test } from '@fast-check/jest';
import { Decimal } from '@grantscore/core';
import { expect } from '@jest/globals';
import type { Drift } from './drift.ts';
import { lineChange } from './line-change.ts';
import { lineRoles } from './line-roles.ts';
import { lineWalk } from './line-walk.ts';
import type { WeighedPool } from './weighed-pool.ts';

/** Somebody of a pool as far as a drift of it goes. */
interface Drifting {
  readonly before: number;
  readonly level: number;
  readonly after: number;
  readonly turn: number;
  readonly amount: number | null;
}

const drifting: fc.Arbitrary<Drifting> = fc.record({
  before: fc.constantFrom(0, 0, 0, 1),
  level: fc.nat(8),
  after: fc.nat(2),
  turn: fc.constantFrom(0, 0, 1, 2, 5, Number.POSITIVE_INFINITY),
  amount: fc.constantFrom(10, 10, 15, 20, 30, 45, 70, null),
});

const standing = (a: Drifting, b: Drifting) => a.before - b.before || b.level - a.level || a.after - b.after;

/** A pool in rank order, and how it drifts. */
function poolOf(all: readonly Drifting[], falls: 1 | -1) {
  const sorted = [...all].sort(standing);
  const of = (part: (own: Drifting) => number) => Float64Array.from(sorted, part);
  const ranks: number[] = [];
  for (const [i, own] of sorted.entries()) {
    const last = sorted[i - 1];
    ranks.push(last !== undefined && standing(last, own) === 0 ? (ranks[i - 1] ?? 1) : i + 1);
  }
  const pool: WeighedPool = {
    size: sorted.length,
    rank: Int32Array.from(ranks),
    sense: falls,
    before: of(({ before }) => before),
    after: of(({ after }) => after),
    weights: [],
    caps: [],
    sums: [],
    points: of(({ level }) => falls * level),
  };
  const drift: Drift = {
    level: of(({ level }) => level),
    turn: of(({ turn }) => turn),
    course: of(({ level, turn }) => level + falls * turn),
    falls,
  };
  const amounts = sorted.map(({ amount }) => (amount === null ? undefined : new Decimal(amount)));
  return { pool, drift, amounts };
}

test.prop(
  [
    fc.array(drifting, { minLength: 1, maxLength: 14 }),
    fc.constantFrom(1 as const, -1 as const),
    fc.constantFrom(0, 10, 25, 40, 75, 120).map((funds) => new Decimal(funds)),
    fc.constantFrom('stop' as const, 'skip' as const),
  ],
  { numRuns: 20_000 },
)('the change is the first that drawing the line anew at every meeting finds', (all, falls, funds, rule) => {
  const { pool, drift, amounts } = poolOf(all, falls);
  const line = { funds, rule, amounts };
  const roles = lineRoles(pool, line);
  if (roles === null) throw new Error('somebody asks for nothing');
  expect({ limit: lineChange(pool, roles, drift), exact: true }).toEqual(lineWalk(pool, line, drift));
});

test('where so many meet that they are not followed to the end, the walk says how far it was looked', () => {
  // One with nothing passes three hundred with 1, 2, 3 … points; nobody is ever above a line without funds.
  const all = Array.from(
    { length: 301 },
    (_, level): Drifting => ({
      before: 0,
      level,
      after: 0,
      turn: level === 0 ? Number.POSITIVE_INFINITY : 0,
      amount: 10,
    }),
  );
  const { pool, drift, amounts } = poolOf(all, 1);
  const line = { funds: new Decimal(0), rule: 'skip', amounts } as const;
  expect(lineWalk(pool, line, drift, 200 * 301)).toEqual({ limit: { by: 201, within: false }, exact: false });
  expect(lineWalk(pool, line, drift)).toEqual({ limit: null, exact: true });
});
