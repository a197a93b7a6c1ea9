import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

let own: Scratch;
beforeAll(() => {
  own = scratch();
});
afterAll(() => own.remove());

const sensitivity = (...flags: readonly string[]) =>
  run(['sensitivity', own.at('good.csv'), ...own.rules, ...flags]);

describe('wrong usage is told in one line', () => {
  test.each([
    { flags: ['--draws', '-1'], says: '--draws: `-1` is not a whole number from 0 to 1000000' },
    { flags: ['--draws', '1000001'], says: '--draws: `1000001` is not a whole number from 0 to 1000000' },
    { flags: ['--draws', 'many'], says: '--draws: `many` is not a whole number' },
    { flags: ['--seed', '1.5'], says: '--seed: `1.5` is not a whole number from 0 to 2147483647' },
    { flags: ['--seed', '2147483648'], says: '--seed: `2147483648` is not a whole number' },
    { flags: ['--format', 'html'], says: '--format: `html` is not known; known are text, md, json, csv' },
    { flags: ['--table', 'rank'], says: '--table: `rank` is not known; known are points, places' },
  ])('$flags', async ({ flags, says }) => {
    const ran = await sensitivity(...flags);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(says) });
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

test('each table of the CSV has its own header', async () => {
  const heads = await Promise.all(
    ['points', 'places'].map(async (table) => {
      const { stdout } = await sensitivity('--format', 'csv', '--table', table, '--draws', '5');
      return stdout.split(/\r?\n/)[0];
    }),
  );
  expect(heads).toEqual([
    'competition_id,criterion,points,met_by,order_least,order_least_within,order_most,order_most_within,line_least,line_least_within,line_most,line_most_within,line_exact',
    'competition_id,application_id,applicant_name,rank,best_rank,worst_rank,above_line,at_rank,weightings,of',
  ]);
});

test('the seed is told, and another seed is another report', async () => {
  const [one, same, other] = await Promise.all(
    ['3', '3', '4'].map((seed) => sensitivity('--seed', seed, '--format', 'json')),
  );
  expect(JSON.parse(one?.stdout ?? '')).toMatchObject({ weightings: { drawn: 10_000, seed: 3 } });
  expect(same?.stdout).toBe(one?.stdout);
  expect(other?.stdout).not.toBe(one?.stdout);
});
