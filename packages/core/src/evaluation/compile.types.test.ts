import { describe, expect, test } from '@jest/globals';
import { applySolicitation } from '../rules/apply-solicitation.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { ruleSet, solicitation } from '../rules/registry.ts';
import { smallRuleSet } from '../testing/small-rule-set.ts';
import { compile } from './compile.ts';
import { FactTypeError } from './fact-state.ts';

const rules = compile(applySolicitation(ruleSet('ojp-fy2024'), null));

// `tsc` reads these lines too: each `@ts-expect-error` is an error of its own if the line below it compiles.
describe('a built-in rule set knows its questions at compile time:', () => {
  test('answers that are accepted compile', () => {
    const facts = { 'policy.noKnock': 'limits', 'applicant.lawEnforcementRole': 'agency' } as const;
    expect(rules.evaluate({ id: 'A', facts }).finding('le-no-knock').outcome).toBe('met');
  });

  test('an answer in full compiles', () => {
    const facts = { 'policy.noKnock': { status: 'not_provided' } } as const;
    expect(rules.evaluate({ id: 'A', facts }).finding('le-no-knock').test).toBe('indeterminate');
  });

  test('the record’s facts compile', () => {
    const facts = { 'application.requestedAmount': '100000.00' };
    expect(rules.evaluate({ id: 'A', facts }).application.id).toBe('A');
  });

  test('a misspelt fact does not', () => {
    expect(() =>
      rules.evaluate({
        id: 'A',
        // @ts-expect-error -- the fact is `policy.noKnock`
        facts: { 'policy.noKnok': 'limits' },
      }),
    ).toThrow(FactTypeError);
  });

  test('an answer that is not accepted does not', () => {
    expect(() =>
      rules.evaluate({
        id: 'A',
        // @ts-expect-error -- the answer is `limits`
        facts: { 'policy.noKnock': 'limit' },
      }),
    ).toThrow(FactTypeError);
  });

  test('a yes to a question of choices does not', () => {
    expect(() =>
      rules.evaluate({
        id: 'A',
        // @ts-expect-error -- the answers are words
        facts: { 'policy.noKnock': true },
      }),
    ).toThrow(FactTypeError);
  });

  test('they are known under a solicitation too', () => {
    const call = compile(applySolicitation(ruleSet('ojp-fy2023'), solicitation('O-BJA-2023-171562')));
    expect(() =>
      call.evaluate({
        id: 'A',
        // @ts-expect-error -- the fact is `policy.noKnock`
        facts: { 'policy.noKnok': 'limits' },
      }),
    ).toThrow(FactTypeError);
  });
});

test('a rule set that is only known when the program runs takes any fact', () => {
  const small = compile(applySolicitation(parseRuleSet(smallRuleSet()), null));
  expect(small.evaluate({ id: 'A', facts: { 'a.yes': true } }).finding('first').outcome).toBe('met');
});

test('a rule set named by a variable takes any fact', () => {
  const name: string = 'ojp-fy2024';
  const facts: Readonly<Record<string, boolean>> = {};
  expect(
    compile(applySolicitation(ruleSet(name), null)).evaluate({ id: 'A', facts }).findings.length,
  ).toBeGreaterThan(0);
});
