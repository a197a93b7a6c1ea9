import { describe, expect, test } from '@jest/globals';
import type { Condition } from '../model/condition.ts';
import type { FactData } from '../model/fact.ts';
import { applySolicitation } from '../rules/apply-solicitation.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import type { Answers } from '../testing/evaluate.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { changeableFacts } from './changeable-facts.ts';

/** What the answer to each changeable fact could be changed to. */
function kindsOf(
  when: Condition,
  facts: Answers,
  changeable: readonly string[],
  more: readonly FactData[] = [],
): Readonly<Record<string, unknown>> {
  const small = smallRuleSet();
  const data = smallRuleSet({
    facts: [...small.facts, ...more].map((fact) => ({ ...fact, changeable: changeable.includes(fact.id) })),
    criteria: [criterion('first', when)],
  });
  const rules = applySolicitation(parseRuleSet(data), null);
  return Object.fromEntries(
    changeableFacts(rules, { id: 'A', facts }).map(({ fact, kinds }) => [
      fact.id,
      kinds?.map(({ answers }) => answers) ?? null,
    ]),
  );
}

const NOT_APPLICABLE = { status: 'not_applicable' };
const SHARE: Condition = { fact: 'parts.share', operator: 'shareAtLeast', value: '40' };
const ROWS = [{ name: 'x', amount: '10.00', local: true }];

describe('what an answer could be changed to', () => {
  test.each([
    {
      why: 'a number on the other side of what a test names',
      when: { fact: 'a.months', operator: 'atLeast', value: 6 } as const,
      facts: { 'a.months': 9 },
      changeable: ['a.months'],
      kinds: { 'a.months': [[0, 5]] },
    },
    {
      why: 'either side, where nothing was answered',
      when: { fact: 'a.months', operator: 'atLeast', value: 6 } as const,
      facts: {},
      changeable: ['a.months'],
      kinds: {
        'a.months': [
          [0, 5],
          [6, 7, 12],
        ],
      },
    },
    {
      why: 'a whole, where nothing is known of the rows that are its part and it could be said that there are none',
      when: SHARE,
      facts: {},
      changeable: ['a.budget', 'parts.planned'],
      kinds: { 'a.budget': [['0'], ['0.01']], 'parts.planned': [[true], [false]] },
    },
    {
      why: 'choices that no test tells apart are of one kind',
      when: { fact: 'a.colour', operator: 'isOneOf', value: ['red', 'green'] } as const,
      facts: { 'a.colour': 'blue' },
      changeable: ['a.colour'],
      kinds: { 'a.colour': [['red', 'green']] },
    },
    {
      why: '“not applicable” is an answer, here like a no',
      when: { fact: 'a.maybe', operator: 'equals', value: true } as const,
      facts: { 'a.maybe': true },
      changeable: ['a.maybe'],
      kinds: { 'a.maybe': [[false, NOT_APPLICABLE]] },
    },
    {
      why: 'a question that is not marked stays out',
      when: { fact: 'a.yes', operator: 'equals', value: true } as const,
      facts: {},
      changeable: ['a.no'],
      kinds: {},
    },
    {
      why: 'the whole of a share, to the cent at which it crosses, and none at all',
      when: SHARE,
      facts: { parts: ROWS, 'a.budget': '50.00' },
      changeable: ['a.budget'],
      // 40 percent of 25.00 is 10.00.
      kinds: { 'a.budget': [['0'], ['0.01', '25', '24.99']] },
    },
    {
      why: 'whether rows are planned, where the table is not there',
      when: { fact: 'parts.any', operator: 'equals', value: true } as const,
      facts: {},
      changeable: ['parts.planned'],
      kinds: { 'parts.planned': [[true], [false]] },
    },
  ])('$why', ({ when, facts, changeable, kinds }) => {
    expect(kindsOf(when, facts, changeable)).toEqual(kinds);
  });

  test('of a list with `none` no answer names others beside it', () => {
    const values = ['none', 'vehicles', 'drones'].map((value) => ({ value, label: value }));
    const held: FactData = { id: 'a.held', type: 'set', label: 'held', question: 'What is held?', values };
    const when: Condition = {
      any: [
        { fact: 'a.held', operator: 'isWithin', value: ['none'] },
        { fact: 'a.held', operator: 'isWithin', value: ['vehicles'] },
      ],
    };
    const answers = Object.values(kindsOf(when, {}, ['a.held'], [held])).flat(2) as readonly string[][];
    expect(answers).toContainEqual(['none']);
    expect(answers).toContainEqual(['vehicles', 'drones']);
    expect(answers.filter((own) => own.length > 1 && own.includes('none'))).toEqual([]);
  });

  test('a set with too many members that tests name is told apart from those that can be gone through', () => {
    const values = Array.from({ length: 13 }, (_, i) => ({ value: `m${i}`, label: `m${i}` }));
    const many: FactData = { id: 'a.many', type: 'set', label: 'many', question: 'Many?', values };
    const when: Condition = {
      fact: 'a.many',
      operator: 'includesAllOf',
      value: values.map(({ value }) => value),
    };
    expect(kindsOf(when, {}, ['a.many'], [many])).toEqual({ 'a.many': null });
  });
});
