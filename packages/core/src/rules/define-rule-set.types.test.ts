import { describe, expect, test } from '@jest/globals';
import { compile } from '../evaluation/compile.ts';
import { applySolicitation } from './apply-solicitation.ts';
import { defineRuleSet } from './define-rule-set.ts';
import { RuleSetError } from './rule-set-problem.ts';

const head = {
  id: 'typed',
  version: '1.0.0',
  title: 'Typed',
  cycle: 'FY2023',
  effective: { from: '2022-10-01', to: '2023-09-30' },
  status: 'custom',
  caution: 'invented for tests',
  documents: [{ id: 'd', short: 'D', title: 'D', seen: 'never' }],
  legalBasis: [],
  families: [{ id: 'main', label: 'Main' }],
  parameters: [],
  derivedFacts: [],
  defaultProfile: 'count',
  facts: [
    { id: 'a.yes', type: 'boolean', label: 'yes', question: 'Yes?' },
    { id: 'a.months', type: 'integer', label: 'months', question: 'How many?' },
    { id: 'a.budget', type: 'money', label: 'budget', question: 'How much?' },
    { id: 'a.words', type: 'text', label: 'words', question: 'Which?' },
    {
      id: 'a.colour',
      type: 'enum',
      label: 'colour',
      question: 'Which?',
      values: [
        { value: 'red', label: 'Red' },
        { value: 'blue', label: 'Blue' },
      ],
    },
    {
      id: 'a.tools',
      type: 'set',
      label: 'tools',
      question: 'Which?',
      values: [{ value: 'saw', label: 'Saw' }],
    },
  ],
} as const;
const filler = {
  kind: 'priority_consideration',
  family: 'main',
  label: 'Does it',
  citations: [{ document: 'd' }],
  evidence: 'none',
  basis: { item: 'modelling-choice', test: 'modelling-choice', note: 'invented' },
} as const;
const count = {
  id: 'count',
  label: 'Count',
  description: 'one each',
  official: false,
  pointsEach: '1',
  keys: [{ key: 'points', direction: 'descending' }],
  ties: 'competition',
} as const;
const rest = { ...head, conditions: [], profiles: [count] } as const;
const has = (define: () => unknown) => expect(define).toThrow(RuleSetError);

// `tsc` reads these lines too: each `@ts-expect-error` is an error of its own if the line below it compiles.
describe('a rule set written in TypeScript is checked as one types:', () => {
  test('a right one compiles, and knows its questions', () => {
    const rules = defineRuleSet({
      ...head,
      conditions: [
        { id: 'shared', label: 'shared', when: { fact: 'a.yes', operator: 'equals', value: true } },
      ],
      criteria: [
        {
          ...filler,
          id: 'c',
          appliesWhen: { condition: 'shared' },
          when: {
            any: [
              { fact: 'a.colour', operator: 'isOneOf', value: ['red'] },
              { not: { fact: 'a.months', operator: 'atLeast', value: 3 } },
              { fact: 'a.budget', operator: 'above', value: '10.00' },
              { fact: 'a.tools', operator: 'includes', value: 'saw' },
              { fact: 'application.requestedAmount', operator: 'atMost', value: '100' },
            ],
          },
        },
      ],
      profiles: [{ ...count, points: { c: '2' }, caps: { main: '1' } }],
    });
    const compiled = compile(applySolicitation(rules, null));
    expect(
      compiled.evaluate({ id: 'A', facts: { 'a.yes': true, 'a.colour': 'red' } }).finding('c').outcome,
    ).toBe('met');
    expect(() =>
      compiled.evaluate({
        id: 'A',
        // @ts-expect-error -- the fact is `a.yes`
        facts: { 'a.yess': true },
      }),
    ).toThrow();
  });

  const parts = {
    id: 'parts',
    type: 'table',
    label: 'parts',
    question: 'Which?',
    columns: [{ id: 'name', type: 'text', label: 'name', question: 'Name?' }],
  } as const;
  const derived = {
    id: 'parts.count',
    label: 'count',
    description: 'how many',
    derive: { aggregate: 'count', table: 'parts' },
  } as const;

  test('a test of a derived fact compiles', () => {
    const rules = defineRuleSet({
      ...rest,
      facts: [parts],
      derivedFacts: [derived],
      criteria: [{ ...filler, id: 'c', when: { fact: 'parts.count', operator: 'atLeast', value: 1 } }],
    });
    expect(rules.ref.id).toBe('typed');
  });

  test('a misspelt derived fact does not', () => {
    has(() =>
      defineRuleSet({
        ...rest,
        facts: [parts],
        derivedFacts: [derived],
        criteria: [
          {
            ...filler,
            id: 'c',
            // @ts-expect-error -- the fact is `parts.count`
            when: { fact: 'parts.cuont', operator: 'atLeast', value: 1 },
          },
        ],
      }),
    );
  });

  test('a misspelt fact does not', () => {
    has(() =>
      defineRuleSet({
        ...rest,
        criteria: [
          {
            ...filler,
            id: 'c',
            // @ts-expect-error -- the fact is `a.yes`
            when: { fact: 'a.yess', operator: 'equals', value: true },
          },
        ],
      }),
    );
  });

  test('a misspelt fact deep in a condition does not', () => {
    has(() =>
      defineRuleSet({
        ...rest,
        criteria: [
          {
            ...filler,
            id: 'c',
            // @ts-expect-error -- the fact is `a.yes`
            when: { all: [{ not: { fact: 'a.yess', operator: 'equals', value: true } }] },
          },
        ],
      }),
    );
  });

  test('an operator that does not read the fact does not', () => {
    has(() =>
      defineRuleSet({
        ...rest,
        criteria: [
          {
            ...filler,
            id: 'c',
            // @ts-expect-error -- a yes or no is not at least anything
            when: { fact: 'a.yes', operator: 'atLeast', value: 3 },
          },
        ],
      }),
    );
  });

  test('a test of a text does not', () => {
    has(() =>
      defineRuleSet({
        ...rest,
        criteria: [
          {
            ...filler,
            id: 'c',
            // @ts-expect-error -- a text is shown, never tested
            when: { fact: 'a.words', operator: 'equals', value: 'x' },
          },
        ],
      }),
    );
  });

  test('a value of the wrong type does not', () => {
    has(() =>
      defineRuleSet({
        ...rest,
        criteria: [
          {
            ...filler,
            id: 'c',
            // @ts-expect-error -- the number of months is no text
            when: { fact: 'a.months', operator: 'atLeast', value: '3' },
          },
        ],
      }),
    );
  });

  test('an amount as a number does not', () => {
    has(() =>
      defineRuleSet({
        ...rest,
        criteria: [
          {
            ...filler,
            id: 'c',
            // @ts-expect-error -- amounts are decimal text
            when: { fact: 'a.budget', operator: 'atLeast', value: 3 },
          },
        ],
      }),
    );
  });

  test('an answer that is not accepted does not', () => {
    has(() =>
      defineRuleSet({
        ...rest,
        criteria: [
          {
            ...filler,
            id: 'c',
            // @ts-expect-error -- the answers are `red` and `blue`
            when: { fact: 'a.colour', operator: 'isOneOf', value: ['green'] },
          },
        ],
      }),
    );
  });

  test('a named condition that is not there does not', () => {
    has(() =>
      defineRuleSet({
        ...rest,
        criteria: [
          {
            ...filler,
            id: 'c',
            // @ts-expect-error -- no condition has this name
            when: { condition: 'nowhere' },
          },
        ],
      }),
    );
  });

  test('a family that is not there does not', () => {
    has(() =>
      defineRuleSet({
        ...rest,
        criteria: [
          {
            ...filler,
            // @ts-expect-error -- the family is `main`
            family: 'mian',
            id: 'c',
            when: { fact: 'a.yes', operator: 'equals', value: true },
          },
        ],
      }),
    );
  });

  test('points of a criterion that is not there do not', () => {
    has(() =>
      defineRuleSet({
        ...rest,
        criteria: [{ ...filler, id: 'c', when: { fact: 'a.yes', operator: 'equals', value: true } }],
        // @ts-expect-error -- the criterion is `c`
        profiles: [{ ...count, points: { cc: '2' } }],
      }),
    );
  });

  test('a default profile that is not there does not', () => {
    has(() =>
      defineRuleSet({
        ...rest,
        criteria: [{ ...filler, id: 'c', when: { fact: 'a.yes', operator: 'equals', value: true } }],
        // @ts-expect-error -- the profile is `count`
        defaultProfile: 'cuont',
      }),
    );
  });
});
