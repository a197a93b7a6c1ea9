import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { Engine } from 'json-rules-engine';
import { applyInFull } from '../analysis/in-full.ts';
import { compile } from '../evaluation/compile.ts';
import type { Condition } from '../model/condition.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { builtInCases } from '../rule-sets/ojp/cases.ts';
import { applySolicitation } from '../rules/apply-solicitation.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { ruleSet, ruleSets } from '../rules/registry.ts';
import { answers, ruleSetData } from '../testing/arbitraries.ts';
import type { Answers } from '../testing/evaluate.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { fromJsonRulesEngine } from './from-json-rules-engine.ts';
import { type EngineExport, toJsonRulesEngine } from './to-json-rules-engine.ts';

const applied = (data: RuleSetData) => applySolicitation(parseRuleSet(data), null);
const findings = (data: RuleSetData, facts: Answers) =>
  compile(applied(data))
    .evaluate({ id: 'A', facts })
    .findings.map(({ criterion: { id }, outcome, applies, test: tested }) => ({
      id,
      outcome,
      applies,
      tested,
    }));

test('the use that the document shows compiles and runs', async () => {
  const made = toJsonRulesEngine(applied(smallRuleSet()));
  const engine = new Engine();
  for (const { name, evaluate } of made.operators) engine.addOperator(name, evaluate);
  for (const [name, condition] of Object.entries(made.conditions)) engine.setCondition(name, condition);
  for (const rule of made.rules) engine.addRule(rule);
  const { facts } = made.facts({ id: 'A', facts: { 'a.yes': true } });
  expect((await engine.run(facts)).events.map(({ type }) => type)).toEqual(['first']);
});

/** An engine as an application has one, with the rules as JSON gave them back. */
function engineOf({ rules, conditions, operators }: EngineExport): Engine {
  const engine = new Engine();
  for (const { name, evaluate } of operators) engine.addOperator(name, evaluate);
  for (const [name, condition] of Object.entries(conditions))
    engine.setCondition(name, JSON.parse(JSON.stringify(condition)));
  for (const rule of rules) engine.addRule(JSON.parse(JSON.stringify(rule)));
  return engine;
}

describe('toJsonRulesEngine', () => {
  test.prop([ruleSetData, answers(0)], { numRuns: 300 })(
    'makes rules whose events are what `compile` finds met, with every fact known',
    async (data, facts) => {
      const made = toJsonRulesEngine(applied(data));
      const { facts: values, unknown } = made.facts({ id: 'A', facts });
      fc.pre(unknown.length === 0);
      const { events } = await engineOf(made).run(values);
      expect(events.map(({ type }) => type).sort()).toEqual(
        findings(data, facts)
          .filter(({ outcome }) => outcome === 'met')
          .map(({ id }) => id),
      );
    },
    60_000,
  );

  test.each(Object.entries(builtInCases))('comes to what the cases of %s say', async (name, cases) => {
    const rules = applyInFull(ruleSet(name));
    let compared = 0;
    for (const { criterion: id, facts, parameters, outcome } of cases) {
      if (outcome === 'indeterminate' || parameters !== undefined) continue;
      const made = toJsonRulesEngine({ ...rules, criteria: rules.criteria.filter((one) => one.id === id) });
      const { facts: values, unknown } = made.facts({ id: 'A', facts });
      if (unknown.length > 0) continue;
      compared += 1;
      const { events } = await engineOf(made).run(values);
      expect(events.map(({ type }) => type)).toEqual(outcome === 'met' ? [id] : []);
    }
    expect(compared).toBeGreaterThan(80);
  });

  test('names the facts that are not known, and an engine stops at them', async () => {
    const made = toJsonRulesEngine(applied(smallRuleSet()));
    const { facts, unknown } = made.facts({ id: 'A', facts: {} });
    expect({ facts, unknown }).toEqual({ facts: {}, unknown: ['a.yes'] });
    await expect(engineOf(made).run({ ...facts })).rejects.toThrow('Undefined fact: a.yes');
  });

  test('says in words of the engine what they mean there', () => {
    const when = {
      all: [
        { fact: 'a.yes', operator: 'equals', value: true },
        { fact: 'a.months', operator: 'atLeast', value: 3 },
        { fact: 'a.budget', operator: 'atLeast', value: '10' },
      ],
    } as const;
    const made = toJsonRulesEngine(applied(smallRuleSet({ criteria: [criterion('c', when)] })));
    expect(made.rules).toEqual([
      {
        name: 'c',
        conditions: {
          all: [
            { fact: 'a.yes', operator: 'equal', value: true },
            { fact: 'a.months', operator: 'greaterThanInclusive', value: 3 },
            { fact: 'a.budget', operator: 'decimalAtLeast', value: '10' },
          ],
        },
        event: {
          type: 'c',
          params: { label: 'Meets c', kind: 'priority_consideration', ruleSet: 'small@1.0.0' },
        },
      },
    ]);
    expect(made.operators.map(({ name }) => name)).toEqual(['decimalAtLeast']);
  });
});

describe('there and back', () => {
  test.prop([ruleSetData, answers(2)], { numRuns: 300 })(
    'has the same findings, unknown ones too',
    (data, facts) => {
      const { rules, conditions } = toJsonRulesEngine(applied(data));
      const back = fromJsonRulesEngine(JSON.parse(JSON.stringify(rules)), {
        conditions: JSON.parse(JSON.stringify(conditions)),
        catalogue: data,
      });
      expect(back.misfits).toEqual([]);
      expect(back.ruleSet === null ? null : findings(back.ruleSet, facts)).toEqual(findings(data, facts));
    },
    60_000,
  );

  test.prop(
    [fc.subarray(['red', 'green', 'blue'], { minLength: 1 }), fc.integer({ min: 0, max: 12 }), fc.boolean()],
    {
      numRuns: 100,
    },
  )('has the same findings with facts that are guessed', (colours, months, yes) => {
    const when: Condition = {
      any: [
        {
          all: [
            { fact: 'a.colour', operator: 'isOneOf', value: colours },
            { not: { fact: 'a.months', operator: 'atLeast', value: months } },
          ],
        },
        { fact: 'a.yes', operator: 'equals', value: yes },
        { fact: 'a.day', operator: 'onOrAfter', value: '2023-02-01' },
      ],
    };
    const data = smallRuleSet({ criteria: [criterion('c', when)] });
    const { ruleSet } = fromJsonRulesEngine(toJsonRulesEngine(applied(data)).rules);
    const [colour] = colours;
    for (const day of ['2023-01-31', '2023-02-01'])
      for (const facts of [
        { 'a.colour': colour, 'a.months': 6, 'a.yes': true, 'a.day': day },
        { 'a.yes': false, 'a.day': day },
      ])
        expect(ruleSet === null ? null : findings(ruleSet, facts)).toEqual(findings(data, facts));
  });

  test.each(ruleSets().map(({ ref, data }) => ({ id: ref.id, data })))(
    'loses no criterion of $id',
    ({ data }) => {
      const made = toJsonRulesEngine(applied(data));
      const { ruleSet, misfits } = fromJsonRulesEngine(made.rules, {
        conditions: made.conditions,
        catalogue: data,
      });
      expect(misfits).toEqual([]);
      expect(ruleSet?.criteria.map(({ id }) => id)).toEqual(made.rules.map(({ name }) => name));
    },
  );
});

const rule = (test: object, more: object = {}) => ({
  name: 'r',
  conditions: { all: [test] },
  event: { type: 'r' },
  ...more,
});
const TEST = { fact: 'x', operator: 'equal', value: true };

describe('fromJsonRulesEngine', () => {
  test.each([
    {
      theirs: { operator: 'equal', value: true },
      ours: { operator: 'equals', value: true },
      type: 'boolean',
    },
    { theirs: { operator: 'equal', value: 'a' }, ours: { operator: 'equals', value: 'a' }, type: 'enum' },
    { theirs: { operator: 'equal', value: 3 }, ours: { operator: 'equals', value: 3 }, type: 'integer' },
    {
      theirs: { operator: 'in', value: ['a', 'b'] },
      ours: { operator: 'isOneOf', value: ['a', 'b'] },
      type: 'enum',
    },
    { theirs: { operator: 'contains', value: 'a' }, ours: { operator: 'includes', value: 'a' }, type: 'set' },
    { theirs: { operator: 'greaterThan', value: 3 }, ours: { operator: 'above', value: 3 }, type: 'integer' },
    {
      theirs: { operator: 'greaterThanInclusive', value: 3 },
      ours: { operator: 'atLeast', value: 3 },
      type: 'integer',
    },
    { theirs: { operator: 'lessThan', value: 3 }, ours: { operator: 'below', value: 3 }, type: 'integer' },
    {
      theirs: { operator: 'lessThanInclusive', value: 0.5 },
      ours: { operator: 'atMost', value: '0.5' },
      type: 'decimal',
    },
    {
      theirs: { operator: 'dateAfter', value: '2023-04-04' },
      ours: { operator: 'after', value: '2023-04-04' },
      type: 'date',
    },
  ])('reads $theirs as $ours of type $type', ({ theirs, ours, type }) => {
    const { ruleSet, misfits } = fromJsonRulesEngine([rule({ fact: 'x', ...theirs })]);
    expect(misfits).toEqual([]);
    expect(ruleSet?.criteria[0]?.when).toEqual({ all: [{ fact: 'x', ...ours }] });
    expect(ruleSet?.facts.map((fact) => fact.type)).toEqual([type]);
  });

  test.each([
    { why: 'a path', rule: rule({ ...TEST, path: '$.y' }), at: 'path', says: '`path` reaches into a fact' },
    {
      why: 'params',
      rule: rule({ ...TEST, params: { y: 1 } }),
      at: 'params',
      says: '`params` are given to a fact',
    },
    {
      why: 'a priority',
      rule: rule({ ...TEST, priority: 2 }),
      at: 'priority',
      says: '`priority` leaves conditions',
    },
    {
      why: 'notEqual',
      rule: rule({ ...TEST, operator: 'notEqual' }),
      at: 'operator',
      says: 'write `not` around `equal`',
    },
    {
      why: 'notIn',
      rule: rule({ ...TEST, operator: 'notIn', value: ['a'] }),
      at: 'operator',
      says: 'write `not` around `in`',
    },
    {
      why: 'doesNotContain',
      rule: rule({ ...TEST, operator: 'doesNotContain' }),
      at: 'operator',
      says: '`contains`',
    },
    {
      why: 'a misspelt operator',
      rule: rule({ ...TEST, operator: 'equals' }),
      at: 'operator',
      says: 'did you mean `equal`?',
    },
    {
      why: 'another fact as value',
      rule: rule({ ...TEST, value: { fact: 'y' } }),
      at: 'value',
      says: 'another fact stands',
    },
    {
      why: 'text where numbers are compared',
      rule: rule({ ...TEST, operator: 'lessThan', value: '9' }),
      at: 'value',
      says: 'a number',
    },
    {
      why: 'an empty group',
      rule: { ...rule(TEST), conditions: { any: [] } },
      at: 'any',
      says: 'takes for true',
    },
    {
      why: 'the order of rules',
      rule: rule(TEST, { priority: 5 }),
      at: 'priority',
      says: 'which rule runs first',
    },
    { why: 'code', rule: rule(TEST, { onSuccess: 'f' }), at: 'onSuccess', says: 'not part of a criterion' },
    {
      why: 'a number that JSON cannot hold exactly',
      rule: rule({ ...TEST, operator: 'lessThan', value: 2 ** 53 }),
      at: 'value',
      says: '`9007199254740992` is not a number that can be compared exactly',
    },
    {
      why: 'an empty text',
      rule: rule({ ...TEST, value: '' }),
      at: 'value',
      says: 'an answer was expected that has letters',
    },
    {
      why: 'a decorated operator',
      rule: rule({ ...TEST, operator: 'everyFact:equal' }),
      at: 'operator',
      says: '`everyFact:equal` is not an operator known here',
    },
    {
      why: 'a name that every application has',
      rule: rule({ ...TEST, fact: 'x.evidence' }),
      at: 'fact',
      says: 'is the name of something that every application has',
    },
    { why: 'a name that is no id', rule: rule({ ...TEST, fact: 'x y' }), at: 'fact', says: '`x y` is no id' },
    {
      why: 'a share of nobody knows what',
      rule: rule({ ...TEST, operator: 'shareAtLeast', value: '10' }),
      at: 'operator',
      says: 'a share',
    },
    {
      why: 'a condition that is not there',
      rule: { ...rule(TEST), conditions: { condition: 'c' } },
      at: 'conditions',
      says: '`c` is not there',
    },
    { why: 'no condition', rule: { name: 'r' }, at: 'conditions', says: 'a condition was expected' },
  ])('names $why', ({ rule: given, at, says }) => {
    const { ruleSet, misfits } = fromJsonRulesEngine([
      given,
      rule({ ...TEST, fact: 'good' }, { name: 'kept' }),
    ]);
    expect(
      misfits.map(({ path, message }) => [path[0], path[1], path.at(-1), message.includes(says)]),
    ).toEqual([['rules', 0, at, true]]);
    expect(ruleSet?.criteria.map(({ id }) => id)).toEqual(['kept']);
  });

  test('names a fact that is read as two things', () => {
    const { misfits } = fromJsonRulesEngine([rule(TEST), rule({ ...TEST, value: 'a' }, { name: 's' })]);
    expect(misfits.map(({ message }) => message)).toEqual([
      '`x` is read as enum here and as boolean elsewhere',
    ]);
  });

  test('of two rules with one event keeps the first, and asks for names', () => {
    const unnamed = { conditions: { all: [TEST] }, event: { type: 'win' } };
    const { ruleSet: read, misfits } = fromJsonRulesEngine([unnamed, unnamed]);
    expect(read?.criteria.map(({ id }) => id)).toEqual(['win']);
    expect(misfits).toEqual([
      {
        path: ['rules', 1, 'name'],
        message: '`win` is what rule 0 is called; give each rule a `name` of its own',
      },
    ]);
  });

  test('says what it drops of a rule that fits: the params of its event, names within conditions', () => {
    const event = { type: 'win', params: { label: 'Wins', points: 5 } };
    const {
      ruleSet: read,
      misfits,
      dropped,
    } = fromJsonRulesEngine([
      rule({ ...TEST, name: 'inner' }, { event }),
      rule({ ...TEST, name: 'inner', operator: 'notIn' }, { name: 'left-out', event }),
    ]);
    expect(misfits).toHaveLength(1);
    expect(read?.criteria.map(({ id, label }) => [id, label])).toEqual([['r', 'Wins']]);
    expect(dropped.map(({ path }) => path.join('.'))).toEqual([
      'rules.0.event.type',
      'rules.0.event.params.points',
      'rules.0.conditions.all.0.name',
    ]);
  });

  test('leaves out conditions that lead back to themselves', () => {
    const conditions = { a: { condition: 'b' }, b: { not: { condition: 'a' } }, c: { all: [TEST] } };
    const { ruleSet: read, misfits } = fromJsonRulesEngine(
      [rule({ condition: 'a' }), rule({ condition: 'c' }, { name: 'kept' })],
      { conditions },
    );
    expect(misfits.map(({ path }) => path.join('.'))).toEqual([
      'conditions.a',
      'conditions.b',
      'rules.0.conditions',
    ]);
    expect(read?.criteria.map(({ id }) => id)).toEqual(['kept']);
  });

  test('learns nothing of facts from a rule that it leaves out', () => {
    const { ruleSet: read, misfits } = fromJsonRulesEngine([
      {
        ...rule(TEST),
        conditions: {
          all: [
            { ...TEST, value: 'text' },
            { ...TEST, operator: 'notIn' },
          ],
        },
      },
      rule(TEST, { name: 'kept' }),
    ]);
    expect(misfits.map(({ path }) => path.at(-1))).toEqual(['operator']);
    expect(read?.facts.map(({ type }) => type)).toEqual(['boolean']);
  });

  test.each([25, 26])('reads conditions that stand %i deep, or says that they are too deep', (depth) => {
    let conditions: object = TEST;
    for (let i = 0; i < depth; i += 1) conditions = { all: [conditions] };
    const { ruleSet: read, misfits } = fromJsonRulesEngine([{ ...rule(TEST), conditions }]);
    expect(misfits.map(({ message }) => message)).toEqual(
      depth === 25 ? [] : ['conditions stand more than 25 deep in each other'],
    );
    expect(read?.criteria.length ?? 0).toBe(depth === 25 ? 1 : 0);
  });

  test('a list was expected', () => {
    expect(() => fromJsonRulesEngine({ rules: [] } as never)).toThrow(
      new TypeError('a list of rules was expected'),
    );
  });

  describe('with a catalogue', () => {
    const data = smallRuleSet({
      criteria: [
        criterion('on', { fact: 'a.yes', operator: 'equals', value: true }),
        criterion('off', { fact: 'a.no', operator: 'equals', value: true }, { offBecause: 'not asked' }),
      ],
    });

    test('names the answer that it does not have, and leaves out that rule alone', () => {
      const { ruleSet: read, misfits } = fromJsonRulesEngine(
        [
          rule({ fact: 'a.colour', operator: 'equal', value: 'mauve' }),
          rule({ fact: 'a.colour', operator: 'equal', value: 'red' }, { name: 'kept' }),
        ],
        { catalogue: data },
      );
      expect(misfits.map(({ path }) => path)).toEqual([['rules', 0, 'conditions', 'all', 0, 'value']]);
      expect(read?.criteria.map(({ id }) => id)).toEqual(['kept']);
    });

    test('a rule is a criterion in use, whatever the catalogue says of it', () => {
      const made = toJsonRulesEngine(applyInFull(parseRuleSet(data)));
      const { ruleSet: read } = fromJsonRulesEngine(made.rules, { catalogue: data });
      expect(read === null ? [] : findings(read, { 'a.no': true }).map(({ id }) => id)).toEqual([
        'on',
        'off',
      ]);
    });

    test('is never taken for the rule set whose words it has', () => {
      const { ruleSet: read } = fromJsonRulesEngine([rule({ ...TEST, fact: 'a.yes' }, { name: 'on' })], {
        catalogue: { ...data, status: 'reconstructed' },
      });
      expect([read?.id, read?.version, read?.status]).toEqual(['small-rules', '0.1.0', 'custom']);
      expect(read?.criteria[0]?.basis.test).toBe('modelling-choice');
    });
  });

  test('has no rule set where nothing fits', () => {
    expect(fromJsonRulesEngine([null]).ruleSet).toBeNull();
  });
});
