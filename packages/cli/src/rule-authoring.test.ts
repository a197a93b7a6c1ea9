import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { follow } from './testing/tutorial.ts';

const DOCS = join(import.meta.dirname, '..', '..', '..', 'docs');

/** Pages that tell a reader what to write and run, and what is printed then. */
describe.each(['rule-authoring.md', 'new-fiscal-year.md'])('docs/%s', (name) => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'grantscore-tutorial-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('followed word for word it prints what it shows; rewrite that with UPDATE_GOLDEN=1', async () => {
    const page = join(DOCS, name);
    const followed = await follow(readFileSync(page, 'utf8'), folder);
    if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(page, followed);
    expect(readFileSync(page, 'utf8')).toBe(followed);
  }, 60_000);
});

describe('a page on which a reader would be lost is refused', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'grantscore-tutorial-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const block = (info: string, body: string) => `\`\`\`${info}\n${body}\n\`\`\`\n`;
  const file = `Write \`a.yaml\`:\n\n${block('yaml title=a.yaml', 'x: 1\nx: 1')}`;

  test.each([
    {
      why: 'a file that the words do not name',
      page: block('yaml title=a.yaml', 'x: 1'),
      message: /do not name `a.yaml`/,
    },
    {
      why: 'a block that nobody writes or runs',
      page: block('yaml', 'x: 1'),
      message: /neither a file nor text/,
    },
    {
      why: 'a line that is there twice',
      page: `${file}In \`a.yaml\`, below \`x: 1\`:\n\n${block('yaml title=a.yaml below="x: 1"', 'y: 2')}`,
      message: /is there 2 times/,
    },
    {
      why: 'a failure that the page does not tell',
      page: block('console', '$ cat nothing-there'),
      message: /ended with 1/,
    },
    {
      why: 'a command of another program',
      page: block('console', '$ rm -rf x'),
      message: /no command of a tutorial/,
    },
  ])('$why', async ({ page, message }) => {
    await expect(follow(page, folder)).rejects.toThrow(message);
  });

  test('a page that shows other output than is printed is found', async () => {
    const page = `${file}${block('console', '$ cat a.yaml\nx: 2')}`;
    expect(await follow(page, folder)).toBe(`${file}${block('console', '$ cat a.yaml\nx: 1\nx: 1')}`);
  });
});
