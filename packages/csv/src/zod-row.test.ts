import { deepStrictEqual } from 'node:assert/strict';
import { test as property } from '@fast-check/jest';
import { type Application, applySolicitation, attestationOf, type Problem, ruleSet } from '@grantscore/core';
import { describe, expect } from '@jest/globals';
import { isError } from './found-problem.ts';
import { readApplications } from './read-applications.ts';
import { streamInputs } from './stream-inputs.ts';
import { csvSource } from './testing/csv-source.ts';
import { csvText, drawnFile } from './testing/drawn-file.ts';
import { rulesWithBounds } from './testing/rules-with-bounds.ts';
import { zodRow } from './testing/zod-row.ts';

const RULES = [
  { name: 'ojp-fy2024', rules: applySolicitation(ruleSet('ojp-fy2024'), null) },
  { name: 'facts of every type', rules: rulesWithBounds() },
];

describe.each(RULES)('rows of $name', ({ rules }) => {
  const schema = zodRow(rules);

  property.prop([drawnFile(rules)], { numRuns: 8 })(
    'are read as a zod schema of the same catalogue reads them, with cells and without',
    async (drawn) => {
      const text = csvText(drawn);
      const file = 'applications.csv';
      const { rows } = await readApplications(csvSource(text), { file, rules });
      expect(rows.length).toBe(drawn.rows.length);
      const taken: Application[] = [];
      const { files } = await streamInputs(
        { applications: { file, source: csvSource(text) }, again: () => csvSource(text) },
        rules,
        {},
        (application) => taken.push(application),
      );
      const streamed = new Map<number | undefined, Application>(taken.map((one) => [one.row?.line, one]));
      const reasons = new Map(files[0]?.quarantined.map((row) => [row.line, row.reasons]));
      expect(streamed.size + reasons.size).toBe(rows.length);
      for (const [i, { line, value, problems }] of rows.entries()) {
        const cells = Object.fromEntries(
          drawn.header.map((header, at) => [header, drawn.rows[i]?.[at] ?? '']),
        );
        const { success, data, error } = schema.safeParse(cells);
        // Each issue stands under the header of its cell in one part of the row.
        const expected = success ? data : refusal(error.issues.map(({ path }) => path[1]));
        deepStrictEqual(value === null ? refused(problems) : plainly(value), expected);
        const one = streamed.get(line);
        deepStrictEqual(one === undefined ? refused(reasons.get(line) ?? []) : plainly(one), expected);
      }
    },
  );
});

/** The headers of the cells for which a row is refused. */
function refused(problems: readonly Problem[]) {
  return refusal(problems.filter(isError).map(({ header }) => header));
}

function refusal(headers: readonly unknown[]) {
  return { refused: [...new Set(headers)].sort() };
}

/** An application with its answers as the schema gives them, in whatever form they are kept. */
function plainly({ id, applicantName, competition, facts }: Application) {
  const stated = Object.entries(facts).map(([fact, answer]) => {
    const { cell: _, evidence, ...said } = attestationOf(answer);
    return [fact, evidence === undefined ? said : { ...said, evidence: evidence.text }];
  });
  return {
    id,
    applicantName,
    ...(competition !== undefined && { competition }),
    facts: Object.fromEntries(stated),
  };
}
