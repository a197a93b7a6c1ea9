import { fc, test as property } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import type { FactAnswer, TableRow } from '../model/application.ts';
import type { Condition, Test } from '../model/condition.ts';
import type { CriterionData } from '../model/criterion.ts';
import type { DerivedFactData } from '../model/derived-fact.ts';
import type { ParameterData, RuleSetData } from '../model/rule-set.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { criterion, smallRuleSet } from '../testing/small-rule-set.ts';
import type { Comparison } from './compare-criteria.ts';
import { diffRuleSets } from './rule-set-diff.ts';

/** A second, plain reading of the rules, for answers that are all given: nothing of the evaluation or the search is asked. */

type Answers = Readonly<Record<string, FactAnswer>>;

function rowsOf(answers: Answers): readonly TableRow[] {
  return (answers['parts'] ?? []) as readonly TableRow[];
}

function answerTo(id: string, { derivedFacts }: RuleSetData, answers: Answers): unknown {
  const derive = derivedFacts.find((fact) => fact.id === id)?.derive;
  if (derive === undefined || 'share' in derive) return answers[id];
  const rows = rowsOf(answers).filter(
    (row) => derive.where === undefined || holds(derive.where, smallRuleSet(), row as Answers),
  );
  const amounts = rows.map((row) => Number(row['amount']));
  return {
    sum: amounts.reduce((sum, amount) => sum + amount, 0),
    max: Math.max(0, ...amounts),
    count: rows.length,
    any: rows.length > 0,
  }[String(derive.aggregate)];
}

function passes({ operator, value }: Test, data: RuleSetData, actual: unknown): boolean {
  if (typeof actual === 'object' && actual !== null && 'status' in actual) return false;
  const wanted =
    typeof value === 'object' && 'parameter' in value
      ? data.parameters.find(({ id }) => id === value.parameter)?.default
      : value;
  switch (operator) {
    case 'equals':
      return typeof wanted === 'boolean' || Number.isNaN(Number(wanted))
        ? actual === wanted
        : Number(actual) === Number(wanted);
    case 'isOneOf':
      return (wanted as readonly unknown[]).includes(actual);
    case 'atLeast':
      return Number(actual) >= Number(wanted);
    case 'below':
      return Number(actual) < Number(wanted);
    default:
      throw new Error(`${operator} is not among those that are made`);
  }
}

function holds(condition: Condition, data: RuleSetData, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((child) => holds(child, data, answers));
  if ('any' in condition) return condition.any.some((child) => holds(child, data, answers));
  if ('not' in condition) return !holds(condition.not, data, answers);
  if ('fact' in condition) return passes(condition, data, answerTo(condition.fact, data, answers));
  const named = data.conditions.find(({ id }) => id === condition.condition);
  if (named === undefined) throw new Error('there is no such condition');
  return holds(named.when, data, answers);
}

function outcomeOf({ appliesWhen, when }: CriterionData, data: RuleSetData, answers: Answers): string {
  if (appliesWhen !== undefined && !holds(appliesWhen, data, answers)) return 'not_applicable';
  return holds(when, data, answers) ? 'met' : 'not_met';
}

function scoreOf(data: RuleSetData, answers: Answers): number {
  const [profile] = data.profiles;
  const met = data.criteria.filter(
    (one) =>
      one.kind === 'priority_consideration' &&
      one.offBecause === undefined &&
      outcomeOf(one, data, answers) === 'met',
  );
  const sums = data.families.map(({ id }) => {
    const points = met
      .filter(({ family }) => family === id)
      .map((one) => Number(profile?.points?.[one.id] ?? profile?.pointsEach ?? 0));
    return Math.min(
      points.reduce((sum, own) => sum + own, 0),
      Number(profile?.caps?.[id] ?? Number.POSITIVE_INFINITY),
    );
  });
  return sums.reduce((sum, own) => sum + own, 0);
}

/** Every applicant of a small world: answers at and beside whatever the tests name. */
const ROWS: readonly TableRow[] = ['10', '20'].flatMap((amount) =>
  [true, false].map((local) => ({ name: 'N', amount, local })),
);
const TABLES: readonly (readonly TableRow[])[] = [
  [],
  ...ROWS.map((row) => [row]),
  ...ROWS.flatMap((row, i) => ROWS.slice(i).map((other) => [row, { ...other, name: 'M' }])),
];
const WORLD: readonly Answers[] = [true, false].flatMap((yes) =>
  [true, false, { status: 'not_applicable' } as const].flatMap((maybe) =>
    ['red', 'green', 'blue'].flatMap((colour) =>
      [0, 1, 2, 3].flatMap((months) =>
        TABLES.map((parts) => ({
          'a.yes': yes,
          'a.maybe': maybe,
          'a.colour': colour,
          'a.months': months,
          'parts.planned': true,
          parts,
        })),
      ),
    ),
  ),
);

const test = (fact: string, operator: Test['operator'], value: Test['value']): Test => ({
  fact,
  operator,
  value,
});
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.boolean().map((value) => test('a.yes', 'equals', value)),
  fc.subarray(['red', 'green', 'blue'], { minLength: 1 }).map((value) => test('a.colour', 'isOneOf', value)),
  fc
    .tuple(fc.constantFrom('atLeast' as const, 'below' as const), fc.integer({ min: 0, max: 3 }))
    .map(([operator, value]) => test('a.months', operator, value)),
  fc.constant(test('a.months', 'atLeast', { parameter: 'months' })),
  fc.constant<Condition>({ condition: 'named' }),
  fc
    .tuple(fc.constantFrom('parts.sum', 'parts.largest'), fc.constantFrom('0', '10', '20', '30'))
    .map(([fact, value]) => test(fact, 'atLeast', value)),
  fc.integer({ min: 0, max: 2 }).map((value) => test('parts.count', 'atLeast', value)),
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  leaf,
  leaf.map((not) => ({ not })),
  fc.boolean().map((value) => test('a.maybe', 'equals', value)),
  fc.array(leaf, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
  fc.array(leaf, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
);

function oneOf(id: string): fc.Arbitrary<CriterionData> {
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
  return fc
    .record({
      when: condition,
      appliesWhen: maybe(leaf),
      kind: fc.constantFrom('priority_consideration' as const, 'eligibility' as const),
      family: fc.constantFrom('main', 'other'),
      offBecause: maybe(fc.constant('not asked')),
    })
    .map(({ when, appliesWhen, kind, family, offBecause }) =>
      criterion(id, when, {
        kind,
        family,
        ...(appliesWhen !== undefined && { appliesWhen }),
        ...(offBecause !== undefined && { offBecause }),
      }),
    );
}

/** The parts of a rule set of which another may have other ones. */
const parts = fc.record({
  criteria: fc.tuple(oneOf('c0'), oneOf('c1'), oneOf('c2')),
  count: fc.integer({ min: 1, max: 3 }),
  named: fc.oneof(
    fc.boolean().map((value) => test('a.yes', 'equals', value)),
    fc.constant(test('a.months', 'below', 2)),
  ),
  months: fc.integer({ min: 0, max: 3 }),
  local: fc.option(fc.boolean(), { nil: undefined }),
  points: fc.record(
    { c0: fc.constantFrom('1', '2'), c1: fc.constantFrom('1', '-0.5') },
    { requiredKeys: [] },
  ),
  cap: fc.option(fc.constantFrom('1', '1.5'), { nil: undefined }),
});

function dataOf({ criteria, count, named, months, local, points, cap }: Parts): RuleSetData {
  const small = smallRuleSet();
  const where = local === undefined ? undefined : test('local', 'equals', local);
  const parameter: ParameterData = {
    id: 'months',
    type: 'integer',
    label: 'months',
    description: 'months',
    default: months,
    minimum: 0,
    maximum: 12,
    basis: 'modelling-choice',
  };
  const derived = (id: string, aggregate: 'sum' | 'max' | 'count'): DerivedFactData => ({
    id,
    label: id,
    description: id,
    derive: {
      aggregate,
      table: 'parts',
      ...(aggregate !== 'count' && { column: 'amount' }),
      ...(where !== undefined && { where }),
    },
  });
  return smallRuleSet({
    parameters: [parameter],
    derivedFacts: [
      derived('parts.sum', 'sum'),
      derived('parts.largest', 'max'),
      derived('parts.count', 'count'),
    ],
    conditions: [{ id: 'named', label: 'named', when: named }],
    criteria: criteria.slice(0, count),
    profiles: small.profiles.map((profile) => ({
      ...profile,
      points: Object.fromEntries(
        Object.entries(points).filter(([id]) =>
          criteria.slice(0, count).some((one) => one.id === id && one.kind === 'priority_consideration'),
        ),
      ) as Readonly<Record<string, string>>,
      ...(cap !== undefined && { caps: { main: cap } }),
    })),
  });
}

type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;

/** Two rule sets of which the second has some parts of the first and others of its own. */
const pairs = fc
  .tuple(
    parts,
    parts,
    fc.subarray(['criteria', 'count', 'named', 'months', 'local', 'points', 'cap'] as const),
  )
  .map(([first, other, changed]) => {
    const taken = Object.fromEntries(changed.map((key) => [key, other[key]]));
    return [dataOf(first), dataOf({ ...first, ...taken })] as const;
  });

const met = (data: RuleSetData, one: CriterionData, answers: Answers) =>
  outcomeOf(one, data, answers) === 'met';
const concerned = ({ appliesWhen }: CriterionData, data: RuleSetData, answers: Answers) =>
  appliesWhen === undefined || holds(appliesWhen, data, answers);

describe('a diff of two random rule sets', () => {
  property.prop([pairs], { numRuns: 150 })(
    'misses no difference that some applicant shows, and every witness is right',
    ([from, to]) => {
      const diff = diffRuleSets(parseRuleSet(from), parseRuleSet(to));
      for (const before of from.criteria) {
        const after = to.criteria.find(({ id }) => id === before.id);
        if (after === undefined) {
          expect(diff.criteria.removed.map(({ id }) => id)).toContain(before.id);
          continue;
        }
        const found = diff.criteria.changed.find(({ id }) => id === before.id)?.condition ?? null;
        check(found?.met ?? null, [
          (answers) => met(from, before, answers),
          (answers) => met(to, after, answers),
        ]);
        check(found?.concerns ?? null, [
          (answers) => concerned(before, from, answers),
          (answers) => concerned(after, to, answers),
        ]);
        check(found?.asks ?? null, [
          (answers) => holds(before.when, from, answers),
          (answers) => holds(after.when, to, answers),
        ]);
        for (const witness of [found?.met.lost, found?.met.gained]) {
          if (witness === null || witness === undefined) continue;
          for (const answers of completions(witness.application.facts)) {
            expect(outcomeOf(before, from, answers)).toBe(witness.from);
            expect(outcomeOf(after, to, answers)).toBe(witness.to);
          }
        }
      }
    },
    120_000,
  );

  property.prop([pairs], { numRuns: 200 })(
    'is never silent where a score differs',
    ([from, to]) => {
      const { criteria, profiles } = diffRuleSets(parseRuleSet(from), parseRuleSet(to));
      const told = criteria.added.length + criteria.removed.length + criteria.changed.length;
      const differ = WORLD.some((answers) => scoreOf(from, answers) !== scoreOf(to, answers));
      if (differ) expect(told + profiles.changed.length).toBeGreaterThan(0);
    },
    120_000,
  );
});

/** What a witness left open, answered in every way: none of them may matter. */
function completions(given: Answers): readonly Answers[] {
  const tables = ['0', '1000000'].flatMap((amount) =>
    [true, false].map((local) => rowsOf(given).map((row) => ({ name: 'N', amount, local, ...row }))),
  );
  return WORLD.filter((open) => !('parts' in given) || rowsOf(open).length === 0).flatMap((open) =>
    'parts' in given ? tables.map((parts) => ({ ...open, ...given, parts })) : [{ ...open, ...given }],
  );
}

type Lets = (answers: Answers) => boolean;

/** Holds one comparison to what every applicant of the small world, and every witness, shows; null says that nothing changed. */
function check(comparison: Comparison | null, [before, after]: readonly [Lets, Lets]): void {
  const isLost: Lets = (answers) => before(answers) && !after(answers);
  const isGained: Lets = (answers) => !before(answers) && after(answers);
  const { relation, lost, gained } = comparison ?? { relation: 'equivalent', lost: null, gained: null };
  if (lost !== null) expect(completions(lost.application.facts).every(isLost)).toBe(true);
  if (gained !== null) expect(completions(gained.application.facts).every(isGained)).toBe(true);
  if (relation === 'not_decided') return;
  expect(WORLD.some(isLost) && lost === null).toBe(false);
  expect(WORLD.some(isGained) && gained === null).toBe(false);
  expect(relation).toBe(lost ? (gained ? 'neither' : 'stricter') : gained ? 'looser' : 'equivalent');
}
