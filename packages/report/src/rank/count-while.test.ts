import { fc, test as property } from '@fast-check/jest';
import { expect } from '@jest/globals';
import { countWhile } from './count-while.ts';

property.prop([fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 })])(
  'is what counting one by one finds',
  (numbers, limit) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    expect(countWhile(sorted.length, (place) => (sorted[place] ?? 0) < limit)).toBe(
      sorted.filter((number) => number < limit).length,
    );
  },
);
