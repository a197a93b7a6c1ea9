import type { ScalarFactData } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import { sameValue } from './same-value.ts';

const fact = (type: 'money' | 'instant' | 'text' | 'date') =>
  ({ id: 'a', label: 'a', question: 'A?', type }) as const satisfies ScalarFactData;

test.each([
  { type: 'money', a: '5.0', b: '5.00', same: true, why: 'one amount' },
  { type: 'money', a: '5.0', b: '5.01', same: false, why: 'a cent apart' },
  { type: 'instant', a: '2023-04-04T20:59:00-04:00', b: '2023-04-05T00:59Z', same: true, why: 'one moment' },
  {
    type: 'instant',
    a: '2023-04-05T00:59:00.001Z',
    b: '2023-04-05T00:59Z',
    same: false,
    why: 'a millisecond apart',
  },
  {
    type: 'instant',
    a: '2024-03-01T00:30:00+01:00',
    b: '2024-02-29T23:30:00Z',
    same: true,
    why: 'over a leap day',
  },
  { type: 'text', a: '5.0', b: '5.00', same: false, why: 'text is text' },
] as const)('$a and $b of $type: $same ($why)', ({ type, a, b, same }) => {
  expect(sameValue(fact(type), a, b)).toBe(same);
});

test('sets and other values are compared as a whole', () => {
  expect(sameValue(fact('text'), ['a', 'b'], ['a', 'b'])).toBe(true);
  expect(sameValue(fact('text'), ['a'], ['a', 'b'])).toBe(false);
  expect(sameValue(fact('text'), true, false)).toBe(false);
});
