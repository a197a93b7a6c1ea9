import { describe, expect, test } from '@jest/globals';
import { type CycleId, cycleDates } from './cycle.ts';

describe('cycleDates', () => {
  test.each([
    { cycle: 'FY2023', from: '2022-10-01', to: '2023-09-30', why: 'it begins in the year before' },
    { cycle: 'FY2024', from: '2023-10-01', to: '2024-09-30', why: 'it begins the day after' },
    { cycle: 'FY2000', from: '1999-10-01', to: '2000-09-30', why: 'it crosses a century' },
  ] as const)('$cycle is $from to $to ($why)', ({ cycle, from, to }) => {
    expect(cycleDates(cycle)).toEqual({ from, to });
  });

  test.each([
    { cycle: 'FY23', why: 'two digits' },
    { cycle: 'FY2100', why: 'a century too far' },
    { cycle: 'fy2023', why: 'lower case' },
    { cycle: 'FY2023.5', why: 'half a year' },
    { cycle: 'FY 2023', why: 'a space' },
    { cycle: '2023', why: 'no letters' },
  ])('refuses `$cycle` ($why)', ({ cycle }) => {
    expect(() => cycleDates(cycle as CycleId)).toThrow(
      new RangeError(`\`${cycle}\` is not a fiscal year; write it like FY2023`),
    );
  });
});
