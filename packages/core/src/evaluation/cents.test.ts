import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { Decimal } from '../model/decimal.ts';
import { CentsRange, centsOf, isOneNumber, startsAtZero, textsOf } from './cents.ts';

const cents = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger());
const most = fc.option(cents, { nil: null });

describe('hundredths', () => {
  test.prop([cents, most])('are the decimals that they say they are', (least, upper) => {
    const range = new CentsRange(least, upper);
    const decimals = { kind: 'range', least: range.least, most: range.most } as const;
    expect(textsOf(range)).toEqual({
      least: new Decimal(least).div(100).toFixed(),
      most: upper === null ? null : new Decimal(upper).div(100).toFixed(),
    });
    expect(textsOf(range)).toEqual(textsOf(decimals));
    expect(isOneNumber(range)).toBe(isOneNumber(decimals));
    expect(startsAtZero(range)).toBe(startsAtZero(decimals));
  });

  test.prop([cents])('are one number where least and most are', (amount) => {
    expect(isOneNumber(new CentsRange(amount, amount))).toBe(true);
  });

  test.prop([fc.integer({ min: -999_999_999_999, max: 999_999_999_999 })])(
    'are read as written',
    (amount) => {
      expect(centsOf(new Decimal(amount).div(100).toFixed(2))).toBe(amount);
    },
  );
});
