import { describe, expect, test } from '@jest/globals';
import { lines, readTexts, reckoning, told } from './testing/read.ts';

const HEAD = 'application_id,applicant_name,policy.written,policy.noKnock';

interface Case {
  readonly why: string;
  readonly text: string;
  readonly says: readonly string[];
  readonly reads: readonly string[];
}

const ROWS = ['1,Cedar Falls,yes,limits', '2,Tamarack,no,none'];
const READ = ['1 Cedar Falls true limits', '2 Tamarack false none'];

const SHAPES: readonly Case[] = [
  ...[';', '\t', '|'].map((delimiter) => ({
    why: `cells parted by ${JSON.stringify(delimiter)}`,
    text: lines(HEAD, ...ROWS).replaceAll(',', delimiter),
    says: [],
    reads: READ,
  })),
  {
    why: 'commas within the cells of a file with semicolons are text',
    text: 'application_id;applicant_name\n1;Falls, Cedar, the\n',
    says: [],
    reads: ['1 Falls, Cedar, the'],
  },
  {
    why: 'a title and a note above the header',
    text: lines('Applicants of 2023', '', '"as of, May",', HEAD, ...ROWS),
    says: [
      'rows_above_header a.csv: line 1: something stands above the header; lines 1 and 3 are not read; the header is on line 4',
    ],
    reads: READ,
  },
  {
    why: 'a title above the header, with a delimiter for each column as spreadsheets write it',
    text: lines('Applicants of 2023,,,', HEAD, ...ROWS),
    says: [
      'rows_above_header a.csv: line 1: something stands above the header; line 1 is not read; the header is on line 2',
    ],
    reads: READ,
  },
  {
    why: 'groups of columns above the header',
    text: lines('Applicant,,Policies,', HEAD, ...ROWS),
    says: [
      'rows_above_header a.csv: line 1: something stands above the header; line 1 is not read; the header is on line 2',
    ],
    reads: READ,
  },
  {
    why: 'labels and questions below the header, as survey tools write them',
    text: lines(
      HEAD,
      'application id,applicant name,policy written,What does the policy say of unannounced entries?',
      ...ROWS,
    ),
    says: [
      'header_explained a.csv: line 2: this row explains the header; it is not read as a row; `application id` is no id',
    ],
    reads: READ,
  },
  {
    why: 'the header again in the middle',
    text: lines(HEAD, ROWS[0] ?? '', HEAD, ROWS[1] ?? ''),
    says: ['header_repeated a.csv: line 3: the header stands here again; it is not read as a row'],
    reads: READ,
  },
  {
    why: 'blank rows anywhere',
    text: lines('', HEAD, '', ROWS[0] ?? '', ' , ,,', ROWS[1] ?? '', ''),
    says: [],
    reads: READ,
  },
  {
    why: 'a delimiter behind every row and behind the header',
    text: lines(`${HEAD},`, ...ROWS.map((row) => `${row},`)),
    says: [],
    reads: READ,
  },
  {
    why: 'a delimiter behind every row but not behind the header',
    text: lines(HEAD, ...ROWS.map((row) => `${row},,`)),
    says: [],
    reads: READ,
  },
  {
    why: 'unseen characters and blanks around the names of columns',
    text: lines('\u200Bapplication_id\uFEFF, applicant_name\u00A0', '1,a'),
    says: [],
    reads: ['1 a'],
  },
  {
    why: 'names that every object has are ordinary text, as headers and as cells',
    text: lines(
      'application_id,applicant_name,__proto__,constructor',
      '__proto__,toString,x,y',
      'constructor,b,,',
    ),
    says: [
      'column_unknown a.csv: line 1, column 3 `__proto__`: the column is not known; its cells are not read',
      'column_unknown a.csv: line 1, column 4 `constructor`: the column is not known; its cells are not read',
    ],
    reads: ['__proto__ toString', 'constructor b'],
  },
];

const read = (text: string) => readTexts({ applications: text }, undefined, undefined, 'a.csv');

describe('is read right', () => {
  test.each(SHAPES)('$why', async ({ text, says, reads }) => {
    const { applications, problems } = await read(text);
    expect(problems.map(told)).toEqual(says);
    expect(
      applications.map(({ id, applicantName, facts }) =>
        [
          id,
          applicantName,
          ...['policy.written', 'policy.noKnock'].flatMap((fact) => {
            const answer = facts[fact];
            return typeof answer === 'object' && answer !== null && 'value' in answer
              ? [String(answer.value)]
              : [];
          }),
        ].join(' '),
      ),
    ).toEqual(reads);
  });
});

describe('is refused by name', () => {
  test.each([
    {
      why: 'a header that two delimiters read alike',
      text: 'application_id,applicant_name;application_id;applicant_name\n1,a;1;a\n'.replace(
        'application_id,applicant_name;application_id;applicant_name',
        'application_id,applicant_name,x;application_id;applicant_name;y',
      ),
      says: 'delimiter_ambiguous a.csv: line 1: it is not certain what parts the cells; the header can be read with commas and semicolons; say which with --delimiter',
    },
    {
      why: 'rows above the header that look like applications',
      text: lines('1,Cedar Falls,yes,limits', HEAD, '2,Tamarack,no,none'),
      says: 'header_unusable a.csv: line 2: the header cannot be read; line 1 above it would be lost; make the header the first row',
    },
    ...['Application_ID,Applicant name,Policy Written,x', 'id,applicant_name,policy.written,state'].map(
      (again) => ({
        why: `another header in other words in the middle: ${again}`,
        text: lines(HEAD, ...ROWS, again, '3,Marlow,yes,none'),
        says: 'header_changed a.csv: line 4: another header stands here; its columns are not those of the first header; make two files of this one',
      }),
    ),
    {
      why: 'words below the header of which only some are those of the column',
      text: lines('application_id,applicant_name', 'Application number,Applicant name', '1,a'),
      says: 'header_unusable a.csv: line 1: the header cannot be read; line 2 below it holds the words of a column and seems to explain the header; take it out',
    },
    {
      why: 'a row above the header that lacks its name',
      text: lines('001,,yes,limits', HEAD, '2,Tamarack,no,none'),
      says: 'header_unusable a.csv: line 2: the header cannot be read; line 1 above it would be lost; make the header the first row',
    },
    {
      why: 'another header in the middle',
      text: lines(
        HEAD,
        ...ROWS,
        'applicant_name,application_id,policy.written,policy.noKnock',
        'Marlow,3,yes,none',
      ),
      says: 'header_changed a.csv: line 4: another header stands here; its columns are not those of the first header; make two files of this one',
    },
    {
      why: 'UTF-16 without a byte order mark',
      text: Array.from('application_id,applicant_name\n', (character) => `${character}\0`).join(''),
      says: 'text_undecodable a.csv: line 1: the bytes are not text; zeros stand between its characters as in UTF-16; give --encoding utf-16le, or save it again as “CSV UTF-8”',
    },
    {
      why: 'a name that two columns have',
      text: lines('application_id,applicant_name,state,applicant_name', '1,a,OH,b'),
      says: 'column_repeated a.csv: line 1, column 4 `applicant_name`: two columns have one name; column 2 has the same name; keep one of columns 2 and 4, or rename one',
    },
  ])('$why', async ({ text, says }) => {
    const inputs = await read(text);
    expect(inputs.problems.map(told)).toContain(says);
    expect(inputs).toMatchObject({ refused: true, applications: [] });
  });
});

describe('is quarantined', () => {
  test.each([
    { why: 'a row with a delimiter too many', row: '3,Marlow,yes,none,' },
    { why: 'a row with a delimiter too few', row: '3,Marlow,yes' },
    { why: 'a row whose cells moved by one', row: '3,,Marlow,yes,none' },
  ])('$why', async ({ row }) => {
    const inputs = await read(lines(HEAD, ...ROWS, row));
    expect(reckoning(inputs)).toEqual(['applications 3 = 2 + 1']);
    expect(inputs.files[0]?.quarantined).toMatchObject([{ raw: row, reasons: [{ code: 'row_ragged' }] }]);
  });

  test('the one row of a file with a delimiter behind it: nothing proves that it means nothing', async () => {
    expect(reckoning(await read(lines(HEAD, `${ROWS[0]},`)))).toEqual(['applications 1 = 0 + 1']);
  });
});
