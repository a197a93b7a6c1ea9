import { Decimal } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import { lineInterval } from './line-interval.ts';
import type { WeighedPool, Weight } from './weighed-pool.ts';

test('where very many meet, the end says how far was looked', () => {
  // One application with nothing, which alone has the criterion, behind three hundred with 1, 2, 3 … points.
  const points = Float64Array.from({ length: 301 }, (_, place) => 300 - place);
  const size = points.length;
  const met = Uint8Array.from(points, (own) => Number(own === 0));
  const weight: Weight = { criterion: 'c', finding: 0, family: 0, steps: 0, met };
  const pool: WeighedPool = {
    size,
    rank: Int32Array.from(points, (_, place) => place + 1),
    sense: 1,
    before: new Float64Array(size),
    after: new Float64Array(size),
    weights: [weight],
    caps: [Number.POSITIVE_INFINITY],
    sums: [new Float64Array(size)],
    points,
  };
  const amounts = Array.from(points, () => new Decimal(10));
  const line = { funds: new Decimal(0), rule: 'stop', amounts } as const;
  // The meetings are at 1, 2, 3 …; nobody is ever above a line without funds.
  expect(lineInterval(pool, weight, line)).toEqual({
    least: null,
    most: { steps: 201, within: false, exact: false },
  });
});
