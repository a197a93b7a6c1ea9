import { describe, expect, test } from '@jest/globals';
import type { FactAnswer } from '../model/application.ts';
import { applySolicitation } from '../rules/apply-solicitation.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { compile } from './compile.ts';

const data = smallRuleSet({
  criteria: ['a.yes', 'a.no', 'a.maybe'].map((fact, i) =>
    criterion(`c${i}`, { fact, operator: 'equals', value: true }),
  ),
});
/** The outcomes for one application after another, read by one reader. */
const outcomesOf = (...applications: readonly Readonly<Record<string, FactAnswer>>[]) => {
  const compiled = compile(applySolicitation(parseRuleSet(data), null));
  return applications.map((facts) =>
    compiled
      .evaluate({ id: 'A', facts })
      .outcomes.map(({ outcome }) => outcome)
      .join(' '),
  );
};
const before = { 'a.yes': true, 'a.no': true, 'a.maybe': true };
const inherited: Readonly<Record<string, FactAnswer>> = Object.assign(Object.create({ 'a.maybe': true }), {
  'a.yes': true,
  'a.no': true,
});

describe('answers after those of an application with other keys', () => {
  test.each([
    { facts: before, comes: 'met met met', why: 'the same keys' },
    {
      facts: { 'a.maybe': false, 'a.no': true, 'a.yes': true },
      comes: 'met met not_met',
      why: 'another order',
    },
    { facts: { 'a.yes': false }, comes: 'not_met indeterminate indeterminate', why: 'fewer, from the start' },
    { facts: { 'a.no': false }, comes: 'indeterminate not_met indeterminate', why: 'fewer, from the middle' },
    { facts: { 'a.yes': false, 'a.maybe': true }, comes: 'not_met indeterminate met', why: 'one left out' },
    { facts: {}, comes: 'indeterminate indeterminate indeterminate', why: 'none' },
    { facts: { ...before, 'a.words': 'x' }, comes: 'met met met', why: 'more' },
    { facts: inherited, comes: 'met met indeterminate', why: 'what is inherited is no answer' },
    {
      facts: Object.assign(Object.create(null), { 'a.yes': false }),
      comes: 'not_met indeterminate indeterminate',
      why: 'an object without a prototype',
    },
  ])('are read as they stand: $why', ({ facts, comes }) => {
    expect(outcomesOf(before, facts, before)).toEqual(['met met met', comes, 'met met met']);
  });
});
