import { fc } from '@fast-check/jest';
import type { FactAnswer, TableRow } from '../model/application.ts';
import type { Condition, NamedConditionData, Test } from '../model/condition.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { criterion, smallRuleSet } from './small-rule-set.ts';

const money = fc.constantFrom('0', '0.01', '10', '10.00', '99.99', '100', '250.5');
const decimals = fc.constantFrom('0', '0.5', '9', '10', '10.0');
const days = fc.constantFrom('2023-01-31', '2023-02-01', '2023-02-28');
const moments = fc.constantFrom(
  '2023-04-04T20:59:00-04:00',
  '2023-04-05T00:59:00Z',
  '2023-04-05T01:00:00+00:00',
);
const colours = fc.constantFrom('red', 'green', 'blue');
const tools = fc.subarray(['saw', 'axe', 'bow']);
const months = fc.integer({ min: 0, max: 12 });
const words = fc.constantFrom('x', 'y', 'constructor');

const ORDERED = ['equals', 'atLeast', 'atMost', 'above', 'below'] as const;
const DATED = ['equals', 'onOrAfter', 'onOrBefore', 'after', 'before'] as const;

function testOn(
  facts: readonly string[],
  operators: readonly Test['operator'][],
  value: fc.Arbitrary<Test['value']>,
): fc.Arbitrary<Test> {
  return fc.record({ fact: fc.constantFrom(...facts), operator: fc.constantFrom(...operators), value });
}

/** Tests that may stand under `not`, on every type and with every operator; those on `a.maybe` may not. */
const negatable: fc.Arbitrary<Test> = fc.oneof(
  testOn(['a.yes', 'a.no', 'parts.any', 'parts.planned'], ['equals'], fc.boolean()),
  testOn(['a.colour'], ['equals'], colours),
  testOn(['a.colour'], ['isOneOf'], fc.subarray(['red', 'green', 'blue'], { minLength: 1 })),
  testOn(['a.tools'], ['includes'], fc.constantFrom('saw', 'axe')),
  testOn(['a.tools'], ['includesAllOf', 'includesAnyOf', 'isWithin'], tools),
  testOn(['a.months', 'parts.count'], ORDERED, fc.integer({ min: 0, max: 3 })),
  testOn(['a.rate'], ORDERED, decimals),
  testOn(
    ['a.budget', 'application.requestedAmount', 'parts.sum', 'parts.largest', 'parts.largestName'],
    ORDERED,
    money,
  ),
  testOn(['a.day'], DATED, days),
  testOn(['a.moment'], DATED, moments),
  testOn(['parts.share'], ['shareAtLeast'], fc.constantFrom('0', '10', '40', '100')),
);
const positiveOnly = testOn(['a.maybe'], ['equals'], fc.boolean());

/** Random conditions: nested groups, `not`, and those named conditions that exist. */
function conditions(names: readonly string[]): fc.Arbitrary<Condition> {
  const { positive } = fc.letrec<{ positive: Condition; negative: Condition }>((tie) => {
    const group = (child: fc.Arbitrary<Condition>) => fc.array(child, { minLength: 1, maxLength: 3 });
    const named = names.length === 0 ? [] : [fc.constantFrom(...names).map((condition) => ({ condition }))];
    const form = (
      leaf: readonly fc.Arbitrary<Condition>[],
      own: fc.Arbitrary<Condition>,
      turned: fc.Arbitrary<Condition>,
    ) =>
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        ...leaf,
        ...named,
        group(own).map((all) => ({ all })),
        group(own).map((any) => ({ any })),
        turned.map((not) => ({ not })),
      );
    return {
      positive: form([negatable, positiveOnly], tie('positive'), tie('negative')),
      negative: form([negatable], tie('negative'), tie('positive')),
    };
  });
  return positive;
}

/** Named conditions never test `a.maybe`, so that they may stand anywhere; the second may use the first. */
const namedConditions: fc.Arbitrary<readonly NamedConditionData[]> = fc
  .tuple(fc.array(negatable, { minLength: 1, maxLength: 3 }), negatable)
  .map(([any, test]) => [
    { id: 'one', label: 'one', when: { any } },
    { id: 'two', label: 'two', when: { all: [{ not: { condition: 'one' } }, test] } },
  ]);

/** A random rule set over the facts of the small one, with so many criteria. */
export function ruleSetDataOf(count: { readonly minLength: number; readonly maxLength: number }) {
  return namedConditions.chain((named): fc.Arbitrary<RuleSetData> => {
    const condition = conditions(named.map((c) => c.id));
    const parts = fc.tuple(condition, fc.option(condition, { nil: undefined }));
    return fc.array(parts, count).map((criteria) =>
      smallRuleSet({
        conditions: named,
        criteria: criteria.map(([when, appliesWhen], i) =>
          criterion(`c${i}`, when, appliesWhen === undefined ? {} : { appliesWhen }),
        ),
      }),
    );
  });
}

export const ruleSetData: fc.Arbitrary<RuleSetData> = ruleSetDataOf({ minLength: 1, maxLength: 4 });

/** What leaves out an answer: sometimes not at all, so that runs with everything known are common. */
function maybe<T>(answer: fc.Arbitrary<T>, missing: number): fc.Arbitrary<T | undefined> {
  return missing === 0 ? answer : fc.option(answer, { nil: undefined, freq: missing });
}

const NOT_APPLICABLE: FactAnswer = { status: 'not_applicable' };

/** Random answers to the small rule set; `missing` 0 gives every one of them, higher numbers leave fewer out. */
export function answers(missing: number): fc.Arbitrary<Readonly<Record<string, FactAnswer>>> {
  const row = fc.record({
    name: maybe(words, missing),
    amount: maybe(money, missing),
    local: maybe(fc.oneof(fc.boolean(), fc.constant(NOT_APPLICABLE)), missing),
  }) as fc.Arbitrary<TableRow>;
  return fc.record({
    'a.yes': maybe(fc.boolean(), missing),
    'a.no': maybe(fc.boolean(), missing),
    'a.maybe': maybe(fc.oneof(fc.boolean(), fc.constant(NOT_APPLICABLE)), missing),
    'a.colour': maybe(colours, missing),
    'a.tools': maybe(tools, missing),
    'a.months': maybe(months, missing),
    'a.rate': maybe(decimals, missing),
    'a.budget': maybe(money, missing),
    'a.day': maybe(days, missing),
    'a.moment': maybe(moments, missing),
    'application.requestedAmount': maybe(money, missing),
    'parts.planned': maybe(fc.boolean(), missing),
    parts: maybe(fc.array(row, { maxLength: 4 }), missing),
  }) as fc.Arbitrary<Readonly<Record<string, FactAnswer>>>;
}
