import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readExamples } from './testing/examples.ts';
import { runFile } from './testing/run-bin.ts';
import { VERSION } from './version.ts';

const CLI = join(import.meta.dirname, '..');
const BUNDLE = join(CLI, 'bundle');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'grantscore-parts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files that are loaded with a file of the bundle, itself among them. */
function loadedWith(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join(BUNDLE, file), 'utf8');
  for (const [, other = ''] of code.matchAll(/^import (?:[^"]*from )?"\.\/([^"]+)";$/gm))
    loadedWith(other, found);
  return found;
}

/** The part of the bundle of that name. */
function part(name: string): string {
  const [file, ...others] = readdirSync(BUNDLE).filter((one) =>
    new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(one),
  );
  if (file === undefined || others.length > 0)
    throw new Error(`not one part of the bundle is called ${name}`);
  return file;
}

/** A command line of no more than these files. @returns Where it starts. */
function commandLineOf(name: string, files: Iterable<string>): string {
  const bundle = join(folder, name, 'bundle');
  mkdirSync(bundle, { recursive: true });
  copyFileSync(join(CLI, 'package.json'), join(folder, name, 'package.json'));
  for (const file of files) copyFileSync(join(BUNDLE, file), join(bundle, file));
  return join(bundle, 'grantscore.js');
}

const UTC = { TZ: 'UTC', LANG: 'C' };

describe('what starts the program', () => {
  const files = loadedWith('grantscore.js');

  test.each(['--version', '-V'])('tells the version by itself for %s', async (flag) => {
    const start = commandLineOf('start', files);
    const ran = await runFile(folder, process.execPath, [start, flag], UTC);
    expect(ran).toEqual({ exitCode: 0, stdout: `${VERSION}\n`, stderr: '' });
  });

  test('is a few lines', () => {
    const sizes = [...files].map((file) => readFileSync(join(BUNDLE, file)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(10_000);
  });

  test('ends as a fault where the rest of the program is not there', async () => {
    const start = commandLineOf('start', files);
    const ran = await runFile(folder, process.execPath, [start, 'rule-sets', 'list'], UTC);
    expect(ran).toMatchObject({ exitCode: 1, stdout: '' });
  });
});

describe('what scores by rules that come with the program', () => {
  const files = new Set(
    ['grantscore.js', part('run'), part('score')].flatMap((file) => [...loadedWith(file)]),
  );

  test('does so by itself', async () => {
    const [example] = readExamples();
    if (example === undefined) throw new Error('there is no example');
    const [run] = example.runs;
    const args = run?.args.filter((arg, i) => arg !== '--out' && run.args[i - 1] !== '--out') ?? [];
    const start = commandLineOf('score', files);
    const ran = await runFile(example.path, process.execPath, [start, ...args], UTC);
    expect(ran.exitCode).toBe(run?.exitCode);
    expect(ran.stdout).toContain('BWC-0101');
  });

  test.each([
    { what: 'the schema library', name: '$ZodType' },
    { what: 'the YAML parser', name: 'YAMLParseError' },
    { what: 'json-rules-engine', name: 'EventEmitter2' },
    { what: 'the page of a report', name: '<!doctype html>' },
  ])('has not $what in it', ({ name }) => {
    const holding = (all: Iterable<string>) =>
      [...all].filter((file) => readFileSync(join(BUNDLE, file), 'utf8').includes(name));
    expect(holding(readdirSync(BUNDLE))).not.toEqual([]);
    expect(holding(files)).toEqual([]);
  });
});
