import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askedInputs } from './asked-inputs.ts';
import { run } from './testing/run.ts';
import { runShell } from './testing/run-bin.ts';
import { type Scratch, scratch } from './testing/scratch.ts';

let own: Scratch;
beforeAll(() => {
  own = scratch();
});
afterAll(() => own.remove());

describe('how a run was asked for', () => {
  test('the rules, files and settings given, files without their folders; not what changes no answer', () => {
    expect(
      askedInputs('in/applications.csv', {
        ruleSet: 'ojp-fy2023@1.0.0',
        solicitation: 'calls/call.yaml',
        subawards: join('in', 'subawards.csv'),
        with: ['fixed/quarantine.csv', 'again.csv'],
        funds: ['north=5', 'south=6'],
        fundingLine: 'skip',
        dateFormat: 'D.M.YYYY',
        executor: 'interpreter',
        limit: [],
      }),
    ).toEqual({
      applications: 'applications.csv',
      options: [
        ...['--rule-set', 'ojp-fy2023@1.0.0', '--solicitation', 'call.yaml', '--subawards', 'subawards.csv'],
        ...['--with', 'quarantine.csv', '--with', 'again.csv', '--funds', 'north=5', '--funds', 'south=6'],
        ...['--date-format', 'D.M.YYYY', '--funding-line', 'skip'],
      ],
    });
  });

  test.each([
    { why: 'below each application', rows: 2, commands: 2 },
    { why: 'below each, explain as well where derivations are left out', rows: 101, commands: 202 },
    { why: 'of the first, where there are many', rows: 12_001, commands: 2 },
  ])(
    'the page has commands that work as they stand there: $why',
    async ({ rows, commands }) => {
      const path = own.put(
        `in/${rows} rows.csv`,
        `application_id,applicant_name,policy.noKnock\n${Array.from({ length: rows }, (_, i) => `it's ${i},Alder,yes\n`).join('')}`,
      );
      own.put('in/rules.yaml', readFileSync(own.at('rules.yaml')));
      const out = own.at(`out-${rows}`);
      const ran = await run(['score', path, ...own.rules, '--out', out, '--format', 'html']);
      expect(ran.stderr).toBe('');
      const page = readFileSync(join(out, 'report.html'), 'utf8');
      const found = [...page.matchAll(/<code>(?:<bdi>)?(grantscore (?:explain|what-if) [^<]+)/g)]
        .map(([, line = '']) => line.replaceAll('&quot;', '"'))
        .filter((line) => line.includes(' --'));
      expect(found).toHaveLength(commands);
      const [first = '', second = ''] = found;
      for (const line of [first, second]) {
        const { exitCode, stdout, stderr } = await runShell(own.at('in'), line);
        const told = `read ${rows} = scored ${rows} + quarantined 0\n`;
        expect({ line, exitCode, stderr }).toEqual({ line, exitCode: 0, stderr: told });
        expect(stdout).toContain("it's ");
      }
    },
    120_000,
  );
});
