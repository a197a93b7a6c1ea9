import { Decimal } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { code, moneyText, nameText, oneLine, pointsText } from './values.ts';

describe('money', () => {
  test.each([
    { amount: '0', text: '$0.00', why: 'zero' },
    { amount: '40000', text: '$40,000.00', why: 'two places' },
    { amount: '999.9', text: '$999.90', why: 'no comma below a thousand' },
    { amount: '1234567.89', text: '$1,234,567.89', why: 'commas from the point outwards' },
    { amount: '0.005', text: '$0.005', why: 'never rounded away' },
    { amount: '-1500', text: '-$1,500.00', why: 'the sign comes first' },
    { amount: '-0.00', text: '$0.00', why: 'zero has no sign' },
  ])('$amount is $text ($why)', ({ amount, text }) => expect(moneyText(amount)).toBe(text));

  test('another unit follows the number', () => expect(moneyText('1500', 'euros')).toBe('1,500.00 euros'));
});

describe('points', () => {
  test.each([
    { points: '7', scale: 0, text: '7', why: 'whole points' },
    { points: '7', scale: 2, text: '7.00', why: 'the profile’s scale' },
    { points: '-0.5', scale: 1, text: '-0.5', why: 'a deduction' },
    { points: '-0', scale: 1, text: '0.0', why: 'zero has no sign' },
  ])('$points at scale $scale is $text ($why)', ({ points, scale, text }) => {
    expect(pointsText(new Decimal(points), scale)).toBe(text);
  });
});

describe('somebody else’s text', () => {
  test.each([
    { text: 'a\nb\tc', flat: 'a b c', why: 'lines become spaces' },
    { text: 'a\u001b[31mb', flat: 'a [31mb', why: 'a terminal is not coloured' },
    { text: 'a\u202eb\u2066c', flat: 'a b c', why: 'the direction of reading is not turned round' },
    { text: '  José 🚓 ', flat: 'José 🚓', why: 'letters and pictures stay' },
  ])('$why', ({ text, flat }) => expect(oneLine(text)).toBe(flat));

  test('a quotation keeps no backtick', () => expect(code('a`b')).toBe('`a’b`'));
  test('a long quotation is cut', () => expect([...code('x'.repeat(10000))]).toHaveLength(82));
  test('a name keeps no backtick', () => expect(nameText('`rm`\nLee')).toBe('’rm’ Lee'));
});
