import type { CellRef } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import { cellPlaces, cellText } from './cell-places.ts';

const at = (line: number, column: number, file = 'a.csv', text = ''): CellRef => ({
  file,
  line,
  column,
  header: 'h',
  text,
});

test.each([
  { cells: [], text: '', why: 'none' },
  { cells: [at(9, 14)], text: 'a.csv line 9, column 14', why: 'one' },
  {
    cells: [at(9, 15), at(9, 14), at(9, 14)],
    text: 'a.csv line 9, columns 14 and 15',
    why: 'in order and once',
  },
  {
    cells: [at(3, 2), at(4, 2), at(7, 2)],
    text: 'a.csv lines 3, 4 and 7, column 2',
    why: 'rows alike are said together',
  },
  {
    cells: [at(3, 2), at(4, 5)],
    text: 'a.csv line 3, column 2; line 4, column 5',
    why: 'rows that differ are said apart',
  },
  {
    cells: [at(2, 1, 'b.csv'), at(3, 2)],
    text: 'a.csv line 3, column 2; b.csv line 2, column 1',
    why: 'files by name',
  },
])('$text ($why)', ({ cells, text }) => expect(cellPlaces(cells)).toBe(text));

test('a cell shows what stood in it', () => {
  expect(cellText(at(9, 14, 'a.csv', 'Lim`its\n'))).toBe('a.csv line 9, column 14 `h`: `Lim’its`');
  expect(cellText(at(9, 14))).toBe('a.csv line 9, column 14 `h`: blank');
});
