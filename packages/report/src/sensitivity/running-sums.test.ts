import { fc, test } from '@fast-check/jest';
import { expect } from '@jest/globals';
import { RunningSums } from './running-sums.ts';

test.prop([fc.array(fc.nat(5), { maxLength: 20 }), fc.integer({ min: 1, max: 60 })])(
  'the first place whose sum reaches a number is that which adding up finds',
  (numbers, sum) => {
    const sums = new RunningSums(numbers.length);
    for (const [place, number] of numbers.entries()) sums.add(place, number);
    let total = 0;
    const found = numbers.findIndex((number) => {
      total += number;
      return total >= sum;
    });
    expect(sums.firstReaching(sum)).toBe(found < 0 ? numbers.length : found);
  },
);
