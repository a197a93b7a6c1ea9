import { describe, expect, test } from '@jest/globals';
import type { Condition, NamedConditionData } from '../model/condition.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { factsRead, testsOf } from './facts-read.ts';
import { pathText } from './rule-set-problem.ts';

const on = (fact: string): Condition => ({ fact, operator: 'equals', value: true });
const named = (conditions: Readonly<Record<string, Condition>>): readonly NamedConditionData[] =>
  Object.entries(conditions).map(([id, when]) => ({ id, label: id, when }));
const placesOf = (when: Condition, conditions: Readonly<Record<string, Condition>> = {}) =>
  [...testsOf(when, new Map(named(conditions).map((c) => [c.id, c])))].map(
    ({ test: { fact }, negated, path }) => [fact, negated, pathText(path)],
  );

describe('testsOf', () => {
  test('finds the tests of every group, in the order written', () => {
    expect(placesOf({ all: [on('a'), { any: [on('b'), on('c')] }] })).toEqual([
      ['a', false, 'all[0]'],
      ['b', false, 'all[1].any[0]'],
      ['c', false, 'all[1].any[1]'],
    ]);
  });

  test('tells which stand under an odd number of `not`', () => {
    expect(placesOf({ not: { all: [on('a'), { not: on('b') }] } })).toEqual([
      ['a', true, 'not.all[0]'],
      ['b', false, 'not.all[1].not'],
    ]);
  });

  test('follows named conditions, at each use', () => {
    expect(placesOf({ any: [{ condition: 'n' }, { not: { condition: 'n' } }] }, { n: on('a') })).toEqual([
      ['a', false, 'any[0].condition'],
      ['a', true, 'any[1].not.condition'],
    ]);
  });

  test('throws for one that is not declared', () => {
    expect(() => placesOf({ condition: 'n' })).toThrow(new RangeError('condition `n` is not declared'));
  });

  test('throws for one that contains itself', () => {
    expect(() => placesOf({ condition: 'n' }, { n: { not: { condition: 'n' } } })).toThrow(
      new RangeError('condition `n` contains itself'),
    );
  });
});

describe('factsRead', () => {
  const { facts, derivedFacts } = smallRuleSet();
  const read = (when: Condition, more = {}, conditions: Readonly<Record<string, Condition>> = {}) =>
    [...factsRead([criterion('first', when, more)], named(conditions), derivedFacts, facts)].sort();

  test.each([
    { why: 'a test reads its fact', when: on('a.yes'), is: ['a.yes'] },
    {
      why: 'a derived fact reads its table, and the table what plans it',
      when: on('parts.any'),
      is: ['parts', 'parts.any', 'parts.planned'],
    },
    {
      why: 'a share reads its part and whole',
      when: on('parts.share'),
      is: ['a.budget', 'parts', 'parts.planned', 'parts.share', 'parts.sum'],
    },
  ])('$why', ({ when, is }) => {
    expect(read(when)).toEqual(is);
  });

  test('has what `appliesWhen` reads', () => {
    expect(read(on('a.yes'), { appliesWhen: on('a.no') })).toEqual(['a.no', 'a.yes']);
  });

  test('has what is shown', () => {
    expect(read(on('a.yes'), { shows: ['a.words'] })).toEqual(['a.words', 'a.yes']);
  });

  test('has what a named condition reads, if it is used', () => {
    expect(read({ condition: 'n' }, {}, { n: on('a.no'), unused: on('a.maybe') })).toEqual(['a.no']);
  });
});
