import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { madeUpRules } from './testing/made-up-rules.ts';
import { run } from './testing/run.ts';
import { type Scratch, scratch, TWO_APPLICATIONS } from './testing/scratch.ts';

/** Rules that read a day and a set besides what {@link madeUpRules} read. */
const datedRules = () =>
  madeUpRules({
    when: "{ any: [{ fact: day, operator: after, value: '2023-01-01' }, { fact: forms, operator: includes, value: a }] }",
  }).replace(
    'derivedFacts:',
    `  - { id: day, type: date, label: the day, question: 'On which day?' }
  - { id: forms, type: set, label: its forms, question: 'Which?', values: [{ value: a, label: A }, { value: b, label: B }] }
derivedFacts:`,
  );

let own: Scratch;
beforeAll(() => {
  own = scratch();
  own.put(
    'windows.csv',
    Buffer.from('application_id,applicant_name,policy.noKnock\nA,Ca\xf1on City,yes\n', 'latin1'),
  );
  own.put('bare-utf16.csv', Buffer.from(TWO_APPLICATIONS, 'utf16le'));
  own.put('bars.csv', 'application_id|applicant_name,policy.noKnock\nA|B,x\n');
  own.put('packed.csv.gz', gzipSync(TWO_APPLICATIONS));
});
afterAll(() => own.remove());

const check = (file: string, ...flags: readonly string[]) =>
  run(['check', own.at(file), ...own.rules, ...flags]);

describe('how a file is to be read', () => {
  test.each([
    { file: 'windows.csv', flags: ['--encoding', 'windows-1252'], why: 'bytes of an older spreadsheet' },
    { file: 'bare-utf16.csv', flags: ['--encoding', 'utf-16le'], why: 'UTF-16 without its mark' },
    { file: 'good.csv', flags: ['--delimiter', 'comma'], why: 'a name' },
    { file: 'good.csv', flags: ['--delimiter', ','], why: 'the character itself' },
    {
      file: 'good.csv',
      flags: ['--limit', 'cell=100', '--limit', 'record=100'],
      why: 'limits that it keeps',
    },
  ])('$file with $flags: $why', async ({ file, flags }) => {
    expect(await check(file, ...flags)).toMatchObject({ exitCode: 0 });
  });

  test.each([
    { file: 'windows.csv', flags: [], says: '--encoding windows-1252' },
    { file: 'good.csv', flags: ['--delimiter', 'tab'], says: 'a required column is missing' },
    { file: 'good.csv', flags: ['--delimiter', '\\t'], says: 'a required column is missing' },
    { file: 'good.csv', flags: ['--delimiter', '\t'], says: 'a required column is missing' },
    { file: 'good.csv', flags: ['--limit', 'columns=2'], says: 'there are more than 2 columns' },
  ])('$file with $flags is refused', async ({ file, flags, says }) => {
    expect(await check(file, ...flags)).toMatchObject({ exitCode: 3, stdout: expect.stringContaining(says) });
  });

  test('a file that is larger unpacked than the limit is refused, one of just that size is not', async () => {
    const size = TWO_APPLICATIONS.length;
    expect(await check('packed.csv.gz', '--limit', `unpacked=${size}`)).toMatchObject({ exitCode: 0 });
    const ran = await check('packed.csv.gz', '--limit', `unpacked=${size - 1}`);
    expect(ran).toEqual({
      exitCode: 3,
      stdout: `packed.csv.gz: a part of the file is over a limit; it is more than ${size - 1} bytes unpacked; if it may be, raise this with --limit unpacked=NUMBER\nnothing would be scored\n`,
      stderr: '',
    });
  });
});

describe('how cells are written', () => {
  const amounts = (text: string) =>
    own.put('amounts.csv', `application_id;applicant_name;requested_amount\nA;Alder;${text}\n`);

  test.each([
    {
      text: '1.234,50',
      flags: ['--decimal', 'comma'],
      exitCode: 0,
      why: 'a decimal comma that was declared',
    },
    { text: '1.234,50', flags: [], exitCode: 1, why: 'one that was not' },
    {
      text: '1,234.50',
      flags: ['--decimal', 'point'],
      exitCode: 0,
      why: 'a decimal point, which needs no declaring',
    },
    {
      text: '1,234.50',
      flags: ['--decimal', 'comma'],
      exitCode: 1,
      why: 'a decimal point where commas were declared',
    },
  ])('$text with $flags ends with $exitCode: $why', async ({ text, flags, exitCode }) => {
    amounts(text);
    expect(await check('amounts.csv', ...flags)).toMatchObject({ exitCode });
  });

  test('dates and sets follow their flags', async () => {
    own.put('dated.csv', 'application_id,applicant_name,day,forms\nA,Alder,4/5/2023,a|b\n');
    const rules = own.put('dated.yaml', datedRules());
    const dated = (...flags: readonly string[]) =>
      run(['check', own.at('dated.csv'), '--rule-set', rules, ...flags]);
    expect(await dated('--date-format', 'M/D/YYYY', '--set-separator', '|')).toMatchObject({ exitCode: 0 });
    expect((await dated()).stdout).toContain('2 problems');
  });
});

describe('run.json', () => {
  test.each([
    { flags: [], reading: {}, why: 'nothing was told' },
    {
      flags: ['--set-separator', '|', '--date-format', 'm/d/yyyy', '--decimal', 'comma'],
      reading: { decimal: 'comma', dateFormat: 'M/D/YYYY', setSeparator: '|' },
      why: 'how cells are written',
    },
    {
      flags: ['--limit', 'record=5000', '--limit', 'cell=4000', '--delimiter', ',', '--encoding', 'utf-8'],
      reading: { encoding: 'utf-8', delimiter: 'comma', limits: { cell: 4000, record: 5000 } },
      why: 'in an order and in words that do not depend on how they were given',
    },
  ])('records what was told of how to read: $why', async ({ flags, reading }) => {
    const out = own.at(`out-${flags.length}`);
    await run(['score', own.at('good.csv'), ...own.rules, '--out', out, ...flags]);
    const record = JSON.parse(readFileSync(`${out}/run.json`, 'utf8')) as { readonly reading: unknown };
    expect(JSON.stringify(record.reading)).toBe(JSON.stringify(reading));
  });
});
