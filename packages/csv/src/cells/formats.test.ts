import { expect, test } from '@jest/globals';
import { parseSetSeparator, SET_SEPARATORS } from './formats.ts';

test.each(SET_SEPARATORS)('%s is a set separator', (separator) => {
  expect(parseSetSeparator(separator)).toBe(separator);
});

test.each(['', 'x', ';;', ' '])('%j is none', (text) => {
  expect(() => parseSetSeparator(text)).toThrow('known are ; , | /');
});
