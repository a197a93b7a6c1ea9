import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { checkInputs } from './check-inputs.ts';
import type { Inputs } from './join-inputs.ts';
import { quarantineTable } from './quarantine.ts';
import { type InputFiles, readInputs } from './read-inputs.ts';
import { csvSource } from './testing/csv-source.ts';
import { madeUpRules } from './testing/made-up-rules.ts';
import { lines, told } from './testing/read.ts';
import { writeCsv } from './write-csv.ts';

type Texts = Readonly<Partial<Record<'applications' | 'subawards' | 'determinations' | 'awards', string>>>;

const HEAD = 'application_id,applicant_name,policy.written,budget.match';
const NAMES = {
  applications: 'quarantine.csv',
  subawards: 'quarantine-s.csv',
  determinations: 'quarantine-d.csv',
  awards: 'quarantine-a.csv',
};

function filesOf(texts: Texts, corrections: readonly Texts[]): InputFiles {
  const inputs = (some: Texts, name: (kind: keyof Texts) => string) =>
    Object.fromEntries(
      Object.entries(some).map(([kind, text]) => [
        kind,
        { file: name(kind as keyof Texts), source: csvSource(text ?? '') },
      ]),
    );
  return {
    ...inputs(texts, (kind) => `${kind}.csv`),
    corrections: Object.fromEntries(
      Object.keys(NAMES).map((kind) => [
        kind,
        corrections.flatMap((some, i) => {
          const text = some[kind as keyof Texts];
          const file = i === 0 ? NAMES[kind as keyof Texts] : `again-${NAMES[kind as keyof Texts]}`;
          return text === undefined ? [] : [{ file, source: csvSource(text) }];
        }),
      ]),
    ),
  } as unknown as InputFiles;
}

const read = (texts: Texts, ...corrections: readonly Texts[]) =>
  readInputs(filesOf(texts, corrections), madeUpRules());

/** The quarantine file that a run writes. */
function quarantine({ files }: Inputs, kind: keyof Texts = 'applications'): string {
  const count = files.find((file) => file.kind === kind);
  return count === undefined ? '' : writeCsv(quarantineTable(count));
}

const reckoning = ({ files }: Inputs) =>
  files.map(
    ({ file, read: all, accepted, quarantined, replaced }) =>
      `${file} ${all} = ${accepted} + ${quarantined.length}${replaced === undefined ? '' : `, ${replaced} replaced`}`,
  );

describe('a quarantine file that is corrected and fed back', () => {
  const texts = {
    applications: lines(HEAD, '1,a,yes,5.00', '2,b,mostly,6.00', '2,c,no,four', '3,d,yes,7.00'),
  };

  test('takes the place of the rows it comes from', async () => {
    const first = await read(texts);
    expect(reckoning(first)).toEqual(['applications.csv 4 = 2 + 2']);
    const corrected = quarantine(first).replace('mostly', 'yes').replace('2,c,no,four', '4,c,no,4.00');
    const merged = await read(texts, { applications: corrected });
    expect(merged.problems).toEqual([]);
    expect(reckoning(merged)).toEqual(['applications.csv 2 = 2 + 0, 2 replaced', 'quarantine.csv 2 = 2 + 0']);
    expect(merged.applications.map(({ id, row }) => [id, row])).toEqual([
      ['1', { file: 'applications.csv', line: 2 }],
      ['2', { file: 'quarantine.csv', line: 2 }],
      ['3', { file: 'applications.csv', line: 5 }],
      ['4', { file: 'quarantine.csv', line: 3 }],
    ]);
  });

  test('of awards does so too, and no application is touched', async () => {
    const awarded = {
      applications: lines(HEAD, '1,a,yes,5.00'),
      awards: lines('application_id,amount', '1,lots'),
    };
    const first = await read(awarded);
    expect(reckoning(first)).toEqual(['applications.csv 1 = 1 + 0', 'awards.csv 1 = 0 + 1']);
    const merged = await read(awarded, { awards: quarantine(first, 'awards').replace('lots', '5') });
    expect(merged.problems).toEqual([]);
    expect(reckoning(merged)[2]).toBe('quarantine-a.csv 1 = 1 + 0');
    expect(merged.awards?.get('1')).toEqual({ amount: '5', reason: '' });
  });

  test('stays in quarantine where it is not corrected, with the lines of the first file', async () => {
    const first = await read(texts);
    const again = await read(texts, { applications: quarantine(first).replace('mostly', 'yes') });
    expect(reckoning(again)).toEqual(['applications.csv 2 = 2 + 0, 2 replaced', 'quarantine.csv 2 = 0 + 2']);
    const second = quarantineTable(again.files[1] ?? { header: [], quarantined: [] });
    expect(second.columns.map(({ header }) => header)).toEqual([
      ...HEAD.split(','),
      'quarantine_line',
      'quarantine_mark',
      'quarantine_reasons',
    ]);
    expect(second.rows.map((row) => row[4])).toEqual(['3', '4']);
    const marks = (table: typeof second) => table.rows.map((row) => row[5]);
    expect(marks(second)).toEqual(marks(quarantineTable(first.files[0] ?? { header: [], quarantined: [] })));
  });

  test('is followed by the file of what it left', async () => {
    const half = quarantine(await read(texts))
      .replace('mostly', 'yes')
      .replace('2,c,no,four', '4,c,no,four');
    const second = await read(texts, { applications: half });
    const rest = quarantine({ ...second, files: second.files.slice(1) }).replace('four', '4.00');
    const third = await read(texts, { applications: half }, { applications: rest });
    expect(third.problems).toEqual([]);
    expect(reckoning(third)).toEqual([
      'applications.csv 2 = 2 + 0, 2 replaced',
      'quarantine.csv 1 = 1 + 0, 1 replaced',
      'again-quarantine.csv 1 = 1 + 0',
    ]);
    expect(third.applications.map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
  });

  test('corrects each kind of file, and what was held back with it comes back', async () => {
    const both = {
      applications: lines(HEAD, '1,a,yes,5.00', '2,b,yes,6.00'),
      subawards: lines('application_id,subrecipient_name,amount', '1,x,lots', '1,y,2', '2,z,3'),
      determinations: lines(
        'application_id,fact,value,reviewer,date',
        '1,policy.posted,perhaps,r,2023-05-01',
      ),
    };
    const first = await read(both);
    expect(reckoning(first)).toEqual([
      'applications.csv 2 = 1 + 1',
      'subawards.csv 3 = 1 + 2',
      'determinations.csv 1 = 0 + 1',
    ]);
    const merged = await read(both, {
      subawards: quarantine(first, 'subawards').replace('lots', '1'),
      determinations: quarantine(first, 'determinations').replace('perhaps', 'yes'),
    });
    expect(merged.problems).toEqual([]);
    expect(merged.applications.map(({ id, facts }) => [id, facts['subawards']])).toMatchObject([
      ['1', [{ amount: { value: '1' } }, { amount: { value: '2' } }]],
      ['2', [{ amount: { value: '3' } }]],
    ]);
  });

  const corrections = (...rows: readonly string[]) =>
    lines(`${HEAD},quarantine_line,quarantine_mark,quarantine_reasons`, ...rows);
  const unfounded = 'this row corrects no row that needs it';
  test.each([
    {
      why: 'a row that is not quarantined',
      correction: corrections('9,z,yes,1.00,2,r0,'),
      says: `line 2: ${unfounded}; line 2 of \`applications.csv\` is not quarantined; feed back the quarantine file of this very file`,
    },
    {
      why: 'a row twice',
      correction: corrections('8,y,yes,1.00,3,r0,', '9,z,yes,1.00,3,r0,'),
      says: `line 2: ${unfounded}; line 3 comes from line 3 too; keep one of them`,
    },
    {
      why: 'a row from nowhere',
      correction: corrections('9,z,yes,1.00,,,'),
      says: `line 2: ${unfounded}; write in \`quarantine_line\` which line of \`applications.csv\` it comes from, and copy its \`quarantine_mark\``,
    },
    {
      why: 'a row that has lost its mark',
      correction: corrections('2,b,yes,6.00,3,,'),
      says: `line 2: ${unfounded}; another row stands on line 3 of \`applications.csv\` now (\`quarantine_mark\` is blank here, and \`MARK\` there); feed back the quarantine file of this very file`,
    },
    {
      why: 'a row that has moved to another line since',
      correction: corrections('2,b,yes,6.00,3,r01234567,'),
      says: `line 2: ${unfounded}; another row stands on line 3 of \`applications.csv\` now (\`quarantine_mark\` is \`r01234567\` here, and \`MARK\` there); feed back the quarantine file of this very file`,
    },
  ])('cannot correct $why', async ({ correction, says }) => {
    const [mark = ''] = /r[0-9a-f]{8}/.exec(quarantine(await read(texts))) ?? [];
    const merged = await read(texts, { applications: correction });
    expect(merged.problems.map(told)).toContain(
      `correction_unfounded quarantine.csv: ${says.replace('MARK', mark)}`,
    );
    expect(merged.applications.map(({ id }) => id)).toEqual(['1', '3']);
  });

  describe('of another application', () => {
    const ids = {
      applications: lines(HEAD, '007,a,mostly,5.00', '08,b,yes,6.00', '08,c,yes,7.00', ',d,yes,8.00'),
    };
    const correctedWith = async (from: string, to: string) => {
      const first = quarantine(await read(ids));
      expect(first).toContain(from);
      return read(ids, { applications: first.replace(from, to).replace('mostly', 'yes') });
    };

    test.each([
      {
        from: '007,a',
        to: '7,a',
        says: 'line 2: this row corrects no row that needs it; line 2 of `applications.csv` is `007` and this row `7`; a spreadsheet takes the zeros that an id begins with: write it again, in a column of text',
      },
      {
        from: '007,a',
        to: '17,a',
        says: 'line 2: this row corrects no row that needs it; line 2 of `applications.csv` is `007` and this row `17`, and nothing was wrong with the id; write `007`, or look whether rows were mixed up',
      },
      {
        from: '08,c',
        to: '8,c',
        says: 'line 4: this row corrects no row that needs it; line 4 of `applications.csv` is `08` and this row `8`; a spreadsheet takes the zeros that an id begins with: write it again, in a column of text',
      },
    ])('$to is no correction of $from', async ({ from, to, says }) => {
      expect((await correctedWith(from, to)).problems.map(told)).toContain(
        `correction_unfounded quarantine.csv: ${says}`,
      );
    });

    test('a repeated id and one that was missing may be written anew', async () => {
      const merged = await correctedWith('08,c', '09,c');
      expect(merged.applications.map(({ id }) => id)).toEqual(['007', '08', '09']);
      expect((await correctedWith('\n,d', '\n10,d')).applications.map(({ id }) => id)).toEqual(['007', '10']);
    });
  });

  test('is refused where it is no quarantine file', async () => {
    const merged = await read(texts, { applications: lines(HEAD, '9,z,yes,1.00') });
    expect(merged).toMatchObject({ refused: true, applications: [] });
    expect(merged.problems.map(told)).toContain(
      'column_missing quarantine.csv: line 1: a required column is missing; it is no quarantine file; keep the columns `quarantine_line` and `quarantine_mark`, which tell where each row comes from',
    );
  });

  test('whose row had cells too few is not read before somebody has looked at it', async () => {
    const ragged = { applications: lines(HEAD, '1,a,yes,5.00', '2,b,yes') };
    const first = quarantine(await read(ragged));
    const untouched = await read(ragged, { applications: first });
    expect(untouched.problems.map(told)).toEqual([
      'row_unreadable quarantine.csv: line 2: the row cannot be read; see that each of its cells stands under its column, then empty quarantine_reasons',
    ]);
    const looked = first.replace(/,(3,r\w+),".*"\n$/, ',$1,\n');
    expect((await read(ragged, { applications: looked })).applications.map(({ id }) => id)).toEqual([
      '1',
      '2',
    ]);
  });
});

const cell = fc.constantFrom('yes', 'no', 'maybe', '', '=1', "'=1", 'a,b', 'x\ny');
const anyFile = fc
  .array(fc.tuple(fc.constantFrom('1', '2', '3', ''), cell, cell), { maxLength: 6 })
  .map((rows) =>
    writeCsv({
      columns: ['application_id', 'applicant_name', 'policy.written'].map((header) => ({
        header,
        type: 'text',
      })),
      rows,
    }),
  );

property.prop([anyFile])(
  'fed back untouched it changes no application, and nothing is lost',
  async (text) => {
    const first = await read({ applications: text });
    const [count] = first.files;
    if (first.refused || count === undefined || count.quarantined.length === 0) return;
    const again = await read({ applications: text }, { applications: quarantine(first) });
    expect(again.applications).toEqual(first.applications);
    expect(again.files.map(({ read: all, replaced }) => [all, replaced])).toEqual([
      [count.accepted, count.quarantined.length],
      [count.quarantined.length, undefined],
    ]);
    const checked = await checkInputs(
      filesOf({ applications: text }, [{ applications: quarantine(first) }]),
      madeUpRules(),
    );
    expect(checked.files.map(({ read: all, accepted }) => [all, accepted])).toEqual(
      again.files.map(({ read: all, accepted }) => [all, accepted]),
    );
  },
);
