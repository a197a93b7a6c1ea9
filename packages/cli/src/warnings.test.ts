import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

let own: Scratch;
beforeAll(() => {
  own = scratch();
  own.put('misspelt.csv', 'application_id,applicant_name,policy.noKnok,safe\nA,Alder,yes,1\n');
  own.put('title.csv', 'Round two\napplication_id,applicant_name,policy.noKnock\nA,Alder,yes\n');
  own.put(
    'evidence.csv',
    'application_id,applicant_name,uei,policy.noKnock,policy.noKnock.evidence\nA,Alder,,,GO 1\nB,Birch,,,GO 2\nC,Cedar,,yes,GO 3\n',
  );
  own.put('partners.csv', 'application_id,subrecipient_name,amount\nA,Ash,5\n');
});
afterAll(() => own.remove());

const lines = (text: string) => text.split('\n').filter((line) => line !== '');
const score = (file: string, ...flags: readonly string[]) =>
  run(['score', own.at(file), ...own.rules, ...flags]);

describe('score tells on standard error what it did not read', () => {
  test('each column that is not known, with the nearest name', async () => {
    const ran = await score('misspelt.csv');
    expect(ran.exitCode).toBe(0);
    expect(lines(ran.stderr)).toEqual([
      'misspelt.csv: warning: line 1, column 3 `policy.noKnok`: the column is not known; its cells are not read; did you mean `policy.noKnock`?',
      'misspelt.csv: warning: line 1, column 4 `safe`: the column is not known; its cells are not read',
    ]);
  });

  test('of many columns the first ten, and every one that has a near name', async () => {
    const unknown = Array.from({ length: 30 }, (_, i) => `survey q${i}`);
    own.put(
      'wide.csv',
      `application_id,applicant_name,${unknown.join(',')},policy.noKnok\nA,Alder,${unknown.map(() => 1).join(',')},yes\n`,
    );
    const said = lines((await score('wide.csv')).stderr);
    expect(said).toHaveLength(12);
    expect(said[10]).toContain('column 12 `survey q9`');
    expect(said[11]).toBe(
      'wide.csv: warning: the column is not known, 20 more of them; `grantscore check` lists them',
    );
    expect(said[0]).toContain('did you mean `policy.noKnock`?');
  });

  test('what stands above the header', async () => {
    expect(lines((await score('title.csv')).stderr)).toEqual([
      expect.stringMatching(/^title\.csv: warning: line 1: something stands above the header; /),
    ]);
  });

  test('of what stands in rows, how often and where first', async () => {
    expect(lines((await score('evidence.csv')).stderr)).toEqual([
      'evidence.csv: warning: there is evidence and no answer, 2 times, first on line 2, column 5 `policy.noKnock.evidence`; `grantscore check` lists them',
    ]);
  });

  test('nothing of a file with nothing to say', async () => {
    expect((await score('good.csv')).stderr).toBe('');
  });

  test('and standard output is the same', async () => {
    expect((await score('misspelt.csv')).stdout).not.toContain('warning:');
  });
});

describe('explain', () => {
  test('tells of columns that are not known', async () => {
    const { stderr } = await run(['explain', own.at('misspelt.csv'), 'A', ...own.rules]);
    expect(stderr).toContain('did you mean `policy.noKnock`?');
  });

  test('does not tell of other applications’ rows', async () => {
    expect((await run(['explain', own.at('evidence.csv'), 'C', ...own.rules])).stderr).not.toContain(
      'warning',
    );
  });
});

test('a name with marks that turn its direction is told of, in both forms of the file', async () => {
  own.put('turned.csv', 'application_id,applicant_name,policy.noKnock\nA,Al\u202eder,no\n');
  own.put(
    'turned-long.csv',
    'application_id,fact,value\nA,applicant_name,Al\u202eder\nA,policy.noKnock,no\n',
  );
  for (const file of ['turned.csv', 'turned-long.csv']) {
    const ran = await score(file);
    expect(ran.exitCode).toBe(0);
    expect(ran.stderr).toContain('reports show it without a right-to-left override');
    expect(ran.stdout).not.toContain('\u202e');
  }
});

describe.each([
  { command: 'sensitivity', ids: [] },
  { command: 'what-if', ids: ['B'] },
  { command: 'explain', ids: ['B'] },
])('$command tells on standard error what became of every row', ({ command, ids }) => {
  const stderrOf = async (file: string) => (await run([command, own.at(file), ...ids, ...own.rules])).stderr;

  test('of a file without a fault', async () => {
    expect(lines(await stderrOf('good.csv'))).toEqual(['read 2 = scored 2 + quarantined 0']);
  });

  test('of a file with a row that could not be read', async () => {
    own.put('fault.csv', 'application_id,applicant_name,policy.noKnock\nA,Alder,perhaps\nB,Birch,no\n');
    const [first, second] = lines(await stderrOf('fault.csv'));
    expect(first).toBe('read 2 = scored 1 + quarantined 1');
    expect(second).toContain('  fault.csv line 2, column 3 `policy.noKnock`: ');
  });
});
