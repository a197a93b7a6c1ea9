import { describe, expect, test } from '@jest/globals';
import type { Condition } from '../model/condition.ts';
import { problemsOf } from '../testing/broken.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { parseRuleSet } from './parse-rule-set.ts';

const yes: Condition = { fact: 'a.yes', operator: 'equals', value: true };
const rulesWith = (conditions: Readonly<Record<string, Condition>>, when: Condition = yes) =>
  smallRuleSet({
    conditions: Object.entries(conditions).map(([id, named]) => ({ id, label: id, when: named })),
    criteria: [criterion('first', when)],
  });
const uses = (condition: string): Condition => ({ condition });

describe('named conditions are refused where', () => {
  test.each([
    {
      why: 'one contains itself',
      data: rulesWith({ a: uses('a') }),
      says: [['condition_cycle', 'conditions[0]', 'the condition contains itself: `a` needs `a`']],
    },
    {
      why: 'two contain each other',
      data: rulesWith({ a: { all: [yes, uses('b')] }, b: { not: uses('a') } }),
      says: [['condition_cycle', 'conditions[0]', 'the condition contains itself: `a` needs `b` needs `a`']],
    },
    {
      why: 'three go round',
      data: rulesWith({ a: uses('b'), b: { any: [uses('c')] }, c: uses('a') }),
      says: [
        [
          'condition_cycle',
          'conditions[0]',
          'the condition contains itself: `a` needs `b` needs `c` needs `a`',
        ],
      ],
    },
    {
      why: 'the way leads into a round',
      data: rulesWith({ a: uses('b'), b: uses('c'), c: uses('b') }),
      says: [['condition_cycle', 'conditions[1]', 'the condition contains itself: `b` needs `c` needs `b`']],
    },
    {
      why: 'there are two rounds',
      data: rulesWith({ a: uses('a'), b: uses('b') }),
      says: [
        ['condition_cycle', 'conditions[0]', 'the condition contains itself: `a` needs `a`'],
        ['condition_cycle', 'conditions[1]', 'the condition contains itself: `b` needs `b`'],
      ],
    },
    {
      why: 'one is missing',
      data: rulesWith({ polices: yes }, uses('police')),
      says: [
        [
          'unknown_name',
          'criteria[0].when.condition',
          '`police` is not a condition; did you mean `polices`?',
        ],
      ],
    },
    {
      why: 'there are none',
      data: rulesWith({}, uses('police')),
      says: [['unknown_name', 'criteria[0].when.condition', '`police` is not a condition; there is none']],
    },
    {
      why: 'one uses a missing one',
      data: rulesWith({ a: uses('b') }),
      says: [['unknown_name', 'conditions[0].when.condition', '`b` is not a condition; did you mean `a`?']],
    },
    {
      why: 'the name is one that every object is born with',
      data: rulesWith({ police: yes }, uses('constructor')),
      says: [
        ['unknown_name', 'criteria[0].when.condition', '`constructor` is not a condition; known are police'],
      ],
    },
  ])('$why', ({ data, says }) => {
    expect(problemsOf(() => parseRuleSet(data))).toEqual(says);
  });
});

/** Each condition stands twice in the next, so that the last is two to the power of their number. */
const doubling = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `c${i}`,
      i === 0 ? yes : { all: [uses(`c${i - 1}`), uses(`c${i - 1}`)] },
    ]),
  );
const chain = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`c${i}`, i === 0 ? yes : uses(`c${i - 1}`)]));

describe('the size of conditions', () => {
  test('is that of the conditions written out: 8,192 tests pass', () => {
    expect(problemsOf(() => parseRuleSet(rulesWith(doubling(14))))).toEqual([]);
  });

  test('of 16,384 tests is refused', () => {
    expect(problemsOf(() => parseRuleSet(rulesWith(doubling(15))))).toEqual([
      [
        'too_large',
        'conditions[14].when',
        'with its named conditions written out it has more than 10000 tests',
      ],
    ]);
  });

  test('is told in no time though it is astronomical', () => {
    expect(problemsOf(() => parseRuleSet(rulesWith(doubling(1500), uses('c1499')))).at(-1)).toEqual([
      'too_large',
      'criteria[0].when',
      'with its named conditions written out it has more than 10000 tests',
    ]);
  });

  test('may be five hundred deep', () => {
    expect(problemsOf(() => parseRuleSet(rulesWith(chain(500))))).toEqual([]);
  });

  test('of one more is refused', () => {
    expect(problemsOf(() => parseRuleSet(rulesWith(chain(501))))).toEqual([
      [
        'too_large',
        'conditions[500].when',
        'with its named conditions written out it is nested more than 500 deep',
      ],
    ]);
  });
});
