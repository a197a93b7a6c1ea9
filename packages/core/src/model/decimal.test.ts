import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { DECIMAL_PATTERN, Decimal, decimal, isDecimalText, parseDecimal, scaleOf } from './decimal.ts';

describe('parseDecimal', () => {
  test.each([
    { text: '0', why: 'zero' },
    { text: '-12.50', why: 'a sign and trailing zeros' },
    { text: '0.000000000001', why: 'twelve places' },
    { text: '9999999999999999999999999999', why: 'twenty-eight digits' },
  ])('reads $text ($why)', ({ text }) => {
    expect(parseDecimal(text)?.eq(text)).toBe(true);
  });

  test.each([
    { text: '', why: 'nothing' },
    { text: ' 1', why: 'a space before' },
    { text: '1 ', why: 'a space after' },
    { text: '1\n', why: 'a line break' },
    { text: '0x10', why: 'hexadecimal' },
    { text: '1e3', why: 'an exponent' },
    { text: 'Infinity', why: 'no end' },
    { text: 'NaN', why: 'no number' },
    { text: '007', why: 'leading zeros' },
    { text: '+1', why: 'a plus' },
    { text: '1.', why: 'a point and nothing after it' },
    { text: '.5', why: 'a point and nothing before it' },
    { text: '1,000', why: 'a thousands mark' },
    { text: '--1', why: 'two signs' },
    { text: '١', why: 'another script’s digit' },
    { text: '0.0000000000001', why: 'thirteen places' },
    { text: '10000000000000000000000000000', why: 'twenty-nine digits' },
  ])('refuses `$text` ($why)', ({ text }) => {
    expect(parseDecimal(text)).toBeUndefined();
  });
});

describe('isDecimalText', () => {
  const pieces = fc.constantFrom(
    '-',
    '.',
    '0',
    '1',
    '9',
    '00',
    '25',
    '+',
    'e',
    ' ',
    '1'.repeat(12),
    '7'.repeat(28),
  );
  test.prop(
    [
      fc.oneof(
        fc.array(pieces, { maxLength: 6 }).map((some) => some.join('')),
        fc.string(),
      ),
    ],
    {
      numRuns: 2000,
    },
  )('knows what has the pattern', (text) => {
    expect(isDecimalText(text)).toBe(DECIMAL_PATTERN.test(text));
  });
});

describe('decimal arithmetic', () => {
  test('adds tenths exactly', () => {
    expect(decimal('0.1').plus(decimal('0.2')).toFixed()).toBe('0.3');
  });

  test('adds a cent to twenty-eight digits', () => {
    expect(decimal('9999999999999999999999999999').plus('0.000000000001').toFixed()).toBe(
      '9999999999999999999999999999.000000000001',
    );
  });

  test('multiplies two longest numbers exactly', () => {
    const digits = 9999999999999999999999999999999999999999n;
    const longest = decimal('9999999999999999999999999999.999999999999');
    expect(longest.times(longest).toFixed(24).replace('.', '')).toBe(String(digits * digits));
  });

  test('prints no exponent, however small', () => {
    expect(decimal('0.000000000001').toFixed()).toBe('0.000000000001');
  });

  test('prints no exponent as text either', () => {
    expect(String(decimal('10000000000000000000000').times('10000000000000000000000'))).toBe(
      `1${'0'.repeat(44)}`,
    );
  });

  test('is of a class of its own, which nobody else’s configuration touches', () => {
    expect(Decimal.precision).toBe(400);
  });

  test.prop([fc.array(fc.tuple(fc.maxSafeNat(), fc.nat({ max: 12 })), { maxLength: 200 })])(
    'sums any amounts without loss',
    (amounts) => {
      const sum = amounts.reduce(
        (total, [digits, places]) => total.plus(new Decimal(digits).div(10 ** places)),
        new Decimal(0),
      );
      const exact = amounts.reduce(
        (total, [digits, places]) => total + BigInt(digits) * 10n ** BigInt(12 - places),
        0n,
      );
      expect(sum.times('1000000000000').toFixed()).toBe(String(exact));
    },
  );
});

test('decimal throws for what is no number, naming it', () => {
  expect(() => decimal('1e3')).toThrow(new RangeError('`1e3` is not a decimal number'));
});

test.each([
  { text: '12', scale: 0, why: 'no point' },
  { text: '12.5', scale: 1, why: 'one place' },
  { text: '12.50', scale: 2, why: 'a zero that was written counts' },
  { text: '-0.001', scale: 3, why: 'a sign does not' },
])('scaleOf $text is $scale ($why)', ({ text, scale }) => {
  expect(scaleOf(text)).toBe(scale);
});
