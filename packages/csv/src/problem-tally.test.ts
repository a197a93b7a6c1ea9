import { fc, test as property } from '@fast-check/jest';
import type { Problem } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import { foundProblem } from './found-problem.ts';
import { problemTally } from './problem-tally.ts';

function groupsOf(problems: Iterable<Problem>) {
  const tally = problemTally();
  for (const problem of problems) tally.add(problem);
  return tally.groups();
}

const amount = (line: number) =>
  foundProblem('not_an_amount', 'a.csv', 'write 1234.50', { line, column: 6, header: 'requested_amount' });

test('all of a kind in a column are counted, and the first five are kept', () => {
  const lines = Array.from({ length: 100_000 }, (_, i) => i + 2);
  const [group, ...others] = groupsOf(lines.map(amount));
  expect(others).toEqual([]);
  expect(group).toMatchObject({ code: 'not_an_amount', severity: 'error', column: 6, count: 100_000 });
  expect(group?.first.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
});

test.each([
  { other: foundProblem('out_of_range', 'a.csv', 'x', { line: 3, column: 6 }), why: 'another kind' },
  { other: foundProblem('not_an_amount', 'a.csv', 'x', { line: 3, column: 7 }), why: 'another column' },
  { other: foundProblem('not_an_amount', 'b.csv', 'x', { line: 3, column: 6 }), why: 'another file' },
])('$why is another group', ({ other }) => {
  expect(groupsOf([amount(2), other]).map(({ count }) => count)).toEqual([1, 1]);
});

test('what makes a file unusable comes first, then errors, then warnings', () => {
  const codes = ['column_unknown', 'not_an_amount', 'column_missing'] as const;
  const groups = groupsOf(codes.map((code) => foundProblem(code, 'a.csv', 'x', { line: 1 })));
  expect(groups.map(({ code }) => code)).toEqual(['column_missing', 'not_an_amount', 'column_unknown']);
});

const problems = fc.array(
  fc
    .record({
      code: fc.constantFrom('not_an_amount', 'column_unknown', 'row_ragged'),
      file: fc.constantFrom('a.csv', 'b.csv'),
      line: fc.integer({ min: 1, max: 20 }),
      column: fc.option(fc.integer({ min: 1, max: 3 })),
    })
    .map(({ code, file, ...place }) => foundProblem(code, file, 'x', place)),
);

property.prop([
  problems.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
])('the order in which problems come changes nothing, and none is lost', ([all, shuffled]) => {
  const groups = groupsOf(all);
  expect(groupsOf(shuffled)).toEqual(groups);
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
});
