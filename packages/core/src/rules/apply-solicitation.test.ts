import { describe, expect, test } from '@jest/globals';
import type { SolicitationData } from '../model/solicitation.ts';
import { problemsOf } from '../testing/broken.ts';
import { applyCall, parameterRules } from '../testing/parameter-rules.ts';

const inUse = (more: Partial<SolicitationData> | null) => applyCall(more).criteria.map((c) => c.id);

describe('criteria', () => {
  test.each([
    { why: 'no solicitation: as the rule set has them', more: null, are: ['first', 'second'] },
    { why: 'a solicitation that says nothing of them', more: {}, are: ['first', 'second'] },
    { why: 'one is switched off', more: { criteria: { off: ['second'] } }, are: ['first'] },
    { why: 'one is switched on', more: { criteria: { on: ['third'] } }, are: ['first', 'second', 'third'] },
    { why: 'one that is on is switched on', more: { criteria: { on: ['first'] } }, are: ['first', 'second'] },
    {
      why: 'one that is off is switched off',
      more: { criteria: { off: ['third'] } },
      are: ['first', 'second'],
    },
    {
      why: 'the order of a list is not theirs',
      more: { criteria: { on: ['third', 'first'] } },
      are: ['first', 'second', 'third'],
    },
  ])('in use are $are ($why)', ({ more, are }) => {
    expect(inUse(more)).toEqual(are);
  });

  test('not in use are listed with the reason', () => {
    expect(
      applyCall({ criteria: { off: ['first'] } }).notInUse.map((c) => [c.criterion.id, c.because]),
    ).toEqual([
      ['first', 'the solicitation switches it off'],
      ['third', 'its list is not known'],
    ]);
  });
});

test('a criterion that is off either way is off by the solicitation', () => {
  expect(applyCall({ criteria: { off: ['third'] } }).notInUse.map((c) => c.because)).toEqual([
    'the solicitation switches it off',
  ]);
});

describe('parameters', () => {
  const put = applyCall({
    criteria: { on: ['third'] },
    parameters: { percent: '25.5', months: 18, measure: 'sum' },
  });

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
    expect(
      applyCall({ parameters: { months: 18 } }).parameters.map((p) => [p.parameter.id, p.value, p.setBy]),
    ).toEqual([
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
    expect(put.data).toEqual(parameterRules);
  });

  test.each([
    { percent: '0.01', why: 'on the least' },
    { percent: '100', why: 'on the most' },
    { percent: '100.00', why: 'on the most, written otherwise' },
  ])('may be $percent ($why)', ({ percent }) => {
    expect(problemsOf(() => applyCall({ parameters: { percent } }))).toEqual([]);
  });
});

test('a solicitation may be as sure of a criterion as the rule set is', () => {
  const criterionBasis = { first: { item: 'modelling-choice', note: 'invented' } } as const;
  expect(problemsOf(() => applyCall({ criterionBasis }))).toEqual([]);
});

describe('facts in use', () => {
  test('are those that the criteria in use read, and no others', () => {
    expect(applyCall({ criteria: { off: ['second'] } }).facts.map((f) => f.id)).toEqual(['a.yes']);
  });

  test('have what a derived fact is made of, in the order of the rule set', () => {
    expect(applyCall(null).facts.map((f) => f.id)).toEqual([
      'a.yes',
      'a.months',
      'a.budget',
      'parts.planned',
      'parts',
    ]);
  });

  test('bring the derived facts that are read', () => {
    expect(
      [applyCall(null), applyCall({ criteria: { off: ['second'] } })].map((a) =>
        a.derivedFacts.map((f) => f.id),
      ),
    ).toEqual([['d.most', 'd.share'], []]);
  });
});

describe('the profile in use', () => {
  const two = {
    ...parameterRules,
    profiles: parameterRules.profiles.flatMap((p) => [p, { ...p, id: 'other' }]),
  };

  test('is the rule set’s where the solicitation names none', () => {
    expect(applyCall({}, two).defaultProfile).toBe('count');
  });

  test('is the solicitation’s before the rule set’s', () => {
    expect(applyCall({ profile: 'other' }, two).defaultProfile).toBe('other');
  });
});

test('a solicitation that pins the version fits that version', () => {
  expect(applyCall({ ruleSet: 'small@1.0.0' }).solicitation?.ref.id).toBe('small-call');
});
