import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { compareText } from './order.ts';

const points = (text: string) => [...text].map((character) => character.codePointAt(0) ?? 0);

/** Code points one after the other, the definition itself. */
function byCodePoints(a: string, b: string): number {
  const [x, y] = [points(a), points(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i += 1) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign(x.length - y.length);
}

describe('compareText', () => {
  test.each([
    { before: 'A', after: 'a', why: 'capitals first, as in no dictionary' },
    { before: 'Z', after: 'a', why: 'all capitals before all small letters' },
    { before: 'z', after: 'ä', why: 'an umlaut after z, which a locale would put beside a' },
    { before: 'i', after: 'ı', why: 'the Turkish dotless i' },
    { before: 'item 10', after: 'item 9', why: 'digits are text' },
    { before: 'a', after: 'ab', why: 'a prefix first' },
    { before: '', after: 'a', why: 'nothing before something' },
    { before: '\uFFFD', after: '\u{1F600}', why: 'U+FFFD before U+1F600, whose first unit is D83D' },
    { before: '\uE000', after: '\u{10000}', why: 'the private area before the first pair' },
    { before: '\uD7FF', after: '\uE000', why: 'the ends of the gap' },
    { before: '\u{1F600}', after: '\u{1F601}', why: 'two pairs that differ in the second unit' },
  ])('puts `$before` before `$after` ($why)', ({ before, after }) => {
    expect([after, before].sort(compareText)).toEqual([before, after]);
  });

  test('does not take two ways of writing é for one', () => {
    expect(compareText('\u00e9', 'e\u0301')).not.toBe(0);
  });

  test.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })])(
    'orders as code points do',
    (a, b) => {
      expect(Math.sign(compareText(a, b))).toBe(byCodePoints(a, b));
    },
  );

  test.prop([fc.string({ unit: 'binary' })])('finds a text equal to itself', (text) => {
    expect(compareText(text, text)).toBe(0);
  });
});
