import { describe, expect, jest, test } from '@jest/globals';
import { Engine } from 'json-rules-engine';
import { type Condition, OPERATOR_NAMES } from '../model/condition.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { applySolicitation } from '../rules/apply-solicitation.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { problemsOf, withWhen } from '../testing/broken.ts';
import type { Answers } from '../testing/evaluate.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { FactTypeError } from './fact-state.ts';
import { interpret } from './interpret.ts';

const on = (fact: string): Condition => ({ fact, operator: 'equals', value: true });
const rulesOf = (data: RuleSetData) => applySolicitation(parseRuleSet(data), null);
const outcomeOf = async (when: Condition, facts: Answers, more: Partial<RuleSetData> = {}) => {
  const interpreter = interpret(rulesOf(smallRuleSet({ ...more, criteria: [criterion('first', when)] })));
  return (await interpreter.evaluate({ id: 'A', facts })).finding('first').outcome;
};

// What json-rules-engine alone gets wrong of a missing fact.
describe('the interpreter, for what is not known,', () => {
  test.each([
    { why: 'a test', when: on('a.yes'), facts: {}, outcome: 'indeterminate' },
    { why: 'a `not`', when: { not: on('a.yes') }, facts: {}, outcome: 'indeterminate' },
    { why: 'a double `not`', when: { not: { not: on('a.yes') } }, facts: {}, outcome: 'indeterminate' },
    {
      why: 'an `any` that something else meets',
      when: { any: [on('a.yes'), on('a.no')] },
      facts: { 'a.no': true },
      outcome: 'met',
    },
    {
      why: 'an `all` that something else fails',
      when: { all: [on('a.yes'), on('a.no')] },
      facts: { 'a.no': false },
      outcome: 'not_met',
    },
    { why: 'an `all` of one', when: { all: [on('a.yes')] }, facts: {}, outcome: 'indeterminate' },
    {
      why: 'both readings of one fact',
      when: { any: [on('a.yes'), { not: on('a.yes') }] },
      facts: {},
      outcome: 'indeterminate',
    },
    {
      why: 'numbers as numbers',
      when: { fact: 'a.rate', operator: 'atLeast', value: '10' },
      facts: { 'a.rate': '9' },
      outcome: 'not_met',
    },
  ] as const)('finds $why $outcome', async ({ when, facts, outcome }) => {
    expect(await outcomeOf(when as Condition, facts)).toBe(outcome);
  });

  test('reads a named condition by where it stands', async () => {
    const conditions = [{ id: 'n', label: 'n', when: on('a.yes') }];
    const when: Condition = { all: [{ condition: 'n' }, { not: { condition: 'n' } }] };
    expect(await outcomeOf(when, {}, { conditions })).toBe('indeterminate');
  });
});

describe('the interpreter', () => {
  test('may be asked again before it has answered', async () => {
    const interpreter = interpret(rulesOf(smallRuleSet()));
    const asked = [true, false, null, true].map((answer, i) =>
      interpreter.evaluate({ id: `A${i}`, facts: { 'a.yes': answer } }),
    );
    expect((await Promise.all(asked)).map((e) => [e.application.id, e.finding('first').outcome])).toEqual([
      ['A0', 'met'],
      ['A1', 'not_met'],
      ['A2', 'indeterminate'],
      ['A3', 'met'],
    ]);
  });

  test('answers on after an application that it refused', async () => {
    const interpreter = interpret(rulesOf(smallRuleSet()));
    const refused = interpreter.evaluate({ id: 'A', facts: { 'a.yes': 'yes' } });
    const good = interpreter.evaluate({ id: 'B', facts: { 'a.yes': true } });
    await expect(refused).rejects.toThrow(FactTypeError);
    expect((await good).finding('first').outcome).toBe('met');
  });

  test('names the nearest criterion as the compiled executor does', async () => {
    const evaluation = await interpret(rulesOf(smallRuleSet())).evaluate({ id: 'A', facts: {} });
    expect(() => evaluation.finding('frist')).toThrow(
      new RangeError('`frist` is not a criterion in use; did you mean `first`?'),
    );
  });
});

describe('what json-rules-engine would read and we refuse', () => {
  test.each([
    { why: 'one of its own operators', when: { ...on('a.yes'), operator: 'equal' }, code: 'wrong_form' },
    { why: 'a path', when: { ...on('a.yes'), path: '$.x' }, code: 'unknown_key' },
    { why: 'a priority', when: { ...on('a.yes'), priority: 9 }, code: 'unknown_key' },
    { why: 'an empty group, which it takes for true', when: { any: [] }, code: 'wrong_form' },
  ])('is $why', ({ when, code }) => {
    expect(problemsOf(() => parseRuleSet(withWhen(when))).map(([found]) => found)).toEqual([code]);
  });
});

// What no condition of ours can reach is taken out of the engine nevertheless.
describe('the engine inside', () => {
  const spy = jest.spyOn(Engine.prototype, 'addRule');
  interpret(rulesOf(smallRuleSet()));
  const engine = spy.mock.contexts[0] as unknown as {
    readonly operators: { get(name: string): unknown };
    readonly pathResolver: (value: unknown, path: string) => unknown;
  };
  spy.mockRestore();
  const builtIn = [
    'equal',
    'notEqual',
    'in',
    'notIn',
    'contains',
    'doesNotContain',
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
  ];

  test.each(builtIn)('has no operator %s of its own', (operator) => {
    expect(engine.operators.get(operator)).toBeNull();
  });

  test.each(builtIn)('had one: a new engine has %s', (operator) => {
    const fresh = new Engine() as unknown as typeof engine;
    expect(fresh.operators.get(operator)).not.toBeNull();
  });

  test('has each of ours in two forms', () => {
    const forms = OPERATOR_NAMES.flatMap((name) => [`${name}, unknown passes`, `${name}, unknown fails`]);
    expect(forms.filter((form) => engine.operators.get(form) === null)).toEqual([]);
  });

  test('resolves no path', () => {
    expect(() => engine.pathResolver({ x: 1 }, '$.x')).toThrow(
      'a condition with a path was given to the engine',
    );
  });
});
