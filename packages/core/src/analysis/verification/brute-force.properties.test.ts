import { fc, test as property } from '@fast-check/jest';
import { expect } from '@jest/globals';
import type { Condition, Test } from '../../model/condition.ts';
import type { FactData } from '../../model/fact.ts';
import { applySolicitation } from '../../rules/apply-solicitation.ts';
import { parseRuleSet } from '../../rules/parse-rule-set.ts';
import { faultsByBruteForce } from '../../testing/faults-by-brute-force.ts';
import { onlyRead } from '../../testing/only-read.ts';
import { criterion } from '../../testing/small-rule-set.ts';
import { checkRuleSet } from './check-rule-set.ts';
import type { CheckFinding } from './finding.ts';

const asked = (id: string) => ({ id, label: id, question: `${id}?` });
const values = (...names: readonly string[]) => names.map((value) => ({ value, label: value }));
/** Facts of so few answers that all of them can be gone through. */
const FACTS: readonly FactData[] = [
  { ...asked('yes'), type: 'boolean' },
  { ...asked('maybe'), type: 'boolean', notApplicable: true },
  { ...asked('colour'), type: 'enum', values: values('red', 'green', 'blue') },
  { ...asked('tools'), type: 'set', values: values('saw', 'axe') },
  { ...asked('months'), type: 'integer', minimum: -1, maximum: 3 },
  { ...asked('amount'), type: 'money', minimum: '0.01', maximum: '0.05' },
  {
    ...asked('rows'),
    type: 'table',
    columns: [
      { ...asked('cost'), type: 'money', minimum: '0', maximum: '0.02' },
      { ...asked('local'), type: 'boolean' },
    ],
  },
];
const LOCAL: Condition = { fact: 'local', operator: 'equals', value: true };
const described = (id: string) => ({ id, label: id, description: id });
const DERIVED = [
  { ...described('rows.sum'), derive: { aggregate: 'sum', table: 'rows', column: 'cost', where: LOCAL } },
  { ...described('rows.any'), derive: { aggregate: 'any', table: 'rows', where: LOCAL } },
  { ...described('rows.count'), derive: { aggregate: 'count', table: 'rows' } },
] as const;

const ORDERED = ['equals', 'atLeast', 'atMost', 'above', 'below'] as const;
function testOn(
  fact: string,
  operators: readonly Test['operator'][],
  value: fc.Arbitrary<Test['value']>,
): fc.Arbitrary<Condition> {
  return fc.record({ fact: fc.constant(fact), operator: fc.constantFrom(...operators), value });
}
/** Tests of each fact, none of them out of its range. */
const TESTS: Readonly<Record<string, fc.Arbitrary<Condition>>> = {
  yes: testOn('yes', ['equals'], fc.boolean()),
  maybe: testOn('maybe', ['equals'], fc.boolean()),
  colour: testOn(
    'colour',
    ['isOneOf'],
    fc.subarray(['red', 'green', 'blue'], { minLength: 1, maxLength: 2 }),
  ),
  tools: fc.oneof(
    testOn('tools', ['includes'], fc.constantFrom('saw', 'axe')),
    testOn(
      'tools',
      ['includesAllOf', 'includesAnyOf', 'isWithin'],
      fc.subarray(['saw', 'axe'], { minLength: 1 }),
    ),
  ),
  months: testOn('months', ORDERED, fc.integer({ min: -1, max: 3 })),
  amount: testOn('amount', ORDERED, fc.constantFrom('0.01', '0.02', '0.03', '0.04')),
  'rows.sum': testOn('rows.sum', ORDERED, fc.constantFrom('0', '0.01', '0.02', '0.03')),
  'rows.any': testOn('rows.any', ['equals'], fc.boolean()),
  'rows.count': testOn('rows.count', ORDERED, fc.integer({ min: 0, max: 2 })),
};

/** Conditions over some facts, each of them tested once or twice. */
function conditionOver(facts: readonly string[]): fc.Arbitrary<Condition> {
  const leaf = (fact: string): fc.Arbitrary<Condition> => {
    const test = TESTS[fact] as fc.Arbitrary<Condition>;
    // What may not apply is not asked for the opposite of.
    return fact === 'maybe'
      ? test
      : fc.oneof({ weight: 3, arbitrary: test }, { weight: 1, arbitrary: test.map((not) => ({ not })) });
  };
  const group = (parts: readonly Condition[]): fc.Arbitrary<Condition> => {
    const [only, ...more] = parts;
    return only !== undefined && more.length === 0
      ? fc.constant(only)
      : fc.boolean().map((every) => (every ? { all: parts } : { any: parts }));
  };
  return fc
    .tuple(...facts.map(leaf), fc.option(fc.constantFrom(...facts).chain(leaf), { nil: null, freq: 3 }))
    .chain((parts) => {
      const all = parts.filter((part) => part !== null);
      const at = Math.ceil(all.length / 2);
      return fc
        .tuple(group(all.slice(0, at)), ...(at < all.length ? [group(all.slice(at))] : []))
        .chain((halves) => group(halves));
    });
}

const someFacts = (names: readonly string[]) => fc.subarray([...names], { minLength: 1, maxLength: 2 });
const POINTS = ['1', '2', '-1', '0.5'] as const;

function ruleSets(names: readonly string[]) {
  const criteria = fc.array(
    fc.record({
      when: someFacts(names).chain(conditionOver),
      appliesWhen: fc.option(someFacts(names).chain(conditionOver), { nil: undefined, freq: 2 }),
      points: fc.constantFrom(...POINTS),
    }),
    { minLength: 1, maxLength: 3 },
  );
  return criteria.map((list) =>
    onlyRead({
      facts: FACTS,
      derivedFacts: DERIVED,
      criteria: list.map(({ when, appliesWhen }, i) =>
        criterion(`c${i}`, when, appliesWhen === undefined ? {} : { appliesWhen }),
      ),
      profiles: [
        {
          id: 'count',
          label: 'count',
          description: 'count',
          official: false,
          points: Object.fromEntries(list.map(({ points }, i) => [`c${i}`, points])),
          keys: [{ key: 'points', direction: 'descending' }],
          ties: 'competition',
        },
      ],
    }),
  );
}

function called({ rule, subjects, path }: CheckFinding): string {
  const place = rule === 'branch_without_effect' ? [path.slice(2).join('.')] : [];
  return [rule, ...subjects, ...place].join(' ');
}

type Data = ReturnType<typeof onlyRead>;

function compared(data: Data) {
  const rules = applySolicitation(parseRuleSet(data), null);
  const { findings, ranges } = checkRuleSet(rules);
  const truth = faultsByBruteForce(rules, (id) => Number(data.profiles[0]?.points?.[id]));
  return { findings, range: ranges[0], truth };
}

const ASKED = ['yes', 'maybe', 'colour', 'tools', 'months', 'amount'];
/** Three facts at a time: of more there are too many applications. */
const three = fc.shuffledSubarray(ASKED, { minLength: 2, maxLength: 3 });

property.prop([three.chain(ruleSets)], { numRuns: 1000 })(
  'what is found is what every application there is shows, and nothing is found in a thousand sound rule sets',
  (data) => {
    const { findings, range, truth } = compared(data);
    expect(findings.map(called).sort()).toEqual([...truth.faults].sort());
    for (const end of [range?.least, range?.most]) expect(end?.reached.toFixed()).toBe(end?.bound.toFixed());
    expect([range?.least.reached.toNumber(), range?.most.reached.toNumber()]).toEqual([
      truth.lowest,
      truth.highest,
    ]);
    fc.pre(truth.faults.size === 0);
  },
  300_000,
);

property.prop(
  [
    fc
      .shuffledSubarray(['rows.sum', 'rows.any', 'rows.count', 'yes'], { minLength: 2, maxLength: 3 })
      .chain(ruleSets),
  ],
  {
    numRuns: 300,
  },
)(
  'of facts that follow from rows nothing is found that is not so, and what is so is found or not decided',
  (data) => {
    const { findings, range, truth } = compared(data);
    const found = findings.filter(({ rule }) => rule !== 'not_decided').map(called);
    // Of a criterion that never applies it is true as well that nobody meets or misses it, and sometimes that alone is proven.
    const isSo = (name: string) =>
      truth.faults.has(name) || truth.faults.has(name.replace(/^never_(?:met|missed) /, 'never_applies '));
    const isFound = (name: string) =>
      found.includes(name) ||
      ['never_met ', 'never_missed '].some((weaker) =>
        found.includes(name.replace('never_applies ', weaker)),
      );
    expect(found.filter((name) => !isSo(name))).toEqual([]);
    if (findings.every(({ rule }) => rule !== 'not_decided'))
      expect([...truth.faults].filter((name) => !isFound(name))).toEqual([]);
    expect(range?.most.bound.toNumber()).toBeGreaterThanOrEqual(truth.highest);
    expect(range?.most.reached.toNumber()).toBeLessThanOrEqual(truth.highest);
  },
  300_000,
);
