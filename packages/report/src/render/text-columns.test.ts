import { expect, test } from '@jest/globals';
import { shortened, textColumns } from './text-columns.ts';

test('columns are as wide as their widest cell, and no line ends in a space', () => {
  expect(
    textColumns(
      [
        { header: 'n', align: 'right' },
        { header: 'name', align: 'left' },
        { header: '', align: 'left' },
      ],
      [
        ['1', 'José 🚓', 'x'],
        ['10', 'b', ''],
      ],
    ),
  ).toEqual(['   n  name', '   1  José 🚓  x', '  10  b']);
});

test.each([
  { text: 'abcd', width: 4, cut: 'abcd', why: 'what fits stays' },
  { text: 'abcde', width: 4, cut: 'abc…', why: 'the rest is left out' },
  { text: 'ab 🚓de', width: 4, cut: 'ab…', why: 'no character is halved, no space is left' },
])('$why', ({ text, width, cut }) => expect(shortened(text, width)).toBe(cut));
