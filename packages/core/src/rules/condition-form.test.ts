import { describe, expect, test } from '@jest/globals';
import type { NamedConditionData } from '../model/condition.ts';
import { problemsOf, withWhen } from '../testing/broken.ts';
import { parseRuleSet } from './parse-rule-set.ts';

const yes = { fact: 'a.yes', operator: 'equals', value: true } as const;

// A condition that is not one of the forms is told by the form that it was meant to have.
const broken = [
  {
    why: 'an `all` is empty',
    when: { all: [] },
    says: [
      'wrong_form',
      'criteria[0].when.all',
      'a group without conditions was found; give it one, or leave the group out',
    ],
  },
  {
    why: 'an `any` deep inside is empty',
    when: { all: [yes, { any: [] }] },
    says: [
      'wrong_form',
      'criteria[0].when.all[1].any',
      'a group without conditions was found; give it one, or leave the group out',
    ],
  },
  {
    why: 'a group is no list',
    when: { all: yes },
    says: [
      'wrong_form',
      'criteria[0].when.all',
      '`{"fact":"a.yes","operator":"equals","value":true}` stands where a list was expected',
    ],
  },
  {
    why: 'a group is misspelt',
    when: { al: [yes] },
    says: ['unknown_key', 'criteria[0].when', '`al` is not known here; did you mean `all`?'],
  },
  {
    why: 'another group is misspelt',
    when: { anny: [yes] },
    says: ['unknown_key', 'criteria[0].when', '`anny` is not known here; did you mean `any`?'],
  },
  {
    why: 'two groups stand in one condition',
    when: { all: [yes], any: [yes] },
    says: ['unknown_key', 'criteria[0].when', '`all` and `any` cannot stand side by side'],
  },
  {
    why: 'a test and a group stand in one condition',
    when: { ...yes, all: [yes] },
    says: ['unknown_key', 'criteria[0].when', '`fact` and `all` cannot stand side by side'],
  },
  {
    why: 'a condition is empty',
    when: {},
    says: [
      'wrong_form',
      'criteria[0].when',
      '`{}`: a condition was expected: {all}, {any}, {not}, {condition} or {fact, operator, value}',
    ],
  },
  {
    why: 'a condition is a text',
    when: 'a.yes',
    says: [
      'wrong_form',
      'criteria[0].when',
      '`a.yes`: a condition was expected: {all}, {any}, {not}, {condition} or {fact, operator, value}',
    ],
  },
  {
    why: 'a condition is null',
    when: null,
    says: [
      'wrong_form',
      'criteria[0].when',
      '`null`: a condition was expected: {all}, {any}, {not}, {condition} or {fact, operator, value}',
    ],
  },
  {
    why: 'a condition is a list',
    when: [yes],
    says: [
      'wrong_form',
      'criteria[0].when',
      '`[{"fact":"a.yes","operator":"equals","value":true}]`: a condition was expected: {all}, {any}, {not}, {condition} or {fact, operator, value}',
    ],
  },
  {
    why: 'a condition is missing',
    when: undefined,
    says: [
      'missing',
      'criteria[0]',
      '`when` is missing; a condition was expected: {all}, {any}, {not}, {condition} or {fact, operator, value}',
    ],
  },
  {
    why: 'a `not` holds a list',
    when: { not: [yes] },
    says: [
      'wrong_form',
      'criteria[0].when.not',
      '`[{"fact":"a.yes","operator":"equals","value":true}]`: a condition was expected: {all}, {any}, {not}, {condition} or {fact, operator, value}',
    ],
  },
  {
    why: 'an operator is misspelt',
    when: { ...yes, operator: 'equal' },
    says: ['wrong_form', 'criteria[0].when.operator', '`equal` is not accepted; did you mean `equals`?'],
  },
  {
    why: 'an operator is the engine’s own',
    when: { ...yes, operator: 'greaterThanInclusive' },
    says: [
      'wrong_form',
      'criteria[0].when.operator',
      '`greaterThanInclusive` is not accepted; one of equals, isOneOf, includes, includesAllOf, includesAnyOf, isWithin, atLeast, atMost, above, below, onOrAfter, onOrBefore, after, before, shareAtLeast was expected',
    ],
  },
  {
    why: 'the key of the operator is misspelt',
    when: { fact: 'a.yes', operater: 'equals', value: true },
    says: ['unknown_key', 'criteria[0].when', '`operater` is not known here; did you mean `operator`?'],
  },
  {
    why: 'a value is missing',
    when: { fact: 'a.yes', operator: 'equals' },
    says: [
      'missing',
      'criteria[0].when',
      '`value` is missing; a value was expected: true or false, a whole number, text, a list of texts, or {parameter}',
    ],
  },
  {
    why: 'a value is null',
    when: { ...yes, value: null },
    says: [
      'wrong_form',
      'criteria[0].when.value',
      '`null`: a value was expected: true or false, a whole number, text, a list of texts, or {parameter}',
    ],
  },
  {
    why: 'a value lists a number',
    when: { fact: 'a.colour', operator: 'isOneOf', value: ['red', 1] },
    says: ['wrong_form', 'criteria[0].when.value[1]', '`1` stands where text was expected'],
  },
  {
    why: 'a value is half a number',
    when: { fact: 'a.months', operator: 'atLeast', value: 0.5 },
    says: [
      'not_plain_data',
      'criteria[0].when.value',
      '`0.5` is not a safe whole number; write other numbers as text, "0.5"',
    ],
  },
  {
    why: 'a value misspells `parameter`',
    when: { ...yes, value: { paramter: 'p' } },
    says: [
      'unknown_key',
      'criteria[0].when.value',
      '`paramter` is not known here; did you mean `parameter`?',
    ],
  },
  {
    why: 'a test has a path',
    when: { ...yes, path: '$.x' },
    says: ['unknown_key', 'criteria[0].when', '`path` is not known here; known are fact, operator, value'],
  },
  {
    why: 'a test has a priority',
    when: { ...yes, priority: 2 },
    says: [
      'unknown_key',
      'criteria[0].when',
      '`priority` is not known here; known are fact, operator, value',
    ],
  },
  {
    why: 'a test has params',
    when: { ...yes, params: {} },
    says: ['unknown_key', 'criteria[0].when', '`params` is not known here; known are fact, operator, value'],
  },
  {
    why: 'a test has an id of its own',
    when: { ...yes, name: 'x' },
    says: ['unknown_key', 'criteria[0].when', '`name` is not known here; known are fact, operator, value'],
  },
  {
    why: 'a named condition has another key',
    when: { condition: 'named', value: true },
    says: ['unknown_key', 'criteria[0].when', '`value` is not known here; known are condition'],
  },
] as const;

const named: readonly NamedConditionData[] = [{ id: 'named', label: 'named', when: yes }];
const withNamed = (when: unknown) => ({ ...(withWhen(when) as object), conditions: named });

describe('the form of a condition is refused where', () => {
  test.each(broken)('$why', ({ when, says }) => {
    expect(problemsOf(() => parseRuleSet(withNamed(when)))).toEqual([says]);
  });
});
