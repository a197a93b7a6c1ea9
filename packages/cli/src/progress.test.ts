import { expect, test } from '@jest/globals';
import type { Io } from './io.ts';
import { progressOn } from './progress.ts';

function terminal(interactive: boolean) {
  let now = 0;
  const shown: string[] = [];
  const io: Io = {
    stdout: () => {},
    stderr: (text) => shown.push(text),
    stdin: (async function* () {})(),
    interactive,
    elapsed: () => now,
  };
  return { io, shown, pass: (milliseconds: number) => (now += milliseconds) };
}

test('nothing is shown where standard error is no terminal', () => {
  const { io, shown, pass } = terminal(false);
  const progress = progressOn(io);
  pass(5000);
  progress.read('a.csv', 50, 100);
  progress.clear();
  expect(shown).toEqual([]);
});

test('on a terminal nothing is shown for the first second, then how much has been read, and it is wiped at the end', () => {
  const { io, shown, pass } = terminal(true);
  const progress = progressOn(io);
  pass(900);
  progress.read('a.csv', 10, 100);
  expect(shown).toEqual([]);
  pass(200);
  progress.read('a.csv', 50, 100);
  progress.read('a.csv', 51, 100);
  progress.clear();
  expect(shown).toEqual(['\r\u001b[Kreading a.csv: 50 %', '\r\u001b[K']);
});

test('of standard input, whose size is not known, the megabytes are shown', () => {
  const { io, shown, pass } = terminal(true);
  const progress = progressOn(io);
  pass(2000);
  progress.read('standard input', 3_500_000, null);
  expect(shown).toEqual(['\r\u001b[Kreading standard input: 4 MB']);
});
