import { describe, expect, test } from '@jest/globals';
import { guardInterruption } from './interruption.ts';

function guarded() {
  const happened: string[] = [];
  const guard = guardInterruption(
    async () => {
      happened.push('undone');
    },
    (exitCode) => happened.push(`ended with ${exitCode}`),
  );
  return { guard, happened };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a signal', () => {
  test.each([
    { signal: 'SIGINT', exitCode: 130 },
    { signal: 'SIGTERM', exitCode: 143 },
  ])(
    '$signal while files are written undoes what was begun and ends with $exitCode',
    async ({ signal, exitCode }) => {
      const { guard, happened } = guarded();
      process.emit(signal as 'SIGINT', signal as 'SIGINT');
      expect(guard.undoing()).toBe(true);
      await turn();
      guard.release();
      expect(happened).toEqual(['undone', `ended with ${exitCode}`]);
    },
  );

  test('while they are renamed waits for the end of it', async () => {
    const { guard, happened } = guarded();
    guard.hold();
    process.emit('SIGINT', 'SIGINT');
    await turn();
    expect(happened).toEqual([]);
    expect(guard.undoing()).toBe(false);
    guard.release();
    expect(happened).toEqual(['ended with 130']);
  });

  test('after the end is none of its business', () => {
    const { guard, happened } = guarded();
    const others = process.listenerCount('SIGINT');
    guard.release();
    expect(process.listenerCount('SIGINT')).toBe(others - 1);
    expect(happened).toEqual([]);
  });
});
