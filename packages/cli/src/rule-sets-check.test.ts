import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SEEDED_FAULTS } from '../../core/src/testing/seeded-faults.ts';
import { smallSolicitation } from '../../core/src/testing/small-solicitation.ts';
import { madeUpRules } from './testing/made-up-rules.ts';
import { run } from './testing/run.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

let own: Scratch;
beforeAll(() => {
  own = scratch();
});
afterAll(() => own.remove());

const YES = '{ fact: policy.noKnock, operator: equals, value: true }';
/** A rule set whose one criterion asks for a yes, and whose questions are all read. */
const sound = (when = YES) =>
  madeUpRules({ when }).replace('    when:', '    shows: [policy.words]\n    when:');

describe('rule-sets check', () => {
  test('of a sound rule set says so, and which scores can be reached', async () => {
    const { exitCode, stdout, stderr } = await run(['rule-sets', 'check', own.put('sound.yaml', sound())]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toBe(
      [
        'made-up@1.0.0: 0 errors, 0 warnings, everything decided',
        '1 criterion was looked at, with every answer that the questions accept',
        '',
        'scores that can be reached',
        '  profile  lowest  highest',
        '  count    0       1',
        '',
      ].join('\n'),
    );
  });

  test('shows each finding with its place and an application, and ends with 1 if it is an error', async () => {
    const rules = own.put('never.yaml', sound(`{ all: [${YES}, { not: ${YES} }] }`));
    const { exitCode, stdout } = await run(['rule-sets', 'check', rules]);
    expect(exitCode).toBe(1);
    expect(stdout.replaceAll(rules, 'never.yaml')).toBe(
      [
        'made-up@1.0.0: 1 error, 0 warnings, everything decided',
        '1 criterion was looked at, with every answer that the questions accept',
        '',
        'errors',
        '  nobody can meet `c1`',
        '    rule   never_met',
        '    where  never.yaml:18:5: criteria[0]',
        '    why    its points go to nobody, whatever anybody answers; as a gate it would keep everybody out',
        '    shown  by an application for which `c1` is not met:',
        '      application_id,applicant_name,policy.noKnock',
        '      W-01,Witness 1,yes',
        '',
        'scores that can be reached',
        '  profile  lowest  highest',
        '  count    0       0',
        '',
      ].join('\n'),
    );
  });

  test('a rule set says which findings are meant, and why', async () => {
    const rules = sound(`{ any: [${YES}, { not: ${YES} }] }`);
    const meant = "checks: [{ rule: always_met, subject: c1, level: off, reason: 'asked to be shown' }]\n";
    const { exitCode, stdout } = await run(['rule-sets', 'check', own.put('meant.yaml', rules + meant)]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('made-up@1.0.0: 0 errors, 0 warnings, everything decided');
    expect(stdout).toContain('switched off by the rule set\n  everybody meets `c1`\n');
    expect(stdout).toContain('    meant  asked to be shown\n');
  });

  test.each([
    {
      why: 'a rule that is none',
      checks: '{ rule: never_mat, level: off, reason: x }',
      says: 'checks[0].rule: `never_mat` is not accepted; did you mean `never_met`?',
    },
    {
      why: 'a subject that is none',
      checks: '{ rule: never_met, subject: c2, level: off, reason: x }',
      says: 'checks[0].subject: `c2` is not a criterion, condition, fact, parameter or family; did you mean `c1`?',
    },
    { why: 'no reason', checks: '{ rule: never_met, level: off }', says: 'checks[0]: `reason` is missing' },
  ])('$why in `checks` cannot be used', async ({ checks, says }) => {
    const rules = own.put('checks.yaml', `${sound()}checks: [${checks}]\n`);
    const { exitCode, stderr } = await run(['rule-sets', 'check', rules]);
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining(says)]);
  });

  test('a parameter of a solicitation out of its bounds cannot be used', async () => {
    const solicitation = {
      ...smallSolicitation({ ruleSet: 'ojp-fy2023' }),
      parameters: { 'use-of-force-months': 99 },
    };
    const call = own.put('call.json', JSON.stringify(solicitation));
    const { exitCode, stderr } = await run(['rule-sets', 'check', 'ojp-fy2023', '--solicitation', call]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('parameters.use-of-force-months: `99` is not between');
  });
});

test.each(['ojp-fy2023', 'ojp-fy2024'])('%s has nothing to be warned of', async (id) => {
  const { exitCode, stdout } = await run(['rule-sets', 'check', id]);
  expect([exitCode, stdout]).toEqual([
    0,
    expect.stringContaining(': 0 errors, 0 warnings, everything decided\n'),
  ]);
});

interface Checked {
  readonly findings: readonly {
    readonly parameters?: Readonly<Record<string, string | number>>;
    readonly witness?: {
      readonly outcomes: Readonly<Record<string, string>>;
      readonly files: Readonly<Record<string, string>>;
    };
  }[];
}

/** What is said of a question that nothing reads, where that is the fault. */
const NOT_READ = /.*the column is known but nothing in use reads it.*\n/;

/** Every witness goes the way of any application: from its CSV files to a score. */
describe('score takes the witnesses of a rule set with one fault:', () => {
  test.each(SEEDED_FAULTS.map((fault, i) => ({ ...fault, i })))('$why', async ({ data, i }) => {
    const rules = own.put(`fault-${i}.json`, JSON.stringify(data));
    const out = own.at(`witnesses-${i}`);
    const { stdout } = await run(['rule-sets', 'check', rules, '--format', 'json', '--out', out]);
    const { findings } = JSON.parse(stdout) as Checked;
    const named = findings.flatMap(({ witness }) => Object.keys(witness?.files ?? {}));
    expect(readdirSync(out).sort()).toEqual([...named].sort());
    for (const { witness, parameters } of findings) {
      if (witness === undefined) continue;
      const [applications = '', subawards] = Object.keys(witness.files).map((name) =>
        own.at(`witnesses-${i}/${name}`),
      );
      expect(readFileSync(applications, 'utf8')).toBe(Object.values(witness.files)[0]);
      const call = own.put('call.json', JSON.stringify(smallSolicitation({ parameters: parameters ?? {} })));
      const scored = await run([
        'score',
        applications,
        ...['--rule-set', rules, '--solicitation', call, '--out', own.at(`scored-${i}`)],
        ...(subawards === undefined ? [] : ['--subawards', subawards]),
      ]);
      expect({ exitCode: scored.exitCode, stderr: scored.stderr.replace(NOT_READ, '') }).toEqual({
        exitCode: 0,
        stderr: '',
      });
      const [header = '', row = ''] = readFileSync(own.at(`scored-${i}/ranking.csv`), 'utf8').split('\n');
      const cells = new Map(header.split(',').map((name, at) => [name, row.split(',')[at]]));
      expect(Object.fromEntries(Object.keys(witness.outcomes).map((id) => [id, cells.get(id)]))).toEqual(
        witness.outcomes,
      );
    }
  });
});
