import type { Application } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { applicationTables } from './application-tables.ts';
import { madeUpRules } from './testing/made-up-rules.ts';
import { readTexts, told } from './testing/read.ts';
import { writeCsv } from './write-csv.ts';

const rules = madeUpRules();

function written(facts: Application['facts'], ruleSets = [rules]) {
  const { files, unwritten } = applicationTables([{ id: 'A:lost', applicantName: 'A', facts }], ruleSets);
  return { unwritten, texts: new Map(files.map(({ name, table }) => [name, writeCsv(table)])) };
}

/** What is answered, without the cells that say so. */
function bare(answer: unknown): unknown {
  if (Array.isArray(answer))
    return answer.map((row: unknown) => (typeof row === 'object' && row !== null ? rowOf(row) : row));
  if (typeof answer !== 'object' || answer === null || !('status' in answer)) return answer;
  if (answer.status === 'provided' && 'value' in answer) return answer.value;
  return answer.status === 'not_applicable' ? { status: 'not_applicable' } : undefined;
}

function rowOf(row: object): object {
  return Object.fromEntries(
    Object.entries(row).flatMap(([id, cell]) => (bare(cell) === undefined ? [] : [[id, bare(cell)]])),
  );
}

describe('an application comes back as it was written', () => {
  test.each<{ why: string; facts: Application['facts']; files?: readonly string[] }>([
    { why: 'nothing answered', facts: {} },
    { why: 'yes and no', facts: { 'policy.written': true, 'policy.posted': false } },
    { why: '“not applicable”', facts: { 'policy.posted': { status: 'not_applicable' } } },
    { why: 'choices', facts: { 'policy.noKnock': 'limits', 'policy.covers': ['entries', 'pursuits'] } },
    {
      why: 'numbers and amounts',
      facts: {
        'training.months': 0,
        rate: '-0.125',
        'budget.match': '1000.00',
        'application.requestedAmount': '0.01',
        'application.peerReviewScore': '99.5',
      },
    },
    {
      why: 'days and moments, to the millisecond',
      facts: { 'adopted.on': '2023-04-04', 'filed.at': '2023-04-05T00:58:59.999Z' },
    },
    { why: 'a text like a formula', facts: { 'policy.words': '=1+1, "quoted"' } },
    {
      why: 'a reviewer’s answer',
      facts: { 'policy.written': true, 'reviewer.finding': true },
      files: ['applications.csv', 'determinations.csv'],
    },
    {
      why: 'rows, some cells of which are blank',
      facts: {
        'subawards.planned': true,
        subawards: [
          { subrecipient_name: 'Row 1', amount: '10.00', local: true },
          { subrecipient_name: 'Row 2' },
        ],
      },
      files: ['applications.csv', 'subawards.csv'],
    },
    {
      why: 'a table without rows',
      facts: { subawards: [] },
      files: ['applications.csv', 'subawards.csv'],
    },
  ])('$why', async ({ facts, files = ['applications.csv'] }) => {
    const { texts, unwritten } = written(facts);
    expect(unwritten).toEqual([]);
    expect([...texts.keys()]).toEqual(files);
    const [subawards, determinations] = [texts.get('subawards.csv'), texts.get('determinations.csv')];
    const { applications, problems } = await readTexts(
      {
        applications: texts.get('applications.csv') ?? '',
        ...(subawards !== undefined && { subawards }),
        ...(determinations !== undefined && { determinations }),
      },
      rules,
    );
    expect(problems.map((problem) => told(problem))).toEqual([]);
    expect(applications).toHaveLength(1);
    expect(rowOf(applications[0]?.facts ?? {})).toEqual(facts);
    expect(applications[0]?.id).toBe('A:lost');
  });
});

test('a list without members stands in its cell', () => {
  const { unwritten, texts } = written({ 'policy.covers': [] });
  expect(unwritten).toEqual([]);
  expect(texts.get('applications.csv')).toBe(
    'application_id,applicant_name,policy.covers\nA:lost,A,(empty)\n',
  );
});

test('two rule sets that have two columns for one fact both find it', () => {
  const other = {
    ...rules,
    data: {
      ...rules.data,
      facts: rules.data.facts.map((fact) =>
        fact.id === 'policy.written' ? { ...fact, column: 'Is it written?' } : fact,
      ),
    },
  };
  expect(written({ 'policy.written': true }, [rules, other]).texts.get('applications.csv')).toBe(
    'application_id,applicant_name,policy.written,Is it written?\nA:lost,A,yes,yes\n',
  );
});
