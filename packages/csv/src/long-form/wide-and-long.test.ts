import { test as property } from '@fast-check/jest';
import { expect } from '@jest/globals';
import { headerOf, RECORD } from '../columns.ts';
import { ANSWERED, type Answered, answered, said, wideFile } from '../testing/answered-applications.ts';
import { readTexts, reckoning } from '../testing/read.ts';
import { writeCsv } from '../write-csv.ts';

/** The same answers with a row for each, sorted by some number of each row: of an application some here, some there. */
function longFile(
  applicants: readonly Answered[],
  step: number,
): { readonly text: string; readonly rows: number } {
  const rows = applicants.flatMap(({ name, cells }, i) => [
    [`A-${i}`, 'applicant_name', name, ''],
    ...ANSWERED.flatMap((fact) => {
      const value = cells.get(headerOf(fact)) ?? '';
      // A record's fact is called by its header as often as by its id.
      const called = RECORD.includes(fact) && i % 2 === 0 ? headerOf(fact) : fact.id;
      return value === '' && i % 2 === 1
        ? []
        : [[`A-${i}`, called, value, cells.get(`${fact.id}.evidence`) ?? '']];
    }),
  ]);
  const order = rows.map((row, i) => ({ row, key: (i * step) % 101 })).sort((a, b) => a.key - b.key);
  return {
    text: writeCsv({
      columns: ['application_id', 'fact', 'value', 'evidence'].map((header) => ({ header, type: 'text' })),
      rows: order.map(({ row }) => row),
    }),
    rows: rows.length,
  };
}

property.prop([answered], { numRuns: 150 })(
  'written wide or long, answers are the same',
  async (applicants) => {
    const wide = await readTexts({ applications: wideFile(applicants) });
    const long = longFile(applicants, 37);
    const inputs = await readTexts({ applications: long.text });
    expect(wide.problems.filter(({ code }) => code !== 'column_not_in_use')).toEqual([]);
    expect(inputs.problems).toEqual([]);
    expect(reckoning(inputs)).toEqual([`applications ${long.rows} = ${long.rows} + 0`]);
    expect(inputs.files[0]?.answersOf).toBe(applicants.length);
    expect(said(inputs)).toEqual(said(wide));
  },
);
