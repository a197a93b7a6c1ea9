import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

const CRITERIA = join(import.meta.dirname, '..', '..', '..', 'docs', 'criteria');

let own: Scratch;
beforeAll(() => {
  own = scratch();
});
afterAll(() => own.remove());

test.each(['ojp-fy2023', 'ojp-fy2024'])('%s as a page is docs/criteria, cases and all', async (id) => {
  const { exitCode, stdout } = await run(['rule-sets', 'show', id, '--format', 'md']);
  expect(exitCode).toBe(0);
  expect(stdout === readFileSync(join(CRITERIA, `${id}.md`), 'utf8')).toBe(true);
});

test('a rule set of one’s own is told in sentences', async () => {
  const { exitCode, stdout } = await run(['rule-sets', 'show', own.at('rules.yaml'), '--format', 'md']);
  expect([exitCode, stdout]).toEqual([
    0,
    expect.stringContaining('**Met** when the applicant answers yes to “no-knock policy”.'),
  ]);
});

test.each([
  { more: ['--format', 'html'], message: '`html`' },
  { more: ['--format', 'md', '--solicitation', 'ojp-fy2024-generic'], message: 'leave out --solicitation' },
])('$more is wrong usage', async ({ more, message }) => {
  const { exitCode, stderr } = await run(['rule-sets', 'show', 'ojp-fy2024', ...more]);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
});
