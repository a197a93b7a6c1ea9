import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { placeScale } from './place-scale.ts';

describe('places put below each other', () => {
  test.each([
    { why: 'each has its own row', places: [1, 2, 3], rows: [0, 1, 2], closedUp: false },
    {
      why: 'equals share one, and those after them stand where their place is',
      places: [1, 1, 3],
      rows: [0, 0, 2],
      closedUp: false,
    },
    {
      why: 'nobody stands between two that are far apart',
      places: [1, 100, 300],
      rows: [0, 75, 150],
      closedUp: true,
    },
  ])('$why', ({ places, rows, closedUp }) => {
    const scale = placeScale(places);
    expect(places.map(scale.rowOf)).toEqual(rows);
    expect(scale.closedUp).toBe(closedUp);
  });

  test.prop([fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 120 })])(
    'a place is above another exactly when it is better',
    (places) => {
      const { rowOf } = placeScale(places);
      for (const a of places)
        for (const b of places) expect(Math.sign(rowOf(a) - rowOf(b))).toBe(Math.sign(a - b));
      expect(Math.max(...places.map(rowOf))).toBeLessThanOrEqual(150);
    },
  );
});
