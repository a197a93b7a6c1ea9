import { describe, expect, test } from '@jest/globals';
import type { Condition, NamedConditionData } from '../model/condition.ts';
import { problemsOf, withWhen } from '../testing/broken.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { parseRuleSet } from './parse-rule-set.ts';

const yes = { fact: 'a.yes', operator: 'equals', value: true } as const;
const maybe = { fact: 'a.maybe', operator: 'equals', value: true } as const;

const broken = [
  {
    why: 'a fact that may be "not applicable" stands under `not`',
    when: { not: maybe },
    says: [
      'negated_not_applicable',
      'criteria[0].when.not',
      '`a.maybe` may be answered "not applicable" and stands under `not`, which would make that answer a yes; test it without `not`',
    ],
  },
  {
    why: 'it stands in a group under `not`',
    when: { not: { any: [yes, maybe] } },
    says: [
      'negated_not_applicable',
      'criteria[0].when.not.any[1]',
      '`a.maybe` may be answered "not applicable" and stands under `not`, which would make that answer a yes; test it without `not`',
    ],
  },
  {
    why: 'it stands under three `not`',
    when: { not: { not: { not: maybe } } },
    says: [
      'negated_not_applicable',
      'criteria[0].when.not.not.not',
      '`a.maybe` may be answered "not applicable" and stands under `not`, which would make that answer a yes; test it without `not`',
    ],
  },
] as const;

describe('a condition is refused where', () => {
  test.each(broken)('$why', ({ when, says }) => {
    expect(problemsOf(() => parseRuleSet(withWhen(when)))).toEqual([says]);
  });
});

describe('"not applicable" under `not`', () => {
  const refusal =
    '`a.maybe` may be answered "not applicable" and stands under `not`, which would make that answer a yes; test it without `not`';
  const throughNamed = (when: Condition, ...conditions: readonly NamedConditionData[]) =>
    problemsOf(() => parseRuleSet(smallRuleSet({ conditions, criteria: [criterion('first', when)] })));
  const inner: NamedConditionData = { id: 'inner', label: 'inner', when: { any: [yes, maybe] } };
  const outer: NamedConditionData = { id: 'outer', label: 'outer', when: { all: [{ condition: 'inner' }] } };

  test('is allowed under two', () => {
    expect(throughNamed({ not: { not: maybe } })).toEqual([]);
  });

  test('is allowed beside a `not`', () => {
    expect(throughNamed({ all: [maybe, { not: yes }] })).toEqual([]);
  });

  test('is told at the use of a named condition', () => {
    expect(throughNamed({ not: { condition: 'inner' } }, inner)).toEqual([
      ['negated_not_applicable', 'criteria[0].when.not.condition.any[1]', refusal],
    ]);
  });

  test('is found through two named conditions', () => {
    expect(throughNamed({ not: { condition: 'outer' } }, outer, inner)).toEqual([
      ['negated_not_applicable', 'criteria[0].when.not.condition.all[0].condition.any[1]', refusal],
    ]);
  });

  test('is allowed through a named condition under two', () => {
    expect(throughNamed({ not: { not: { condition: 'inner' } } }, inner)).toEqual([]);
  });

  test('is found in `appliesWhen`', () => {
    const criteria = [criterion('first', yes, { appliesWhen: { not: maybe } })];
    expect(problemsOf(() => parseRuleSet(smallRuleSet({ criteria })))).toEqual([
      ['negated_not_applicable', 'criteria[0].appliesWhen.not', refusal],
    ]);
  });

  test('is told once where it is declared, not at each use', () => {
    const wrong: NamedConditionData = { id: 'wrong', label: 'wrong', when: { not: maybe } };
    expect(throughNamed({ all: [{ condition: 'wrong' }, { condition: 'wrong' }] }, wrong)).toEqual([
      ['negated_not_applicable', 'conditions[0].when.not', refusal],
    ]);
  });
});
