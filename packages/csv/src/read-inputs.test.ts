import { fc, test as property } from '@fast-check/jest';
import { attestationOf, compareText } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { reviewOnlyRules } from './testing/made-up-rules.ts';
import { lines, readTexts, reckoning, told } from './testing/read.ts';

const APPLICATIONS = lines(
  'application_id,applicant_name,policy.written,budget.match,subawards.planned',
  'A,a,yes,5.00,yes',
  'B,b,no,6.00,no',
  'C,c,maybe,,',
  'D,d,,,',
);
const SUBAWARDS_HEAD = 'application_id,subrecipient_name,amount,local';
const DETERMINATIONS_HEAD = 'application_id,fact,value,reviewer,date,note';
const by = (reviewer: string, day = '2023-05-01') => `${reviewer},${day},because`;

describe('subawards', () => {
  test('without the file the table is not there; with it, an application without rows has an empty one', async () => {
    const without = await readTexts({ applications: APPLICATIONS });
    expect(without.applications.map(({ facts }) => 'subawards' in facts)).toEqual([false, false, false]);
    const { applications } = await readTexts({
      applications: APPLICATIONS,
      subawards: lines(SUBAWARDS_HEAD, 'A,x,"$1,000",yes', 'A,w,,'),
    });
    expect(applications.map(({ facts }) => facts['subawards'])).toMatchObject([
      [
        { subrecipient_name: { value: 'w' }, amount: { status: 'not_provided' } },
        { subrecipient_name: { value: 'x' }, amount: { value: '1000', cell: { line: 2, column: 3 } } },
      ],
      [],
      [],
    ]);
  });

  test('a bad row quarantines its application, and the other rows of it', async () => {
    const inputs = await readTexts({
      applications: APPLICATIONS,
      subawards: lines(SUBAWARDS_HEAD, 'A,x,1,yes', 'A,y,lots,yes', 'B,z,2,yes'),
      determinations: lines(DETERMINATIONS_HEAD, `A,policy.written,no,${by('r')}`),
    });
    expect(inputs.applications.map(({ id }) => id)).toEqual(['B', 'D']);
    expect(reckoning(inputs)).toEqual([
      'applications 4 = 2 + 2',
      'subawards 3 = 1 + 2',
      'determinations 1 = 0 + 1',
    ]);
    expect(inputs.problems.filter(({ application }) => application === 'A').map(told)).toEqual([
      'subaward_unusable applications.csv: line 2: a subaward row of this application cannot be used; correct line 3 of `subawards.csv`, and the application is read again',
      'application_quarantined determinations.csv: line 2: the application’s own row is quarantined; correct line 2 of `applications.csv`, and this row is read with it',
      'subaward_unusable subawards.csv: line 2: a subaward row of this application cannot be used; correct line 3, and this row is read with the application',
      'not_an_amount subawards.csv: line 3, column 3 `amount`: `lots` is not an amount; write 1234.50 or $1,234.50',
    ]);
  });

  test('a row of a quarantined application, of an unknown one and of none are quarantined', async () => {
    const inputs = await readTexts({
      applications: APPLICATIONS,
      subawards: lines(SUBAWARDS_HEAD, 'C,x,1,yes', 'Z,y,1,yes', ',z,1,yes', 'B,ok,1,yes'),
    });
    expect(
      inputs.files[1]?.quarantined.map(({ line, reasons }) => [line, reasons.map(({ code }) => code)]),
    ).toEqual([
      [2, ['application_quarantined']],
      [3, ['application_unknown']],
      [4, ['cell_required']],
    ]);
    expect(inputs.applications.map(({ id }) => id)).toEqual(['A', 'B', 'D']);
  });

  test('rows where none are planned are used, with a warning', async () => {
    const inputs = await readTexts({
      applications: APPLICATIONS,
      subawards: lines(SUBAWARDS_HEAD, 'B,x,1,yes', 'A,x,1,no'),
    });
    expect(inputs.problems.map(told).filter((text) => text.startsWith('subawards'))).toEqual([
      'subawards_not_planned subawards.csv: line 2: subawards are listed though none are planned; `B` answers `subawards.planned` with no; its rows are used, so correct one of the two',
    ]);
    expect(inputs.applications[1]?.facts['subawards']).toHaveLength(1);
  });

  test.each([
    { head: 'application_id,subrecipient_name', missing: 'amount' },
    { head: 'application_id,amount', missing: 'subrecipient_name' },
    { head: 'subrecipient_name,amount', missing: 'application_id' },
  ])(
    'without the column $missing the file is refused, and nothing can be used',
    async ({ head, missing }) => {
      const inputs = await readTexts({ applications: APPLICATIONS, subawards: lines(head, '1,2') });
      expect(inputs).toMatchObject({ refused: true, applications: [] });
      expect(inputs.problems.map(told).join()).toContain(`name a column \`${missing}\``);
    },
  );

  test('where no table is in use the file is counted and told of', async () => {
    const inputs = await readTexts(
      { applications: APPLICATIONS, subawards: lines(SUBAWARDS_HEAD, 'A,x,nonsense,yes', 'Z,x,1,yes') },
      reviewOnlyRules(),
    );
    expect(reckoning(inputs)[1]).toBe('subawards 2 = 1 + 1');
    expect(inputs.problems.map(({ code }) => code)).toContain('file_not_in_use');
    expect(inputs.applications[0]?.facts).not.toHaveProperty('subawards');
  });
});

describe('determinations', () => {
  const read = (...rows: readonly string[]) =>
    readTexts({ applications: APPLICATIONS, determinations: lines(DETERMINATIONS_HEAD, ...rows) });

  test('one answers what only a reviewer answers', async () => {
    const { applications, problems } = await read(`A,reviewer.finding,YES,${by('Lee')}`);
    expect(problems.filter(({ file }) => file === 'determinations.csv')).toEqual([]);
    const cell = { file: 'determinations.csv', line: 2, column: 3, header: 'value', text: 'YES' };
    expect(applications[0]?.facts['reviewer.finding']).toEqual({
      status: 'provided',
      value: true,
      cell,
      determination: { text: 'YES', reviewer: 'Lee', date: '2023-05-01', note: 'because', cell },
    });
  });

  test('one takes the place of the applicant’s answer and keeps it', async () => {
    const { applications } = await read(
      `A,policy.written,no,${by('Lee')}`,
      `A,application.requestedAmount,"$7",${by('Lee')}`,
    );
    expect(applications[0]?.facts['policy.written']).toMatchObject({
      status: 'provided',
      value: false,
      corrects: { status: 'provided', value: true, cell: { file: 'applications.csv', line: 2 } },
    });
    expect(applications[0]?.facts['application.requestedAmount']).toMatchObject({ value: '7' });
    expect(applications[0]?.facts['application.requestedAmount']).not.toHaveProperty('corrects');
  });

  test('two that agree are one: the earlier', async () => {
    const rows = [
      `A,budget.match,8.0,${by('Lee', '2023-05-02')}`,
      `A,budget.match,$8.00,${by('Kim', '2023-05-01')}`,
    ];
    for (const order of [rows, [...rows].reverse()]) {
      const { applications, problems } = await read(...order);
      expect(applications[0]?.facts['budget.match']).toMatchObject({
        value: '8.00',
        determination: { reviewer: 'Kim' },
      });
      expect(problems.map(({ code }) => code)).not.toContain('determinations_disagree');
    }
  });

  test('two that disagree leave it unknown, listed for a decision', async () => {
    const { applications, problems } = await read(
      `A,policy.posted,yes,${by('Lee')}`,
      `B,policy.posted,yes,${by('Lee')}`,
      `A,policy.posted,N/A,${by('Kim')}`,
      `A,policy.posted,yes,${by('Abe')}`,
    );
    expect(applications[0]?.facts['policy.posted']).toMatchObject({
      status: 'disputed',
      claims: [{ reviewer: 'Abe' }, { reviewer: 'Kim' }, { reviewer: 'Lee' }],
    });
    expect(problems.filter(({ file }) => file === 'determinations.csv').map(told)).toEqual([
      'determinations_disagree determinations.csv: line 2: reviewers’ determinations disagree; lines 2, 4 and 5 answer `policy.posted` with `yes`, `N/A`; agree on one, until then it counts as unknown',
    ]);
    expect(attestationOf(applications[1]?.facts['policy.posted']).status).toBe('provided');
  });

  test.each([
    { row: `Z,policy.written,yes,${by('Lee')}`, code: 'application_unknown', why: 'no such application' },
    {
      row: `C,policy.written,yes,${by('Lee')}`,
      code: 'application_quarantined',
      why: 'a quarantined application',
    },
    { row: `,policy.written,yes,${by('Lee')}`, code: 'cell_required', why: 'no id' },
    { row: `A,,yes,${by('Lee')}`, code: 'cell_required', why: 'no fact' },
    {
      row: `A,policy.writen,yes,${by('Lee')}`,
      code: 'fact_unknown',
      nearest: 'policy.written',
      why: 'misspelt',
    },
    {
      row: `A,requested_amount,5,${by('Lee')}`,
      code: 'fact_unknown',
      nearest: 'application.requestedAmount',
      why: 'a header',
    },
    { row: `A,__proto__,yes,${by('Lee')}`, code: 'fact_unknown', why: 'no fact at all' },
    { row: `A,subawards,yes,${by('Lee')}`, code: 'fact_not_determinable', why: 'a table' },
    { row: `A,subawards.local,5,${by('Lee')}`, code: 'fact_not_determinable', why: 'counted from others' },
    {
      row: `A,application.uei,YNDUZMUZF8H8,${by('Lee')}`,
      code: 'fact_not_determinable',
      why: 'an identifier',
    },
    { row: `A,policy.written,perhaps,${by('Lee')}`, code: 'not_yes_or_no', why: 'no answer' },
    { row: `A,policy.written,N/A,${by('Lee')}`, code: 'not_applicable_refused', why: 'not an answer here' },
    { row: `A,policy.written,,${by('Lee')}`, code: 'cell_required', why: 'blank' },
    { row: `A,policy.written,yes,${by('')}`, code: 'cell_required', why: 'no reviewer' },
    { row: `A,policy.written,yes,${by('Lee', '')}`, code: 'cell_required', why: 'no day' },
    { row: `A,policy.written,yes,${by('Lee', '5/1/2023')}`, code: 'not_a_date', why: 'no date' },
  ])('$row is quarantined alone ($why)', async ({ row, code, nearest }) => {
    const inputs = await read(row, `A,policy.posted,yes,${by('Lee')}`);
    expect(inputs.files[1]?.quarantined).toMatchObject([
      { line: 2, raw: row, reasons: [{ code, nearest: nearest ?? null }] },
    ]);
    expect(inputs.applications.map(({ id }) => id)).toEqual(['A', 'B', 'D']);
    expect(inputs.applications[0]?.facts['policy.written']).toMatchObject({ value: true });
  });

  test('one of a fact that is not in use is counted, with a warning', async () => {
    const inputs = await read(`A,policy.unused,yes,${by('Lee')}`);
    expect(reckoning(inputs)[1]).toBe('determinations 1 = 1 + 0');
    expect(inputs.problems.map(({ code }) => code)).toContain('fact_not_in_use');
    expect(inputs.applications[0]?.facts).not.toHaveProperty(['policy.unused']);
  });
});

const id = fc.constantFrom('A', 'B', 'C', 'D', 'E', '', '01', '__proto__');
const answer = fc.constantFrom(
  'yes',
  'no',
  '',
  'N/A',
  'maybe',
  '5',
  '(5)',
  '2023-04-04',
  'limits',
  '=1',
  'a "b"',
  'x,y',
);
const row = (width: number) =>
  fc
    .tuple(id, fc.array(answer, { minLength: width, maxLength: width }))
    .map(([i, rest]) => csvRow([i, ...rest]));
const csvRow = (cells: readonly string[]) =>
  cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
const applicationRows = fc.array(row(4), { minLength: 1, maxLength: 8 });
const subawardRows = fc.array(row(3), { minLength: 1, maxLength: 8 });
const determinationRows = fc.array(
  fc
    .tuple(
      id,
      fc.constantFrom('policy.written', 'budget.match', 'reviewer.finding', 'x'),
      answer,
      fc.constantFrom('Lee', 'Kim'),
      fc.constantFrom('2023-05-01', '2023-05-02', ''),
    )
    .map(([i, fact, value, reviewer, date]) => csvRow([i, fact, value, reviewer, date, ''])),
  { minLength: 1, maxLength: 8 },
);
const APPLICATIONS_HEAD = 'application_id,applicant_name,policy.written,budget.match,subawards.planned';
const files = fc.record({
  applications: applicationRows,
  subawards: subawardRows,
  determinations: determinationRows,
});
const texts = (rows: {
  applications: readonly string[];
  subawards: readonly string[];
  determinations: readonly string[];
}) => ({
  applications: lines(APPLICATIONS_HEAD, ...rows.applications),
  subawards: lines(SUBAWARDS_HEAD, ...rows.subawards),
  determinations: lines(DETERMINATIONS_HEAD, ...rows.determinations),
});

/** Everything but line numbers, and what is in the order of lines. */
const withoutLines = (value: unknown) =>
  JSON.parse(
    JSON.stringify(value, (key, part) =>
      key === 'line' ? 0 : key === 'expected' ? String(part).replace(/\d+/g, '0') : part,
    ),
  );

property.prop([
  files.chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      shuffled: fc.record({
        applications: fc.shuffledSubarray(rows.applications, { minLength: rows.applications.length }),
        subawards: fc.shuffledSubarray(rows.subawards, { minLength: rows.subawards.length }),
        determinations: fc.shuffledSubarray(rows.determinations, { minLength: rows.determinations.length }),
      }),
    }),
  ),
])('the order of rows changes nothing but line numbers', async ({ rows, shuffled }) => {
  const [a, b] = await Promise.all([readTexts(texts(rows)), readTexts(texts(shuffled))]);
  expect(withoutLines(b.applications)).toEqual(withoutLines(a.applications));
  expect(reckoning(b)).toEqual(reckoning(a));
  const sorted = (inputs: typeof a) =>
    inputs.problems.map((problem) => JSON.stringify(withoutLines(problem))).sort(compareText);
  expect(sorted(b)).toEqual(sorted(a));
});

const damage = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('drop', 'double', 'swap', 'insert', 'truncate'),
  what: fc.constantFrom('"', ',', '\n', '\r', '\0', 'é', ';', 'A'),
});
const damaged = (text: string, { at, how, what }: { at: number; how: string; what: string }) => {
  const i = text.length === 0 ? 0 : at % text.length;
  if (how === 'drop') return text.slice(0, i) + text.slice(i + 1);
  if (how === 'double') return text.slice(0, i) + text.slice(i, i + 1) + text.slice(i);
  if (how === 'swap')
    return text.slice(0, i) + text.slice(i + 1, i + 2) + text.slice(i, i + 1) + text.slice(i + 2);
  return how === 'insert' ? text.slice(0, i) + what + text.slice(i) : text.slice(0, i);
};

property.prop(
  [
    files,
    fc.array(damage, { maxLength: 4 }),
    fc.constantFrom('applications', 'subawards', 'determinations'),
    fc.integer({ min: 1, max: 30 }),
  ],
  {
    numRuns: 500,
  },
)(
  'whatever is wrong with a file, the reckoning adds up and nothing throws',
  async (rows, damages, which, chunkSize) => {
    const whole = texts(rows);
    const text = damages.reduce(damaged, whole[which]);
    const inputs = await readTexts({ ...whole, [which]: text }, undefined, chunkSize);
    for (const { read, accepted, quarantined } of inputs.files) {
      expect(read).toBe(accepted + quarantined.length);
      for (const { reasons, raw } of quarantined) {
        expect(reasons.length).toBeGreaterThan(0);
        expect(raw).not.toMatch(/^[\s,]*$/);
      }
    }
    const [count] = inputs.files;
    expect(inputs.applications).toHaveLength(inputs.refused ? 0 : (count?.accepted ?? 0));
  },
);

property.prop([files])('all that is accepted is in the applications', async (rows) => {
  const inputs = await readTexts(texts(rows));
  const [, subawards] = inputs.files;
  const used = inputs.applications.reduce((sum, { facts }) => {
    const table = facts['subawards'];
    return sum + (Array.isArray(table) ? table.length : 0);
  }, 0);
  expect(used).toBe(inputs.refused ? 0 : subawards?.accepted);
});
