import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/jest';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

let own: Scratch;
beforeAll(() => {
  own = scratch();
  own.put('theirs.csv', 'Agency ID;Agency;No-knock?\nA;Alder;Y - see policy\nB;Birch;007\nC;Cedar;perhaps\n');
  own.put(
    'mapping.yaml',
    'columns:\n  Agency ID: application_id\n  Agency: applicant_name\n  No-knock?:\n    to: policy.noKnock\n    values: { Y - see policy: yes, 007: no, perhaps: }\n',
  );
  own.put(
    'long.csv',
    'application_id,fact,value\nA,applicant_name,Alder\nA,policy.noKnock,yes\nB,policy.noKnock,no\n',
  );
});
afterAll(() => own.remove());

const withMapping = (command: string, mapping: string, ...flags: readonly string[]) =>
  run([command, own.at('theirs.csv'), ...own.rules, '--mapping', own.at(mapping), ...flags]);
const lines = (text: string) => text.trimEnd().split('\n');

describe('--mapping', () => {
  test('reads headers and values as they are written: `007` and `yes` are texts', async () => {
    const { stdout, stderr, exitCode } = await withMapping('check', 'mapping.yaml');
    expect([stdout, stderr, exitCode]).toEqual([
      'theirs.csv: read 3 = would score 3 + would quarantine 0\n',
      '',
      0,
    ]);
  });

  test('is the same as JSON', async () => {
    own.put(
      'mapping.json',
      '{"columns":{"Agency ID":"application_id","Agency":"applicant_name","No-knock?":{"to":"policy.noKnock","values":{"Y - see policy":"yes","007":"no","perhaps":null}}}}',
    );
    const out = own.at('json-out');
    const json = await withMapping('score', 'mapping.json', '--out', out);
    expect(json.exitCode).toBe(0);
    const record = JSON.parse(readFileSync(`${out}/run.json`, 'utf8'));
    expect(record.mapping).toEqual({ name: 'mapping.json', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(readFileSync(`${out}/ranking.csv`, 'utf8')).toContain('A,Alder');
  });

  test.each([
    [
      'is not there',
      'nowhere.yaml',
      null,
      ['grantscore: `AT`: there is no such file; check the name and the folder you are in'],
    ],
    ['is empty', 'empty.yaml', '', ['grantscore: `AT`: the file is empty; a mapping was expected']],
    [
      'has one problem',
      'one.yaml',
      'colums: {}',
      ['grantscore: `AT`: colums: this key is not known here; did you mean `columns`?'],
    ],
    [
      'has two',
      'two.yaml',
      'columns: { A: policy.noknok, No-knock?: { to: policy.noKnock, values: { Y: yep } } }',
      [
        'grantscore: `AT`: the mapping cannot be used:',
        '  columns.A: `policy.noknok` is no column of these rules; did you mean `policy.noKnock`?',
        '  columns["No-knock?"].values.Y: for `policy.noKnock`: `yep` is not yes or no; write yes or no (also y, n, true, false, 1, 0)',
      ],
    ],
  ])('is told in words where it %s', async (_, name, text, expected) => {
    if (text !== null) own.put(name, text);
    const { stderr, exitCode } = await withMapping('score', name);
    expect(lines(stderr.replaceAll(own.at(name), 'AT'))).toEqual(expected);
    expect(exitCode).toBe(3);
  });

  test('that does not fit the file makes it unusable', async () => {
    own.put('other.yaml', 'columns: { Agency Id: application_id, Agency: applicant_name }');
    const { stdout, exitCode } = await withMapping('check', 'other.yaml');
    expect(stdout).toContain('the file has no column `Agency Id`');
    expect(stdout).toContain('did you mean `Agency ID`?');
    expect(exitCode).toBe(3);
  });
});

test('the long form is counted in answers', async () => {
  const { stdout, exitCode } = await run(['check', own.at('long.csv'), ...own.rules]);
  expect(lines(stdout).at(-1)).toBe(
    'long.csv: read 3 answers of 2 applications = would use 2 + would quarantine 1',
  );
  expect(exitCode).toBe(1);
});

describe('mapping suggest', () => {
  const suggest = (file: string, ...flags: readonly string[]) =>
    run(['mapping', 'suggest', own.at(file), ...own.rules, ...flags]);

  test('prints a draft', async () => {
    const { stdout, exitCode } = await suggest('theirs.csv');
    expect(lines(stdout).slice(2)).toEqual([
      'columns:',
      '  # uncertain; also near: competition_id, ori, uei',
      '  Agency ID: application_id',
      '  # not known; candidates: ori',
      '  Agency: ignore',
      expect.stringContaining('# uncertain'),
      '  "No-knock?":',
      '    to: policy.noKnock',
      '    values:',
      '      Y - see policy:',
      '      "007":',
      '      perhaps:',
      expect.stringContaining('# No column was found for `applicant_name`'),
    ]);
    expect(exitCode).toBe(0);
  });

  test('writes it to a file, and never over one', async () => {
    const out = own.at('draft.yaml');
    expect((await suggest('theirs.csv', '--out', out)).stdout).toBe(
      `wrote ${out}; complete it, then give it to check or score as --mapping ${out}\n`,
    );
    const before = readFileSync(out, 'utf8');
    const again = await suggest('theirs.csv', '--out', out);
    expect(again).toMatchObject({
      exitCode: 2,
      stderr: `grantscore: \`${out}\` is there already, perhaps completed by somebody; name another file\n`,
    });
    expect(readFileSync(out, 'utf8')).toBe(before);
  });

  test('says why a file cannot be read', async () => {
    own.put('nothing.csv', '');
    expect(await suggest('nothing.csv')).toMatchObject({
      exitCode: 3,
      stderr:
        'grantscore: nothing.csv: the file is empty; expected a header row and at least one row below it\n',
    });
  });

  const cell = fc.oneof(
    fc.constantFrom(
      'Agency',
      'policy.noKnock',
      'no-knock policy',
      'its words',
      'ignore',
      '__proto__',
      '<<',
      '- a',
      'a: b',
      '#c',
      '? d',
      '~',
      'null',
      ' ',
      '"',
      "'=1",
      'x'.repeat(1100),
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const quoted = (text: string) =>
    `"${text.replaceAll('"', '""').replaceAll('\0', '').replaceAll('\uFFFD', '')}"`;

  property.prop(
    [fc.uniqueArray(cell, { minLength: 1, maxLength: 8 }), fc.array(fc.array(cell), { maxLength: 4 })],
    {
      numRuns: 150,
    },
  )('a draft is a mapping that fits its file, whatever stands there', async (header, rows) => {
    const headers = ['application_id', 'applicant_name', ...header];
    const table = [
      headers,
      ...rows.map((row, i) => headers.map((_, at) => (at < 2 ? `A${i}` : (row[at - 2] ?? '')))),
    ];
    own.put('any.csv', `${table.map((row) => row.map(quoted).join(',')).join('\n')}\n`);
    const draft = await suggest('any.csv');
    expect(draft.stderr).toBe('');
    own.put('any.yaml', draft.stdout);
    const check = await run([
      'check',
      own.at('any.csv'),
      ...own.rules,
      '--mapping',
      own.at('any.yaml'),
      '--format',
      'json',
    ]);
    expect(check.stderr).toBe('');
    const { groups } = JSON.parse(check.stdout) as { readonly groups: readonly { readonly code: string }[] };
    const aboutMapping = ['mapping_column_missing', 'mapping_unused', 'column_repeated', 'column_missing'];
    expect(groups.map(({ code }) => code).filter((code) => aboutMapping.includes(code))).toEqual([]);
  });
});
