import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseDateFormat } from './cells/date-format.ts';
import { DEFAULT_FORMATS } from './cells/formats.ts';
import type { ReadingOptions } from './read-file.ts';
import { readInputs } from './read-inputs.ts';
import { csvSource } from './testing/csv-source.ts';
import { madeUpRules } from './testing/made-up-rules.ts';

/**
 * Saved by LibreOffice 7.4 on Debian, headless, from one made-up sheet as .ods or .xlsx: ids as text with leading zeros, amounts and days
 * formatted, accents, a line end and the delimiters within cells. Without a locale of its own its default is Windows-1252.
 */
const FOLDER = join(import.meta.dirname, 'testing', 'libreoffice');
const windows = { encoding: 'windows-1252' } as const;

const CASES: readonly { readonly file: string; readonly options: ReadingOptions }[] = [
  { file: 'default-windows-1252.csv', options: windows },
  { file: 'tabs-windows-1252.csv', options: windows },
  { file: 'utf-16.csv', options: {} },
  { file: 'utf-16-from-xlsx.csv', options: {} },
  { file: 'semicolons.csv', options: {} },
  {
    file: 'us-dates-windows-1252.csv',
    options: { ...windows, formats: { ...DEFAULT_FORMATS, dateFormat: parseDateFormat('MM/DD/YYYY') } },
  },
];

const read = (file: string, options: ReadingOptions) =>
  readInputs(
    { applications: { file, source: csvSource(readFileSync(join(FOLDER, file))) } },
    madeUpRules(),
    options,
  );

test.each(CASES)('$file is read right', async ({ file, options }) => {
  const { applications, problems } = await read(file, options);
  expect(problems).toEqual([]);
  expect(
    applications.map(({ id, applicantName, facts }) => [
      id,
      applicantName,
      ...['budget.match', 'adopted.on', 'policy.written', 'application.state'].map((fact) => {
        const answer = facts[fact];
        return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : null;
      }),
    ]),
  ).toEqual([
    [
      '00017',
      'São Bento Polícia',
      expect.stringMatching(/^1234\.50?$/),
      '2022-05-04',
      true,
      'general order 3, p. 2',
    ],
    ['00018', 'Châteauroux – “Police”', expect.stringMatching(/^99(\.00)?$/), '2023-02-28', false, null],
    ['1E5', 'Cedar; Falls, the', '400000.25', '2021-12-01', true, 'two\nlines'],
  ]);
});

test('what LibreOffice saves by default there is refused with the name of its encoding, not read wrong', async () => {
  const { problems, refused } = await read('default-windows-1252.csv', {});
  expect(refused).toBe(true);
  expect(problems).toMatchObject([
    {
      code: 'text_undecodable',
      line: 2,
      column: 2,
      expected: expect.stringContaining('--encoding windows-1252'),
    },
  ]);
});

test('every file of the folder is in the table', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(CASES.map(({ file }) => file).sort());
});
