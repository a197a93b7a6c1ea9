import { Decimal } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import { countBelow, decimalCodes, denseNumbers, textCodes } from './dense-codes.ts';

test('equal decimals have one code, whatever object they are', () => {
  const values = ['2.50', '-1', '2.5', '10', '9'].map((text) => new Decimal(text));
  const codeOf = decimalCodes(values);
  expect(values.map(codeOf)).toEqual([1, 0, 1, 3, 2]);
});

test('decimals that floating point takes for one are told apart', () => {
  const values = ['0.1', '0.10000000000000000001', '0.1'].map((text) => new Decimal(text));
  const codeOf = decimalCodes(values);
  expect(values.map(codeOf)).toEqual([0, 1, 0]);
});

test('text stands in the order of its code points', () => {
  const codeOf = textCodes(['b', 'Z', 'é', 'b']);
  expect(['Z', 'b', 'é'].map(codeOf)).toEqual([0, 1, 2]);
});

test('a value that was not given has no code', () => {
  expect(() => textCodes(['a'])('b')).toThrow('a value has no code');
});

test('numbers become their place among the distinct ones', () => {
  expect([...denseNumbers(Float64Array.of(7, -2, 7, 0))]).toEqual([2, 0, 2, 1]);
  expect([...denseNumbers(new Float64Array())]).toEqual([]);
});

test.each([
  { limit: 0, below: 0, why: 'below all' },
  { limit: 2, below: 1, why: 'equals are not below' },
  { limit: 3, below: 3, why: 'between' },
  { limit: 9, below: 4, why: 'above all' },
])('$below of 1, 2, 2, 5 are below $limit ($why)', ({ limit, below }) => {
  expect(countBelow(Float64Array.of(1, 2, 2, 5), limit)).toBe(below);
});
