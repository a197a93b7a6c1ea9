import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { csvRecords, shuffledRows } from './testing/csv-text.ts';
import { copyOfInputs, type Example, type ExampleRun, readExamples, readFolder } from './testing/examples.ts';
import { firstDifference } from './testing/first-difference.ts';
import { type BinResult, type Place, placeOf, runBin } from './testing/run-bin.ts';

const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

const PLACES: readonly { readonly name: string; readonly place: Place; readonly more: readonly string[] }[] =
  [
    { name: 'in UTC', place: { TZ: 'UTC', LANG: 'C' }, more: [] },
    { name: 'in Auckland, in Turkish', place: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' }, more: [] },
    {
      name: 'in Los Angeles, in German, by the interpreter',
      place: { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8' },
      more: ['--executor', 'interpreter'],
    },
  ];

const examples = readExamples();
const runs = examples.flatMap((example) =>
  example.runs.map((run, i) => ({ example, run, title: `${example.name}, run ${i + 1}: ${run.args[0]}` })),
);
const copies: string[] = [];

afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

function inputsOf(example: Example): string {
  const copy = copyOfInputs(example);
  copies.push(copy);
  return copy;
}

/** What a run printed and wrote, by file name; what it printed under the names of the files that keep it. */
async function outputs(copy: string, run: ExampleRun, place: Place, more: readonly string[] = []) {
  // Naming rules or columns evaluates nothing, so there is no executor to choose.
  const chosen = ['rule-sets', 'mapping'].includes(run.args[0] ?? '') ? [] : more;
  const result = await runBin(copy, [...run.args, ...chosen], place);
  const files = new Map(run.folder === undefined ? [] : readFolder(join(copy, run.folder.from)));
  return { result, files: new Map([...files, ...printed(run, result)]) };
}

function printed(run: ExampleRun, { stdout, stderr }: BinResult): ReadonlyMap<string, string> {
  return new Map([
    [run.stdout, stdout],
    ...(run.stderr === undefined ? [] : [[run.stderr, stderr] as const]),
  ]);
}

function expected({ path }: Example, run: ExampleRun): ReadonlyMap<string, string> {
  const files = new Map(run.folder === undefined ? [] : readFolder(join(path, run.folder.expected)));
  for (const name of [run.stdout, run.stderr]) {
    if (name !== undefined && existsSync(join(path, name)))
      files.set(name, readFileSync(join(path, name), 'utf8'));
  }
  return files;
}

/** Keeps what a run gave as what is expected from now on. */
function keep({ path }: Example, run: ExampleRun, copy: string, result: BinResult): void {
  if (run.folder !== undefined) {
    const folder = join(path, run.folder.expected);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(join(copy, run.folder.from), folder, { recursive: true });
  }
  for (const [name, text] of printed(run, result)) writeFileSync(join(path, name), text);
}

test('every example of the issue is there', () => {
  expect(examples.map(({ name }) => name.slice(0, 2))).toEqual([
    '01',
    '02',
    '03',
    '04',
    '05',
    '06',
    '07',
    '08',
    '09',
  ]);
});

test.each(examples)('$name has a page, which its runs are held to', ({ runs: own, path }) => {
  const kept = own.flatMap(({ stdout, folder }) => [
    stdout,
    ...(folder === undefined ? [] : [...readFolder(join(path, folder.expected)).keys()]),
  ]);
  expect(kept.filter((name) => name.endsWith('.html'))).not.toEqual([]);
});

test('the places are three time zones and three languages to the processes that run there', async () => {
  expect(await Promise.all(PLACES.map(({ place }) => placeOf(place)))).toEqual([
    { timeZone: 'UTC', locale: 'en-US' },
    { timeZone: 'Pacific/Auckland', locale: 'tr-TR' },
    { timeZone: 'America/Los_Angeles', locale: 'de-DE' },
  ]);
});

test.each(runs)('the README shows the command of $title', ({ example, run }) => {
  const commands = example.readme.replaceAll(/\\\n\s*/g, '');
  expect(commands).toContain(`grantscore ${run.args.join(' ')}\n`);
});

describe.each(runs)('$title', ({ example, run }) => {
  const given = new Map<
    string,
    { readonly result: BinResult; readonly files: ReadonlyMap<string, string> }
  >();

  beforeAll(async () => {
    await Promise.all(
      PLACES.map(async ({ name, place, more }) => {
        const copy = inputsOf(example);
        const own = await outputs(copy, run, place, more);
        given.set(name, own);
        if (UPDATE && name === PLACES[0]?.name) keep(example, run, copy, own.result);
      }),
    );
  }, 60_000);

  test.each(PLACES)('gives the expected files $name', ({ name }) => {
    expect(firstDifference(given.get(name)?.files ?? new Map(), expected(example, run))).toBeNull();
  });

  test.each(PLACES)('ends as it should $name', ({ name }) => {
    expect(given.get(name)?.result).toMatchObject({
      exitCode: run.exitCode,
      ...(run.stderr === undefined && { stderr: '' }),
    });
  });
});

/** A report without the numbers of lines, which a shuffled file may change, and nothing else. */
function withoutLines(text: string): string {
  return text
    .replaceAll(/"line": \d+/g, '"line": 0')
    .replaceAll(/\blines? \d+(?:(?:, | and )\d+)*/g, 'line 0');
}

describe.each(examples.filter(({ name }) => name.startsWith('01') || name.startsWith('05')))(
  '$name with its applications in another order',
  (example) => {
    const [run] = example.runs;
    let shuffled: ReadonlyMap<string, string> = new Map();
    const original = run === undefined ? new Map<string, string>() : expected(example, run);

    beforeAll(async () => {
      if (run === undefined) throw new Error('the example has no run');
      const copy = inputsOf(example);
      const path = join(copy, 'applications.csv');
      const before = readFileSync(path, 'utf8');
      writeFileSync(path, shuffledRows(before));
      // Else the test would show nothing.
      expect(csvRecords(readFileSync(path, 'utf8'))[1]).not.toBe(csvRecords(before)[1]);
      expect([...csvRecords(readFileSync(path, 'utf8'))].sort()).toEqual([...csvRecords(before)].sort());
      shuffled = (await outputs(copy, run, { TZ: 'UTC', LANG: 'C' })).files;
    }, 60_000);

    test('the ranking is the same to the byte', () => {
      const ranking = (files: ReadonlyMap<string, string>) =>
        new Map([['ranking.csv', files.get('ranking.csv') ?? '']]);
      expect(firstDifference(ranking(shuffled), ranking(original))).toBeNull();
    });

    test.each(['report.json', 'report.md'])('%s differs in numbers of lines alone', (name) => {
      const masked = (files: ReadonlyMap<string, string>) =>
        new Map([[name, withoutLines(files.get(name) ?? '')]]);
      expect(original.get(name)).toBeDefined();
      expect(firstDifference(masked(shuffled), masked(original))).toBeNull();
    });

    test('run.json differs in the digest of that file alone', () => {
      const record = (files: ReadonlyMap<string, string>) => {
        const text = files.get('run.json') ?? '';
        const { inputs } = JSON.parse(text) as { readonly inputs: readonly { readonly sha256: string }[] };
        return { text, sha256: inputs[0]?.sha256 ?? '' };
      };
      const [before, after] = [record(original), record(shuffled)];
      expect(after.sha256).not.toBe(before.sha256);
      expect(after.text.replace(after.sha256, before.sha256)).toBe(before.text);
    });
  },
);
