import { describe, expect, test } from '@jest/globals';
import type { ParameterData } from '../model/rule-set.ts';
import { problemsOf, withWhen } from '../testing/broken.ts';
import { parseRuleSet } from './parse-rule-set.ts';

describe('a parameter in the place of a value', () => {
  const common = { label: 'p', description: 'p', basis: 'modelling-choice' } as const;
  const parameters: readonly ParameterData[] = [
    { ...common, id: 'percent', type: 'decimal', default: '40', minimum: '0', maximum: '100' },
    { ...common, id: 'months', type: 'integer', default: 12, minimum: 1, maximum: 36 },
    {
      ...common,
      id: 'shade',
      type: 'enum',
      default: 'red',
      values: [
        { value: 'red', label: 'Red' },
        { value: 'blue', label: 'Blue' },
      ],
    },
    {
      ...common,
      id: 'size',
      type: 'enum',
      default: 'red',
      values: [
        { value: 'red', label: 'Red' },
        { value: 'big', label: 'Big' },
      ],
    },
  ];
  const problems = (fact: string, operator: string, parameter: string) =>
    problemsOf(() =>
      parseRuleSet({ ...(withWhen({ fact, operator, value: { parameter } }) as object), parameters }),
    );

  test.each([
    { fact: 'a.months', operator: 'atLeast', parameter: 'months' },
    { fact: 'a.rate', operator: 'atLeast', parameter: 'percent' },
    { fact: 'a.budget', operator: 'below', parameter: 'percent' },
    { fact: 'parts.share', operator: 'shareAtLeast', parameter: 'percent' },
    { fact: 'a.colour', operator: 'equals', parameter: 'shade' },
  ])('`$parameter` can be compared with `$fact`', ({ fact, operator, parameter }) => {
    expect(problems(fact, operator, parameter)).toEqual([]);
  });

  test.each([
    {
      fact: 'a.months',
      operator: 'atLeast',
      parameter: 'month',
      says: '`month` is not a parameter; did you mean `months`?',
      why: 'misspelt',
    },
    {
      fact: 'a.months',
      operator: 'atLeast',
      parameter: 'percent',
      says: 'the parameter `percent` of type decimal cannot be compared with `a.months` of type integer',
      why: 'a decimal for a whole number',
    },
    {
      fact: 'a.rate',
      operator: 'atLeast',
      parameter: 'months',
      says: 'the parameter `months` of type integer cannot be compared with `a.rate` of type decimal',
      why: 'a whole number for a decimal',
    },
    {
      fact: 'a.yes',
      operator: 'equals',
      parameter: 'shade',
      says: 'the parameter `shade` of type enum cannot be compared with `a.yes` of type boolean',
      why: 'a choice for yes or no',
    },
    {
      fact: 'a.colour',
      operator: 'equals',
      parameter: 'size',
      says: 'the parameter `size` of type enum cannot be compared with `a.colour` of type enum',
      why: 'a choice that is no answer',
    },
    {
      fact: 'a.colour',
      operator: 'isOneOf',
      parameter: 'shade',
      says: 'a parameter is one value, and a list was expected',
      why: 'one for a list',
    },
  ])('is refused: $why', ({ fact, operator, parameter, says }) => {
    expect(problems(fact, operator, parameter)).toEqual([['value_misfit', 'criteria[0].when.value', says]]);
  });
});
