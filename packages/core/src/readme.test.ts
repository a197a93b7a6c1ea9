import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { applySolicitation, compile, ruleSet, score, solicitation } from './index.ts';

test('the README’s example compiles, runs, and gives what it says', () => {
  // README: begin
  const rules = compile(applySolicitation(ruleSet('ojp-fy2024'), solicitation('ojp-fy2024-generic')));
  const evaluation = rules.evaluate({
    id: 'A-1',
    facts: { 'applicant.lawEnforcementRole': 'agency', 'policy.noKnock': 'limits' }, // a misspelt fact or answer does not compile
  });
  expect(score(evaluation).least.toFixed()).toBe('1');
  expect(evaluation.finding('le-no-knock').outcome).toBe('met');
  // README: end
});

test('the README shows that very example', () => {
  const own = readFileSync(new URL(import.meta.url), 'utf8');
  const shown = own
    .slice(own.indexOf('// README: begin\n') + '// README: begin\n'.length, own.indexOf('  // README: end\n'))
    .replace(/^ {2}/gm, '')
    .replace(/^expect\((.*)\)\.toBe\((.*)\);$/gm, '$1; // $2');
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(shown);
});
