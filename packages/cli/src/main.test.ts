import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { madeUpRules } from './testing/made-up-rules.ts';
import { run } from './testing/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'grantscore-cli-'));
const at = (name: string) => join(folder, name);
const put = (name: string, text: string | Uint8Array) => writeFileSync(at(name), text);
const GOOD = 'application_id,applicant_name,policy.noKnock\nA,Alder,yes\nB,Birch,no\n';

beforeAll(() => {
  mkdirSync(at('folder'));
  put('rules.yaml', madeUpRules());
  put('good.csv', GOOD);
  put('bad-row.csv', `${GOOD}C,Cedar,maybe\n`);
  put('empty.csv', '');
  put('header-alone.csv', 'application_id,applicant_name,policy.noKnock\n');
  put('misspelt.csv', 'application_id,applicant_name,policy.noKnok\nA,Alder,yes\n');
  put('missing-column.csv', 'application_id,applicant_nam\nA,Alder\n');
  put('unknown-key.yaml', madeUpRules().replace('caution:', 'cautoin:'));
  put('empty-group.yaml', madeUpRules({ when: '{ all: [] }' }));
  put(
    'cycle.yaml',
    madeUpRules({
      conditions:
        '[{ id: a, label: A, when: { condition: b } }, { id: b, label: B, when: { not: { condition: a } } }]',
      when: '{ condition: a }',
    }),
  );
  put('wrong-type.yaml', madeUpRules({ when: "{ fact: policy.noKnock, operator: equals, value: 'yes' }" }));
  put('misspelt-fact.yaml', madeUpRules({ when: '{ fact: policy.noKnok, operator: equals, value: true }' }));
  put(
    'misspelt-criterion.yaml',
    'id: s\ntitle: S\ncycle: FY2023\nruleSet: ojp-fy2023\nbasis: modelling-choice\nnote: n\ncriteria: { off: [le-no-knok] }\n',
  );
  put('not-yaml.yaml', 'id: [');
  put('cut.csv.gz', gzipSync(GOOD).subarray(0, 20));
  put('latin-1.yaml', Buffer.from('title: Caf\u00e9\n', 'latin1'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const withRules = (file: string) => ['--rule-set', at(file)];

describe('one clear line, the right exit code, no stack, nothing written', () => {
  test.each([
    {
      why: 'no such file',
      args: () => [at('nowhere.csv'), ...withRules('rules.yaml')],
      exitCode: 3,
      says: 'there is no such file',
    },
    {
      why: 'a directory',
      args: () => [at('folder'), ...withRules('rules.yaml')],
      exitCode: 3,
      says: 'this is a directory, and a file was expected',
    },
    {
      why: 'an empty file',
      args: () => [at('empty.csv'), ...withRules('rules.yaml')],
      exitCode: 3,
      says: 'empty.csv: the file is empty',
    },
    {
      why: 'a header alone',
      args: () => [at('header-alone.csv'), ...withRules('rules.yaml')],
      exitCode: 3,
      says: 'a header and no row below it',
    },
    {
      why: 'a damaged gzip file',
      args: () => [at('cut.csv.gz'), ...withRules('rules.yaml')],
      exitCode: 3,
      says: 'cut off or damaged',
    },
    {
      why: 'a rule set that is not there',
      args: () => [at('good.csv'), ...withRules('nowhere.yaml')],
      exitCode: 3,
      says: 'there is no such file',
    },
    {
      why: 'a rule set that is not YAML',
      args: () => [at('good.csv'), ...withRules('not-yaml.yaml')],
      exitCode: 3,
      says: 'not-yaml.yaml',
    },
    {
      why: 'a rule set that is not UTF-8',
      args: () => [at('good.csv'), ...withRules('latin-1.yaml')],
      exitCode: 3,
      says: 'it is not text in UTF-8',
    },
    {
      why: 'an unknown key',
      args: () => [at('good.csv'), ...withRules('unknown-key.yaml')],
      exitCode: 3,
      says: 'did you mean `caution`?',
    },
    {
      why: 'an empty group',
      args: () => [at('good.csv'), ...withRules('empty-group.yaml')],
      exitCode: 3,
      says: 'criteria[0].when.all: a group without conditions',
    },
    {
      why: 'a cycle of conditions',
      args: () => [at('good.csv'), ...withRules('cycle.yaml')],
      exitCode: 3,
      says: '`a` needs `b` needs `a`',
    },
    {
      why: 'a value of the wrong type',
      args: () => [at('good.csv'), ...withRules('wrong-type.yaml')],
      exitCode: 3,
      says: '`yes` stands where true or false was expected',
    },
    {
      why: 'a misspelt fact',
      args: () => [at('good.csv'), ...withRules('misspelt-fact.yaml')],
      exitCode: 3,
      says: 'did you mean `policy.noKnock`?',
    },
    {
      why: 'a misspelt criterion',
      args: () => [at('good.csv'), '--solicitation', at('misspelt-criterion.yaml')],
      exitCode: 3,
      says: 'did you mean `le-no-knock`?',
    },
    {
      why: 'a misspelt rule set',
      args: () => [at('good.csv'), '--rule-set', 'ojp-fy203'],
      exitCode: 2,
      says: 'did you mean `ojp-fy2023`?',
    },
    {
      why: 'a misspelt solicitation',
      args: () => [at('good.csv'), '--solicitation', 'O-BJA-2023-17156'],
      exitCode: 2,
      says: 'did you mean `O-BJA-2023-171562`?',
    },
    {
      why: 'a misspelt profile',
      args: () => [at('good.csv'), ...withRules('rules.yaml'), '--profile', 'cout'],
      exitCode: 2,
      says: 'did you mean `count`?',
    },
    {
      why: 'a misspelt format',
      args: () => [at('good.csv'), ...withRules('rules.yaml'), '--format', 'jsn'],
      exitCode: 2,
      says: 'did you mean `json`?',
    },
    {
      why: 'a misspelt executor',
      args: () => [at('good.csv'), ...withRules('rules.yaml'), '--executor', 'interprter'],
      exitCode: 2,
      says: 'did you mean `interpreter`?',
    },
    { why: 'no rules at all', args: () => [at('good.csv')], exitCode: 2, says: 'which rules?' },
    {
      why: 'the rules of another cycle',
      args: () => [at('good.csv'), '--rule-set', 'ojp-fy2024', '--solicitation', 'O-BJA-2023-171562'],
      exitCode: 2,
      says: 'it belongs to `ojp-fy2023@1.0.0`',
    },
    {
      why: 'standard input twice',
      args: () => ['-', ...withRules('rules.yaml'), '--subawards', '-'],
      exitCode: 2,
      says: 'standard input (`-`) can be read once',
    },
  ])('$why', async ({ args, exitCode, says }) => {
    const out = at('never');
    const ran = await run(['score', ...args(), '--out', out]);
    expect(ran).toMatchObject({ exitCode, stdout: '' });
    expect(ran.stderr).toContain(says);
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ran.stderr).not.toMatch(/\n\s+at |Error:/);
    expect(existsSync(out)).toBe(false);
  });

  test('a required column that is missing is named with what stands in its place', async () => {
    const ran = await run(['score', at('missing-column.csv'), ...withRules('rules.yaml')]);
    expect(ran.exitCode).toBe(3);
    expect(ran.stderr).toContain('`applicant_name`');
    expect(ran.stderr).toContain('`applicant_nam`');
  });
});

describe('score', () => {
  test('a row that cannot be read is quarantined, the rest is scored, and the exit code says so', async () => {
    const ran = await run(['score', at('bad-row.csv'), ...withRules('rules.yaml'), '--out', at('out')]);
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain('read 3 = scored 2 + quarantined 1');
    expect(readdirSync(at('out')).sort()).toEqual([
      'quarantine.csv',
      'ranking.csv',
      'report.html',
      'report.json',
      'report.md',
      'run.json',
    ]);
    expect(readFileSync(at('out/quarantine.csv'), 'utf8')).toContain('C,Cedar,maybe,4,');
  });

  test('a later run into the same folder leaves nothing of an earlier one, and nothing of the user’s is touched', async () => {
    writeFileSync(at('out/notes.txt'), 'mine');
    const ran = await run([
      'score',
      at('good.csv'),
      ...withRules('rules.yaml'),
      '--out',
      at('out'),
      '--format',
      'csv',
    ]);
    expect(ran.exitCode).toBe(0);
    expect(readdirSync(at('out')).sort()).toEqual(['notes.txt', 'ranking.csv', 'run.json']);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('a misspelt column is listed with the nearest name and its answers are not guessed', async () => {
    const ran = await run(['check', at('misspelt.csv'), ...withRules('rules.yaml')]);
    expect(ran).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('did you mean `policy.noKnock`?'),
    });
    const scored = await run(['score', at('misspelt.csv'), ...withRules('rules.yaml')]);
    expect(scored.stdout).toContain('0 to 1');
  });

  test('standard input and gzip give the same ranking as the file', async () => {
    put('packed.csv.gz', gzipSync(GOOD));
    const rows = (stdout: string) => stdout.split('\n').filter((line) => /Alder|Birch/.test(line));
    const plain = await run(['score', at('good.csv'), ...withRules('rules.yaml')]);
    const piped = await run(['score', '-', ...withRules('rules.yaml')], [new TextEncoder().encode(GOOD)]);
    const packed = await run(['score', at('packed.csv.gz'), ...withRules('rules.yaml')]);
    expect(rows(plain.stdout)).toHaveLength(2);
    expect(rows(piped.stdout)).toEqual(rows(plain.stdout));
    expect(rows(packed.stdout)).toEqual(rows(plain.stdout));
  });

  test('a solicitation by itself brings its rule set', async () => {
    const ran = await run(['score', at('good.csv'), '--solicitation', 'O-BJA-2023-171562']);
    expect(ran.stdout).toContain('rule set ojp-fy2023@1.0.0 (reconstructed)');
  });
});

describe('explain', () => {
  test('names the cell behind an answer', async () => {
    const ran = await run(['explain', at('good.csv'), 'A', ...withRules('rules.yaml')]);
    expect(ran.exitCode).toBe(0);
    expect(ran.stdout).toContain('good.csv line 2, column 3');
  });

  test.each([
    { why: 'an id that nobody has', id: 'AA', exitCode: 2, says: 'did you mean `A`?' },
    {
      why: 'an id whose row is quarantined',
      id: 'C',
      exitCode: 3,
      says: '`C` is quarantined and was not scored: bad-row.csv: line 4, column 3 `policy.noKnock`: `maybe` is not yes or no',
    },
  ])('$why', async ({ id, exitCode, says }) => {
    const ran = await run(['explain', at('bad-row.csv'), id, ...withRules('rules.yaml')]);
    expect(ran).toMatchObject({ exitCode, stderr: expect.stringContaining(says) });
  });
});

describe('template and rule-sets', () => {
  test('the template can be filled in and scored', async () => {
    await run(['template', ...withRules('rules.yaml'), '--out', at('blank')]);
    const header = readFileSync(at('blank/applications.csv'), 'utf8').trimEnd();
    expect(readdirSync(at('blank')).sort()).toEqual([
      'applications.csv',
      'data-dictionary.csv',
      'determinations.csv',
    ]);
    const cells = header
      .split(',')
      .map((name) => ({ application_id: 'A', applicant_name: 'Alder', 'policy.noKnock': 'yes' })[name] ?? '');
    put('filled.csv', `${header}\n${cells.join(',')}\n`);
    expect(await run(['score', at('filled.csv'), ...withRules('rules.yaml')])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('1 of 1'),
    });
  });

  test('every rule set and solicitation is listed, and every one listed can be shown', async () => {
    const { stdout } = await run(['rule-sets', 'list']);
    const ids = [...stdout.matchAll(/^ {2}(ojp-\S+@\S+)/gm)].map((match) => match[1] ?? '');
    expect(ids).toEqual(['ojp-fy2023@1.0.0', 'ojp-fy2024@1.0.0']);
    for (const id of ids)
      expect(await run(['rule-sets', 'show', id])).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining('le-no-knock'),
      });
    expect(await run(['rule-sets', 'show', 'ojp-fy2022'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('did you mean'),
    });
  });

  test('help shows examples', async () => {
    for (const command of ['score', 'explain', 'check', 'template']) {
      expect(await run([command, '--help'])).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining(`$ grantscore ${command}`),
      });
    }
  });
});
