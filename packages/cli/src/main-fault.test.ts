import { expect, test } from '@jest/globals';
import type { Io } from './io.ts';
import { main } from './main.ts';

test('a fault of the program itself says so, shows its stack and does not end as if rows were quarantined', async () => {
  let stderr = '';
  const io: Io = {
    stdout: () => {
      throw new TypeError('broken within');
    },
    stderr: (text) => {
      stderr += text;
    },
    stdin: (async function* () {})(),
    interactive: false,
    elapsed: () => 0,
  };
  expect(await main(['rule-sets', 'list'], io)).toBe(3);
  expect(stderr).toMatch(
    /^grantscore: this is a fault of grantscore itself; .*\nTypeError: broken within\n +at /,
  );
});
