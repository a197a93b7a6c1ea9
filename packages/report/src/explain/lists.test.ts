import { expect, test } from '@jest/globals';
import { andList, counted, numberWord, orList } from './lists.ts';

test.each([
  { parts: [], and: '', or: '' },
  { parts: ['a'], and: 'a', or: 'a' },
  { parts: ['a', 'b'], and: 'a and b', or: 'a or b' },
  { parts: ['a', 'b', 'c'], and: 'a, b and c', or: 'a, b or c' },
])('$parts', ({ parts, and, or }) => {
  expect(andList(parts)).toBe(and);
  expect(orList(parts)).toBe(or);
});

test.each(['1 point', '-1 point', '0 points', '2 points', '1.0 points'])('%s', (text) => {
  expect(counted(text.split(' ')[0] ?? '', 'point')).toBe(text);
});

test('small numbers are words', () => {
  expect([0, 1, 7, 12, 13].map(numberWord)).toEqual(['no', 'one', 'seven', 'twelve', '13']);
});
