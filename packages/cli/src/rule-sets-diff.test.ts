import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { madeUpRules } from './testing/made-up-rules.ts';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

let own: Scratch;
beforeAll(() => {
  own = scratch();
  own.put('a.yaml', madeUpRules());
  own.put(
    'b.yaml',
    madeUpRules({ when: '{ not: { fact: policy.noKnock, operator: equals, value: true } }' }),
  );
  own.put('broken.yaml', madeUpRules({ when: '{ fact: policy.noKnok, operator: equals, value: true }' }));
});
afterAll(() => own.remove());

/** What is read here of the JSON. */
interface Printed {
  readonly witnesses: { readonly files: readonly { readonly name: string; readonly text: string }[] };
  readonly criteria: {
    readonly changed: readonly {
      readonly id: string;
      readonly condition: {
        readonly met: Readonly<Record<'lost' | 'gained', Witness | null>>;
      } | null;
    }[];
  };
}

interface Witness {
  readonly application: { readonly id: string };
  readonly from: string;
  readonly to: string;
}

/** Looks up outcomes in a ranking of which no cell has a comma. */
function outcomesOf(ranking: string): (application: string, criterion: string) => string | undefined {
  const [header = [], ...rows] = ranking.split('\n').map((line) => line.split(','));
  return (application, criterion) =>
    rows.find((row) => row[header.indexOf('application_id')] === application)?.[header.indexOf(criterion)];
}

describe('rule-sets diff', () => {
  test('two files', async () => {
    const { exitCode, stdout, stderr } = await run(['rule-sets', 'diff', own.at('a.yaml'), own.at('b.yaml')]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('c1  neither stricter nor looser: application `c1:lost` met it by the first');
  });

  test('a rule set and itself', async () => {
    const { exitCode, stdout } = await run(['rule-sets', 'diff', 'ojp-fy2024', 'ojp-fy2024@1.0.0']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^ojp-fy2024@1\.0\.0 → ojp-fy2024@1\.0\.0\nthey are one and the same rule set, digest and all\n\nA reconstruction [^\n]+\n$/,
    );
  });

  test('the applications that it names are scored as they are printed, and come out as it says', async () => {
    const example = join(import.meta.dirname, '..', '..', '..', 'examples', '07-from-fy2023-to-fy2024');
    const rules = ['museums-2023.yaml', 'museums-2024.yaml'].map((file) => join(example, file));
    const { stdout } = await run(['rule-sets', 'diff', ...rules, '--format', 'json']);
    const diff = JSON.parse(stdout) as Printed;
    const [applications, subawards] = diff.witnesses.files.map(({ name, text }) => own.put(name, text));
    const [before, after] = await Promise.all(
      rules.map(async (file, i) => {
        const out = own.at(`by-${i}`);
        const inputs = [applications ?? '', '--subawards', subawards ?? ''];
        const { exitCode } = await run([
          'score',
          ...inputs,
          '--rule-set',
          file,
          '--format',
          'csv',
          '--out',
          out,
        ]);
        expect(exitCode).toBe(0);
        return outcomesOf(readFileSync(join(out, 'ranking.csv'), 'utf8'));
      }),
    );
    const named = diff.criteria.changed.flatMap(({ id, condition }) =>
      [condition?.met.lost, condition?.met.gained].flatMap((witness) =>
        witness === null || witness === undefined ? [] : [{ criterion: id, ...witness }],
      ),
    );
    expect(named).toHaveLength(5);
    for (const { criterion, application, from, to } of named) {
      expect(before?.(application.id, criterion)).toBe(from);
      expect(after?.(application.id, criterion)).toBe(to);
    }
  });

  test('as JSON, which a program can read', async () => {
    const { stdout } = await run(['rule-sets', 'diff', 'ojp-fy2023', 'ojp-fy2024', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ differs: true, from: { id: 'ojp-fy2023' } });
  });

  test.each([
    {
      why: 'an id that is not known',
      args: ['ojp-fy2023', 'ojp-fy2o24'],
      exitCode: 2,
      says: 'did you mean `ojp-fy2024`?',
    },
    { why: 'one rule set alone', args: ['ojp-fy2023'], exitCode: 2, says: 'to' },
    {
      why: 'a format that there is none of',
      args: ['ojp-fy2023', 'ojp-fy2024', '--format', 'yaml'],
      exitCode: 2,
      says: '`yaml` is not known',
    },
    { why: 'a file that is not there', args: ['ojp-fy2023', 'gone.yaml'], exitCode: 3, says: 'gone.yaml' },
  ])('$why ends with $exitCode', async ({ args, exitCode, says }) => {
    const ran = await run(['rule-sets', 'diff', ...args]);
    expect(ran).toMatchObject({ exitCode, stdout: '' });
    expect(ran.stderr).toContain(says);
  });

  test('a file that cannot be used ends with 3, and has its line and column', async () => {
    const ran = await run(['rule-sets', 'diff', own.at('a.yaml'), own.at('broken.yaml')]);
    expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
    expect(ran.stderr).toContain('broken.yaml:22:');
  });
});
