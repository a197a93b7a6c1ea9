import { fc, test as property } from '@fast-check/jest';
import { expect } from '@jest/globals';
import { countsBelow } from './counts-below.ts';

const near = fc.integer({ min: -20, max: 20 });
const far = fc.maxSafeInteger();

property.prop([fc.array(fc.oneof(near, far)), fc.array(near), fc.oneof(near, far)])(
  'counts what is below a limit, whether the numbers lie close together or not',
  (scattered, close, limit) => {
    for (const numbers of [scattered, close])
      for (const one of [limit, ...numbers])
        expect(countsBelow(Float64Array.from(numbers))(one)).toBe(
          numbers.filter((number) => number < one).length,
        );
  },
);
