import { settled } from '../../evaluation/settled-test.ts';
import type { Condition, Test } from '../../model/condition.ts';
import { Decimal } from '../../model/decimal.ts';
import type { RuleSetData } from '../../model/rule-set.ts';
import { type Branch, branchesOf, wholeOf } from './branches.ts';
import { type FactRange, factRange } from './fact-range.ts';
import type { Found } from './finding.ts';
import type { Inquiry } from './inquiry.ts';

/** Tests against a value that their fact can never come to, and parameters that may be set to such a value. */
export function verifyThresholds(inquiry: Inquiry): readonly Found[] {
  const { data } = inquiry.rules;
  return conditionsOf(data).flatMap(({ condition, path }) =>
    leavesOf(wholeOf(condition, path)).flatMap(({ test, path }) => {
      const range = factRange(test.fact, data);
      if (range === null) return [];
      const value = settledValue(test, inquiry);
      const subject = subjectOf(path, data);
      const beyond = (test: Test, more: Pick<Found, 'rule' | 'subjects' | 'parameters'>): Found => ({
        ...more,
        path,
        test: settled(test),
        range,
        witness:
          inquiry.witness([{ condition: test, outcome: 'not_met' }]) ??
          inquiry.witness([{ condition: test, outcome: 'met' }]),
      });
      if (isBeyond(value, range))
        return [
          beyond({ ...test, value }, { rule: 'threshold_out_of_range', subjects: [subject, test.fact] }),
        ];
      return settable(test, data)
        .filter(({ end }) => isBeyond(end, range))
        .slice(0, 1)
        .map(({ id, end }) =>
          beyond(
            { ...test, value: end },
            { rule: 'parameter_beyond_range', subjects: [id, test.fact], parameters: { [id]: end } },
          ),
        );
    }),
  );
}

/** The conditions of criteria and those that they share, each with the way to it. */
function conditionsOf(data: RuleSetData) {
  const at = (path: readonly (string | number)[], condition: Condition | undefined) =>
    condition === undefined ? [] : [{ path, condition }];
  return [
    ...data.conditions.flatMap(({ when }, i) => at(['conditions', i, 'when'], when)),
    ...data.criteria.flatMap(({ appliesWhen, when }, i) => [
      ...at(['criteria', i, 'appliesWhen'], appliesWhen),
      ...at(['criteria', i, 'when'], when),
    ]),
  ];
}

function leavesOf(branch: Branch): readonly { readonly test: Test; readonly path: Branch['path'] }[] {
  const { part, path } = branch;
  return 'fact' in part ? [{ test: part, path }] : branchesOf(branch).flatMap(leavesOf);
}

function subjectOf([list, at]: Branch['path'], data: RuleSetData): string {
  return (list === 'criteria' ? data.criteria : data.conditions)[Number(at)]?.id ?? '';
}

function settledValue(
  { value }: Test,
  { rules }: Inquiry,
): Exclude<Test['value'], { readonly parameter: string }> {
  if (typeof value !== 'object' || !('parameter' in value)) return value;
  return rules.parameters.find(({ parameter }) => parameter.id === value.parameter)?.value ?? '';
}

/** The ends of what a parameter in the place of the value may be set to. */
function settable({ value }: Test, { parameters }: RuleSetData) {
  if (typeof value !== 'object' || !('parameter' in value)) return [];
  const found = parameters.find(({ id }) => id === value.parameter);
  if (found === undefined || found.type === 'enum') return [];
  return [found.minimum, found.maximum].map((end) => ({ id: found.id, end }));
}

function isBeyond(value: unknown, { least, most }: FactRange): boolean {
  const number = new Decimal(String(value));
  return (least !== null && number.lt(least)) || (most !== null && number.gt(most));
}
