import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readText } from './decode.ts';
import { undefused } from './formula-guard.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { type CsvRecord, readRecords } from './records.ts';
import { csvSource } from './testing/csv-source.ts';
import { writeCsv } from './write-csv.ts';

async function recordsOf(
  text: string | Uint8Array,
  chunkSize?: number,
  limits: Limits = DEFAULT_LIMITS,
): Promise<readonly CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const batch of readRecords(readText(csvSource(text, chunkSize)), ',', limits))
    records.push(...batch);
  return records;
}

describe.each([1, 2, 7, 1000])('in chunks of %d bytes', (chunkSize) => {
  test('each record has its line and its text, whatever the line ends', async () => {
    const text = 'a,b\r\n"c\nd","e""f"\n\ng,h\ri,"j\r\nk"';
    expect(await recordsOf(text, chunkSize)).toMatchObject([
      { line: 1, cells: ['a', 'b'], raw: 'a,b', fault: null },
      { line: 2, cells: ['c\nd', 'e"f'], raw: '"c\nd","e""f"', fault: null },
      { line: 4, cells: [''], raw: '', fault: null },
      { line: 5, cells: ['g', 'h'], raw: 'g,h', fault: null },
      { line: 6, cells: ['i', 'j\r\nk'], raw: 'i,"j\r\nk"', fault: null },
    ]);
  });

  test.each([
    {
      text: 'a,b\nc,"d\ne,f\n\ng,h\n',
      faulty: ['c,"d'],
      sound: ['a|b', 'e|f', '', 'g|h'],
      why: 'a quote that never closes costs the line on which it opens',
    },
    {
      text: 'a,"b\nc,"d",e\nf,g\n',
      faulty: ['a,"b'],
      sound: ['c|d|e', 'f|g'],
      why: 'a quote closed in a wrong place costs the line on which it opens',
    },
    {
      text: 'a,5" pipe\nb,"c\nd" e\nf,g\n',
      faulty: ['b,"c'],
      sound: ['a|5" pipe', 'd" e', 'f|g'],
      why: 'a quote within a cell stands for itself; one behind which text goes on costs the line on which it opens',
    },
    {
      text: 'a,"b\nc"d,e\n"f",g',
      faulty: ['a,"b'],
      sound: ['c"d|e', 'f|g'],
      why: 'what follows is read as it stands',
    },
    {
      text: 'a,b\nc,"d',
      faulty: ['c,"d'],
      sound: ['a|b'],
      why: 'a file cut off within a quoted cell costs its last row',
    },
  ])('$why', async ({ text, faulty, sound }) => {
    const records = await recordsOf(text, chunkSize);
    expect(records.filter(({ fault }) => fault !== null).map(({ raw }) => raw)).toEqual(faulty);
    expect(records.filter(({ fault }) => fault === null).map(({ cells }) => cells.join('|'))).toEqual(sound);
  });

  test('where a quote opens that never closes is told', async () => {
    const [, record] = await recordsOf('a,b\n"c\nd","e\nf', chunkSize);
    expect(record).toMatchObject({ line: 2, fault: expect.stringContaining('opens on line 3') });
  });

  test('bytes that are no text end the reading at their line and column', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('a,b\n"c\nd",e,'), 0xe9, 0x0a]);
    await expect(recordsOf(bytes, chunkSize)).rejects.toMatchObject({
      line: 3,
      column: 3,
      cause: { offset: 12 },
    });
  });
});

test('a NUL character is a fault', async () => {
  const [record] = await recordsOf('a,b\0c\n');
  expect(record).toMatchObject({ cells: ['a', 'b\0c'], fault: expect.stringContaining('NUL') });
});

describe('a record longer than the limit', () => {
  const limits = { ...DEFAULT_LIMITS, record: 20 };

  test('in one line ends the reading', async () => {
    await expect(recordsOf(`a,b\n${'c'.repeat(50)}`, 10, limits)).rejects.toMatchObject({
      limit: 'record',
      line: 2,
    });
  });

  test('behind a quote mark costs the line on which that opens', async () => {
    const records = await recordsOf(`a,"b\n${'c,d\n'.repeat(10)}`, 10, limits);
    expect(records.map(({ fault }) => fault === null)).toEqual([false, ...new Array(10).fill(true)]);
  });
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
])('no text is lost, and every record stands at its line, whatever is wrong', async (text, chunkSize) => {
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

const allQuoted = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('');

property.prop([
  table.filter(({ rows }) => rows.length > 0),
  fc.constantFrom('\n', '\r\n', '\r'),
  fc.boolean(),
])(
  'csv-parse alone reads the same cells of a sound text, quoted where they must be or all of them',
  async ({ headers, rows }, lineEnd, quoteAll) => {
    const columns = headers.map((header) => ({ header, type: 'text' }) as const);
    const written = quoteAll ? allQuoted([headers, ...rows]) : writeCsv({ columns, rows });
    const text = written.replaceAll('\n', lineEnd);
    const own = (await recordsOf(text)).map(({ cells }) => cells);
    expect(own).toEqual(
      parse(text, { record_delimiter: lineEnd, relax_column_count: true, skip_empty_lines: false }),
    );
  },
);
