import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeFolder } from './output-folder.ts';
import { swapIn } from './output-swap.ts';
import type { Progress } from './progress.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grantscore-out-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const EARLIER = ['ranking.csv', 'report.md', 'quarantine.csv'];
const SILENT: Progress = { read: () => {}, step: () => {}, clear: () => {} };
const inside = (name: string) => join(folder, name);

function* breaksHalfWay(): Generator<string> {
  yield 'the first half';
  throw new Error('broken off');
}

test('a new folder has the files, whole, and the usual permissions', async () => {
  await writeFolder(inside('out'), [{ name: 'ranking.csv', text: ['a,b\n', '1,2\n'] }], EARLIER, SILENT);
  expect(readFileSync(inside('out/ranking.csv'), 'utf8')).toBe('a,b\n1,2\n');
  expect(statSync(inside('out')).mode & 0o700).toBe(0o700);
  expect(readdirSync(folder)).toEqual(['out']);
});

test('folders on the way are made', async () => {
  await writeFolder(inside('a/b/out'), [{ name: 'ranking.csv', text: 'x' }], EARLIER, SILENT);
  expect(readdirSync(inside('a/b'))).toEqual(['out']);
});

test('what breaks half way leaves nothing behind', async () => {
  await expect(
    writeFolder(inside('out'), [{ name: 'ranking.csv', text: breaksHalfWay() }], EARLIER, SILENT),
  ).rejects.toThrow('broken off');
  expect(readdirSync(folder)).toEqual([]);
});

test('what breaks half way leaves the outputs of an earlier run as they were', async () => {
  await writeFolder(inside('out'), [{ name: 'ranking.csv', text: 'earlier' }], EARLIER, SILENT);
  const files = [
    { name: 'ranking.csv', text: 'later' },
    { name: 'report.md', text: breaksHalfWay() },
  ];
  await expect(writeFolder(inside('out'), files, EARLIER, SILENT)).rejects.toThrow('broken off');
  expect(readFileSync(inside('out/ranking.csv'), 'utf8')).toBe('earlier');
  expect(readdirSync(folder)).toEqual(['out']);
});

test('folders made on the way are removed again', async () => {
  await expect(
    writeFolder(inside('a/b/out'), [{ name: 'ranking.csv', text: breaksHalfWay() }], [], SILENT),
  ).rejects.toThrow('broken off');
  expect(readdirSync(folder)).toEqual([]);
});

test('what fails between two renames leaves the outputs of an earlier run as they were', async () => {
  await writeFolder(inside('out'), [{ name: 'ranking.csv', text: 'earlier' }], [], SILENT);
  mkdirSync(inside('beside'));
  writeFileSync(inside('beside/ranking.csv'), 'later');
  // The second of them was never written, so that it cannot be renamed.
  const names = ['ranking.csv', 'run.json'];
  await expect(swapIn(inside('out'), inside('beside'), names, [])).rejects.toThrow('ENOENT');
  expect(readdirSync(inside('out'))).toEqual(['ranking.csv']);
  expect(readFileSync(inside('out/ranking.csv'), 'utf8')).toBe('earlier');
});

test('outputs of an earlier run that this one does not have are removed, and nothing else is', async () => {
  await writeFolder(
    inside('out'),
    [
      { name: 'ranking.csv', text: '1' },
      { name: 'quarantine.csv', text: '1' },
    ],
    EARLIER,
    SILENT,
  );
  writeFileSync(inside('out/notes.txt'), 'mine');
  await writeFolder(inside('out'), [{ name: 'ranking.csv', text: '2' }], EARLIER, SILENT);
  expect(readdirSync(inside('out')).sort()).toEqual(['notes.txt', 'ranking.csv']);
  expect(readFileSync(inside('out/ranking.csv'), 'utf8')).toBe('2');
});

test('a file in the place of the folder is refused', async () => {
  writeFileSync(inside('out'), 'a file');
  await expect(writeFolder(inside('out'), [], EARLIER, SILENT)).rejects.toThrow(
    'this is a file, and a folder for the outputs was expected',
  );
  expect(readFileSync(inside('out'), 'utf8')).toBe('a file');
});
