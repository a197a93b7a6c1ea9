import { test as property } from '@fast-check/jest';
import { expect, test } from '@jest/globals';
import { checkInputs } from './check-inputs.ts';
import { problemTally } from './problem-tally.ts';
import { readInputs } from './read-inputs.ts';
import { csvSource } from './testing/csv-source.ts';
import { madeUpFiles } from './testing/made-up-files.ts';
import { madeUpRules } from './testing/made-up-rules.ts';
import { lines } from './testing/read.ts';

property.prop([madeUpFiles], { numRuns: 500 })(
  'a check finds what a reading does, to the row',
  async (texts) => {
    const inputs = () =>
      Object.fromEntries(
        Object.entries(texts).map(([kind, text]) => [
          kind,
          { file: `${kind}.csv`, source: csvSource(text ?? '') },
        ]),
      ) as unknown as Parameters<typeof readInputs>[0];
    const read = await readInputs(inputs(), madeUpRules());
    const checked = await checkInputs(inputs(), madeUpRules());
    const tally = problemTally();
    for (const problem of read.problems) tally.add(problem);
    expect(checked).toEqual({
      files: read.files.map(({ kind, file, read: all, accepted, quarantined }) => ({
        kind,
        file,
        read: all,
        accepted,
        quarantined: quarantined.length,
      })),
      groups: tally.groups(),
      refused: read.refused,
    });
  },
);

test('problems are counted by kind and column, and the first places of each are kept', async () => {
  const applications = lines(
    'application_id,applicant_name,policy.written,no_knok',
    ...Array.from({ length: 100 }, (_, i) => `A-${i},a,${i < 90 ? 'mostly' : 'yes'},`),
  );
  const { groups } = await checkInputs(
    { applications: { file: 'a.csv', source: csvSource(applications) } },
    madeUpRules(),
  );
  expect(groups.map(({ code, count, first }) => [code, count, first.map(({ line }) => line)])).toEqual([
    ['not_yes_or_no', 90, [2, 3, 4, 5, 6]],
    ['column_unknown', 1, [1]],
  ]);
});
