import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const EXAMPLE = join(ROOT, 'examples', '01-body-worn-camera-fy2023');

test('the README shows what the first example says of its quarantined row', () => {
  const said = readFileSync(join(EXAMPLE, 'expected-stdout.txt'), 'utf8').split('\n');
  const at = said.findIndex((line) => line.startsWith('read 48 = '));
  expect(at).toBeGreaterThan(0);
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(`\n${said.slice(at, at + 2).join('\n')}\n`);
});
