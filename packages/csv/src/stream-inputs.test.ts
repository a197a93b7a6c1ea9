import { fc, test as property } from '@fast-check/jest';
import type { Application } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { pieceWorker } from './piece-worker.ts';
import { problemTally } from './problem-tally.ts';
import { readInputs } from './read-inputs.ts';
import { streamInputs } from './stream-inputs.ts';
import type { Elsewhere } from './streamed-files.ts';
import { csvSource } from './testing/csv-source.ts';
import { madeUpFiles } from './testing/made-up-files.ts';
import { madeUpRules } from './testing/made-up-rules.ts';
import { lines } from './testing/read.ts';

type Texts = { readonly applications: string } & Readonly<Record<string, string>>;

const inputs = (texts: Texts) =>
  Object.fromEntries(
    Object.entries(texts).map(([kind, text]) => [kind, { file: `${kind}.csv`, source: csvSource(text) }]),
  ) as unknown as Parameters<typeof readInputs>[0];

/** What a stream comes to, with the applications that are left when those withdrawn are taken away. */
async function streamedOf(texts: Texts, inPieces: number | null) {
  const taken: Application[] = [];
  const rules = madeUpRules();
  const elsewhere: Elsewhere = (work, settle) => {
    const own: Application[] = [];
    const read = pieceWorker(structuredClone(work), rules, {}, (application) => own.push(application));
    const findings: ReturnType<typeof read>['findings'][] = [];
    return {
      length: inPieces ?? 0,
      take: async (piece) => {
        const rows = structuredClone(read(piece));
        settle(rows);
        taken.push(...own.splice(0));
        findings.push(rows.findings);
      },
      end: async () => findings,
    };
  };
  const { withdrawn, ...found } = await streamInputs(
    { ...inputs(texts), again: () => csvSource(texts.applications) },
    rules,
    {},
    (application) => taken.push(application),
    inPieces === null ? undefined : elsewhere,
  );
  for (const { place, application } of withdrawn) expect(application).toEqual(taken[place]);
  const gone = new Set(withdrawn.map(({ place }) => place));
  const left = found.refused ? [] : taken.filter((_, place) => !gone.has(place));
  return { ...found, applications: left.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** The same as all that is read at once gives, its answers without their cells. */
async function readOf(texts: Texts) {
  const { applications, problems, ...read } = await readInputs(inputs(texts), madeUpRules());
  const tally = problemTally();
  for (const problem of problems) tally.add(problem);
  return { ...read, groups: tally.groups(), applications: applications.map(plainly) };
}

const plainly = (application: Application) => JSON.parse(JSON.stringify(application), withoutCells);

/** An answer alone where nothing stands beside it. */
function withoutCells(key: string, value: unknown): unknown {
  if (key === 'cell' || key === 'corrects' || key === 'row') return undefined;
  if (typeof value !== 'object' || value === null || !('status' in value)) return value;
  const { status, ...rest } = value as { status: string; value?: unknown };
  if (status === 'provided' && Object.keys(rest).length === 1) return rest.value;
  return status === 'not_provided' && Object.keys(rest).length === 0 ? null : value;
}

describe('files read as a stream', () => {
  property.prop([madeUpFiles], { numRuns: 300 })(
    'say what they say when they are read at once',
    async (texts) => {
      const [streamed, read] = [await streamedOf(texts, null), await readOf(texts)];
      expect(streamed.applications.map(plainly)).toEqual(read.applications.map(plainly));
      expect({ ...streamed, applications: [] }).toEqual({ ...read, applications: [] });
    },
  );

  // What is read ahead is one batch, so that the first row is made longer than that.
  property.prop([madeUpFiles, fc.integer({ min: 1, max: 200 })], { numRuns: 300 })(
    'say the same in pieces',
    async (texts, length) => {
      const [header = '', ...rows] = texts.applications.split('\n');
      const long = `Z,${'z'.repeat(70_000)}`;
      const applications = lines(header, `${long},,`, ...rows);
      const all = { ...texts, applications };
      expect(await streamedOf(all, length)).toEqual(await streamedOf(all, null));
    },
  );
});

test('a file that is another when it is read again is not believed', async () => {
  const applications = lines('application_id,applicant_name', 'A,a', 'B,b', 'A,c');
  await expect(
    streamInputs(
      { ...inputs({ applications }), again: () => csvSource(lines('application_id,applicant_name')) },
      madeUpRules(),
      {},
      () => {},
    ),
  ).rejects.toThrow('it changed while it was read');
});
