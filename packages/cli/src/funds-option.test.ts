import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

let here: Scratch;
let one: string;
let two: string;

beforeAll(() => {
  here = scratch();
  one = here.put(
    'one.csv',
    'application_id,applicant_name,requested_amount,policy.noKnock\nA,Alder,60,yes\nB,Birch,50,no\nC,Cedar,30,no\n',
  );
  two = here.put(
    'two.csv',
    'application_id,applicant_name,competition_id,requested_amount,policy.noKnock\nA,Alder,first,60,yes\nB,Birch,second,50,no\nC,Cedar,,30,no\n',
  );
});
afterAll(() => here.remove());

const score = (path: string, ...more: readonly string[]) => run(['score', path, ...here.rules, ...more]);

test.each([
  {
    flags: ['--funds', 'lots'],
    says: '--funds: `lots` is not an amount of US dollars; write 1234.50 or $1,234.50',
  },
  {
    flags: ['--funds', '-5'],
    says: '--funds: `-5` is not an amount of US dollars; write a number of at least 0',
  },
  {
    flags: ['--funds', ''],
    says: '--funds: `` is not an amount of US dollars; write 24000000 or $24,000,000.00',
  },
  { flags: ['--funds', 'first='], says: '--funds: `` is not an amount of US dollars' },
  {
    flags: ['--funds', '5', '--funds', '5'],
    says: '--funds: `5` is given twice; give each competition one sum',
  },
  { flags: ['--funds', 'a=5', '--funds', 'a=6'], says: '--funds: `a` is given twice' },
  {
    flags: ['--funds', '5', '--funds', 'a=6'],
    says: '--funds: one sum without a competition and others with one',
  },
  {
    flags: ['--funds', '5'],
    says: '--funds: there are 3 competitions (``, `first`, `second`); give each its own sum, --funds COMPETITION=AMOUNT',
  },
  {
    flags: ['--funds', 'frist=5'],
    says: '--funds: no application is of competition `frist`; did you mean `first`?',
  },
  { flags: ['--funding-line', 'stopp'], says: '--funding-line: `stopp` is not known; did you mean `stop`?' },
])('$flags is wrong usage, and nothing is written', async ({ flags, says }) => {
  const out = here.at('out-of-wrong-usage');
  const { exitCode, stderr } = await score(two, ...flags, '--out', out);
  expect(stderr).toContain(`grantscore: ${says}`);
  expect([exitCode, existsSync(out)]).toEqual([2, false]);
});

test('one sum draws the line of the only competition', async () => {
  const { stdout } = await score(one, '--funds', '$90');
  expect(stdout).toContain(
    'funding line  $90.00 in rank order, stopping at the first request that does not fit',
  );
  expect(stdout).toMatch(/Cedar +C +0 of 1 .*at the line/);
});

test('each competition has its own sum; one without has no line', async () => {
  const { stdout } = await score(two, '--funds', 'first=60', '--funds', '=10');
  expect(stdout).toMatch(/A +1 of 1 .*above/);
  expect(stdout).toMatch(/C +0 of 1 .*below/);
  expect(stdout.match(/funding line/g)).toHaveLength(2);
});

test('a run records the sums and the rule', async () => {
  const out = here.at('recorded');
  await score(two, '--funds', 'first=60', '--funding-line', 'skip', '--out', out);
  expect(JSON.parse(readFileSync(here.at('recorded/run.json'), 'utf8'))).toMatchObject({
    funds: [{ competition: 'first', amount: '60' }],
    fundingLine: 'skip',
  });
});

test('awards that cannot be used are quarantined, recorded and never taken for none', async () => {
  const awards = here.put('awards.csv', 'application_id,amount,reason\nA,60,\nC,30,\nB,lots,\nZ,5,\nC,30,\n');
  const { exitCode, stdout } = await score(one, '--awards', awards, '--out', here.at('awarded'));
  expect(exitCode).toBe(1);
  expect(stdout).toContain('awards.csv: read 5 = used 1 + quarantined 4\n');
  expect(stdout).toContain('2 awards could not be read, so nothing is said of `B`, `C`');
  expect(stdout).toContain('no award departs from the ranking');
  const left = readFileSync(here.at('awarded/quarantine-awards.csv'), 'utf8');
  const corrected = here.put('corrected.csv', left.replace('lots', '1'));
  const again = await score(one, '--awards', awards, '--with-awards', corrected);
  expect(again.stdout).toContain('2 awards of $61.00 together');
});

test('check finds what is wrong with awards', async () => {
  const awards = here.put('wrong.csv', 'application_id,amount\nZ,5\n');
  const { exitCode, stdout } = await run(['check', one, ...here.rules, '--awards', awards]);
  expect(exitCode).toBe(1);
  expect(stdout).toContain(
    'wrong.csv: line 2: no application has this id; write an id that stands in `one.csv`',
  );
  expect(stdout).toContain('wrong.csv: read 1 = would use 0 + would quarantine 1');
});
