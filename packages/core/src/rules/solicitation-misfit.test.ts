import { describe, expect, test } from '@jest/globals';
import type { SolicitationData } from '../model/solicitation.ts';
import { problemsOf } from '../testing/broken.ts';
import { applyCall } from '../testing/parameter-rules.ts';

const misfits = [
  {
    why: 'a criterion to switch on is misspelt',
    more: { criteria: { on: ['thrid'] } },
    says: ['solicitation_misfit', 'criteria.on[0]', '`thrid` is not a criterion; did you mean `third`?'],
  },
  {
    why: 'a criterion to switch off is misspelt',
    more: { criteria: { off: ['first', 'secnd'] } },
    says: ['solicitation_misfit', 'criteria.off[1]', '`secnd` is not a criterion; did you mean `second`?'],
  },
  {
    why: 'a criterion is like none',
    more: { criteria: { off: ['le-no-knock'] } },
    says: [
      'solicitation_misfit',
      'criteria.off[0]',
      '`le-no-knock` is not a criterion; known are first, second, third',
    ],
  },
  {
    why: 'a criterion is switched on and off',
    more: { criteria: { on: ['first'], off: ['first'] } },
    says: ['solicitation_misfit', 'criteria.on', '`first` is switched both on and off'],
  },
  {
    why: 'a criterion with a basis of its own is misspelt',
    more: { criterionBasis: { frist: { item: 'modelling-choice', note: 'n' } } },
    says: [
      'solicitation_misfit',
      'criterionBasis.frist',
      '`frist` is not a criterion; did you mean `first`?',
    ],
  },
  {
    why: 'it is surer of a criterion than the rule set',
    more: { criterionBasis: { first: { item: 'reconstructed', note: 'n' } } },
    says: [
      'solicitation_misfit',
      'criterionBasis.first.item',
      'reconstructed is surer than the rule set, which says modelling-choice',
    ],
  },
  {
    why: 'an item has a criterion that is none',
    more: { items: [{ id: 'i', label: 'i', criteria: ['first', 'fourth'] }] },
    says: [
      'solicitation_misfit',
      'items[0].criteria[1]',
      '`fourth` is not a criterion; known are first, second, third',
    ],
  },
  {
    why: 'two items have one id',
    more: {
      items: [
        { id: 'i', label: 'i', criteria: ['first'] },
        { id: 'i', label: 'j', criteria: ['second'] },
      ],
    },
    says: ['solicitation_misfit', 'items[1].id', 'the item `i` stands more than once'],
  },
  {
    why: 'a parameter is misspelt',
    more: { parameters: { percnt: '40' } },
    says: [
      'solicitation_misfit',
      'parameters.percnt',
      '`percnt` is not a parameter; did you mean `percent`?',
    ],
  },
  {
    why: 'a parameter is one step under its bound',
    more: { parameters: { percent: '0.009' } },
    says: ['solicitation_misfit', 'parameters.percent', '`0.009` is not between 0.01 and 100'],
  },
  {
    why: 'a parameter is one step over its bound',
    more: { parameters: { percent: '100.01' } },
    says: ['solicitation_misfit', 'parameters.percent', '`100.01` is not between 0.01 and 100'],
  },
  {
    why: 'a whole number is one over its bound',
    more: { parameters: { months: 37 } },
    says: ['solicitation_misfit', 'parameters.months', '`37` is not between 1 and 36'],
  },
  {
    why: 'a decimal is a number',
    more: { parameters: { percent: 40 } },
    says: [
      'solicitation_misfit',
      'parameters.percent',
      '`40` stands where a decimal number was expected, as text: "12.50"',
    ],
  },
  {
    why: 'a decimal has a leading zero',
    more: { parameters: { percent: '040' } },
    says: [
      'solicitation_misfit',
      'parameters.percent',
      '`040` stands where a decimal number was expected, as text: "12.50"',
    ],
  },
  {
    why: 'a decimal has its sign',
    more: { parameters: { percent: '40%' } },
    says: [
      'solicitation_misfit',
      'parameters.percent',
      '`40%` stands where a decimal number was expected, as text: "12.50"',
    ],
  },
  {
    why: 'a whole number is a text',
    more: { parameters: { months: '18' } },
    says: [
      'solicitation_misfit',
      'parameters.months',
      '`18` stands where a whole number was expected, without quotes: 12',
    ],
  },
  {
    why: 'a choice is misspelt',
    more: { parameters: { measure: 'summ' } },
    says: ['solicitation_misfit', 'parameters.measure', '`summ` is not one of max, sum; did you mean `sum`?'],
  },
  {
    why: 'a choice is a number',
    more: { parameters: { measure: 1 } },
    says: ['solicitation_misfit', 'parameters.measure', '`1` is not one of max, sum'],
  },
  {
    why: 'a parameter has a name that every object is born with',
    more: { parameters: { constructor: '1' } },
    says: [
      'solicitation_misfit',
      'parameters.constructor',
      '`constructor` is not a parameter; known are percent, months, measure',
    ],
  },
  {
    why: 'its profile is misspelt',
    more: { profile: 'cuont' },
    says: ['solicitation_misfit', 'profile', '`cuont` is not a profile; did you mean `count`?'],
  },
  {
    why: 'it belongs to another cycle',
    more: { cycle: 'FY2024' },
    says: ['solicitation_misfit', 'cycle', 'it belongs to FY2024, and the rule set to FY2023'],
  },
  {
    why: 'it belongs to another rule set',
    more: { ruleSet: 'smaller' },
    says: [
      'solicitation_misfit',
      'ruleSet',
      'it belongs to `smaller`, and the rule set given is `small@1.0.0`',
    ],
  },
  {
    why: 'it belongs to another version',
    more: { ruleSet: 'small@1.0.1' },
    says: [
      'solicitation_misfit',
      'ruleSet',
      'it belongs to `small@1.0.1`, and the rule set given is `small@1.0.0`',
    ],
  },
  {
    why: 'it rests on a document that the rule set does not list',
    more: { documents: [{ document: 'made-upp' }] },
    says: [
      'solicitation_misfit',
      'documents[0].document',
      '`made-upp` is not a document; did you mean `made-up`?',
    ],
  },
] as const;

describe('a solicitation does not fit where', () => {
  test.each(misfits)('$why', ({ more, says }) => {
    expect(problemsOf(() => applyCall(more as Partial<SolicitationData>))).toEqual([says]);
  });

  test('it is told with the name of the solicitation', () => {
    expect(() => applyCall({ profile: 'none' })).toThrow(
      'solicitation `small-call` cannot be used: profile: `none` is not a profile; known are count',
    );
  });
});
