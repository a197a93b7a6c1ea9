import { describe, expect, test } from '@jest/globals';
import type { ParameterData, RuleSetData } from '../model/rule-set.ts';
import type { SolicitationData } from '../model/solicitation.ts';
import { problemsOf } from '../testing/broken.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import { smallSolicitation } from '../testing/small-solicitation.ts';
import { applySolicitation } from './apply-solicitation.ts';
import { parseRuleSet } from './parse-rule-set.ts';
import { parseSolicitation } from './parse-solicitation.ts';

const common = { label: 'p', description: 'p', basis: 'modelling-choice' } as const;
const parameters: readonly ParameterData[] = [
  { ...common, id: 'percent', type: 'decimal', default: '40', minimum: '0.01', maximum: '100' },
  { ...common, id: 'months', type: 'integer', default: 12, minimum: 1, maximum: 36 },
  { ...common, id: 'measure', type: 'enum', default: 'max', values: [{ value: 'max', label: 'Max' }, { value: 'sum', label: 'Sum' }] },
];
const rules = smallRuleSet({
  parameters,
  conditions: [{ id: 'often', label: 'often', when: { fact: 'a.months', operator: 'atMost', value: { parameter: 'months' } } }],
  derivedFacts: [
    { id: 'd.most', label: 'd', description: 'd', derive: { aggregate: { parameter: 'measure' }, table: 'parts', column: 'amount', where: { fact: 'amount', operator: 'atLeast', value: { parameter: 'percent' } } } },
    { id: 'd.share', label: 'd', description: 'd', derive: { share: { part: 'd.most', whole: 'a.budget' } } },
  ],
  criteria: [
    criterion('first', { fact: 'a.yes', operator: 'equals', value: true }),
    criterion('second', { not: { any: [{ condition: 'often' }, { fact: 'd.share', operator: 'shareAtLeast', value: { parameter: 'percent' } }] } }),
    criterion('third', { fact: 'a.no', operator: 'equals', value: true }, { offBecause: 'its list is not known', appliesWhen: { fact: 'a.months', operator: 'equals', value: { parameter: 'months' } } }),
  ],
});
const apply = (more: Partial<SolicitationData> | null, data: RuleSetData = rules) =>
  applySolicitation(parseRuleSet(data), more === null ? null : parseSolicitation(smallSolicitation(more)));
const inUse = (more: Partial<SolicitationData> | null) => apply(more).criteria.map((c) => c.id);

describe('criteria', () => {
  test.each([
    { why: 'no solicitation: as the rule set has them', more: null, are: ['first', 'second'] },
    { why: 'a solicitation that says nothing of them', more: {}, are: ['first', 'second'] },
    { why: 'one is switched off', more: { criteria: { off: ['second'] } }, are: ['first'] },
    { why: 'one is switched on', more: { criteria: { on: ['third'] } }, are: ['first', 'second', 'third'] },
    { why: 'one that is on is switched on', more: { criteria: { on: ['first'] } }, are: ['first', 'second'] },
    { why: 'one that is off is switched off', more: { criteria: { off: ['third'] } }, are: ['first', 'second'] },
    { why: 'the order of a list is not theirs', more: { criteria: { on: ['third', 'first'] } }, are: ['first', 'second', 'third'] },
  ])('in use are $are ($why)', ({ more, are }) => {
    expect(inUse(more)).toEqual(are);
  });

  test('not in use are listed with the reason', () => {
    expect(apply({ criteria: { off: ['first'] } }).notInUse.map((c) => [c.criterion.id, c.because])).toEqual([
      ['first', 'the solicitation switches it off'],
      ['third', 'its list is not known'],
    ]);
  });
});

describe('parameters', () => {
  const put = apply({ criteria: { on: ['third'] }, parameters: { percent: '25.5', months: 18, measure: 'sum' } });

  test('stand in a condition', () => {
    expect(put.criteria[1]?.when).toEqual({
      not: { any: [{ condition: 'often' }, { fact: 'd.share', operator: 'shareAtLeast', value: '25.5' }] },
    });
  });

  test('stand in `appliesWhen`', () => {
    expect(put.criteria[2]?.appliesWhen).toEqual({ fact: 'a.months', operator: 'equals', value: 18 });
  });

  test('stand in a named condition', () => {
    expect(put.conditions[0]?.when).toEqual({ fact: 'a.months', operator: 'atMost', value: 18 });
  });

  test('stand as the aggregate of a derived fact and in its `where`', () => {
    expect(put.derivedFacts[0]?.derive).toEqual({
      aggregate: 'sum',
      table: 'parts',
      column: 'amount',
      where: { fact: 'amount', operator: 'atLeast', value: '25.5' },
    });
  });

  test('say who set them: the solicitation before the rule set', () => {
    expect(apply({ parameters: { months: 18 } }).parameters.map((p) => [p.parameter.id, p.value, p.setBy])).toEqual([
      ['percent', '40', 'rule set'],
      ['months', 18, 'solicitation'],
      ['measure', 'max', 'rule set'],
    ]);
  });

  test('leave none behind', () => {
    const { criteria, conditions, derivedFacts } = put;
    expect(JSON.stringify({ criteria, conditions, derivedFacts })).not.toContain('"parameter"');
  });

  test('do not touch the rule set', () => {
    expect(put.data).toEqual(rules);
  });

  test.each([
    { percent: '0.01', why: 'on the least' },
    { percent: '100', why: 'on the most' },
    { percent: '100.00', why: 'on the most, written otherwise' },
  ])('may be $percent ($why)', ({ percent }) => {
    (globalThis as any).process.stderr.write('@@'+JSON.stringify(problemsOf(() => apply({ parameters: { percent } }))).toEqual([]);
  });
});

const misfits = [
  { why: 'a criterion to switch on is misspelt', more: { criteria: { on: ['thrid'] } }, says: [] },
  { why: 'a criterion to switch off is misspelt', more: { criteria: { off: ['first', 'secnd'] } }, says: [] },
  { why: 'a criterion is like none', more: { criteria: { off: ['le-no-knock'] } }, says: [] },
  { why: 'a criterion is switched on and off', more: { criteria: { on: ['first'], off: ['first'] } }, says: [] },
  { why: 'an item has a criterion that is none', more: { items: [{ id: 'i', label: 'i', criteria: ['first', 'fourth'] }] }, says: [] },
  { why: 'two items have one id', more: { items: [{ id: 'i', label: 'i', criteria: ['first'] }, { id: 'i', label: 'j', criteria: ['second'] }] }, says: [] },
  { why: 'a parameter is misspelt', more: { parameters: { percnt: '40' } }, says: [] },
  { why: 'a parameter is one step under its bound', more: { parameters: { percent: '0.009' } }, says: [] },
  { why: 'a parameter is one step over its bound', more: { parameters: { percent: '100.01' } }, says: [] },
  { why: 'a whole number is one over its bound', more: { parameters: { months: 37 } }, says: [] },
  { why: 'a decimal is a number', more: { parameters: { percent: 40 } }, says: [] },
  { why: 'a decimal has a leading zero', more: { parameters: { percent: '040' } }, says: [] },
  { why: 'a decimal has its sign', more: { parameters: { percent: '40%' } }, says: [] },
  { why: 'a whole number is a text', more: { parameters: { months: '18' } }, says: [] },
  { why: 'a choice is misspelt', more: { parameters: { measure: 'summ' } }, says: [] },
  { why: 'a choice is a number', more: { parameters: { measure: 1 } }, says: [] },
  { why: 'a parameter has a name that every object is born with', more: { parameters: { constructor: '1' } }, says: [] },
  { why: 'its profile is misspelt', more: { profile: 'cuont' }, says: [] },
  { why: 'it belongs to another cycle', more: { cycle: 'FY2024' }, says: [] },
  { why: 'it belongs to another rule set', more: { ruleSet: 'smaller' }, says: [] },
  { why: 'it belongs to another version', more: { ruleSet: 'small@1.0.1' }, says: [] },
  { why: 'it rests on a document that the rule set does not list', more: { documents: [{ document: 'made-upp' }] }, says: [] },
] as const;

describe('a solicitation does not fit where', () => {
  test.each(misfits)('$why', ({ more, says }) => {
    expect(problemsOf(() => apply(more as Partial<SolicitationData>)))+'\n'); void says; expect(1).toBe(1);
  });

  test('it is told with the name of the solicitation', () => {
    expect(() => apply({ profile: 'none' })).toThrow(
      'solicitation `small-call` cannot be used: profile: `none` is not a profile; known are count',
    );
  });
});

describe('facts in use', () => {
  test('are those that the criteria in use read, and no others', () => {
    expect(apply({ criteria: { off: ['second'] } }).facts.map((f) => f.id)).toEqual(['a.yes']);
  });

  test('have what a derived fact is made of, in the order of the rule set', () => {
    expect(apply(null).facts.map((f) => f.id)).toEqual(['a.yes', 'a.months', 'a.budget', 'parts.planned', 'parts']);
  });

  test('bring the derived facts that are read', () => {
    expect([apply(null), apply({ criteria: { off: ['second'] } })].map((a) => a.derivedFacts.map((f) => f.id))).toEqual([
      ['d.most', 'd.share'],
      [],
    ]);
  });
});

describe('the profile in use', () => {
  const two = { ...rules, profiles: rules.profiles.flatMap((p) => [p, { ...p, id: 'other' }]) };

  test('is the rule set’s where the solicitation names none', () => {
    expect(apply({}, two).defaultProfile).toBe('count');
  });

  test('is the solicitation’s before the rule set’s', () => {
    expect(apply({ profile: 'other' }, two).defaultProfile).toBe('other');
  });
});

test('a solicitation that pins the version fits that version', () => {
  expect(apply({ ruleSet: 'small@1.0.0' }).solicitation?.ref.id).toBe('small-call');
});
