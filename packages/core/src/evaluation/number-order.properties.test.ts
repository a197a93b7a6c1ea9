import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { Decimal } from '../model/decimal.ts';
import { CentsRange } from './cents.ts';
import type { NumberRange } from './fact-state.ts';
import { stateTest } from './operators.ts';

/** Few whole hundredths, so that many are equal; and what is longer or finer than hundredths, which is left to decimals. */
const hundredths = fc.integer({ min: -300, max: 300 });
const text = fc.oneof(
  hundredths.map((cents) => new Decimal(cents).div(100).toFixed()),
  hundredths.map((cents) => new Decimal(cents).div(100).toFixed(2)),
  hundredths.map((thousandths) => new Decimal(thousandths).div(1000).toFixed(3)),
  fc.constantFrom('9999999999.99', '10000000000', '9007199254740993', '9007199254740992', '0.000000000001'),
);
const OPERATORS = {
  equals: (order: number) => order === 0,
  atLeast: (order: number) => order >= 0,
  atMost: (order: number) => order <= 0,
  above: (order: number) => order > 0,
  below: (order: number) => order < 0,
} as const;
const operator = fc.constantFrom(...(Object.keys(OPERATORS) as (keyof typeof OPERATORS)[]));

describe('numbers compare as the decimals that they are', () => {
  test.prop([operator, text, text], { numRuns: 2000 })('one by one', (name, value, expected) => {
    const outcome = stateTest({ operator: name, type: 'money', expected })(value);
    expect(outcome).toBe(OPERATORS[name](new Decimal(value).cmp(expected)) ? 'met' : 'not_met');
  });

  test.prop([operator, hundredths, fc.option(fc.nat(300), { nil: null }), text], { numRuns: 2000 })(
    'and as ranges',
    (name, least, width, expected) => {
      const inCents = new CentsRange(least, width === null ? null : least + width);
      const inDecimals: NumberRange = { kind: 'range', least: inCents.least, most: inCents.most };
      const compare = stateTest({ operator: name, type: 'money', expected });
      expect(compare(inCents)).toBe(compare(inDecimals));
    },
  );
});
