import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeText } from './write-text.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grantscore-text-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  { why: 'no part at all', parts: [] },
  { why: 'parts without text', parts: ['', 'a', ''] },
  { why: 'a part longer than is written at once', parts: ['x'.repeat(3_000_000), 'y'] },
  // Two, three and four bytes each, so that none of them ends where a piece of the file does.
  {
    why: 'characters of several bytes',
    parts: ['é'.repeat(1_000_001), '—'.repeat(1_000_001), '𝒜'.repeat(1_000_001)],
  },
  { why: 'many parts', parts: Array.from({ length: 5000 }, (_, i) => `${i} `.repeat(100)) },
])('what was written is the text: $why', async ({ parts }) => {
  const path = join(folder, 'a.txt');
  await writeText(path, parts);
  expect(readFileSync(path, 'utf8') === parts.join('')).toBe(true);
});

// Skipped where the system has no file that is always full: macOS and Windows.
const full = existsSync('/dev/full') ? test : test.skip;
full('what cannot be written is told', async () => {
  await expect(writeText('/dev/full', ['x'.repeat(3_000_000)])).rejects.toThrow('ENOSPC');
});

test('what breaks half way is told', async () => {
  function* parts() {
    yield 'x'.repeat(3_000_000);
    throw new Error('broken off');
  }
  await expect(writeText(join(folder, 'a.txt'), parts())).rejects.toThrow('broken off');
});
