import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { madeUpRules } from './testing/made-up-rules.ts';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

const HEADER = 'application_id,applicant_name,competition_id,requested_amount,policy.noKnock';

let own: Scratch;
beforeAll(() => {
  own = scratch();
  own.put('double.yaml', madeUpRules().replace("pointsEach: '1'", "pointsEach: '2'"));
  own.put('later.csv', 'application_id,applicant_name,policy.noKnock\nA,Alder,no\nB,Birch,yes\n');
  own.put('north.csv', `${HEADER}\nA,Alder,north,10,yes\nB,Birch,north,10,no\n`);
  own.put('south.csv', `${HEADER}\nA,Alder,south,10,yes\nB,Birch,north,10,no\n`);
  own.put('bad.csv', 'application_id,applicant_name,policy.noKnock\nA,Alder,perhaps\nB,Birch,no\n');
});
afterAll(() => own.remove());

const compare = (file: string, ...flags: readonly string[]) =>
  run(['compare', own.at(file), ...own.rules, ...flags]);

interface Report {
  readonly competitions: readonly {
    readonly competition: string | null;
    readonly applications: readonly { readonly applicationId: string }[];
  }[];
}

async function entries(file: string, ...flags: readonly string[]) {
  const { stdout } = await compare(file, ...flags, '--format', 'json');
  const { competitions } = JSON.parse(stdout) as Report;
  return competitions.flatMap(({ competition, applications }) =>
    applications.map((entry) => ({ competition, ...entry })),
  );
}

describe('wrong usage is told in one line', () => {
  test.each([
    {
      file: 'good.csv',
      flags: [],
      says: 'what is compared with what? give --from and --to for two rule sets',
    },
    { file: 'good.csv', flags: ['--profile-to', 'bogus'], says: '`bogus` is not a profile of made-up' },
    { file: 'good.csv', flags: ['--to', 'ojp-fy2032'], says: 'ojp-fy2032' },
    {
      file: 'good.csv',
      flags: ['--profile-to', 'count', '--format', 'xml'],
      says: '--format: `xml` is not known; known are text, html, json, csv',
    },
    {
      file: 'good.csv',
      flags: ['--profile-to', 'count', '--table', 'move'],
      says: '--table: `move` is not known; did you mean `moves`?',
    },
    {
      file: 'north.csv',
      flags: ['--profile-to', 'count', '--funds', 'west=10'],
      says: '--funds: no application is of competition `west`',
    },
  ])('$flags', async ({ file, flags, says }) => {
    const ran = await compare(file, ...flags);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(says) });
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('standard input, which both sides would read', async () => {
    const ran = await run(['compare', '-', ...own.rules, '--profile-to', 'count']);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toContain('standard input (`-`) can be read once, and each side reads its files');
  });
});

test('two rule sets: the points of one criterion, and nobody moves', async () => {
  expect(await entries('good.csv', '--to', own.at('double.yaml'))).toMatchObject([
    { applicationId: 'A', moved: 0, change: '1', causes: [{ id: 'c1', change: '1' }] },
    { applicationId: 'B', moved: 0, change: '0', causes: [] },
  ]);
});

test('two vintages of the answers: each takes the other’s place', async () => {
  expect(await entries('good.csv', '--applications-to', own.at('later.csv'))).toMatchObject([
    { applicationId: 'B', moved: 1, change: '1' },
    { applicationId: 'A', moved: -1, change: '-1' },
  ]);
});

test('funds are of the competitions of both sides together', async () => {
  const flags = ['--applications-to', own.at('south.csv'), '--funds', 'north=10', '--funds', 'south=10'];
  expect(await entries('north.csv', ...flags)).toMatchObject([
    { competition: 'north', applicationId: 'B', from: { funding: 'below' }, to: { funding: 'above' } },
    {
      competition: 'north',
      applicationId: 'A',
      to: null,
      absent: 'on the second side it is of competition south',
    },
    {
      competition: 'south',
      applicationId: 'A',
      from: null,
      absent: 'on the first side it is of competition north',
    },
  ]);
});

test('a row quarantined on one side ends with 1, and is told', async () => {
  const ran = await compare('bad.csv', '--applications-to', own.at('good.csv'));
  expect(ran.exitCode).toBe(1);
  expect(ran.stdout).toContain('on the first side its row is quarantined');
  expect(ran.stdout).toContain('first: bad.csv: read 2 = scored 1 + quarantined 1\n');
});

test('corrections are of the first side’s file where the second has one of its own', async () => {
  await run(['score', own.at('bad.csv'), ...own.rules, '--out', own.at('first')]);
  const quarantined = readFileSync(own.at('first/quarantine.csv'), 'utf8');
  own.put('fix.csv', quarantined.replace('perhaps', 'yes'));
  const flags = ['--with', own.at('fix.csv'), '--applications-to', own.at('good.csv')];
  const ran = await compare('bad.csv', ...flags);
  expect(ran).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('2 applications ranked on both sides'),
  });
  expect(ran.stdout).toContain('second: good.csv: read 2 = scored 2 + quarantined 0\n');
});
