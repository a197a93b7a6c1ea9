import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

let own: Scratch;
beforeAll(() => {
  own = scratch();
  own.put('bad.csv', 'application_id,applicant_name,policy.noKnock\nA,Alder,perhaps\nB,Birch,no\n');
});
afterAll(() => own.remove());

const whatIf = (id: string, ...flags: readonly string[]) =>
  run(['what-if', own.at('good.csv'), id, ...own.rules, ...flags]);

describe('wrong usage is told in one line', () => {
  test.each([
    {
      flags: ['--goal', 'first'],
      says: '--goal: `first` is not a goal; write score, score:7, rank, rank:10 or funded',
    },
    { flags: ['--goal', 'score:many'], says: '--goal: `score:many` is not a goal' },
    { flags: ['--goal', 'rank:0'], says: '--goal: `rank:0` is not a goal' },
    { flags: ['--goal', 'rank:1.5'], says: '--goal: `rank:1.5` is not a goal' },
    {
      flags: ['--goal', 'funded'],
      says: '--goal funded: there is no funding line, because no funds are given; give them, --funds AMOUNT',
    },
    {
      flags: ['--goal', 'rank:3'],
      says: 'place 3 is beyond the competition, which has 2 applications; ask for a place from 1 to 2',
    },
    { flags: ['--answers', '0'], says: '--answers: `0` is not a whole number from 1 to 6' },
    { flags: ['--answers', '7'], says: '--answers: `7` is not a whole number from 1 to 6' },
    { flags: ['--answers', 'all'], says: '--answers: `all` is not a whole number from 1 to 6' },
    { flags: ['--format', 'html'], says: '--format: `html` is not known; known are text, md, json' },
  ])('$flags', async ({ flags, says }) => {
    const ran = await whatIf('B', ...flags);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(says) });
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('an id that no application has', async () => {
    expect(await whatIf('Z')).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('no scored application has the id `Z`'),
    });
  });
});

test('above the line of one competition among several, the flag names it', async () => {
  own.put(
    'two.csv',
    'application_id,applicant_name,competition_id,policy.noKnock\nA,Alder,C-1,no\nB,Birch,,no\n',
  );
  const stderrOf = async (id: string) =>
    (await run(['what-if', own.at('two.csv'), id, ...own.rules, '--goal', 'funded'])).stderr;
  expect(await stderrOf('A')).toContain(
    'no funds are given for competition `C-1`; give them, --funds `C-1=AMOUNT`',
  );
  expect(await stderrOf('B')).toContain(
    'no funds are given for applications that name no competition; give them, --funds `=AMOUNT`',
  );
});

test('an application whose row is quarantined is refused with the reason', async () => {
  const ran = await run(['what-if', own.at('bad.csv'), 'A', ...own.rules]);
  expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
  expect(ran.stderr).toContain('`A` is quarantined and was not scored: bad.csv: ');
});

test('JSON has the goal that was asked for, and text and Markdown its title', async () => {
  const flags = ['--goal', 'score:1', '--answers', '1'];
  const json = await whatIf('B', ...flags, '--format', 'json');
  const report = JSON.parse(json.stdout) as {
    answers: number;
    goals: readonly { goal: string; title: string }[];
  };
  expect(report).toMatchObject({ answers: 1, goals: [{ goal: 'score:1' }] });
  for (const format of ['text', 'md'])
    expect((await whatIf('B', ...flags, '--format', format)).stdout).toContain(report.goals[0]?.title);
});
