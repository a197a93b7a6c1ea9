import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { Engine } from 'json-rules-engine';
import type { FactAnswer, TableRow } from '../model/application.ts';
import { OPERATOR_NAMES } from '../model/condition.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { applySolicitation } from '../rules/apply-solicitation.ts';
import { testsOf } from '../rules/facts-read.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { answers, ruleSetData } from '../testing/arbitraries.ts';
import { compile } from './compile.ts';
import type { Derivation, Evaluation } from './evaluation.ts';
import { factIndex } from './fact-index.ts';
import { interpret } from './interpret.ts';
import { stateTest } from './operators.ts';

const applied = (data: RuleSetData) => applySolicitation(parseRuleSet(data), null);
const findingsOf = (evaluation: Evaluation) =>
  evaluation.findings.map(({ criterion, outcome, applies, test: tested, derivation, appliesDerivation }) => ({
    criterion: criterion.id,
    outcome,
    applies,
    test: tested,
    derivation,
    appliesDerivation,
  }));
const outcomesOf = (evaluation: Evaluation) =>
  Object.fromEntries(evaluation.findings.map((f) => [f.criterion.id, f.outcome]));
type Answers = Readonly<Record<string, FactAnswer>>;

describe('the executors', () => {
  test.prop([ruleSetData, answers(2)], { numRuns: 400 })(
    'agree on every finding and derivation',
    async (data, facts) => {
      const rules = applied(data);
      const compiled = compile(rules).evaluate({ id: 'A', facts });
      const interpreted = await interpret(rules).evaluate({ id: 'A', facts });
      expect(findingsOf(interpreted)).toEqual(findingsOf(compiled));
    },
  );

  test.prop([ruleSetData, fc.array(answers(2), { minLength: 2, maxLength: 5 })], { numRuns: 30 })(
    'may be given many applications at once',
    async (data, pool) => {
      const rules = applied(data);
      const interpreter = interpret(rules);
      const compiled = compile(rules);
      const together = await Promise.all(
        pool.map((facts, i) => interpreter.evaluate({ id: `A${i}`, facts })),
      );
      expect(together.map(outcomesOf)).toEqual(
        pool.map((facts, i) => outcomesOf(compiled.evaluate({ id: `A${i}`, facts }))),
      );
    },
  );
});

describe('with every fact known', () => {
  test.prop([ruleSetData, answers(0)], { numRuns: 300 })(
    'nothing is indeterminate and json-rules-engine by itself answers the same',
    async (data, facts) => {
      const rules = applied(data);
      fc.pre(!readsShareOfNothing(data, facts));
      const evaluation = compile(rules).evaluate({ id: 'A', facts });
      const plain = await plainEngine(data, facts);
      for (const { criterion, outcome, test: tested, applies } of evaluation.findings) {
        expect(outcome).not.toBe('indeterminate');
        expect([criterion.id, tested]).toEqual([
          criterion.id,
          plain.get(`${criterion.id} when`) ? 'met' : 'not_met',
        ]);
        const concerned = criterion.appliesWhen === undefined || plain.get(`${criterion.id} appliesWhen`);
        expect([criterion.id, applies]).toEqual([criterion.id, concerned ? 'met' : 'not_met']);
      }
    },
  );
});

/** A share of a budget of zero stays unknown with every answer given. */
function readsShareOfNothing(data: RuleSetData, facts: Answers): boolean {
  const named = new Map(data.conditions.map((c) => [c.id, c]));
  const tests = data.criteria.flatMap((c) =>
    [c.appliesWhen, c.when].flatMap((when) => (when === undefined ? [] : [...testsOf(when, named)])),
  );
  return facts['a.budget'] === '0' && tests.some(({ test: { fact } }) => fact === 'parts.share');
}

/** The conditions as they are written, in an engine that knows no third value. */
async function plainEngine(data: RuleSetData, facts: Answers): Promise<ReadonlyMap<string, boolean>> {
  const rules = applied(data);
  const index = factIndex(rules);
  const known = index.read({ id: 'A', facts });
  const engine = new Engine();
  for (const operator of OPERATOR_NAMES) {
    engine.addOperator<never, never>(
      operator,
      (fact: { type: never; state: never }, expected) =>
        stateTest({ operator, type: fact.type, expected })(fact.state) === 'met',
    );
  }
  const root = (when: object) => ('fact' in when ? { all: [when] } : when) as never;
  for (const named of rules.conditions) engine.setCondition(named.id, root(named.when));
  const read = new Set<string>();
  const named = new Map(rules.conditions.map((c) => [c.id, c]));
  for (const criterion of rules.criteria) {
    for (const [part, when] of [
      ['when', criterion.when],
      ['appliesWhen', criterion.appliesWhen],
    ] as const) {
      if (when === undefined) continue;
      for (const place of testsOf(when, named)) read.add(place.test.fact);
      const name = `${criterion.id} ${part}`;
      engine.addRule({ name, event: { type: name }, conditions: root(when) });
    }
  }
  const { results, failureResults } = await engine.run(
    Object.fromEntries(
      [...read].map((id) => [id, { type: index.fact(id).type, state: known.state(index.slot(id)) }]),
    ),
  );
  return new Map(
    [...results, ...failureResults].map((result) => [String(result.name), result.result === true]),
  );
}

/** A complete set of answers and one with some of them taken away, down to the cells of the table. */
const moreAndLess = fc
  .tuple(answers(0), fc.infiniteStream(fc.boolean()))
  .map(([full, coins]): { readonly full: Answers; readonly some: Answers; readonly less: Answers } => {
    const toss = () => coins.next().value === true;
    const thin = (facts: Answers): Answers =>
      Object.fromEntries(
        Object.entries(facts).flatMap(([id, answer]) => {
          if (toss() && toss()) return [];
          if (!Array.isArray(answer) || id !== 'parts') return [[id, answer]];
          return [
            [
              id,
              answer.map((row) =>
                Object.fromEntries(Object.entries(row as TableRow).filter(() => toss() || toss())),
              ),
            ],
          ];
        }),
      );
    const some = thin(full);
    return { full, some, less: thin(some) };
  })
  // Without the table, a no to "are parts planned" says that it is empty; rows given later contradict that answer.
  .filter(({ full }) => full['parts.planned'] === true);

describe('filling in a missing answer', () => {
  test.prop([ruleSetData, moreAndLess], { numRuns: 1000 })(
    'never reverses what was met or not met',
    (data, { full, some, less }) => {
      const compiled = compile(applied(data));
      const chain = [less, some, full].map((facts) => compiled.evaluate({ id: 'A', facts }));
      for (const [before, after] of [
        [chain[0], chain[1]],
        [chain[1], chain[2]],
      ] as const) {
        for (const finding of before?.findings ?? []) {
          const then = after?.finding(finding.criterion.id);
          if (finding.test !== 'indeterminate')
            expect([finding.criterion.id, then?.test]).toEqual([finding.criterion.id, finding.test]);
          if (finding.applies !== 'indeterminate') expect(then?.applies).toBe(finding.applies);
          if (finding.outcome !== 'indeterminate') expect(then?.outcome).toBe(finding.outcome);
        }
      }
    },
  );
});

describe('order', () => {
  test.prop([ruleSetData, answers(2), fc.nat()], { numRuns: 200 })(
    'of facts, criteria and rows never matters',
    (data, facts, seed) => {
      const turn = <T>(items: readonly T[]): T[] =>
        [
          ...items.slice(seed % Math.max(1, items.length)),
          ...items.slice(0, seed % Math.max(1, items.length)),
        ].reverse();
      const turned: RuleSetData = {
        ...data,
        facts: turn(data.facts),
        criteria: turn(data.criteria),
        derivedFacts: turn(data.derivedFacts),
        conditions: turn(data.conditions),
      };
      const parts = facts['parts'];
      const turnedFacts = Object.fromEntries(
        turn(Object.entries(Array.isArray(parts) ? { ...facts, parts: turn(parts) as never } : facts)),
      );
      const before = compile(applied(data)).evaluate({ id: 'A', facts });
      const after = compile(applied(turned)).evaluate({ id: 'A', facts: turnedFacts });
      expect(outcomesOf(after)).toEqual(outcomesOf(before));
    },
  );

  test.prop([ruleSetData, ruleSetData, answers(2)], { numRuns: 50 })(
    'of rule sets neither: another one changes nothing',
    (one, other, facts) => {
      const before = JSON.stringify(findingsOf(compile(applied(one)).evaluate({ id: 'A', facts })));
      compile(applied({ ...other, id: 'other' })).evaluate({ id: 'A', facts });
      expect(JSON.stringify(findingsOf(compile(applied(one)).evaluate({ id: 'A', facts })))).toBe(before);
    },
  );
});

describe('the decisive children of a group', () => {
  test.prop([ruleSetData, answers(2)], { numRuns: 300 })(
    'settle it: all of a met all or not-met any, else those with its own outcome',
    (data, facts) => {
      for (const finding of compile(applied(data)).evaluate({ id: 'A', facts }).findings)
        checkDecisive(finding.derivation);
    },
  );
});

function checkDecisive(node: Derivation): void {
  if (node.kind === 'not' || node.kind === 'condition') checkDecisive(node.child);
  if (node.kind !== 'all' && node.kind !== 'any') return;
  expect(node.decisive.length).toBeGreaterThan(0);
  const everyOne =
    (node.kind === 'all' && node.outcome === 'met') || (node.kind === 'any' && node.outcome === 'not_met');
  if (everyOne) expect(node.decisive).toHaveLength(node.children.length);
  for (const i of node.decisive) expect(node.children[i]?.outcome).toBe(node.outcome);
  for (const child of node.children) checkDecisive(child);
}
