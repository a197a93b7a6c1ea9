import { describe, expect, test } from '@jest/globals';
import { compile } from '../evaluation/compile.ts';
import type { Condition } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { FactData } from '../model/fact.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { type ConditionDiff, criterionComparer, type DiffWitness } from './compare-criteria.ts';
import { applyInFull } from './in-full.ts';

interface Side {
  readonly when: Condition;
  readonly appliesWhen?: Condition;
  readonly more?: Partial<RuleSetData>;
}

function rules({ when, appliesWhen, more = {} }: Side) {
  const parts: Partial<CriterionData> = appliesWhen === undefined ? {} : { appliesWhen };
  return applyInFull(parseRuleSet(smallRuleSet({ ...more, criteria: [criterion('first', when, parts)] })));
}

/** The diff of one criterion; every witness of it has been evaluated by the two rule sets anew. */
function compare(from: Side, to: Side): ConditionDiff | null {
  const [before, after] = [rules(from), rules(to)];
  const [own, other] = [before.criteria[0], after.criteria[0]];
  if (own === undefined || other === undefined) throw new Error('there is no criterion');
  const diff = criterionComparer(before, after)(own, other);
  const outcomes = ({ application }: DiffWitness) =>
    [before, after].map((applied) => {
      const asked = applied.data.facts.map(({ id }) => id);
      const facts = Object.fromEntries(
        Object.entries(application.facts).filter(([id]) => asked.includes(id)),
      );
      return compile(applied)
        .evaluate({ ...application, facts })
        .finding('first');
    });
  if (diff?.met.lost) {
    const [was, is] = outcomes(diff.met.lost);
    expect(was?.outcome).toBe('met');
    expect(['not_met', 'not_applicable']).toContain(is?.outcome);
    expect(diff.met.lost).toMatchObject({ from: 'met', to: is?.outcome });
    expect(diff.met.lost.deciding.length).toBeGreaterThan(0);
  }
  if (diff?.met.gained) {
    const [was, is] = outcomes(diff.met.gained);
    expect(['not_met', 'not_applicable']).toContain(was?.outcome);
    expect(is?.outcome).toBe('met');
    expect(diff.met.gained).toMatchObject({ from: was?.outcome, to: 'met' });
  }
  return diff;
}

const yes: Condition = { fact: 'a.yes', operator: 'equals', value: true };
const no: Condition = { fact: 'a.no', operator: 'equals', value: true };
const atLeast = (value: number): Condition => ({ fact: 'a.months', operator: 'atLeast', value });
const share = (value: string): Condition => ({ fact: 'parts.share', operator: 'shareAtLeast', value });
const named = (id: string, when: Condition): Partial<RuleSetData> => ({
  conditions: [{ id, label: id, when }],
});

describe('what has become of a condition', () => {
  test.each<{ why: string; from: Side; to: Side; relation: string | null }>([
    { why: 'nothing at all', from: { when: yes }, to: { when: yes }, relation: null },
    {
      why: 'De Morgan',
      from: { when: { not: { any: [yes, no] } } },
      to: { when: { all: [{ not: yes }, { not: no }] } },
      relation: 'equivalent',
    },
    {
      why: 'another order',
      from: { when: { all: [yes, atLeast(3)] } },
      to: { when: { all: [atLeast(3), yes] } },
      relation: 'equivalent',
    },
    {
      why: 'a named condition with another name',
      from: { when: { condition: 'one' }, more: named('one', yes) },
      to: { when: { condition: 'two' }, more: named('two', yes) },
      relation: 'equivalent',
    },
    {
      why: 'a named condition of the same name that says something else',
      from: { when: { condition: 'one' }, more: named('one', atLeast(3)) },
      to: { when: { condition: 'one' }, more: named('one', atLeast(4)) },
      relation: 'stricter',
    },
    {
      why: 'a threshold on whole numbers written as above 11',
      from: { when: { fact: 'a.months', operator: 'above', value: 11 } },
      to: { when: atLeast(12) },
      relation: 'equivalent',
    },
    {
      why: 'a threshold on a rate, of which there are numbers between 11 and 12',
      from: { when: { fact: 'a.rate', operator: 'above', value: '11' } },
      to: { when: { fact: 'a.rate', operator: 'atLeast', value: '12' } },
      relation: 'stricter',
    },
    {
      why: 'a list of all answers but one, and not that one',
      from: { when: { fact: 'a.colour', operator: 'isOneOf', value: ['red', 'green'] } },
      to: { when: { not: { fact: 'a.colour', operator: 'equals', value: 'blue' } } },
      relation: 'equivalent',
    },
    { why: 'one month more', from: { when: atLeast(3) }, to: { when: atLeast(4) }, relation: 'stricter' },
    { why: 'one month less', from: { when: atLeast(4) }, to: { when: atLeast(3) }, relation: 'looser' },
    {
      why: 'something more is asked',
      from: { when: yes },
      to: { when: { all: [yes, no] } },
      relation: 'stricter',
    },
    {
      why: 'something else will do too',
      from: { when: yes },
      to: { when: { any: [yes, no] } },
      relation: 'looser',
    },
    { why: 'something else is asked', from: { when: yes }, to: { when: no }, relation: 'neither' },
    {
      why: 'a set with one member more',
      from: { when: { fact: 'a.tools', operator: 'includes', value: 'saw' } },
      to: { when: { fact: 'a.tools', operator: 'includesAllOf', value: ['saw', 'axe'] } },
      relation: 'stricter',
    },
    { why: 'a larger share', from: { when: share('40') }, to: { when: share('40.5') }, relation: 'stricter' },
    {
      why: 'one of two that was always met anyway',
      from: { when: { any: [atLeast(3), atLeast(5)] } },
      to: { when: atLeast(3) },
      relation: 'equivalent',
    },
    {
      why: '"not applicable" meets neither a yes nor a no',
      from: { when: { fact: 'a.maybe', operator: 'equals', value: true } },
      to: { when: { fact: 'a.maybe', operator: 'equals', value: false } },
      relation: 'neither',
    },
    {
      why: 'whom it concerns now has to be said',
      from: { when: atLeast(3), appliesWhen: yes },
      to: { when: { all: [yes, atLeast(3)] } },
      relation: 'equivalent',
    },
    {
      why: 'it concerns fewer',
      from: { when: atLeast(3) },
      to: { when: atLeast(3), appliesWhen: yes },
      relation: 'stricter',
    },
  ])('$why: $relation', ({ from, to, relation }) => {
    expect(compare(from, to)?.met.relation ?? null).toBe(relation);
    // What is stricter one way is looser the other.
    const back = { stricter: 'looser', looser: 'stricter' }[relation ?? ''] ?? relation;
    expect(compare(to, from)?.met.relation ?? null).toBe(back);
  });
});

describe('whom a criterion concerns', () => {
  test('is told by itself where nothing else changed', () => {
    const diff = compare({ when: atLeast(3) }, { when: atLeast(3), appliesWhen: yes });
    expect(diff).toMatchObject({ concerns: { relation: 'stricter' }, asks: null });
    expect(diff?.met.lost).toMatchObject({ from: 'met', to: 'not_applicable' });
    expect(diff?.met.lost?.deciding.map(({ fact }) => fact)).toEqual(['a.yes']);
  });

  test('can change without changing who meets it', () => {
    const diff = compare({ when: yes, appliesWhen: yes }, { when: yes });
    expect(diff).toMatchObject({ met: { relation: 'equivalent' }, concerns: { relation: 'looser' } });
  });

  test('can be written in another way', () => {
    const diff = compare(
      { when: no, appliesWhen: { all: [yes, yes] } },
      { when: atLeast(3), appliesWhen: yes },
    );
    expect(diff).toMatchObject({ concerns: { relation: 'equivalent' }, asks: { relation: 'neither' } });
  });
});

describe('parameters are put in with their defaults', () => {
  const months = (value: number): Partial<RuleSetData> => ({
    parameters: [
      {
        id: 'months',
        type: 'integer',
        label: 'months',
        description: 'months',
        default: value,
        minimum: 0,
        maximum: 12,
        basis: 'modelling-choice',
      },
    ],
  });
  const when: Condition = { fact: 'a.months', operator: 'atMost', value: { parameter: 'months' } };

  test.each([
    { from: 12, to: 12, relation: null },
    { from: 11, to: 6, relation: 'stricter' },
    { from: 6, to: 11, relation: 'looser' },
  ])('$from and $to: $relation', ({ from, to, relation }) => {
    const diff = compare({ when, more: months(from) }, { when, more: months(to) });
    expect(diff?.met.relation ?? null).toBe(relation);
  });
});

/** The facts of the small rule set with one of them asked otherwise. */
function asking(id: string, parts: object): Partial<RuleSetData> {
  const facts = smallRuleSet().facts.map((fact) =>
    fact.id === id ? ({ ...fact, ...parts } as FactData) : fact,
  );
  return { facts };
}

describe('questions that are not the same in both', () => {
  test('only answers that both accept are compared, and that is said', () => {
    const purple = {
      values: ['red', 'green', 'purple'].map((value) => ({ value, label: value })),
    };
    const diff = compare(
      { when: { fact: 'a.colour', operator: 'isOneOf', value: ['red', 'blue'] } },
      {
        when: { fact: 'a.colour', operator: 'isOneOf', value: ['red', 'purple'] },
        more: asking('a.colour', purple),
      },
    );
    expect(diff?.met).toMatchObject({ relation: 'equivalent', narrowed: ['a.colour'] });
  });

  test('bounds that differ leave what lies within both', () => {
    const diff = compare(
      { when: atLeast(3) },
      { when: atLeast(12), more: asking('a.months', { minimum: 6, maximum: 24 }) },
    );
    expect(diff?.met).toMatchObject({ relation: 'stricter', narrowed: ['a.months'] });
    expect(diff?.met.lost?.application.facts['a.months']).toBeGreaterThanOrEqual(6);
  });

  test.each([
    {
      why: 'another type',
      when: { fact: 'a.yes', operator: 'atLeast', value: 3 } as const,
      parts: { type: 'integer' },
      because: '`a.yes` is of type boolean in one and integer in the other',
    },
    {
      why: 'no answer in common',
      when: { fact: 'a.colour', operator: 'equals', value: 'pink' } as const,
      parts: { values: [{ value: 'pink', label: 'Pink' }] },
      because: 'no answer to `a.colour` is accepted by both',
    },
    {
      why: 'another unit',
      when: { fact: 'a.months', operator: 'atLeast', value: 1 } as const,
      parts: { unit: 'years' },
      because: '`a.months` is asked in no unit by one and in years by the other',
    },
  ])('$why: not decided', ({ when, parts, because }) => {
    const before = { 'a.yes': yes, 'a.months': atLeast(3), 'a.colour': { not: no } }[when.fact] ?? yes;
    const diff = compare({ when: before }, { when, more: asking(when.fact, parts) });
    expect(diff?.met).toMatchObject({ relation: 'not_decided', because, lost: null, gained: null });
  });

  test('the same words about months and about years are not the same', () => {
    const diff = compare(
      { when: atLeast(3) },
      { when: atLeast(3), more: asking('a.months', { unit: 'years' }) },
    );
    expect(diff?.met).toMatchObject({
      relation: 'not_decided',
      because: '`a.months` is asked in no unit by one and in years by the other',
    });
  });

  test('a fact that is asked by one and derived by the other is not the same', () => {
    const asked: FactData = { id: 'parts.any', type: 'boolean', label: 'any', question: 'Any?' };
    const derivedFacts = smallRuleSet().derivedFacts.filter(({ id }) => id !== 'parts.any');
    const when: Condition = { fact: 'parts.any', operator: 'equals', value: true };
    const diff = compare({ when }, { when, more: { facts: [...smallRuleSet().facts, asked], derivedFacts } });
    expect(diff?.met).toMatchObject({
      relation: 'not_decided',
      because: '`parts.any` is derived by one and asked by the other',
    });
  });

  test.each([
    { column: 'amount', parts: { unit: 'euros' }, relation: 'not_decided' },
    { column: 'local', parts: { unit: 'miles' }, relation: 'not_decided' },
    { column: 'name', parts: { unit: 'words' }, relation: null },
  ])('another $column column of a table: $relation', ({ column, parts, relation }) => {
    const [table] = smallRuleSet().facts.filter((fact) => fact.type === 'table');
    const columns = table?.columns.map((own) => (own.id === column ? { ...own, ...parts } : own));
    const diff = compare({ when: share('40') }, { when: share('40'), more: asking('parts', { columns }) });
    expect(diff?.met.relation ?? null).toBe(relation);
  });

  test('a question that only one of them asks is answered by the witness', () => {
    const facts: readonly FactData[] = [
      ...smallRuleSet().facts,
      { id: 'a.new', type: 'boolean', label: 'new', question: 'New?' },
    ];
    const diff = compare(
      { when: yes },
      { when: { all: [yes, { fact: 'a.new', operator: 'equals', value: true }] }, more: { facts } },
    );
    expect(diff?.met.relation).toBe('stricter');
    expect(diff?.met.lost?.application.facts).toEqual({ 'a.yes': true, 'a.new': false });
  });
});

describe('derived facts', () => {
  const local = (value: boolean): Condition => ({ fact: 'local', operator: 'equals', value });
  const derive = (aggregate: 'sum' | 'max', where: Condition): Partial<RuleSetData> => ({
    derivedFacts: smallRuleSet().derivedFacts.map((fact) =>
      fact.id === 'parts.sum'
        ? { ...fact, derive: { aggregate, table: 'parts', column: 'amount', where } }
        : fact,
    ),
  });

  test('rows that are chosen in other words are the same rows', () => {
    const diff = compare(
      { when: share('40'), more: derive('sum', local(true)) },
      { when: share('40'), more: derive('sum', { any: [local(true), { all: [local(true), local(true)] }] }) },
    );
    expect(diff).toBeNull();
  });

  test('other rows are told apart, with rows that show it', () => {
    const diff = compare(
      { when: share('40'), more: derive('sum', local(true)) },
      { when: share('40'), more: derive('sum', local(false)) },
    );
    expect(diff?.met.relation).toBe('neither');
  });

  test('the sum of rows instead of the largest: a witness has two of them, and that nobody loses is not proven', () => {
    const diff = compare(
      { when: share('40'), more: derive('max', local(true)) },
      { when: share('40'), more: derive('sum', local(true)) },
    );
    expect(diff?.met).toMatchObject({ relation: 'not_decided', lost: null });
    expect(diff?.met.gained?.application.facts['parts']).toHaveLength(2);
  });
});
