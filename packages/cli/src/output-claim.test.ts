import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { run } from './testing/run.ts';
import { type Scratch, scratch, TWO_APPLICATIONS } from './testing/scratch.ts';

let own: Scratch;
beforeEach(() => {
  own = scratch();
});
afterEach(() => own.remove());

const score = (input: string, out: string, ...more: readonly string[]) =>
  run(['score', own.at(input), ...own.rules, '--out', own.at(out), ...more]);

describe('an input of the run is never written over or removed', () => {
  test.each([
    { input: 'ranking.csv', why: 'it has the name of an output' },
    { input: 'quarantine.csv', why: 'it has the name of an output that this run may not have' },
  ])('$input: $why', async ({ input }) => {
    own.put(`mine/${input}`, TWO_APPLICATIONS);
    const ran = await score(`mine/${input}`, 'mine');
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toContain(`${input}\` is an input of this run and would be lost`);
    expect(readdirSync(own.at('mine'))).toEqual([input]);
    expect(readFileSync(own.at(`mine/${input}`), 'utf8')).toBe(TWO_APPLICATIONS);
  });

  test.each([
    { how: 'a symbolic link', link: symlinkSync },
    { how: 'a second name', link: linkSync },
  ])('reached by $how', async ({ link }) => {
    own.put('mine/notes.txt', '');
    link(own.at('good.csv'), own.at('mine/ranking.csv'));
    const ran = await score('good.csv', 'mine');
    expect(ran).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is an input of this run') });
    expect(readFileSync(own.at('good.csv'), 'utf8')).toBe(TWO_APPLICATIONS);
  });

  test('not even where an earlier run wrote it', async () => {
    own.put('bad.csv', `${TWO_APPLICATIONS}C,Cedar,maybe\n`);
    expect(await score('bad.csv', 'out')).toMatchObject({ exitCode: 1 });
    const before = readFileSync(own.at('out/quarantine.csv'), 'utf8');
    const ran = await score('out/quarantine.csv', 'out');
    expect(ran).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is an input of this run') });
    expect(readFileSync(own.at('out/quarantine.csv'), 'utf8')).toBe(before);
  });
});

describe('what grantscore did not write is left alone', () => {
  test('a file with the name of an output is not written over', async () => {
    own.put('mine/report.md', 'mine');
    const ran = await score('good.csv', 'mine');
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toMatch(/report\.md` is there already, .*choose another folder for --out/);
    expect(readdirSync(own.at('mine'))).toEqual(['report.md']);
  });

  test('one that this run does not write is kept', async () => {
    own.put('mine/report.md', 'mine');
    expect(await score('good.csv', 'mine', '--format', 'csv')).toMatchObject({ exitCode: 0 });
    expect(readFileSync(own.at('mine/report.md'), 'utf8')).toBe('mine');
  });

  test.each([
    { record: '{"name": "my race", "outputs": ["ranking.csv", "run.json"]}', why: 'of another program' },
    { record: 'x', why: 'that is not JSON' },
    { record: 'null', why: 'that says nothing' },
    { record: '{"grantscore": "0.1.0", "outputs": ["ranking.csv"]}', why: 'that does not list itself' },
  ])('a run.json $why proves nothing', async ({ record }) => {
    own.put('mine/run.json', record);
    own.put('mine/ranking.csv', 'mine');
    expect(await score('good.csv', 'mine', '--format', 'csv')).toMatchObject({ exitCode: 2, stdout: '' });
    expect(readFileSync(own.at('mine/ranking.csv'), 'utf8')).toBe('mine');
    expect(readFileSync(own.at('mine/run.json'), 'utf8')).toBe(record);
  });

  test('a run.json cannot name files that grantscore never writes', async () => {
    own.put('notes.txt', 'mine');
    own.put('mine/notes.txt', 'mine');
    own.put('mine/run.json', '{"grantscore": "0.1.0", "outputs": ["run.json", "notes.txt", "../notes.txt"]}');
    expect(await score('good.csv', 'mine')).toMatchObject({ exitCode: 0 });
    expect(readFileSync(own.at('mine/notes.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(own.at('notes.txt'), 'utf8')).toBe('mine');
  });

  test('a directory in the place of an output is named', async () => {
    mkdirSync(own.at('mine/ranking.csv'), { recursive: true });
    const ran = await score('good.csv', 'mine');
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toContain(`${own.at('mine/ranking.csv')}\`: this is a directory`);
  });
});

test('run.json lists what was written, and a later run removes what it does not write', async () => {
  await score('good.csv', 'out');
  const { outputs } = JSON.parse(readFileSync(own.at('out/run.json'), 'utf8')) as {
    readonly outputs: unknown;
  };
  expect(outputs).toEqual(['ranking.csv', 'report.json', 'report.md', 'report.html', 'run.json']);
  await score('good.csv', 'out', '--format', 'md');
  expect(readdirSync(own.at('out')).sort()).toEqual(['report.md', 'run.json']);
});

test.each(['score', 'template'])('%s refuses an empty --out', async (command) => {
  const input = command === 'score' ? [own.at('good.csv')] : [];
  const ran = await run([command, ...input, ...own.rules, '--out', '']);
  expect(ran).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('--out: ') });
});

test.each(['score', 'template'])('%s names a folder below a file in one line', async (command) => {
  const input = command === 'score' ? [own.at('good.csv')] : [];
  const ran = await run([command, ...input, ...own.rules, '--out', own.at('good.csv/x')]);
  expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
  expect(ran.stderr).toBe(
    `grantscore: \`${own.at('good.csv/x')}\`: a part of this path is a file, not a directory\n`,
  );
});

describe('template', () => {
  const template = () => run(['template', ...own.rules, '--out', own.at('blank')]);

  test('writes over its own files while nobody has filled them in', async () => {
    expect(await template()).toMatchObject({ exitCode: 0 });
    expect(await template()).toMatchObject({ exitCode: 0 });
  });

  test('does not write over one that has been filled in', async () => {
    await template();
    own.put('blank/applications.csv', TWO_APPLICATIONS);
    const ran = await template();
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toContain('blank/applications.csv` is there already and is not the blank file');
    expect(readFileSync(own.at('blank/applications.csv'), 'utf8')).toBe(TWO_APPLICATIONS);
  });
});
