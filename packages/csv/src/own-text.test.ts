import { fc, test as property } from '@fast-check/jest';
import { expect } from '@jest/globals';
import type { RowReading } from './file-reading.ts';
import { foundProblem } from './found-problem.ts';
import { heldRow, ownText } from './own-text.ts';

property.prop([fc.string({ unit: 'grapheme' })])('is the same text', (text) => {
  expect(ownText(text)).toBe(text);
});

property.prop([fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })])(
  'a row that is held back says what it said, but for its value',
  (text, other) => {
    const problem = foundProblem('cell_normalised', 'a.csv', `expected ${text}`, {
      ...{ line: 2, column: 1, header: 'a', received: text, nearest: other, application: other },
    });
    const row: RowReading<string> = {
      ...{ file: 'a.csv', line: 2, application: other, cells: [text, other], raw: `${text},${other}` },
      ...{ value: text, problems: [problem, foundProblem('row_unreadable', 'a.csv', 'no')] },
    };
    expect(heldRow(row)).toEqual({ ...row, value: null });
    expect(heldRow({ ...row, application: null }).application).toBeNull();
  },
);
