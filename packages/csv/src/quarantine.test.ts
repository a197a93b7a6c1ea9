import { fc, test as property } from '@fast-check/jest';
import { expect, test } from '@jest/globals';
import { readText } from './decode.ts';
import { undefused } from './formula-guard.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { quarantineTable } from './quarantine.ts';
import { readRecords } from './records.ts';
import { csvSource } from './testing/csv-source.ts';
import { lines, readTexts } from './testing/read.ts';
import { writeCsv } from './write-csv.ts';

const HEAD = 'application_id,applicant_name,policy.written';

test('the table has the original cells, the line and every reason', async () => {
  const { files } = await readTexts({
    applications: lines(HEAD, '1,good,yes', '2,=cmd(),mostly', '3,"x, y"', '4,z,yes,more', '5,"q" r,yes'),
  });
  expect(files[0] === undefined ? '' : writeCsv(quarantineTable(files[0]))).toBe(
    lines(
      `${HEAD},quarantine_surplus_1,quarantine_line,quarantine_mark,quarantine_reasons`,
      '2,\'=cmd(),mostly,,3,r620af2b4,"line 3, column 3 `policy.written`: `mostly` is not yes or no; write yes or no (also y, n, true, false, 1, 0)"',
      '3,"x, y",,,4,rc2ce9b2e,"line 4: the row has another number of cells than the header; the header has 3 and this row 2; look for a delimiter too few or too many, or a cell that needs quote marks"',
      '4,z,yes,more,5,rd425dbce,"line 5: the row has another number of cells than the header; the header has 3 and this row 4; look for a delimiter too few or too many, or a cell that needs quote marks"',
      '5,"""q"" r",yes,,6,r5b79f04a,line 6: the row cannot be read; text stands behind a closing quote mark; put the whole cell in quote marks and double those within it',
    ),
  );
});

property.prop([
  fc.array(fc.oneof(fc.string(), fc.constantFrom('=1', "'=1", "''-", '\t', '-5', 'N/A')), {
    minLength: 2,
    maxLength: 2,
  }),
])('read back, a quarantined cell has the text that stood in the file, however often', async (cells) => {
  let text = writeCsv({
    columns: ['application_id', 'applicant_name', 'policy.written', 'state', 'project_title'].map(
      (header) => ({ header, type: 'text' }),
    ),
    rows: [['1', 'a', 'mostly', ...cells]],
  });
  for (let times = 0; times < 3; times += 1) {
    const { files } = await readTexts({ applications: text });
    const quarantine = quarantineTable(files[0] ?? { header: [], quarantined: [] });
    text = writeCsv(quarantine);
    const records: (readonly string[])[] = [];
    for await (const batch of readRecords(readText(csvSource(text)), ',', DEFAULT_LIMITS))
      records.push(...batch.map((record) => record.cells.map(undefused)));
    expect(records[1]?.slice(3, 5)).toEqual(cells);
  }
});
