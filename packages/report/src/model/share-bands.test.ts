import { fc, test } from '@fast-check/jest';
import { decimal } from '@grantscore/core';
import { describe, expect } from '@jest/globals';
import { shareBands } from './share-bands.ts';

const bandsOf = (...shares: readonly string[]) => shareBands(shares.map((share) => decimal(share)));
const counted = (...shares: readonly string[]) => bandsOf(...shares).filter((band) => band.applications > 0);

describe('shares in bands', () => {
  test.each([
    { why: 'a tenth begins with its own share', shares: ['30'], from: 30, to: 40 },
    { why: 'and ends before the next', shares: ['29.9999'], from: 20, to: 30 },
    { why: 'all of it stands in the last', shares: ['100', '90'], from: 90, to: 100 },
    { why: 'a little below nothing is a tenth of its own', shares: ['-5'], from: -10, to: 0 },
    { why: 'far below nothing bands are wider', shares: ['-250'], from: -250, to: -200 },
  ])('$why', ({ shares, from, to }) => {
    expect(counted(...shares)).toEqual([{ from, to, applications: shares.length }]);
  });

  test('whoever scored, the bands go from nothing to all', () => {
    expect(bandsOf('55').map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: 10 }, (_, i) => [i * 10, i * 10 + 10]),
    );
  });

  test('of nobody there is no band', () => {
    expect(bandsOf()).toEqual([]);
  });

  test.prop([fc.array(fc.integer({ min: -100_000, max: 100 }), { minLength: 1 })])(
    'everybody is in one band, and there are no more than twelve',
    (shares) => {
      const bands = bandsOf(...shares.map(String));
      expect(bands.length).toBeLessThanOrEqual(12);
      expect(bands.reduce((sum, { applications }) => sum + applications, 0)).toBe(shares.length);
      for (const { from, to, applications } of bands) {
        const own = shares.filter((share) => share >= from && (share < to || (to >= 100 && share === 100)));
        expect(applications).toBe(own.length);
      }
    },
  );
});
