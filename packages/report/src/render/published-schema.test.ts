import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { compareJsonSchema } from './compare-schema.ts';
import { reportJsonSchema } from './report-schema.ts';
import { sensitivityJsonSchema } from './sensitivity-schema.ts';
import { whatIfJsonSchema } from './what-if-schema.ts';

const FOLDER = join(import.meta.dirname, '../../schema');
const EXAMPLES = join(import.meta.dirname, '../../../../examples');

const PUBLISHED = [
  { command: 'score', name: 'report.schema.json', make: reportJsonSchema },
  { command: 'compare', name: 'compare.schema.json', make: compareJsonSchema },
  { command: 'what-if', name: 'what-if.schema.json', make: whatIfJsonSchema },
  { command: 'sensitivity', name: 'sensitivity.schema.json', make: sensitivityJsonSchema },
];

test.each(PUBLISHED)('$name is what the code makes; rewrite it with UPDATE_GOLDEN=1', ({ name, make }) => {
  const text = `${JSON.stringify(make(), null, 2)}\n`;
  if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(join(FOLDER, name), text);
  expect(readFileSync(join(FOLDER, name), 'utf8')).toBe(text);
});

test('each is shipped, and nothing else', () => {
  const { exports } = JSON.parse(readFileSync(join(FOLDER, '../package.json'), 'utf8')) as {
    readonly exports: Readonly<Record<string, unknown>>;
  };
  const names = PUBLISHED.map(({ name }) => name).sort();
  expect(readdirSync(FOLDER).sort()).toEqual(names);
  for (const name of names) expect(exports[`./${name}`]).toBe(`./schema/${name}`);
});

/** What the examples expect of a command as JSON, by the file that keeps it. */
function outputsOf(command: string): readonly { readonly file: string; readonly text: string }[] {
  const folders = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => {
    const runs = JSON.parse(readFileSync(join(EXAMPLES, name, 'runs.json'), 'utf8')) as readonly {
      readonly args: readonly string[];
      readonly stdout: string;
      readonly folder?: { readonly expected: string };
    }[];
    return runs
      .filter(({ args }) => args[0] === command)
      .flatMap(({ args, stdout, folder }) => [
        ...(args.includes('json') ? [stdout] : []),
        ...(folder === undefined ? [] : [join(folder.expected, 'report.json')]),
      ])
      .map((file) => join(name, file))
      .filter((file) => file.endsWith('.json') && existsSync(join(EXAMPLES, file)))
      .map((file) => ({ file, text: readFileSync(join(EXAMPLES, file), 'utf8') }));
  });
}

describe.each(PUBLISHED)(
  'read by a reader of JSON Schema that knows nothing of ours, $name',
  ({ command, make }) => {
    const form = z.fromJSONSchema(make() as never);
    const outputs = outputsOf(command);

    test('has an example', () => {
      expect(outputs).not.toEqual([]);
    });

    test.each(outputs)('fits $file', ({ text }) => {
      expect(form.safeParse(JSON.parse(text)).error?.issues ?? []).toEqual([]);
    });

    test.each(outputs)('refuses $file with a key more, or of another version', ({ text }) => {
      const output = JSON.parse(text) as object;
      expect(form.safeParse({ ...output, extra: 1 }).success).toBe(false);
      expect(form.safeParse({ ...output, schemaVersion: '0' }).success).toBe(false);
    });
  },
);
