import { fc, test } from '@fast-check/jest';
import { describe, expect, test as plain } from '@jest/globals';
import type { CellRef } from '../model/application.ts';
import { eachOnce, rowCells } from './answer-cells.ts';

const cellAt = (file: string, line: number, column: number): CellRef => ({
  ...{ file, line, column },
  header: `h${column}`,
  text: 't',
});
const cell = fc
  .tuple(fc.constantFrom('a.csv', 'b.csv'), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .map((place) => cellAt(...place));
const placeOf = ({ file, line, column }: CellRef) => `${line} ${column} ${file}`;

describe('cells', () => {
  test.prop([fc.array(cell, { maxLength: 60, size: 'max' })])(
    'stand in each place once, the first of them, few or many',
    (cells) => {
      const firsts = cells.filter(
        (one, i) => cells.findIndex((other) => placeOf(other) === placeOf(one)) === i,
      );
      const once = eachOnce(cells);
      expect(once.map((one) => cells.indexOf(one))).toEqual(firsts.map((one) => cells.indexOf(one)));
    },
  );

  const row = {
    right: { status: 'provided', value: 'x', cell: cellAt('a.csv', 2, 3) },
    left: { status: 'provided', value: 'y', cell: cellAt('a.csv', 2, 1) },
    again: { status: 'provided', value: 'z', cell: cellAt('a.csv', 2, 3) },
    bare: 'w',
  } as const;

  plain.each([
    { why: 'from left to right', columns: ['right', 'left'], at: [1, 3] },
    { why: 'as they stand where that is from left to right', columns: ['left', 'right'], at: [1, 3] },
    { why: 'in one place once', columns: ['right', 'left', 'again'], at: [1, 3] },
    { why: 'without bare answers, which stand in none', columns: ['bare', 'missing'], at: [] },
  ])('of a row are given $why', ({ columns, at }) => {
    expect(rowCells(row, columns).map(({ column }) => column)).toEqual(at);
  });
});
