import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from '#csv-parse/sync';
import type { FileReading } from './file-reading.ts';
import type { ReadingOptions } from './read-file.ts';
import { readAnyColumns } from './testing/any-columns.ts';

const CORPORA = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'csv-corpora');
// Skipped where the folder beside the project is absent: its files are not ours to copy.
const described = existsSync(CORPORA) ? describe : describe.skip;
const csvFiles = (folder: string) =>
  readdirSync(join(CORPORA, folder)).filter((name) => /\.(csv|tsv)$/.test(name));

/** What became of a file, row by row: its cells, or why it is quarantined; or why the file is refused. */
function outcome({ rows, problems, refused }: FileReading<readonly string[]>): readonly unknown[] {
  if (refused) return problems.map(({ code, line, column }) => [code, line, column]);
  const warnings = problems.map(({ code, line }) => `warning: ${code} on line ${line}`);
  return [...warnings, ...rows.map(({ value, problems: [first] }) => value ?? first?.code)];
}

described('csv-spectrum (where ../shared/data is there)', () => {
  test.each(existsSync(CORPORA) ? csvFiles('csv-spectrum/csvs') : [])('%s equals its JSON', async (name) => {
    const json: unknown = JSON.parse(
      readFileSync(join(CORPORA, 'csv-spectrum', 'json', name.replace(/csv$/, 'json')), 'utf8'),
    );
    // The JSON of location_coordinates has another phone number than its CSV: a slip of the corpus.
    const expected = ([json].flat() as Record<string, string>[]).map((row) =>
      name === 'location_coordinates.csv' ? { ...row, 'Contact Phone Number': '2095257564' } : row,
    );
    const columns = Object.keys(expected[0] ?? {});
    const { rows, problems } = await readAnyColumns(join(CORPORA, 'csv-spectrum', 'csvs', name), columns);
    expect(problems).toEqual([]);
    expect(rows.map(({ value }) => value)).toEqual(
      expected.map((row) => columns.map((column) => row[column])),
    );
  });
});

interface Case {
  readonly file: string;
  readonly columns: readonly string[];
  readonly options?: ReadingOptions;
  readonly reads: readonly unknown[];
  readonly why: string;
}

const FOO = ['Foo', 'Bar', 'Baz'];
const BSR = ['Foo', 'Bsr', 'Baz'];
const BIFF = [
  ['Biff', 'Baff', 'Boff'],
  ['Qux', 'Teaspoon', 'Doge'],
];

const CSVKIT: readonly Case[] = [
  {
    file: 'bad.csv',
    columns: ['column_a', 'column_b', 'column_c'],
    reads: ['row_ragged', 'row_ragged', ['0', 'mixed types.... uh oh', '17']],
    why: 'rows too long and too short',
  },
  {
    file: 'bad_skip_lines.csv',
    columns: ['column_a', 'column_b', 'column_c'],
    reads: ['row_ragged', 'row_ragged', ['0', 'mixed types.... uh oh', '17']],
    why: 'the same below blank lines',
  },
  {
    file: 'blanks.csv',
    columns: ['a', 'b', 'c', 'd', 'e', 'f'],
    reads: [['', 'NA', 'N/A', 'NONE', 'NULL', '.']],
    why: 'words for nothing are words',
  },
  {
    file: 'mac_newlines.csv',
    columns: ['a', 'b', 'c'],
    reads: [
      ['1', '2', '3'],
      ['Once upon\ra time', '5', '6'],
    ],
    why: 'carriage returns alone, one of them within a cell',
  },
  {
    file: 'optional_quote_characters.csv',
    columns: ['a', 'b', 'c'],
    reads: [['1', '2', '3']],
    why: 'needless quotes',
  },
  {
    file: 'test_latin1.csv',
    columns: ['a', 'b', 'c'],
    reads: [['text_undecodable', 3, 3]],
    why: 'Latin-1 that nobody named is refused at its place',
  },
  {
    file: 'test_latin1.csv',
    columns: ['a', 'b', 'c'],
    options: { encoding: 'windows-1252' },
    reads: [
      ['1', '2', '3'],
      ['4', '5', '©'],
    ],
    why: 'Latin-1 that is named',
  },
  {
    file: 'test_skip_lines.csv',
    columns: ['a', 'b', 'c'],
    reads: [['1', '2', '3']],
    why: 'blank lines above',
  },
  {
    file: 'test_utf16_big.csv',
    columns: ['a', 'b', 'c'],
    reads: [
      ['1', '2', '3'],
      ['4', '5', 'ʤ'],
    ],
    why: 'UTF-16, big end first',
  },
  {
    file: 'test_utf16_little.csv',
    columns: ['a', 'b', 'c'],
    reads: [
      ['1', '2', '3'],
      ['4', '5', 'ʤ'],
    ],
    why: 'UTF-16, little end first',
  },
  {
    file: 'test_utf8.csv',
    columns: ['foo', 'bar', 'baz'],
    reads: [
      ['1', '2', '3'],
      ['4', '5', 'ʤ'],
    ],
    why: 'UTF-8',
  },
  {
    file: 'test_utf8_bom.csv',
    columns: ['foo', 'bar', 'baz'],
    reads: [
      ['1', '2', '3'],
      ['4', '5', 'ʤ'],
    ],
    why: 'UTF-8 with its mark',
  },
];

const CSVLINT: readonly Case[] = [
  { file: 'cr-line-endings.csv', columns: FOO, reads: BIFF, why: 'carriage returns alone' },
  { file: 'crlf-line-endings.csv', columns: BSR, reads: BIFF, why: 'both characters' },
  { file: 'inconsistent-line-endings-unquoted.csv', columns: BSR, reads: BIFF, why: 'a mixture' },
  { file: 'inconsistent-line-endings.csv', columns: BSR, reads: BIFF, why: 'a mixture, quoted' },
  {
    file: 'invalid-byte-sequence.csv',
    columns: ['Data', 'Dependencia Origem', 'Valor'],
    reads: [['text_undecodable', 1, 3]],
    why: 'Latin-1 in the header',
  },
  {
    file: 'invalid_many_rows.csv',
    columns: FOO,
    reads: [
      ['1', '2', '3'],
      ['3', '2', '1'],
      'row_unreadable',
      ['3', 'two', '1'],
      ['1', '2', '3'],
      ...new Array(4).fill(['3', '2', '1']),
    ],
    why: 'text behind a closed quote costs its row',
  },
  { file: 'lf-line-endings.csv', columns: BSR, reads: BIFF, why: 'line feeds' },
  {
    file: 'title-row.csv',
    columns: BSR,
    reads: ['warning: rows_above_header on line 1', ...BIFF],
    why: 'a title above the header',
  },
  {
    file: 'valid.csv',
    columns: FOO,
    reads: [
      ['1', '2', '3'],
      ['3', '2', '1'],
    ],
    why: 'nothing wrong',
  },
  {
    file: 'white space in filename.csv',
    columns: FOO,
    reads: [
      ['1', '2', '3'],
      ['3', '2', '1'],
    ],
    why: 'blanks in the name',
  },
  {
    file: 'windows-line-endings.csv',
    columns: ['a', 'b', 'c'],
    reads: [['d', 'e', 'f']],
    why: 'both characters, unquoted',
  },
];

describe.each([
  { folder: 'csvkit', cases: CSVKIT, others: [] },
  { folder: 'csvlint/features/fixtures', cases: CSVLINT, others: ['valid_many_rows.csv'] },
])('$folder (where ../shared/data is there)', ({ folder, cases, others }) => {
  const tested = existsSync(CORPORA) ? test : test.skip;
  tested.each(cases)('$file: $why', async ({ file, columns, options, reads }) => {
    expect(outcome(await readAnyColumns(join(CORPORA, folder, file), columns, options))).toEqual(reads);
  });

  tested('every file of the folder is in the table', () => {
    const listed = new Set([...cases.map(({ file }) => file), ...others]);
    expect([...listed].sort()).toEqual(csvFiles(folder).sort());
  });
});

described('large files (where ../shared/data is there)', () => {
  test.each([
    { path: 'csvlint/features/fixtures/valid_many_rows.csv', columns: FOO },
    { path: 'papaparse/normal.csv', columns: ['CONTENT TYPE', 'ARCHIVE URL'] },
    { path: 'papaparse/verylong-sample.csv', columns: ['placeholder', 'TLD'] },
    { path: 'papaparse/utf-8-bom-sample.csv', columns: ['A', 'C'] },
  ])('$path is read as csv-parse alone reads it', async ({ path, columns }) => {
    const file = join(CORPORA, path);
    const { rows, refused } = await readAnyColumns(file, columns);
    expect(refused).toBe(false);
    const [header, ...alone] = parse(readFileSync(file, 'utf8'), { bom: true, relax_column_count: true });
    expect(rows.map(({ cells }) => cells)).toEqual(alone);
    expect(rows.map(({ value }) => value !== null)).toEqual(
      alone.map(({ length }) => length === header?.length),
    );
  });

  test('papaparse/malformed.tsv: tabs are told; rows too long, too short or with an open quote are quarantined', async () => {
    const { rows } = await readAnyColumns(join(CORPORA, 'papaparse/malformed.tsv'), ['site', 'snowdepth']);
    const lines = readFileSync(join(CORPORA, 'papaparse/malformed.tsv'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1);
    expect(rows.map(({ value, problems: [first] }) => value ?? first?.code)).toEqual(
      lines.map((line) => {
        if (line.includes('\t"')) return 'row_unreadable';
        return line.split('\t').length === 8 ? line.split('\t') : 'row_ragged';
      }),
    );
    expect(new Set(rows.map(({ value }) => value === null))).toEqual(new Set([true, false]));
  });
});
