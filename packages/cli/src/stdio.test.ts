import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runShell } from './testing/run-bin.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

let own: Scratch;
beforeAll(() => {
  own = scratch();
  own.put('bad.csv', 'application_id,applicant_name,policy.noKnock\nA,Alder,maybe\nB,Birch,no\n');
});
afterAll(() => own.remove());

// `true` reads nothing and ends, so that what is written to it goes nowhere.
describe('a reader that has gone away', () => {
  test.each([
    { command: 'score good.csv --rule-set rules.yaml', exitCode: 0 },
    { command: 'score bad.csv --rule-set rules.yaml', exitCode: 1 },
    { command: 'check bad.csv --rule-set rules.yaml', exitCode: 1 },
    { command: 'rule-sets show ojp-fy2024', exitCode: 0 },
  ])('ends $command quietly with its own exit code', async ({ command, exitCode }) => {
    const ran = await runShell(own.folder, `{ sleep 0.3; grantscore ${command}; echo "$?" >&2; } | true`);
    expect(ran.stderr).toBe(`${exitCode}\n`);
  });

  test('of standard error changes nothing', async () => {
    const line =
      'exec 3>&1; { sleep 0.3; grantscore score nowhere.csv --rule-set rules.yaml; echo "$?" >&3; } 2>&1 | true';
    expect(await runShell(own.folder, line)).toMatchObject({ stdout: '3\n', stderr: '' });
  });
});

// Skipped where the system has no file that is always full: macOS and Windows.
const full = existsSync('/dev/full') ? test : test.skip;
full('a disk that is full is told in one line, and the exit code is 3', async () => {
  const ran = await runShell(own.folder, 'grantscore score good.csv --rule-set rules.yaml > /dev/full');
  expect(ran).toEqual({ exitCode: 3, stdout: '', stderr: 'grantscore: standard output: the disk is full\n' });
});
