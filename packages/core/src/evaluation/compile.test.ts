import { describe, expect, test } from '@jest/globals';
import type { FactAnswer } from '../model/application.ts';
import type { Condition } from '../model/condition.ts';
import { applySolicitation } from '../rules/apply-solicitation.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { ruleSet } from '../rules/registry.ts';
import { evaluate, findingOf } from '../testing/evaluate.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { compile } from './compile.ts';
import { FactTypeError } from './fact-state.ts';

const on = (fact: string): Condition => ({ fact, operator: 'equals', value: true });

describe('a finding', () => {
  test.each([
    { no: true, yes: true, outcome: 'met', why: 'it applies' },
    { no: true, yes: false, outcome: 'not_met', why: 'it applies' },
    { no: true, yes: null, outcome: 'indeterminate', why: 'it applies' },
    { no: false, yes: true, outcome: 'not_applicable', why: 'it does not apply' },
    { no: false, yes: false, outcome: 'not_applicable', why: 'it does not apply' },
    { no: false, yes: null, outcome: 'not_applicable', why: 'it does not apply' },
    { no: null, yes: true, outcome: 'indeterminate', why: 'whether it applies is open' },
    { no: null, yes: false, outcome: 'indeterminate', why: 'whether it applies is open' },
    { no: null, yes: null, outcome: 'indeterminate', why: 'both are open' },
  ])('is $outcome where it applies is $no and when is $yes ($why)', ({ no, yes, outcome }) => {
    const facts = { 'a.no': no, 'a.yes': yes };
    expect(findingOf(on('a.yes'), facts, {}, { appliesWhen: on('a.no') }).outcome).toBe(outcome);
  });

  test('keeps the outcome of `when` where the criterion does not apply', () => {
    expect(
      findingOf(on('a.yes'), { 'a.no': false, 'a.yes': true }, {}, { appliesWhen: on('a.no') }).test,
    ).toBe('met');
  });

  test('applies to everyone where nothing says to whom', () => {
    expect(findingOf(on('a.yes'), {})).toMatchObject({ applies: 'met', appliesDerivation: null });
  });

  test.each([
    { answer: { status: 'not_provided' }, outcome: 'indeterminate' },
    { answer: { status: 'disputed', claims: [] }, outcome: 'indeterminate' },
    { answer: { status: 'not_applicable' }, outcome: 'not_met' },
    { answer: { status: 'provided', value: true }, outcome: 'met' },
    { answer: { status: 'provided', value: false }, outcome: 'not_met' },
    { answer: undefined, outcome: 'indeterminate' },
  ] as const)('of an answer $answer is $outcome', ({ answer, outcome }) => {
    expect(findingOf(on('a.maybe'), { 'a.maybe': answer }).outcome).toBe(outcome);
  });

  test('stands in the order of the rule set', () => {
    const criteria = ['c', 'a', 'b'].map((id) => criterion(id, on('a.yes')));
    expect(evaluate(smallRuleSet({ criteria }), {}).findings.map((f) => f.criterion.id)).toEqual([
      'c',
      'a',
      'b',
    ]);
  });
});

describe('an answer of the wrong type', () => {
  test.each([
    { fact: 'a.yes', answer: 'yes', says: 'fact `a.yes`: `yes` stands where true or false was expected' },
    { fact: 'a.yes', answer: 1, says: 'fact `a.yes`: `1` stands where true or false was expected' },
    {
      fact: 'a.yes',
      answer: { status: 'provided', value: 'yes' },
      says: 'fact `a.yes`: `yes` stands where true or false was expected',
    },
    {
      fact: 'a.yes',
      answer: { value: true },
      says: 'fact `a.yes`: `{"value":true}` stands where true or false was expected',
    },
    {
      fact: 'a.yes',
      answer: { status: 'provded', value: true },
      says: 'fact `a.yes`: `{"status":"provded","value":true}` stands where true or false was expected',
    },
    {
      fact: 'a.yes',
      answer: { status: 'not_applicable' },
      says: 'fact `a.yes`: "not applicable" is not an answer to this question',
    },
    {
      fact: 'a.yes',
      answer: 10n,
      says: 'fact `a.yes`: a bigint without a JSON form stands where true or false was expected',
    },
    {
      fact: 'a.colour',
      answer: 'grey',
      says: 'fact `a.colour`: `grey` stands where one of red, green, blue was expected',
    },
    {
      fact: 'a.colour',
      answer: 'constructor',
      says: 'fact `a.colour`: `constructor` stands where one of red, green, blue was expected',
    },
    {
      fact: 'a.tools',
      answer: 'saw',
      says: 'fact `a.tools`: `saw` stands where a list out of saw, axe, bow was expected',
    },
    {
      fact: 'a.tools',
      answer: ['saw', 'pen'],
      says: 'fact `a.tools`: `["saw","pen"]` stands where a list out of saw, axe, bow was expected',
    },
    {
      fact: 'a.months',
      answer: 0.5,
      says: 'fact `a.months`: `0.5` stands where a whole number was expected',
    },
    { fact: 'a.months', answer: '6', says: 'fact `a.months`: `6` stands where a whole number was expected' },
    {
      fact: 'a.rate',
      answer: 10,
      says: 'fact `a.rate`: `10` stands where a decimal number as text, "12.50", was expected',
    },
    {
      fact: 'a.budget',
      answer: '1e3',
      says: 'fact `a.budget`: `1e3` stands where a decimal number as text, "12.50", was expected',
    },
    {
      fact: 'a.day',
      answer: '2023-02-29',
      says: 'fact `a.day`: `2023-02-29` stands where a day, "2023-04-04", was expected',
    },
    {
      fact: 'a.moment',
      answer: '2023-04-04',
      says: 'fact `a.moment`: `2023-04-04` stands where a moment, "2023-04-04T20:59:00-04:00", was expected',
    },
    { fact: 'parts', answer: 'none', says: 'fact `parts`: `none` stands where a list of rows was expected' },
    {
      fact: 'parts',
      answer: [null],
      says: 'fact `parts`: `[null]` stands where a list of rows was expected',
    },
    {
      fact: 'parts',
      answer: [{ local: 'here' }],
      says: 'fact `local`: `here` stands where true or false was expected',
    },
  ])('$answer for $fact is refused', ({ fact, answer, says }) => {
    const ids = ['a.yes', 'a.no', 'parts.any'];
    const tests: Condition[] = [
      ...ids.map(on),
      { fact: 'a.colour', operator: 'equals', value: 'red' },
      { fact: 'a.tools', operator: 'includes', value: 'saw' },
      { fact: 'a.months', operator: 'atLeast', value: 1 },
      { fact: 'a.rate', operator: 'atLeast', value: '1' },
      { fact: 'a.budget', operator: 'atLeast', value: '1' },
      { fact: 'a.day', operator: 'after', value: '2023-01-01' },
      { fact: 'a.moment', operator: 'after', value: '2023-01-01T00:00:00Z' },
    ];
    expect(() => findingOf({ all: tests }, { [fact]: answer as FactAnswer })).toThrow(
      new FactTypeError(says),
    );
  });
});

describe('an answer to a question that was not asked', () => {
  test.each([
    { fact: 'a.yess', says: '`a.yess` is not a fact of small; did you mean `a.yes`?', why: 'misspelt' },
    { fact: 'policy.noKnock', says: '`policy.noKnock` is not a fact of small', why: 'like none' },
    {
      fact: 'parts.sum',
      says: 'fact `parts.sum` follows from others and cannot be answered',
      why: 'derived',
    },
    {
      fact: 'constructor',
      says: '`constructor` is not a fact of small',
      why: 'a name that every object is born with',
    },
    {
      fact: 'application.requestedAmmount',
      says: '`application.requestedAmmount` is not a fact of small; did you mean `application.requestedAmount`?',
      why: 'of the record, misspelt',
    },
  ])('is refused: $fact ($why)', ({ fact, says }) => {
    expect(() => findingOf(on('a.yes'), { [fact]: true })).toThrow(new FactTypeError(says));
  });

  test('is refused in a second application too', () => {
    const compiled = compile(applySolicitation(parseRuleSet(smallRuleSet()), null));
    compiled.evaluate({ id: 'A', facts: { 'a.yes': true } });
    expect(() => compiled.evaluate({ id: 'B', facts: { 'a.yess': true } })).toThrow(FactTypeError);
  });

  test('is taken where it is only shown, or in use elsewhere', () => {
    expect(
      findingOf(on('a.yes'), { 'a.yes': true, 'a.words': 'x', 'a.no': false, 'application.state': 'NY' })
        .outcome,
    ).toBe('met');
  });

  test('is taken where it says nothing', () => {
    expect(findingOf(on('a.yes'), { 'a.yes': true, 'a.no': undefined }).outcome).toBe('met');
  });
});

describe('names that every object is born with', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  const data = smallRuleSet({
    facts: names.map((id) => ({ id, type: 'boolean', label: id, question: id })),
    derivedFacts: [],
    criteria: names.map((id) => criterion(id, { condition: id })),
    conditions: names.map((id) => ({ id, label: id, when: on(id) })),
  });

  test('are ids like any other: answered', () => {
    expect(evaluate(data, { constructor: true, toString: false }).findings.map((f) => f.outcome)).toEqual([
      'met',
      'not_met',
      'indeterminate',
      'indeterminate',
    ]);
  });

  test('are ids like any other: not answered', () => {
    expect(evaluate(data, {}).findings.map((f) => f.outcome)).toEqual(names.map(() => 'indeterminate'));
  });
});

describe('finding', () => {
  const evaluation = evaluate(smallRuleSet(), {});

  test.each([
    { id: 'frist', says: '`frist` is not a criterion in use; did you mean `first`?' },
    { id: 'le-no-knock', says: '`le-no-knock` is not a criterion in use' },
    { id: '__proto__', says: '`__proto__` is not a criterion in use' },
  ])('throws for `$id`', ({ id, says }) => {
    expect(() => evaluation.finding(id)).toThrow(new RangeError(says));
  });
});

test('what the README shows: a built-in rule set, an answer, an outcome', () => {
  const rules = compile(applySolicitation(ruleSet('ojp-fy2024'), null));
  const facts = { 'applicant.lawEnforcementRole': 'agency', 'policy.noKnock': 'limits' } as const;
  expect(rules.evaluate({ id: 'A-1', facts }).finding('le-no-knock').outcome).toBe('met');
});
