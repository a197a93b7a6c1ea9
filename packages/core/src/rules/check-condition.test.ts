import { describe, expect, test } from '@jest/globals';
import type { NamedConditionData } from '../model/condition.ts';
import { problemsOf, withWhen } from '../testing/broken.ts';
import { parseRuleSet } from './parse-rule-set.ts';

const yes = { fact: 'a.yes', operator: 'equals', value: true } as const;

const broken = [
  {
    why: 'a fact is misspelt',
    when: { ...yes, fact: 'a.yess' },
    says: ['unknown_name', 'criteria[0].when.fact', '`a.yess` is not a fact; did you mean `a.yes`?'],
  },
  {
    why: 'a fact is like no other',
    when: { ...yes, fact: 'policy.noKnock' },
    says: [
      'unknown_name',
      'criteria[0].when.fact',
      '`policy.noKnock` is not a fact; known are application.requestedAmount, application.peerReviewScore, application.uei, application.applicantType, application.state, application.ori, application.projectTitle, a.yes, a.no, a.maybe, a.colour, a.tools, a.months, a.rate, a.budget, a.day, a.moment, a.words, parts.planned, parts',
    ],
  },
  {
    why: 'a fact of the record is misspelt',
    when: { fact: 'application.requestedAmmount', operator: 'atLeast', value: '1' },
    says: [
      'unknown_name',
      'criteria[0].when.fact',
      '`application.requestedAmmount` is not a fact; did you mean `application.requestedAmount`?',
    ],
  },
  {
    why: 'an operator does not read yes or no',
    when: { ...yes, operator: 'atLeast', value: 1 },
    says: [
      'operator_misfit',
      'criteria[0].when.operator',
      '`atLeast` does not read `a.yes`; for boolean there are equals',
    ],
  },
  {
    why: 'an operator does not read a choice',
    when: { fact: 'a.colour', operator: 'includes', value: 'red' },
    says: [
      'operator_misfit',
      'criteria[0].when.operator',
      '`includes` does not read `a.colour`; for enum there are equals, isOneOf',
    ],
  },
  {
    why: 'an operator does not read a set',
    when: { fact: 'a.tools', operator: 'equals', value: 'saw' },
    says: [
      'operator_misfit',
      'criteria[0].when.operator',
      '`equals` does not read `a.tools`; for set there are includes, includesAllOf, includesAnyOf, isWithin',
    ],
  },
  {
    why: 'an operator does not read a share',
    when: { fact: 'parts.share', operator: 'atLeast', value: '40' },
    says: [
      'operator_misfit',
      'criteria[0].when.operator',
      '`atLeast` does not read `parts.share`; for share there are shareAtLeast',
    ],
  },
  {
    why: 'a text is tested',
    when: { fact: 'a.words', operator: 'equals', value: 'x' },
    says: [
      'operator_misfit',
      'criteria[0].when.operator',
      '`equals` does not read `a.words`; a fact of type text is shown, never tested',
    ],
  },
  {
    why: 'a text of the record is tested',
    when: { fact: 'application.state', operator: 'equals', value: 'NY' },
    says: [
      'operator_misfit',
      'criteria[0].when.operator',
      '`equals` does not read `application.state`; a fact of type text is shown, never tested',
    ],
  },
  {
    why: 'a table is tested',
    when: { fact: 'parts', operator: 'equals', value: true },
    says: [
      'operator_misfit',
      'criteria[0].when.operator',
      '`equals` does not read `parts`; a fact of type table is shown, never tested',
    ],
  },
  {
    why: 'a text is compared with yes or no',
    when: { ...yes, value: 'yes' },
    says: ['value_misfit', 'criteria[0].when.value', '`yes` stands where true or false was expected'],
  },
  {
    why: 'a choice is not one',
    when: { fact: 'a.colour', operator: 'equals', value: 'grene' },
    says: [
      'value_misfit',
      'criteria[0].when.value',
      '`grene` is not an accepted answer of `a.colour`; did you mean `green`?',
    ],
  },
  {
    why: 'a choice is true',
    when: { fact: 'a.colour', operator: 'equals', value: true },
    says: [
      'value_misfit',
      'criteria[0].when.value',
      '`true` is not an accepted answer of `a.colour`; known are red, green, blue',
    ],
  },
  {
    why: 'a choice is a list',
    when: { fact: 'a.colour', operator: 'equals', value: ['red'] },
    says: [
      'value_misfit',
      'criteria[0].when.value',
      '`red` is not an accepted answer of `a.colour`; did you mean `red`?',
    ],
  },
  {
    why: 'a list has a choice that is none',
    when: { fact: 'a.colour', operator: 'isOneOf', value: ['red', 'blu'] },
    says: [
      'value_misfit',
      'criteria[0].when.value',
      '`blu` is not an accepted answer of `a.colour`; did you mean `blue`?',
    ],
  },
  {
    why: 'a list has a choice twice',
    when: { fact: 'a.colour', operator: 'isOneOf', value: ['red', 'red'] },
    says: ['value_misfit', 'criteria[0].when.value', '`["red","red"]` names an answer twice'],
  },
  {
    why: 'a list of choices is empty',
    when: { fact: 'a.colour', operator: 'isOneOf', value: [] },
    says: ['value_misfit', 'criteria[0].when.value', 'an empty list is met by no answer'],
  },
  {
    why: 'a list is one word',
    when: { fact: 'a.colour', operator: 'isOneOf', value: 'red' },
    says: [
      'value_misfit',
      'criteria[0].when.value',
      '`red` stands where a list of accepted answers was expected',
    ],
  },
  {
    why: 'a member is not one',
    when: { fact: 'a.tools', operator: 'includes', value: 'sow' },
    says: [
      'value_misfit',
      'criteria[0].when.value',
      '`sow` is not an accepted answer of `a.tools`; did you mean `bow`?',
    ],
  },
  {
    why: 'a list of members has one that is none',
    when: { fact: 'a.tools', operator: 'isWithin', value: ['hammer'] },
    says: [
      'value_misfit',
      'criteria[0].when.value',
      '`hammer` is not an accepted answer of `a.tools`; known are saw, axe, bow',
    ],
  },
  {
    why: 'a whole number is a text',
    when: { fact: 'a.months', operator: 'atLeast', value: '6' },
    says: ['value_misfit', 'criteria[0].when.value', '`6` stands where a whole number was expected'],
  },
  {
    why: 'a decimal is a number',
    when: { fact: 'a.rate', operator: 'atLeast', value: 6 },
    says: [
      'value_misfit',
      'criteria[0].when.value',
      '`6` stands where a decimal number was expected, as text: "12.50"',
    ],
  },
  {
    why: 'an amount has a dollar sign',
    when: { fact: 'a.budget', operator: 'atLeast', value: '$6' },
    says: [
      'value_misfit',
      'criteria[0].when.value',
      '`$6` stands where a decimal number was expected, as text: "12.50"',
    ],
  },
  {
    why: 'a day is none',
    when: { fact: 'a.day', operator: 'after', value: '2023-02-29' },
    says: [
      'value_misfit',
      'criteria[0].when.value',
      '`2023-02-29` stands where a day was expected, "2023-04-04"',
    ],
  },
  {
    why: 'a moment has no offset',
    when: { fact: 'a.moment', operator: 'after', value: '2023-04-04T20:59:00' },
    says: [
      'value_misfit',
      'criteria[0].when.value',
      '`2023-04-04T20:59:00` stands where a moment was expected, "2023-04-04T20:59:00-04:00"',
    ],
  },
  {
    why: 'a percentage is a number',
    when: { fact: 'parts.share', operator: 'shareAtLeast', value: 40 },
    says: [
      'value_misfit',
      'criteria[0].when.value',
      '`40` stands where a decimal number was expected, as text: "12.50"',
    ],
  },
  {
    why: 'a percentage has its sign',
    when: { fact: 'parts.share', operator: 'shareAtLeast', value: '40%' },
    says: [
      'value_misfit',
      'criteria[0].when.value',
      '`40%` stands where a decimal number was expected, as text: "12.50"',
    ],
  },
  {
    why: 'a named condition is misspelt',
    when: { condition: 'naimed' },
    says: [
      'unknown_name',
      'criteria[0].when.condition',
      '`naimed` is not a condition; did you mean `named`?',
    ],
  },
] as const;

const named: readonly NamedConditionData[] = [{ id: 'named', label: 'named', when: yes }];
const withNamed = (when: unknown) => ({ ...(withWhen(when) as object), conditions: named });

describe('a condition is refused where', () => {
  test.each(broken)('$why', ({ when, says }) => {
    expect(problemsOf(() => parseRuleSet(withNamed(when)))).toEqual([says]);
  });
});
