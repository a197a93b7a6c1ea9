import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import { digest } from './digest.ts';

/** The number that 16 hex digits of IEEE 754 stand for. */
function ieee754(hex: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
}

describe('RFC 8785, appendix B: numbers as ECMAScript writes them', () => {
  test.each([
    { hex: '0000000000000000', json: '0', why: 'zero' },
    { hex: '8000000000000000', json: '0', why: 'minus zero' },
    { hex: '0000000000000001', json: '5e-324', why: 'the least above zero' },
    { hex: '8000000000000001', json: '-5e-324', why: 'the most below zero' },
    { hex: '7fefffffffffffff', json: '1.7976931348623157e+308', why: 'the greatest' },
    { hex: 'ffefffffffffffff', json: '-1.7976931348623157e+308', why: 'the least' },
    { hex: '4340000000000000', json: '9007199254740992', why: 'the greatest whole number' },
    { hex: 'c340000000000000', json: '-9007199254740992', why: 'the least whole number' },
    { hex: '4430000000000000', json: '295147905179352830000', why: 'about two to the 68' },
    { hex: '44b52d02c7e14af5', json: '9.999999999999997e+22', why: 'one step under ten to the 23' },
    { hex: '44b52d02c7e14af6', json: '1e+23', why: 'ten to the 23' },
    { hex: '44b52d02c7e14af7', json: '1.0000000000000001e+23', why: 'one step over' },
    { hex: '444b1ae4d6e2ef4e', json: '999999999999999700000', why: 'two steps under ten to the 21' },
    { hex: '444b1ae4d6e2ef4f', json: '999999999999999900000', why: 'one step under' },
    { hex: '444b1ae4d6e2ef50', json: '1e+21', why: 'where the exponent begins' },
    { hex: '3eb0c6f7a0b5ed8c', json: '9.999999999999997e-7', why: 'two steps under a millionth' },
    { hex: '3eb0c6f7a0b5ed8d', json: '0.000001', why: 'where the small exponent ends' },
    { hex: '41b3de4355555553', json: '333333333.3333332', why: 'thirds, rounded' },
    { hex: '41b3de4355555554', json: '333333333.33333325', why: 'thirds, rounded' },
    { hex: '41b3de4355555555', json: '333333333.3333333', why: 'thirds, rounded' },
    { hex: '41b3de4355555556', json: '333333333.3333334', why: 'thirds, rounded' },
    { hex: '41b3de4355555557', json: '333333333.33333343', why: 'thirds, rounded' },
    { hex: 'becbf647612f3696', json: '-0.0000033333333333333333', why: 'a small one' },
    { hex: '43143ff3c1cb0959', json: '1424953923781206.2', why: 'halves are rounded to even' },
  ])('$hex is $json ($why)', ({ hex, json }) => {
    expect(canonicalize(ieee754(hex))).toBe(json);
  });

  test.each([
    { hex: '7fffffffffffffff', why: 'not a number' },
    { hex: '7ff0000000000000', why: 'infinity' },
  ])('$hex is refused ($why)', ({ hex }) => {
    expect(() => digest({ a: ieee754(hex) })).toThrow();
  });
});

test('RFC 8785, sections 3.2.2 to 3.2.4: the example, to the byte', () => {
  const example = String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`;
  const bytes = `
    7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72
    75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d 62 65 72 73 22 3a
    5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31
    65 2b 33 30 2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37
    5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30
    30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d`.replace(/\s/g, '');
  const data = JSON.parse(example);
  expect(Buffer.from(canonicalize(data) ?? '', 'utf8').toString('hex')).toBe(bytes);
  expect(digest(data)).toBe(createHash('sha256').update(Buffer.from(bytes, 'hex')).digest('hex'));
});

test('RFC 8785, section 3.2.3: keys in the order of UTF-16 units', () => {
  const example = String.raw`{
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis"
  }`;
  expect(
    [...(canonicalize(JSON.parse(example)) ?? '').matchAll(/:"([^"]+)"/g)].map(([, name]) => name),
  ).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ]);
});
