import type { ParameterData, RuleSetData } from '../model/rule-set.ts';
import type { SolicitationData } from '../model/solicitation.ts';
import { type AppliedRuleSet, applySolicitation } from '../rules/apply-solicitation.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { parseSolicitation } from '../rules/parse-solicitation.ts';
import { criterion, smallRuleSet } from './small-rule-set.ts';
import { smallSolicitation } from './small-solicitation.ts';

const common = { label: 'p', description: 'p', basis: 'modelling-choice' } as const;
const parameters: readonly ParameterData[] = [
  { ...common, id: 'percent', type: 'decimal', default: '40', minimum: '0.01', maximum: '100' },
  { ...common, id: 'months', type: 'integer', default: 12, minimum: 1, maximum: 36 },
  {
    ...common,
    id: 'measure',
    type: 'enum',
    default: 'max',
    values: [
      { value: 'max', label: 'Max' },
      { value: 'sum', label: 'Sum' },
    ],
  },
];
/** A small rule set with a parameter of each type, and one criterion that is off. */
export const parameterRules: RuleSetData = smallRuleSet({
  parameters,
  conditions: [
    {
      id: 'often',
      label: 'often',
      when: { fact: 'a.months', operator: 'atMost', value: { parameter: 'months' } },
    },
  ],
  derivedFacts: [
    {
      id: 'd.most',
      label: 'd',
      description: 'd',
      derive: {
        aggregate: { parameter: 'measure' },
        table: 'parts',
        column: 'amount',
        where: { fact: 'amount', operator: 'atLeast', value: { parameter: 'percent' } },
      },
    },
    { id: 'd.share', label: 'd', description: 'd', derive: { share: { part: 'd.most', whole: 'a.budget' } } },
  ],
  criteria: [
    criterion('first', { fact: 'a.yes', operator: 'equals', value: true }),
    criterion('second', {
      not: {
        any: [
          { condition: 'often' },
          { fact: 'd.share', operator: 'shareAtLeast', value: { parameter: 'percent' } },
        ],
      },
    }),
    criterion(
      'third',
      { fact: 'a.no', operator: 'equals', value: true },
      {
        offBecause: 'its list is not known',
        appliesWhen: { fact: 'a.months', operator: 'equals', value: { parameter: 'months' } },
      },
    ),
  ],
});
/** Those rules, or others, under a small call that says this; under none where null. */
export function applyCall(
  more: Partial<SolicitationData> | null,
  data: RuleSetData = parameterRules,
): AppliedRuleSet {
  return applySolicitation(
    parseRuleSet(data),
    more === null ? null : parseSolicitation(smallSolicitation(more)),
  );
}
