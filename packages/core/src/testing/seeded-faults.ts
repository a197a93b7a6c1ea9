import type { CheckRule } from '../model/check-rule.ts';
import type { Condition, NamedConditionData, Test } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { DerivedFactData } from '../model/derived-fact.ts';
import type { Outcome } from '../model/outcome.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { onlyRead } from './only-read.ts';
import { criterion, smallRuleSet } from './small-rule-set.ts';

/** A rule set with one fault. */
export interface SeededFault {
  readonly why: string;
  readonly data: RuleSetData;
  /** All that a check finds: the fault, and what follows from it. */
  readonly finds: readonly string[];
  /** What the witness of the first shows, by criterion; null where nobody can show it. */
  readonly shows: Readonly<Record<string, Outcome>> | null;
  /** For a fault that no outcome shows: what the witness answers. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

const test = (fact: string, operator: Test['operator'], value: Test['value']): Condition => ({
  fact,
  operator,
  value,
});
const yes = test('a.yes', 'equals', true);
const no = test('a.no', 'equals', true);
const green = test('a.colour', 'equals', 'green');
const months = (operator: Test['operator'], value: Test['value']) => test('a.months', operator, value);

function fault(
  why: string,
  criteria: readonly CriterionData[],
  rule: CheckRule,
  subjects: string,
  shows: SeededFault['shows'],
  {
    keep = [],
    also = [],
    answers,
    ...more
  }: Partial<RuleSetData> & {
    readonly keep?: readonly string[];
    readonly also?: readonly string[];
    readonly answers?: SeededFault['answers'];
  } = {},
): SeededFault {
  return {
    why,
    data: onlyRead({ criteria, ...more }, keep),
    finds: [`${rule} ${subjects}`, ...also],
    shows,
    ...(answers !== undefined && { answers }),
  };
}

const one = (when: Condition, appliesWhen?: Condition) => [
  criterion('c', when, appliesWhen === undefined ? {} : { appliesWhen }),
];
const two = (a: Condition, b: Condition, ofB: Partial<CriterionData> = {}) => [
  criterion('a', a),
  criterion('b', b, ofB),
];
const named = (id: string, when: Condition): NamedConditionData => ({ id, label: id, when });
const rows = (id: string, where: Condition): DerivedFactData => ({
  id,
  label: id,
  description: id,
  derive: { aggregate: 'any', table: 'parts', where },
});
const LOCAL = test('local', 'equals', true);
const AMOUNT = (operator: Test['operator'], value: string) => test('amount', operator, value);
const PARAMETER = {
  label: 'limit',
  description: 'how many months',
  basis: 'modelling-choice',
  type: 'integer',
  minimum: 1,
} as const;
const profile = (caps: Readonly<Record<string, string>>) => ({
  profiles: smallRuleSet().profiles.map((profile) => ({ ...profile, caps })),
});
const NOT_MET = { c: 'not_met' } as const;
const MET = { c: 'met' } as const;

/** Rule sets with one fault each, of every kind that a check looks for. */
export const SEEDED_FAULTS: readonly SeededFault[] = [
  fault('an answer and its opposite', one({ all: [yes, { not: yes }] }), 'never_met', 'c', NOT_MET),
  fault(
    'a yes and a no to one question',
    one({ all: [yes, test('a.yes', 'equals', false)] }),
    'never_met',
    'c',
    NOT_MET,
  ),
  fault(
    'numbers with nothing between',
    one({ all: [months('above', 5), months('below', 6)] }),
    'never_met',
    'c',
    NOT_MET,
  ),
  fault(
    'two choices where one can be made',
    one({ all: [green, test('a.colour', 'equals', 'red')] }),
    'never_met',
    'c',
    NOT_MET,
  ),
  fault(
    'a member that must be there and must not',
    one({ all: [test('a.tools', 'includes', 'saw'), test('a.tools', 'isWithin', ['axe', 'bow'])] }),
    'never_met',
    'c',
    NOT_MET,
  ),
  fault(
    'after one day and before an earlier',
    one({ all: [test('a.day', 'after', '2023-02-01'), test('a.day', 'before', '2023-02-02')] }),
    'never_met',
    'c',
    NOT_MET,
  ),
  fault(
    'a moment in two time zones that is not the same',
    one({
      all: [
        test('a.moment', 'onOrBefore', '2023-04-04T20:59:00-04:00'),
        test('a.moment', 'after', '2023-04-05T00:59:00Z'),
      ],
    }),
    'never_met',
    'c',
    NOT_MET,
  ),
  fault(
    'an amount at least so high and lower',
    one({ all: [test('a.budget', 'atLeast', '10.00'), test('a.budget', 'below', '10')] }),
    'never_met',
    'c',
    NOT_MET,
  ),
  fault(
    'a shared condition and its opposite',
    one({ all: [{ condition: 'x' }, { not: yes }] }),
    'never_met',
    'c',
    NOT_MET,
    { conditions: [named('x', yes)] },
  ),
  fault(
    'rows that come to more than they may',
    one({ all: [test('parts.sum', 'atLeast', '100'), test('parts.sum', 'below', '100')] }),
    'never_met',
    'c',
    NOT_MET,
  ),
  fault(
    'a share that is at least so high and not',
    one({
      all: [test('parts.share', 'shareAtLeast', '40'), { not: test('parts.share', 'shareAtLeast', '30') }],
    }),
    'never_met',
    'c',
    NOT_MET,
  ),
  fault('asked of those who cannot meet it', one({ not: yes }, yes), 'never_met', 'c', NOT_MET),
  fault('asked of nobody', one(no, { all: [yes, { not: yes }] }), 'never_applies', 'c', {
    c: 'not_applicable',
  }),
  fault('an answer or its opposite', one({ any: [yes, { not: yes }] }), 'always_met', 'c', MET),
  fault('a number of at least the least', one(months('atLeast', 0)), 'always_met', 'c', MET),
  fault(
    'any of all choices',
    one(test('a.colour', 'isOneOf', ['red', 'green', 'blue'])),
    'always_met',
    'c',
    MET,
  ),
  fault(
    'nothing beyond all members',
    one(test('a.tools', 'isWithin', ['saw', 'axe', 'bow'])),
    'always_met',
    'c',
    MET,
  ),
  fault(
    'more than nothing or nothing',
    one({ any: [test('parts.count', 'above', 0), test('parts.count', 'equals', 0)] }),
    'always_met',
    'c',
    MET,
  ),
  fault('asked of those who have it', one(yes, yes), 'never_missed', 'c', MET),
  fault(
    'asked with a choice of those who made it',
    one(test('a.colour', 'isOneOf', ['green', 'blue']), green),
    'never_missed',
    'c',
    MET,
  ),
  fault(
    'an exception that is asked anyway',
    one({ all: [yes, { any: [yes, no] }] }),
    'branch_without_effect',
    'c',
    { c: 'not_met' },
  ),
  fault(
    'a threshold behind a higher one',
    one({ all: [months('atLeast', 3), months('atLeast', 6)] }),
    'branch_without_effect',
    'c',
    NOT_MET,
  ),
  fault(
    'a way out that is narrower than another',
    one({ any: [months('atLeast', 3), months('atLeast', 6)] }),
    'branch_without_effect',
    'c',
    MET,
  ),
  fault(
    'the same shared condition twice',
    one({ all: [{ condition: 'x' }, { condition: 'x' }] }),
    'branch_without_effect',
    'c',
    { c: 'met' },
    { conditions: [named('x', yes)], also: ['branch_without_effect c'] },
  ),
  fault(
    'a part under a not',
    one({ not: { any: [months('below', 3), months('below', 2)] } }),
    'branch_without_effect',
    'c',
    NOT_MET,
  ),
  fault(
    'a part of whom it concerns',
    one(no, { any: [yes, { all: [yes, green] }] }),
    'branch_without_effect',
    'c',
    { c: 'indeterminate' },
  ),
  fault('asked again of those whom it concerns', one({ all: [yes, no] }, yes), 'branch_without_effect', 'c', {
    c: 'not_met',
  }),
  fault(
    'a part of a shared condition',
    two({ all: [{ condition: 'x' }, no] }, { any: [{ condition: 'x' }, green] }),
    'branch_without_effect',
    'x',
    {},
    {
      conditions: [named('x', { any: [months('atLeast', 3), months('above', 5)] })],
      also: ['criterion_implied a b'],
      answers: { 'a.months': 3 },
    },
  ),
  fault(
    'a part of which rows count',
    one(test('d.any', 'equals', true)),
    'branch_without_effect',
    'd.any',
    {},
    {
      derivedFacts: [rows('d.any', { any: [AMOUNT('above', '10'), AMOUNT('above', '20')] })],
      answers: { 'parts.planned': true },
    },
  ),
  fault(
    'a threshold above the most',
    one({ any: [yes, months('atLeast', 13)] }),
    'threshold_out_of_range',
    'c a.months',
    { c: 'indeterminate' },
  ),
  fault(
    'a threshold below the least',
    one({ all: [yes, months('above', -1)] }),
    'threshold_out_of_range',
    'c a.months',
    { c: 'indeterminate' },
  ),
  fault(
    'rows counted below nothing',
    one({ any: [yes, test('parts.count', 'atMost', -1)] }),
    'threshold_out_of_range',
    'c parts.count',
    { c: 'indeterminate' },
  ),
  fault(
    'a parameter beyond what is answered',
    one({ any: [yes, months('atLeast', { parameter: 'limit' })] }),
    'threshold_out_of_range',
    'c a.months',
    { c: 'indeterminate' },
    { parameters: [{ ...PARAMETER, id: 'limit', default: 24, maximum: 36 }] },
  ),
  fault(
    'a parameter that may be set beyond what is answered',
    one({ any: [yes, months('atLeast', { parameter: 'limit' })] }),
    'parameter_beyond_range',
    'limit a.months',
    {},
    { parameters: [{ ...PARAMETER, id: 'limit', default: 6, maximum: 36 }], answers: { 'a.months': 0 } },
  ),
  fault(
    'rows that can never count',
    one(test('d.any', 'equals', false)),
    'rows_never_count',
    'd.any',
    {},
    {
      derivedFacts: [rows('d.any', { all: [LOCAL, { any: [test('local', 'equals', false)] }] })],
      also: ['not_decided c'],
      answers: { 'parts.planned': true },
    },
  ),
  fault(
    'rows of which every one counts',
    one(test('d.any', 'equals', true)),
    'rows_always_count',
    'd.any',
    {},
    { derivedFacts: [rows('d.any', AMOUNT('atLeast', '0'))], answers: { 'parts.planned': true } },
  ),
  fault('the same in other words', two(months('above', 2), months('atLeast', 3)), 'criteria_equal', 'a b', {
    a: 'met',
    b: 'met',
  }),
  fault(
    'the same by a shared condition',
    two({ any: [yes, no] }, { condition: 'x' }),
    'criteria_equal',
    'a b',
    { a: 'met', b: 'met' },
    { conditions: [named('x', { not: { all: [{ not: no }, { not: yes }] } })] },
  ),
  fault(
    'a higher threshold and a lower',
    two(months('atLeast', 3), months('atLeast', 6)),
    'criterion_implied',
    'b a',
    { b: 'not_met', a: 'met' },
  ),
  fault(
    'all of the members and any',
    two(test('a.tools', 'includesAllOf', ['saw', 'axe']), test('a.tools', 'includesAnyOf', ['saw', 'axe'])),
    'criterion_implied',
    'a b',
    { a: 'not_met', b: 'met' },
  ),
  fault('two that exclude each other', two(yes, { all: [no, { not: yes }] }), 'never_both', 'a b', {
    a: 'met',
    b: 'not_met',
  }),
  fault(
    'two that concern different applicants',
    two(yes, no, { appliesWhen: { not: yes } }),
    'never_both',
    'a b',
    { a: 'met', b: 'not_applicable' },
  ),
  fault(
    'a question that nothing reads',
    one(yes),
    'never_read',
    'a.maybe',
    {},
    { keep: ['a.maybe'], answers: { 'a.maybe': false } },
  ),
  fault(
    'a derived fact that nothing reads',
    one(test('parts.sum', 'above', '10')),
    'never_read',
    'parts.largest',
    null,
    { keep: ['parts.largest'] },
  ),
  fault('a shared condition that nothing reads', one(yes), 'never_read', 'x', null, {
    conditions: [named('x', yes)],
  }),
  fault('a parameter that nothing reads', one(yes), 'never_read', 'limit', null, {
    parameters: [{ ...PARAMETER, id: 'limit', default: 6, maximum: 12 }],
  }),
  fault(
    'a cap that is never reached',
    two(yes, no),
    'cap_never_binds',
    'count main',
    {},
    { ...profile({ main: '2' }), answers: { 'a.yes': true, 'a.no': true } },
  ),
  fault(
    'a cap on what nobody has together',
    two(yes, { not: yes }),
    'never_both',
    'a b',
    { a: 'met', b: 'not_met' },
    { ...profile({ main: '1' }), also: ['cap_never_binds count main'] },
  ),
  fault('an excuse for what is not there', one(yes), 'needless_setting', 'never_met', null, {
    checks: [{ rule: 'never_met', level: 'off', reason: 'there was something once' }],
  }),
];
