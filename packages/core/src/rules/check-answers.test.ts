import { describe, expect, test } from '@jest/globals';
import { problemsOf, withPart } from '../testing/broken.ts';
import { smallRuleSet } from '../testing/small-rule-set.ts';
import { parseRuleSet } from './parse-rule-set.ts';

const question = { label: 'x', question: 'X?' };
const table = { id: 'b.rows', type: 'table' };
const choices = (...values: readonly string[]) => values.map((value) => ({ value, label: value }));
const withFact = (fact: object) => withPart('facts', [...smallRuleSet().facts, { ...question, ...fact }]);

const broken = [
  {
    why: 'a blank means no accepted answer',
    data: withFact({ id: 'b.x', type: 'enum', values: choices('none', 'limits'), blankMeans: 'limit' }),
    says: [
      'value_misfit',
      'facts[13].blankMeans',
      '`limit` is not an accepted answer of `b.x`; did you mean `limits`?',
    ],
  },
  {
    why: 'a blank means a member that is none',
    data: withFact({ id: 'b.x', type: 'set', values: choices('saw'), blankMeans: ['saw', 'hammer'] }),
    says: [
      'value_misfit',
      'facts[13].blankMeans',
      '`hammer` is not an accepted answer of `b.x`; known are saw',
    ],
  },
  {
    why: 'a blank means less than the minimum',
    data: withFact({ id: 'b.x', type: 'money', minimum: '1', blankMeans: '0.99' }),
    says: ['out_of_bounds', 'facts[13].blankMeans', '`0.99` is below the minimum 1'],
  },
  {
    why: 'a blank means more than the maximum',
    data: withFact({ id: 'b.x', type: 'integer', maximum: 9, blankMeans: 10 }),
    says: ['out_of_bounds', 'facts[13].blankMeans', '`10` is above the maximum 9'],
  },
  {
    why: 'a minimum is above its maximum',
    data: withFact({ id: 'b.x', type: 'decimal', minimum: '10', maximum: '9' }),
    says: ['out_of_bounds', 'facts[13].minimum', 'the minimum 10 is above the maximum 9'],
  },
  {
    why: 'a column’s blank means no accepted answer',
    data: withFact({
      ...table,
      columns: [{ id: 'c', type: 'enum', ...question, values: choices('red'), blankMeans: 'blue' }],
    }),
    says: [
      'value_misfit',
      'facts[13].columns[0].blankMeans',
      '`blue` is not an accepted answer of `c`; known are red',
    ],
  },
] as const;

describe('a question is refused where', () => {
  test.each(broken)('$why', ({ data, says }) => {
    expect(problemsOf(() => parseRuleSet(data))).toEqual([says]);
  });
});

describe('a question is accepted where', () => {
  test.each([
    {
      why: 'a blank means the minimum',
      data: withFact({ id: 'b.x', type: 'money', minimum: '1', blankMeans: '1.00' }),
    },
    {
      why: 'a blank means the maximum',
      data: withFact({ id: 'b.x', type: 'integer', maximum: 9, blankMeans: 9 }),
    },
    {
      why: 'a minimum is its maximum',
      data: withFact({ id: 'b.x', type: 'decimal', minimum: '9', maximum: '9.0' }),
    },
    {
      why: 'a blank means an empty set',
      data: withFact({ id: 'b.x', type: 'set', values: choices('saw'), blankMeans: [] }),
    },
    { why: 'a blank means a no', data: withFact({ id: 'b.x', type: 'boolean', blankMeans: false }) },
  ])('$why', ({ data }) => {
    expect(problemsOf(() => parseRuleSet(data))).toEqual([]);
  });
});
