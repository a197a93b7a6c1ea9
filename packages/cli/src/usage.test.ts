import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

let own: Scratch;
beforeAll(() => {
  own = scratch();
  own.put(
    'other.yaml',
    'id: s\ntitle: S\ncycle: FY2024\nruleSet: ojp-fy2024\nbasis: modelling-choice\nnote: n\n',
  );
});
afterAll(() => own.remove());

describe('wrong usage is one line: what was written, the nearest, where help is', () => {
  test.each([
    {
      args: ['score', 'a.csv', '--rule-sett', 'x'],
      says: 'grantscore: `--rule-sett` is not known; did you mean `--rule-set`? `grantscore score --help` shows what can be asked\n',
    },
    {
      args: ['rule-sets', 'list', '--zzz'],
      says: 'grantscore: `--zzz` is not known; `grantscore rule-sets list --help` shows what can be asked\n',
    },
    {
      args: ['scor'],
      says: 'grantscore: `scor` is not known; did you mean `score`? `grantscore --help` shows what can be asked\n',
    },
    {
      args: ['explain', 'a.csv'],
      says: 'grantscore: `application-id` is missing; `grantscore explain --help` shows what can be asked\n',
    },
    {
      args: ['score', 'a.csv', '--out'],
      says: 'grantscore: `--out <folder>` needs something after it; `grantscore score --help` shows what can be asked\n',
    },
    {
      args: ['check', 'a.csv', 'b.csv'],
      says: 'grantscore: there is more than is asked for: expected 1 argument but got 2; `grantscore check --help` shows what can be asked\n',
    },
  ])('$args', async ({ args, says }) => {
    expect(await run(args)).toEqual({ exitCode: 2, stdout: '', stderr: says });
  });

  test.each([
    ['--rule-set', 'ojp-fy2023'],
    ['--profile', 'count'],
    ['--executor', 'compiled'],
    ['--subawards', 'a.csv'],
    ['--full'],
  ])('%s given twice is refused, for one of the two would not count', async (...flag) => {
    const ran = await run(['explain', own.at('good.csv'), 'A', ...flag, ...flag]);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toBe(`grantscore: \`${flag[0]}\` is given twice; give it once\n`);
  });
});

describe('every command that reads applications refuses the same', () => {
  const commands = [
    ['score'],
    ['check'],
    ['explain', 'A'],
    ['what-if', 'A'],
    ['sensitivity'],
    ['compare', '--profile-to', 'count'],
  ] as const;
  const wrong = [
    { flags: ['--profile', 'bogus'], says: 'bogus' },
    {
      flags: ['--executor', 'bogus'],
      says: '--executor: `bogus` is not known; known are compiled, interpreter',
    },
    {
      flags: ['--encoding', 'latin-1'],
      says: '--encoding: `latin-1` is not known; known are utf-8, utf-16le, utf-16be, windows-1252',
    },
    {
      flags: ['--delimiter', 'space'],
      says: '--delimiter: `space` is not known; known are comma, semicolon, tab, bar',
    },
    { flags: ['--decimal', 'coma'], says: '--decimal: `coma` is not known; did you mean `comma`?' },
    {
      flags: ['--date-format', 'US'],
      says: '--date-format: `US` is no known date format; known are MM/DD/YYYY',
    },
    {
      flags: ['--set-separator', '-'],
      says: '--set-separator: `-` is no known separator; known are ; , | /',
    },
    {
      flags: ['--limit', 'rows=5'],
      says: '--limit: `rows` is not known; known are cell, columns, record, unpacked',
    },
    { flags: ['--limit', 'cell'], says: '--limit: `cell` is not NAME=NUMBER; write --limit cell=100000' },
    { flags: ['--limit', 'cell=-1'], says: '--limit: `-1` is not a whole number above zero' },
    {
      flags: ['--limit', 'cell=1', '--limit', 'cell=2'],
      says: '--limit: `cell` is given twice; give it once',
    },
  ];
  test.each(commands.flatMap(([command, ...id]) => wrong.map((row) => ({ command, id, ...row }))))(
    '$command $flags',
    async ({ command, id, flags, says }) => {
      const ran = await run([command, own.at('good.csv'), ...id, ...own.rules, ...flags]);
      expect(ran).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(says) });
      expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
    },
  );
});

describe('a solicitation and a rule set that do not belong together', () => {
  test.each([
    { given: () => ['--rule-set', 'ojp-fy2024', '--solicitation', 'O-BJA-2023-171562'] },
    { given: () => ['--rule-set', 'ojp-fy2023', '--solicitation', own.at('other.yaml')] },
  ])('are wrong usage where both were named', async ({ given }) => {
    const ran = await run(['check', own.at('good.csv'), ...given()]);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('it belongs to') });
  });
});

test('help says what every argument is', async () => {
  expect((await run(['explain', '--help'])).stdout).toMatch(/application-id +the id of the application/);
});
