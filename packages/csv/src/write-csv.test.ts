import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { stringify } from '#csv-stringify/sync';
import { defused } from './formula-guard.ts';
import { writeCsv, writeCsvParts } from './write-csv.ts';

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

const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', '1', ',', '"', '\n', '\r', ';', ' ', '=', "'", '-', '.', '\uFEFF', '\t'),
  }),
  fc.string({ unit: 'binary' }),
);

property.prop([
  fc
    .integer({ min: 1, max: 3 })
    .chain((n) => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1 })),
])('cell by cell it is what csv-stringify writes of the whole', (rows) => {
  const [header = [], ...below] = rows;
  const whole = stringify(
    rows.map((row) => row.map(defused)),
    {
      record_delimiter: '\n',
      quoted_match: /[\r\n\uFEFF]/,
      ...(header.length === 1 && { quoted_empty: true }),
    },
  );
  expect(writeCsv({ columns: header.map(text), rows: below })).toBe(whole);
});

test('columns of words take one cell, which is written as it is', () => {
  const columns = [text('a'), { headers: ['b', '=c'], type: 'words' }] as const;
  expect([...writeCsvParts({ columns, rows: [['1,2', 'met,not_met']] })].join('')).toBe(
    'a,b,\'=c\n"1,2",met,not_met\n',
  );
});

test('a table of any length is written in parts, as its rows are asked for', () => {
  let asked = 0;
  function* rows() {
    for (; asked < 100_000; asked += 1) yield [String(asked), 'word'];
  }
  const parts = writeCsvParts({ columns: [text('a'), text('b')], rows: rows() });
  expect(parts.next().value).toMatch(/^a,b\n0,word\n1,word\n/);
  expect(asked).toBeLessThan(10_000);
});
