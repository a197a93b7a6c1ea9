import { fc, test as property } from '@fast-check/jest';
import { expect, test } from '@jest/globals';
import { recordCutter } from './cut-records.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { splitCells } from './split-cells.ts';

const cellsOf = (text: string) =>
  splitCells(recordCutter(',', DEFAULT_LIMITS).cut(text, true), ',').map((cells) => [...cells]);

test('each record has the cells that stand in it, whatever the record above has', () => {
  expect(cellsOf('a,b,c\n\np,q,r,s,\n"x","y,z"\nlast\n,,\n')).toEqual([
    ['a', 'b', 'c'],
    [''],
    ['p', 'q', 'r', 's', ''],
    ['x', 'y,z'],
    ['last'],
    ['', '', ''],
  ]);
});

property.prop([fc.array(fc.stringMatching(/^[ab,é ]{0,12}$/), { maxLength: 8 })])(
  'records without quote marks are split at their delimiters',
  (lines) => {
    expect(cellsOf(lines.map((line) => `${line}\n`).join(''))).toEqual(lines.map((line) => line.split(',')));
  },
);
