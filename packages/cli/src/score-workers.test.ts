import { afterEach, describe, expect, test } from '@jest/globals';
import { Failure } from './failure.ts';
import { type ScoreWorkers, scoreWorkers, type WorkerSetting, workersFor } from './score-workers.ts';

let workers: ScoreWorkers;
afterEach(() => workers.close());

/** Has pieces of these texts read by two threads. @returns What was kept, in its order. */
async function kept(texts: readonly string[]): Promise<readonly unknown[]> {
  const chunks: unknown[] = [];
  workers = scoreWorkers(
    2,
    {} as WorkerSetting,
    (chunk) => chunks.push(chunk),
    new URL('./testing/failing-worker.mjs', import.meta.url),
  );
  const reader = workers.elsewhere({} as WorkerSetting['work'], () => {});
  for (const [line, text] of texts.entries()) await reader?.take([{ line, text }]);
  expect(await reader?.end()).toHaveLength(texts.length);
  return chunks;
}

describe('threads', () => {
  test('give back the pieces in their order, however many wait', async () => {
    const texts = Array.from({ length: 20 }, (_, i) => `piece ${i}`);
    expect(await kept(texts)).toEqual(texts);
  });

  test('that end before their time fail the run, with what to do', async () => {
    await expect(kept(['a', 'end', 'b'])).rejects.toThrow(Failure);
    await workers.close();
    await expect(kept(['end'])).rejects.toThrow(
      /^one of the threads that read the file ended before its time .* nothing was written\. Run again with --workers 1/,
    );
  });

  test('hand on what they throw', async () => {
    await expect(kept(['a', 'throw'])).rejects.toThrow('the rules do not fit');
  });
});

test.each([
  { asked: 3, bytes: 10, threads: 3, why: 'asked for' },
  { asked: null, bytes: 10, threads: 1, why: 'a small file' },
  { asked: null, bytes: null, threads: 1, why: 'nobody knows how large it is' },
])('$threads for $why', ({ asked, bytes, threads }) => {
  expect(workersFor(asked, bytes)).toBe(threads);
});
