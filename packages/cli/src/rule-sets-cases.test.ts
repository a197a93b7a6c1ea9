import { readFileSync, writeFileSync } from 'node:fs';
import { test as property } from '@fast-check/jest';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ruleSetData } from '../../core/src/testing/arbitraries.ts';
import { madeUpRules } from './testing/made-up-rules.ts';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

let own: Scratch;
beforeAll(() => {
  own = scratch();
});
afterAll(() => own.remove());

const HEADER = 'criterion,leaf,case,outcome,why,policy.noKnock,agreed (yes/no),signed by,date';
const held = (cases: string, rules = madeUpRules()) => {
  const [file, table] = [own.put('held.yaml', rules), own.put('held.csv', cases)];
  return run(['rule-sets', 'test', file, '--cases', table]);
};

describe('rule-sets cases', () => {
  test('makes cases by search where nobody wrote any', async () => {
    const { exitCode, stdout, stderr } = await run(['rule-sets', 'cases', own.at('rules.yaml')]);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      [
        HEADER,
        'c1,no-knock policy: a yes,1,met,"changed alone, this changes the outcome",yes,,,',
        'c1,no-knock policy: a yes,2,not_met,"changed alone, this changes the outcome",no,,,',
        'c1,no-knock policy: a yes,3,indeterminate,"this is not answered, so that it stays open",,,,',
        '',
      ].join('\n'),
    );
  });

  test('says what no case can show', async () => {
    const twice = '{ all: [{ condition: x }, { condition: x }] }';
    const rules = madeUpRules({
      when: twice,
      conditions: '[{ id: x, label: x, when: { fact: policy.noKnock, operator: equals, value: true } }]',
    });
    const { exitCode, stderr } = await run(['rule-sets', 'cases', own.put('twice.yaml', rules)]);
    expect(exitCode).toBe(0);
    expect(stderr).toBe(
      [0, 1]
        .map((i) => `c1: \`when.all[${i}]\` alone never prevents it: no answers at all are a case of that\n`)
        .join(''),
    );
  });

  test('never writes over a table that somebody may have signed', async () => {
    const out = own.put('signed.csv', 'signed');
    const { exitCode, stderr } = await run(['rule-sets', 'cases', 'ojp-fy2023', '--out', out]);
    expect([exitCode, readFileSync(out, 'utf8')]).toEqual([2, 'signed']);
    expect(stderr).toContain('is there already, perhaps signed by somebody; name another file');
  });

  test('takes a rule set for a built-in one by its data, not by its name', async () => {
    const named = own.put('named.yaml', madeUpRules().replace('id: made-up', 'id: ojp-fy2023'));
    expect((await run(['rule-sets', 'cases', named])).stdout).toContain('c1,no-knock policy: a yes,1,met');
  });
});

describe('what rule-sets cases writes, rule-sets test holds', () => {
  test.each(['ojp-fy2023', 'ojp-fy2024@1.0.0'])('%s', async (id) => {
    const out = own.at(`${id}.csv`);
    expect((await run(['rule-sets', 'cases', id, '--out', out])).exitCode).toBe(0);
    const { exitCode, stdout, stderr } = await run(['rule-sets', 'test', id, '--cases', out]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^(\d+) cases of .*: \1 as expected, 0 different, 0 unreadable\n$/);
  });

  property.prop([ruleSetData], { numRuns: 40 })(
    'a random rule set',
    async (data) => {
      const rules = own.put('random.json', JSON.stringify(data));
      const cases = await run(['rule-sets', 'cases', rules]);
      const { exitCode, stdout } = await run([
        'rule-sets',
        'test',
        rules,
        '--cases',
        own.put('random.csv', cases.stdout),
      ]);
      expect({ exitCode, stdout }).toEqual({
        exitCode: 0,
        stdout: expect.stringContaining(' 0 different, 0 unreadable\n'),
      });
    },
    120_000,
  );
});

describe('rule-sets test', () => {
  test.each([
    {
      why: 'a case that comes out as it says',
      cases: `${HEADER}\nc1,,1,met,,yes,,,\n`,
      exit: 0,
      says: ['1 case of made-up@1.0.0: 1 as expected, 0 different, 0 unreadable'],
    },
    {
      why: 'a case that comes out differently',
      cases: `${HEADER}\nc1,,1,met,they have one,no,,,\n`,
      exit: 1,
      says: [
        'held.csv: line 2: `c1`, case 1: expected met, found not met, because ',
        '; the case says: they have one',
        '0 as expected, 1 different, 0 unreadable',
      ],
    },
    {
      why: 'a case with a name of its own',
      cases: `${HEADER}\nc1,,the\u001b[31m one,met,,no,,,\n`,
      exit: 1,
      says: ['held.csv: line 2: `c1`, case `the [31m one`: expected met, found not met'],
    },
    {
      why: 'a case that is open',
      cases: `${HEADER}\nc1,,,not_met,,,,,\n`,
      exit: 1,
      says: ['held.csv: line 2: `c1`: expected not met, found indeterminate, because '],
    },
    {
      why: 'a case that somebody does not agree with',
      cases: `${HEADER}\nc1,,1,met,,yes,no,A. Person,2023-04-04\n`,
      exit: 0,
      says: ['whoever signed does not agree that it is met', '0 unreadable; 1 not agreed'],
    },
    {
      why: 'a case that cannot be read',
      cases: `${HEADER}\nc1,,1,met,,perhaps,,,\nc1,,2,met,,yes,,,\n`,
      exit: 1,
      says: [
        'held.csv: line 2, column 6 `policy.noKnock`: `perhaps` is not yes or no',
        '2 cases of made-up@1.0.0: 1 as expected, 0 different, 1 unreadable',
      ],
    },
  ])('$why ends with $exit', async ({ cases, exit, says }) => {
    const { exitCode, stdout } = await held(cases);
    expect(exitCode).toBe(exit);
    for (const text of says) expect(stdout).toContain(text);
  });

  test.each([
    {
      why: 'a table without outcomes',
      cases: 'criterion\nc1\n',
      says: 'a required column is missing; name a column `outcome`',
    },
    { why: 'a table without rows', cases: `${HEADER}\n`, says: 'held.csv: there is no case in it' },
  ])('$why cannot be used', async ({ cases, says }) => {
    const { exitCode, stderr } = await held(cases);
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining(says)]);
  });

  test('asks for the cases', async () => {
    const { exitCode, stderr } = await run(['rule-sets', 'test', 'ojp-fy2023']);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('which cases? give --cases FILE')]);
  });

  test('tells which criteria have no case, and which columns say nothing', async () => {
    const { stderr } = await run([
      'rule-sets',
      'test',
      'ojp-fy2023',
      '--cases',
      own.put('few.csv', 'criterion,outcome,polcy.noKnock\nle-no-knock,indeterminate,\n'),
    ]);
    expect(stderr).toContain('few.csv: no case of `eq-1a-advance-equity`, ');
    expect(stderr).toContain(
      'the column is not known; its cells are not read; did you mean `policy.noKnock`?',
    );
  });

  test('a rule set that was changed no longer holds what was signed', async () => {
    const signed = (await run(['rule-sets', 'cases', own.at('rules.yaml')])).stdout;
    const changed = madeUpRules({ when: '{ fact: policy.noKnock, operator: equals, value: false }' });
    const { exitCode, stdout } = await held(signed, changed);
    expect([exitCode, stdout]).toEqual([
      1,
      expect.stringContaining('1 as expected, 2 different, 0 unreadable'),
    ]);
  });
});

const DOCUMENT = new URL('../../../docs/case-tables.md', import.meta.url);
const GENERATED = /(?<=<!-- generated -->\n\n).*(?=<!-- end -->)/s;

test('docs/case-tables.md shows what is written; rewrite it with UPDATE_GOLDEN=1', async () => {
  const { stdout } = await run(['rule-sets', 'cases', own.at('rules.yaml')]);
  const text = readFileSync(DOCUMENT, 'utf8');
  const current = text.replace(GENERATED, () => `\`\`\`csv\n${stdout}\`\`\`\n\n`);
  if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(DOCUMENT, current);
  expect(GENERATED.test(text)).toBe(true);
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(current);
});
