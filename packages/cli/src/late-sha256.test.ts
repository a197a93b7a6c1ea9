import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { lateSha256 } from './late-sha256.ts';

test.each([
  { name: 'nothing', chunks: [] },
  { name: 'a little', chunks: ['a', '', 'bc'] },
  { name: 'what is kept to the last byte', chunks: ['x'.repeat(262_143), 'y'] },
  { name: 'more than is kept', chunks: ['x'.repeat(262_144), 'y', 'z'.repeat(300_000), '!'] },
])('of $name is that of all bytes, also when it is asked for on the way', ({ chunks }) => {
  const late = lateSha256();
  let text = '';
  for (const chunk of chunks) {
    late.update(new TextEncoder().encode(chunk));
    text += chunk;
    if (chunk === 'a' || chunk === 'y') expect(late.hex()).toBe(sha256(text));
  }
  expect(late.hex()).toBe(sha256(text));
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
