import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { undefused } from './formula-guard.ts';
import { type CsvRecord, readRecords } from './records.ts';
import { csvSource } from './testing/csv-source.ts';
import { writeCsv } from './write-csv.ts';

async function recordsOf(text: string, chunkSize?: number): Promise<readonly CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const batch of readRecords(csvSource(text, chunkSize))) records.push(...batch);
  return records;
}

describe.each([1, 2, 7, 1000])('in chunks of %d bytes', (chunkSize) => {
  test('each record has its line and its text, whatever the line ends', async () => {
    const text = 'a,b\r\n"c\nd","e""f"\n\ng,h\ri,"j\r\nk"';
    expect(await recordsOf(text, chunkSize)).toEqual([
      { line: 1, cells: ['a', 'b'], raw: 'a,b', fault: null },
      { line: 2, cells: ['c\nd', 'e"f'], raw: '"c\nd","e""f"', fault: null },
      { line: 4, cells: [''], raw: '', fault: null },
      { line: 5, cells: ['g', 'h'], raw: 'g,h', fault: null },
      { line: 6, cells: ['i', 'j\r\nk'], raw: 'i,"j\r\nk"', fault: null },
    ]);
  });

  test('a quote that never closes costs no line', async () => {
    const records = await recordsOf('a,b\nc,"d\ne,f\n\ng,h\n', chunkSize);
    expect(records.map(({ line, cells, raw }) => [line, cells.join('|'), raw])).toEqual([
      [1, 'a|b', 'a,b'],
      [2, 'c|"d', 'c,"d'],
      [3, 'e|f', 'e,f'],
      [4, '', ''],
      [5, 'g|h', 'g,h'],
      [6, '', ''],
    ]);
    expect(records.map(({ fault }) => fault?.includes('opens on line 2') ?? false)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  test('a quote closed in a wrong place costs the rows it runs over and no others', async () => {
    const records = await recordsOf('a,"b\nc,"d",e\nf,g\n', chunkSize);
    expect(records.map(({ line, raw, fault }) => [line, raw, fault !== null])).toEqual([
      [1, 'a,"b', true],
      [2, 'c,"d",e', true],
      [3, 'f,g', false],
    ]);
  });

  test('a stray quote costs its own row', async () => {
    const records = await recordsOf('a,5" pipe\nb,c\n', chunkSize);
    expect(records.map(({ line, raw, fault }) => [line, raw, fault !== null])).toEqual([
      [1, 'a,5" pipe', true],
      [2, 'b,c', false],
    ]);
  });
});

test('a NUL character is a fault', async () => {
  const [record] = await recordsOf('a,b\0c\n');
  expect(record).toMatchObject({ cells: ['a', 'b\0c'], fault: expect.stringContaining('NUL') });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', "'", '=', '-', '@', '\t', ' ', 'a', '\uFEFF') }),
);
const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    headers: fc.array(anyText, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(anyText, { minLength: width, maxLength: width }), { maxLength: 5 }),
  }),
);

property.prop([table, fc.integer({ min: 1, max: 20 })])(
  'what is written is read again, for any text',
  async (written, chunkSize) => {
    const columns = written.headers.map((header) => ({ header, type: 'text' as const }));
    const records = await recordsOf(writeCsv({ columns, rows: written.rows }), chunkSize);
    expect(records.map(({ cells }) => cells.map(undefused))).toEqual([written.headers, ...written.rows]);
  },
);

property.prop([
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', 'é', ' ', '\0') }),
  fc.integer({ min: 1, max: 9 }),
])('no text is lost, whatever is wrong with it', async (text, chunkSize) => {
  const records = await recordsOf(text, chunkSize);
  const bare = (some: string) => some.replace(/[\r\n]/g, '');
  expect(bare(records.map(({ raw }) => raw).join(''))).toBe(bare(text));
  for (const { line, raw } of records) {
    const before = text
      .split(/\r\n|\n|\r/)
      .slice(line - 1)
      .join('\n');
    expect(before.startsWith(raw.replace(/\r\n|\r/g, '\n'))).toBe(true);
  }
});
