import { describe, expect, test } from '@jest/globals';
import { writeCsv } from './write-csv.ts';

describe('cells that a spreadsheet would run', () => {
  test.each([
    { cell: '=1+1', written: "'=1+1" },
    { cell: '+1 555 0100', written: "'+1 555 0100" },
    { cell: '-5', written: "'-5" },
    { cell: '@SUM(A1)', written: "'@SUM(A1)" },
    { cell: '\tx', written: "'\tx" },
    { cell: '\rx', written: '"\'\rx"' },
    { cell: "'=1", written: "''=1" },
    { cell: "O'Brien", written: "O'Brien" },
    { cell: "'quoted'", written: "'quoted'" },
    { cell: 'a=b', written: 'a=b' },
    { cell: ' =1', written: ' =1' },
  ])('$cell in a text column is written $written', ({ cell, written }) => {
    const rows = [[cell, 'x']];
    expect(writeCsv({ columns: [text('a'), text('b')], rows })).toBe(`a,b\n${written},x\n`);
  });

  test('numbers stay numbers, and what is no number in their column is guarded', () => {
    const rows = [['-5'], ['12.50'], [''], ['=1'], ['-1+2']];
    expect(writeCsv({ columns: [{ header: 'n', type: 'number' }], rows })).toBe(
      'n\n-5\n12.50\n""\n\'=1\n\'-1+2\n',
    );
  });

  test('headers are guarded', () => {
    expect(writeCsv({ columns: [text('=a'), text('b')], rows: [] })).toBe("'=a,b\n");
  });
});

test('a row of another width is a mistake of the caller', () => {
  expect(() => writeCsv({ columns: [text('a')], rows: [['1', '2']] })).toThrow(
    new RangeError('row 1 has 2 cells, and the table 1 columns'),
  );
});

function text(header: string) {
  return { header, type: 'text' } as const;
}
