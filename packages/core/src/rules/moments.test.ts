import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { instantMilliseconds, isDate, isInstant } from './moments.ts';

describe('isDate', () => {
  test.each([
    { text: '2023-04-04', is: true, why: 'a day' },
    { text: '2024-02-29', is: true, why: 'a leap day' },
    { text: '2000-02-29', is: true, why: 'a century that leaps' },
    { text: '2023-02-28', is: true, why: 'the last of February' },
    { text: '2023-02-29', is: false, why: 'no leap year' },
    { text: '1900-02-29', is: false, why: 'a century that does not leap' },
    { text: '2023-04-30', is: true, why: 'the last of April' },
    { text: '2023-04-31', is: false, why: 'April has thirty days' },
    { text: '2023-12-31', is: true, why: 'the last of the year' },
    { text: '2023-13-01', is: false, why: 'a thirteenth month' },
    { text: '2023-00-10', is: false, why: 'month zero' },
    { text: '2023-01-00', is: false, why: 'day zero' },
    { text: '2023-1-1', is: false, why: 'no leading zeros' },
    { text: '20230101', is: false, why: 'no hyphens' },
    { text: '202a-01-01', is: false, why: 'a letter' },
    { text: '2023/01/01', is: false, why: 'slashes' },
    { text: '2023-01-01T00:00:00Z', is: false, why: 'a moment' },
    { text: ' 2023-01-01', is: false, why: 'a space' },
    { text: '2023-01-01\n', is: false, why: 'a line break' },
    { text: '', is: false, why: 'nothing' },
  ])('of `$text` is $is ($why)', ({ text, is }) => {
    expect(isDate(text)).toBe(is);
  });
});

describe('isInstant', () => {
  test.each([
    { text: '2023-04-04T20:59:00-04:00', is: true, why: 'a moment' },
    { text: '2023-04-04T20:59:00Z', is: true, why: 'in UTC' },
    { text: '2023-04-04T20:59Z', is: true, why: 'without seconds' },
    { text: '2023-04-04T20:59:00.123Z', is: true, why: 'with milliseconds' },
    { text: '2023-04-04T20:59:00.1234Z', is: false, why: 'finer than milliseconds' },
    { text: '2023-04-04T20:59:00', is: false, why: 'without an offset' },
    { text: '2023-04-04 20:59:00Z', is: false, why: 'a space for the T' },
    { text: '2023-04-04t20:59:00z', is: false, why: 'small letters' },
    { text: '2023-04-04T24:00:00Z', is: false, why: 'hour twenty-four' },
    { text: '2023-04-04T23:60:00Z', is: false, why: 'minute sixty' },
    { text: '2023-04-04T23:59:60Z', is: false, why: 'a leap second' },
    { text: '2023-02-29T00:00:00Z', is: false, why: 'a day that is none' },
    { text: '2023-04-04T20:59:00-0400', is: false, why: 'an offset without its colon' },
    { text: '2023-04-04T20:59:00+14:00', is: true, why: 'the furthest offset there is' },
    { text: '2023-04-04T20:59:00+24:00', is: false, why: 'an offset of a day' },
    { text: '2023-04-04', is: false, why: 'a day' },
  ])('of `$text` is $is ($why)', ({ text, is }) => {
    expect(isInstant(text)).toBe(is);
  });
});

describe('instantMilliseconds', () => {
  test.each([
    { text: '1970-01-01T00:00:00Z', is: 0, why: 'the beginning' },
    { text: '2023-04-04T20:59:00-04:00', is: Date.UTC(2023, 3, 5, 0, 59), why: 'west of Greenwich' },
    {
      text: '2023-04-05T06:29+05:30',
      is: Date.UTC(2023, 3, 5, 0, 59),
      why: 'half an hour beside the others',
    },
    { text: '1970-01-01T00:00:01.001Z', is: 1001, why: 'a float would make it 1000' },
    { text: '1970-01-01T00:00:00.1Z', is: 100, why: 'a tenth' },
  ])('of `$text` is $is ($why)', ({ text, is }) => {
    expect(instantMilliseconds(text)).toBe(is);
  });

  test.prop([fc.integer({ min: -2_000_000_000_000, max: 4_000_000_000_000 })])(
    'reads back every millisecond',
    (moment) => {
      expect(instantMilliseconds(new Date(moment).toISOString())).toBe(moment);
    },
  );
});
