import { describe, expect, test } from '@jest/globals';
import { parseDateFormat } from './cells/date-format.ts';
import { readApplications } from './read-applications.ts';
import { readInputs } from './read-inputs.ts';
import { csvSource } from './testing/csv-source.ts';
import { madeUpRules } from './testing/made-up-rules.ts';
import { lines, readTexts, reckoning, told } from './testing/read.ts';

const HEAD = 'application_id,applicant_name';

test('a row becomes an application whose every answer knows its cell', async () => {
  const { applications, problems } = await readTexts({
    applications: lines(
      `${HEAD},competition_id,requested_amount,policy.noKnock,policy.noKnock.evidence,policy.posted,policy.covers`,
      '007,"Springfield, City of",C-1,"$1,000.50",Limits them,"G.O. 3, p. 2",N/A,',
    ),
  });
  const cell = (column: number, header: string, text: string) => ({
    file: 'applications.csv',
    line: 2,
    column,
    header,
    text,
  });
  expect(problems).toEqual([]);
  expect(applications).toEqual([
    {
      id: '007',
      applicantName: 'Springfield, City of',
      competition: 'C-1',
      row: { file: 'applications.csv', line: 2 },
      facts: {
        'application.requestedAmount': {
          status: 'provided',
          value: '1000.50',
          cell: cell(4, 'requested_amount', '$1,000.50'),
        },
        'policy.noKnock': {
          status: 'provided',
          value: 'limits',
          cell: cell(5, 'policy.noKnock', 'Limits them'),
          evidence: { text: 'G.O. 3, p. 2', cell: cell(6, 'policy.noKnock.evidence', 'G.O. 3, p. 2') },
        },
        'policy.posted': { status: 'not_applicable', cell: cell(7, 'policy.posted', 'N/A') },
        'policy.covers': { status: 'not_provided', cell: cell(8, 'policy.covers', '') },
      },
    },
  ]);
});

describe('a file that cannot be used is refused, in one line', () => {
  test.each([
    {
      text: '',
      says: 'file_empty applications.csv: the file is empty; expected a header row and at least one row below it',
    },
    {
      text: '\n , \n',
      says: 'file_empty applications.csv: the file is empty; expected a header row and at least one row below it',
    },
    {
      text: `${HEAD}\n\n,\n`,
      says: 'file_without_rows applications.csv: line 1: there is a header and no row below it; expected at least one row below the header',
    },
    {
      text: 'Application ID,name\n1,a\n',
      says: 'column_missing applications.csv: line 1: a required column is missing; name a column `applicant_name`; found `Application ID`, `name`',
    },
    {
      text: 'application_id applicant_name\n1 a\n',
      says: 'column_missing applications.csv: line 1: a required column is missing; name a column `application_id`; found `application_id applicant_name`',
    },
    {
      text: `${HEAD},state,policy.written, state \n1,a,,,\n`,
      says: 'column_repeated applications.csv: line 1, column 5 `state`: two columns have one name; column 3 has the same name; keep one of columns 3 and 5, or rename one',
    },
    {
      text: 'application_id,"applicant_name\n1,a\n',
      says: 'header_unusable applications.csv: line 1: the header cannot be read; the quote mark that opens on line 1 is not closed as it should be, so it is not known where the row ends; close it or take it away',
    },
  ])('$text', async ({ text, says }) => {
    const inputs = await readTexts({ applications: text });
    expect(inputs.problems.map(told)).toContain(says);
    expect(inputs).toMatchObject({ refused: true, applications: [] });
    expect(reckoning(inputs)).toEqual(['applications 0 = 0 + 0']);
  });

  test('bytes that are not UTF-8', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode(`${HEAD}\n1,a\n2,`), 0xe9, 0x0a]);
    const reading = await readApplications(csvSource(bytes), { file: 'latin.csv', rules: madeUpRules() });
    expect(reading).toMatchObject({ refused: true, rows: [] });
    expect(reading.problems.map(told)).toEqual([
      'text_undecodable latin.csv: line 3, column 2 `applicant_name`: the bytes are not text; byte 36 of the file is not UTF-8; give --encoding windows-1252 if it comes from an older spreadsheet, or save it again as “CSV UTF-8”',
    ]);
  });
});

describe('columns', () => {
  test('one that is not known is a warning with the nearest that is', async () => {
    const { problems, applications } = await readTexts({
      applications: lines(
        `${HEAD},no_knock_polcy,__proto__,constructor,POLICY.written,`,
        '1,a,limits,x,y,yes,',
      ),
    });
    expect(problems.map(told)).toEqual([
      'column_unknown applications.csv: line 1, column 3 `no_knock_polcy`: the column is not known; its cells are not read; did you mean `policy.noKnock`?',
      'column_unknown applications.csv: line 1, column 4 `__proto__`: the column is not known; its cells are not read',
      'column_unknown applications.csv: line 1, column 5 `constructor`: the column is not known; its cells are not read',
      'column_unknown applications.csv: line 1, column 6 `POLICY.written`: the column is not known; its cells are not read; did you mean `policy.written`?',
    ]);
    expect(Object.keys(applications[0]?.facts ?? {})).toEqual([]);
  });

  test('one without a name is told of only where it holds something', async () => {
    const { problems } = await readTexts({
      applications: lines(`${HEAD},,,state`, '1,a,,,', '2,b,,x,', '3,c,,y,'),
    });
    expect(problems.map(told)).toEqual([
      'column_unknown applications.csv: line 1, column 4: the column is not known; it has no name, and its cells are not read',
    ]);
  });

  test('text behind the last one with a name may have moved there, and quarantines its row', async () => {
    const inputs = await readTexts({
      applications: lines(`${HEAD},state,`, '1,Acme, Inc.,OH', '2,b,PA,'),
    });
    expect(inputs.problems.map(told)).toEqual([
      'row_ragged applications.csv: line 2: the row has another number of cells than the header; column 4, behind the last that has a name, holds `OH`; look for a delimiter too many, or a cell that needs quote marks, or name the column',
    ]);
    expect(inputs.applications.map(({ id }) => id)).toEqual(['2']);
  });

  test('a quote mark left open that another row closes quarantines what it runs over', async () => {
    const inputs = await readTexts({
      applications: lines(
        `${HEAD},state,project_title`,
        '1,"Aye,OH,x',
        '2,Bee",PA,y',
        '3,c,,',
        '4,"d\nd",OH,z',
      ),
    });
    expect(inputs.problems.map(({ code, line }) => [code, line])).toEqual([['row_unreadable', 2]]);
    expect(inputs.applications.map(({ id }) => id)).toEqual(['3', '4']);
  });

  test('one that nothing in use reads is told once and not read', async () => {
    const { problems, applications } = await readTexts({
      applications: lines(`${HEAD},policy.unused`, '1,a,nonsense', '2,b,more nonsense'),
    });
    expect(problems.map(told)).toEqual([
      'column_not_in_use applications.csv: line 1, column 3 `policy.unused`: the column is known but nothing in use reads it; its cells are not read',
    ]);
    expect(applications).toHaveLength(2);
  });
});

describe('rows', () => {
  test('one with too few or too many cells is quarantined with its text', async () => {
    const inputs = await readTexts({
      applications: lines(`${HEAD},state`, '1,"a",CA', '2,b', '3,c,CA,"x,y"'),
    });
    expect(inputs.files[0]?.quarantined).toMatchObject([
      { line: 3, application: '2', cells: ['2', 'b'], raw: '2,b', reasons: [{ code: 'row_ragged' }] },
      { line: 4, cells: ['3', 'c', 'CA', 'x,y'], raw: '3,c,CA,"x,y"' },
    ]);
    expect(inputs.applications.map(({ id }) => id)).toEqual(['1']);
  });

  test('every reason of a row is kept', async () => {
    const inputs = await readTexts({
      applications: lines(`${HEAD},requested_amount,policy.written,uei`, ' ,,four hundred,mostly,0'),
    });
    expect(inputs.files[0]?.quarantined[0]?.reasons.map(({ code, column }) => [column, code])).toEqual([
      [1, 'cell_required'],
      [2, 'cell_required'],
      [3, 'not_an_amount'],
      [4, 'not_yes_or_no'],
      [5, 'not_a_uei'],
    ]);
    expect(inputs.problems.map(told)).toContain(
      'not_an_amount applications.csv: line 2, column 3 `requested_amount`: `four hundred` is not an amount; write 1234.50 or $1,234.50',
    );
  });

  test('rows that share an id are all quarantined, also one that was good when it was read', async () => {
    const inputs = await readTexts(
      { applications: lines(`${HEAD},state`, 'A,a,CA', 'B,b,CA', 'A ,c,CA', 'A,d', 'C,e,CA') },
      madeUpRules(),
      3,
    );
    expect(inputs.applications.map(({ id }) => id)).toEqual(['B', 'C']);
    expect(inputs.files[0]?.quarantined.map(({ line, raw }) => [line, raw])).toEqual([
      [2, 'A,a,CA'],
      [4, 'A ,c,CA'],
      [5, 'A,d'],
    ]);
    expect(inputs.problems.map(told)).toContain(
      'application_repeated applications.csv: line 2: more than one row has this application id; lines 4 and 5 have `A` too; give each application an id of its own',
    );
  });

  test('ids that differ in a leading zero are two ids', async () => {
    const { applications } = await readTexts({ applications: lines(HEAD, '01,a', '1,b') });
    expect(applications.map(({ id }) => id)).toEqual(['01', '1']);
  });

  test('evidence without an answer is a warning', async () => {
    const { problems, applications } = await readTexts({
      applications: lines(
        `${HEAD},policy.written,policy.written.evidence,policy.posted.evidence`,
        '1,a,,p. 3,p. 4',
        '2,b,yes,,p. 5',
      ),
    });
    // A whole column without its answers is told of once.
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['evidence_without_answer', 1, 5],
      ['evidence_without_answer', 2, 4],
    ]);
    expect(applications[0]?.facts['policy.posted']).toMatchObject({
      status: 'not_provided',
      evidence: { text: 'p. 4' },
    });
  });

  test('evidence beside a wrong answer is no problem of its own', async () => {
    const { problems } = await readTexts({
      applications: lines(`${HEAD},policy.written,policy.written.evidence`, '1,a,mostly,p. 3'),
    });
    expect(problems.map(({ code }) => code)).toEqual(['not_yes_or_no']);
  });

  test('what only reviewers answer is refused, but for the peer review score', async () => {
    const inputs = await readTexts({
      applications: lines(`${HEAD},reviewer.finding,peer_review_score`, '1,a,yes,90.5', '2,b,,88'),
    });
    expect(inputs.problems.map(({ code, line }) => [code, line])).toEqual([['fact_answered_by_reviewer', 2]]);
    expect(inputs.applications[0]?.facts['application.peerReviewScore']).toMatchObject({ value: '88' });
  });
});

test('a quote that never closes quarantines the row in which it opens, and no other', async () => {
  const inputs = await readTexts({
    applications: lines(HEAD, '1,a', '2,"b', '3,c', '', '4,d'),
    subawards: lines('application_id,subrecipient_name,amount', '2,x,1', '3,y,1'),
  });
  expect(reckoning(inputs)).toEqual(['applications 4 = 3 + 1', 'subawards 2 = 1 + 1']);
  expect(inputs.files[0]?.quarantined).toMatchObject([
    {
      line: 3,
      raw: '2,"b',
      application: '2',
      reasons: [{ expected: expect.stringContaining('opens on line 3') }],
    },
  ]);
  expect(inputs.files[1]?.quarantined[0]?.reasons.map(({ code }) => code)).toEqual([
    'application_quarantined',
  ]);
});

test('a file with other headers for the id and the name is read by them', async () => {
  const columns = { applicationId: 'ori', applicantName: 'agency_name' };
  const source = csvSource('ori,agency_name\nCA0010000,Oakland\n');
  const { applications, problems } = await readInputs(
    { applications: { file: 'a.csv', source, columns } },
    madeUpRules(),
  );
  expect(problems).toEqual([]);
  expect(applications).toMatchObject([
    { id: 'CA0010000', applicantName: 'Oakland', facts: { 'application.ori': { value: 'CA0010000' } } },
  ]);
});

describe('cells', () => {
  test('are read in the formats that are declared, in every file', async () => {
    const formats = {
      decimal: 'comma',
      dateFormat: parseDateFormat('DD.MM.YYYY'),
      setSeparator: '|',
    } as const;
    const { applications, problems } = await readInputs(
      {
        applications: {
          file: 'a.csv',
          source: csvSource(
            lines(
              'application_id;applicant_name;budget.match;adopted.on;policy.covers;subawards.planned',
              '1;a;1.234,50;04.05.2023;entries | pursuits;yes',
            ),
          ),
        },
        subawards: {
          file: 's.csv',
          source: csvSource(lines('application_id;subrecipient_name;amount', '1;x;99,50')),
        },
        determinations: {
          file: 'd.csv',
          source: csvSource(lines('application_id;fact;value;reviewer;date', '1;rate;0,5;r;01.05.2023')),
        },
      },
      madeUpRules(),
      { formats },
    );
    expect(problems).toEqual([]);
    expect(applications[0]?.facts).toMatchObject({
      'budget.match': { value: '1234.50' },
      'adopted.on': { value: '2023-05-04' },
      'policy.covers': { value: ['entries', 'pursuits'] },
      rate: { value: '0.5', determination: { date: '2023-05-01' } },
      subawards: [{ amount: { value: '99.50' } }],
    });
  });

  test('that hold odd characters are read with a warning, and an id that hides one is refused', async () => {
    const inputs = await readTexts({
      applications: lines(`${HEAD},policy.written`, '1,a,\u00A0yes', '2\u200B,b,yes', '\u00A03,c,yes'),
    });
    expect(inputs.problems.map(({ code, line }) => [code, line])).toEqual([
      ['cell_normalised', 2],
      ['id_refused', 3],
      ['id_refused', 4],
    ]);
    expect(reckoning(inputs)).toEqual(['applications 3 = 1 + 2']);
  });
});

describe('limits', () => {
  test.each([
    {
      limits: { columns: 3 },
      text: lines(`${HEAD},policy.written,state`, '1,a,,'),
      says: 'file_too_large applications.csv: line 1: a part of the file is over a limit; there are more than 3 columns; look for line ends that are missing, or raise it with --limit columns=NUMBER',
    },
    {
      limits: { record: 100 },
      text: lines(HEAD, '1,a', `2,${'b'.repeat(200)}`),
      says: 'file_too_large applications.csv: line 3: a part of the file is over a limit; a line has more than 100 characters; look for line ends that are missing, or raise it with --limit record=NUMBER',
    },
    {
      limits: { cell: 5 },
      text: lines(HEAD, '1,a', '2,too long', '3,c'),
      says: 'cell_too_long applications.csv: line 3, column 2 `applicant_name`: the cell is too long; it has 8 characters and may have 5; shorten it, or raise that with --limit cell=NUMBER',
    },
  ])('$limits', async ({ limits, text, says }) => {
    const inputs = await readInputs(
      { applications: { file: 'applications.csv', source: csvSource(text, 64) } },
      madeUpRules(),
      { limits },
    );
    expect(inputs.problems.map(told)).toEqual([says]);
  });
});
