import {
  Engine,
  type NestedCondition,
  type RuleProperties,
  type RuleResult,
  type TopLevelCondition,
} from 'json-rules-engine';
import type { Application } from '../model/application.ts';
import {
  type Condition,
  type NamedConditionData,
  OPERATOR_NAMES,
  type OperatorName,
} from '../model/condition.ts';
import type { TestOutcome } from '../model/outcome.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import type { FactAnswers } from '../rules/parse-rule-set.ts';
import { type Deriver, deriver } from './derivation.ts';
import type {
  ApplicationTo,
  Derivation,
  Evaluation,
  Executor,
  Finding,
  FindingOutcome,
} from './evaluation.ts';
import { factExplainer } from './explain-fact.ts';
import { factIndex } from './fact-index.ts';
import type { FactState } from './fact-state.ts';
import { findingOutcome } from './finding-outcome.ts';
import { FoundEvaluation } from './found-evaluation.ts';
import type { KnownFacts } from './known-facts.ts';
import { type StateTest, stateTest } from './operators.ts';
import { type SettledTest, settled } from './settled-test.ts';
import { testDerivation } from './test-leaves.ts';

/** Two two-valued readings of a condition: what holds whatever the missing answers are, and what can hold. */
type Reading = 'certain' | 'possible';
const READINGS = ['certain', 'possible'] as const satisfies readonly Reading[];

/** What the engine is given of a fact. */
interface EngineFact {
  readonly type: string;
  readonly state: FactState;
}

/** The executor by json-rules-engine: slower, and written by others, so that it checks the compiled one. */
export interface Interpreter<Facts extends FactAnswers = FactAnswers> extends Executor<Facts> {
  evaluate(application: ApplicationTo<Facts>): Promise<Evaluation>;
}

/**
 * Loads a rule set into a json-rules-engine `Engine`, two rules for each condition, one a reading: an unknown test is false
 * where it stands positive and true under an odd number of `not` in the certain reading, and the reverse in the possible one.
 */
export function interpret<Facts extends FactAnswers>(rules: AppliedRuleSet<Facts>): Interpreter<Facts> {
  const index = factIndex(rules);
  const named = new Map(rules.conditions.map((c) => [c.id, c]));
  const engine = new Engine([], { allowUndefinedFacts: false, pathResolver: refusePath });
  replaceOperators(engine);

  const conditions = rules.criteria.flatMap((criterion, i) => [
    ...(criterion.appliesWhen === undefined
      ? []
      : [{ key: `${i} applies`, condition: criterion.appliesWhen }]),
    { key: `${i} when`, condition: criterion.when },
  ]);
  // The engine's answers stand in the order written, as the leaves are asked for.
  const leaf = (test: SettledTest) => {
    const explain = factExplainer(test.fact, index, rules);
    return (found: FoundByEngine) => {
      const [sure, can] = [found.certain[found.next], found.possible[found.next]];
      found.next += 1;
      return testDerivation(test, threeValued(sure, can), explain(found.known));
    };
  };
  const derivers = new Map<string, Deriver<FoundByEngine>>();
  const read = new Set<string>();
  for (const { key, condition } of conditions) {
    derivers.set(key, deriver(condition, named, leaf));
    for (const reading of READINGS) {
      const event = { type: `${key} ${reading}` };
      const rule: RuleProperties = {
        name: event.type,
        event,
        conditions: topLevel(engineCondition(condition, named, reading, false, read)),
      };
      engine.addRule(rule);
    }
  }

  // Two runs at once on one engine would share state, so each waits for the one before.
  let last: Promise<unknown> = Promise.resolve();
  const run = (facts: Record<string, EngineFact>) => {
    const results = last.then(async () => {
      const { results: passed, failureResults } = await engine.run(facts);
      return new Map([...passed, ...failureResults].map((result) => [String(result.name), leavesOf(result)]));
    });
    last = results.catch(() => undefined);
    return results;
  };

  return {
    rules,
    evaluate: async (application) => {
      const asked: Application = application;
      const known = index.read(asked);
      const facts = Object.fromEntries(
        [...read].map((id): [string, EngineFact] => [
          id,
          { type: index.fact(id).type, state: known.state(index.slot(id)) },
        ]),
      );
      const results = await run(facts);
      const derive = (key: string): Derivation => {
        const [certain, possible] = READINGS.map((reading) => results.get(`${key} ${reading}`));
        const build = derivers.get(key);
        if (certain === undefined || possible === undefined || build === undefined)
          throw new Error(`the engine gave no result for \`${key}\``);
        const found = { known, certain: certain.leaves, possible: possible.leaves, next: 0 };
        const derivation = build(found);
        const root = threeValued(certain.root, possible.root);
        if (derivation.outcome !== root)
          throw new Error(`the engine finds \`${key}\` ${root}, its leaves make it ${derivation.outcome}`);
        return derivation;
      };
      const trees = rules.criteria.map((criterion, i) => ({
        derivation: derive(`${i} when`),
        appliesDerivation: criterion.appliesWhen === undefined ? null : derive(`${i} applies`),
      }));
      const outcomes = trees.map(({ derivation, appliesDerivation }) =>
        findingOutcome(appliesDerivation?.outcome ?? 'met', derivation.outcome),
      );
      return new FoundEvaluation(asked, rules, outcomes, () =>
        rules.criteria.map((criterion, i) => {
          const { code: _, ...outcome } = outcomes[i] as FindingOutcome;
          return { criterion, ...outcome, ...(trees[i] as Trees) };
        }),
      );
    },
  };
}

/** What the engine found for the tests of one condition of one application, and how many of them were looked at. */
interface FoundByEngine {
  readonly known: KnownFacts;
  readonly certain: readonly (boolean | undefined)[];
  readonly possible: readonly (boolean | undefined)[];
  next: number;
}

type Trees = Pick<Finding, 'derivation' | 'appliesDerivation'>;

/** What holds in both readings is met, what holds in neither is not, whichever of the two a `not` above has swapped. */
function threeValued(a: boolean | undefined, b: boolean | undefined): TestOutcome {
  if (a === undefined || b === undefined) throw new Error('the engine left a test without a result');
  return a && b ? 'met' : a || b ? 'indeterminate' : 'not_met';
}

/** A condition as the engine reads it, named conditions written out, since their readings differ by where they stand. */
function engineCondition(
  condition: Condition,
  named: ReadonlyMap<string, NamedConditionData>,
  reading: Reading,
  negated: boolean,
  read: Set<string>,
): NestedCondition {
  const convert = (child: Condition, turned = negated) =>
    engineCondition(child, named, reading, turned, read);
  if ('all' in condition) return { all: condition.all.map((child) => convert(child)) };
  if ('any' in condition) return { any: condition.any.map((child) => convert(child)) };
  if ('not' in condition) return { not: convert(condition.not, !negated) };
  if ('condition' in condition) {
    const target = named.get(condition.condition);
    if (target === undefined) throw new RangeError(`condition \`${condition.condition}\` is not declared`);
    return convert(target.when);
  }
  const test: SettledTest = settled(condition);
  read.add(test.fact);
  const unknownPasses = (reading === 'possible') !== negated;
  return { fact: test.fact, operator: engineOperator(test.operator, unknownPasses), value: test.value };
}

function topLevel(condition: NestedCondition): TopLevelCondition {
  return 'fact' in condition ? { all: [condition] } : condition;
}

function engineOperator(operator: OperatorName, unknownPasses: boolean): string {
  return `${operator}, unknown ${unknownPasses ? 'passes' : 'fails'}`;
}

/** Takes the engine's own operators away and registers ours, each in two forms, one for each reading of unknown. */
function replaceOperators(engine: Engine): void {
  for (const builtIn of [
    'equal',
    'notEqual',
    'in',
    'notIn',
    'contains',
    'doesNotContain',
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
  ]) {
    engine.removeOperator(builtIn);
  }
  const prepared = new Map<string, StateTest>();
  for (const operator of OPERATOR_NAMES) {
    const test = (fact: EngineFact, expected: SettledTest['value']): TestOutcome => {
      const key = JSON.stringify([operator, fact.type, expected]);
      const known = prepared.get(key) ?? stateTest({ operator, type: fact.type as never, expected });
      prepared.set(key, known);
      return known(fact.state);
    };
    engine.addOperator<EngineFact, SettledTest['value']>(
      engineOperator(operator, false),
      (fact, expected) => test(fact, expected) === 'met',
    );
    engine.addOperator<EngineFact, SettledTest['value']>(
      engineOperator(operator, true),
      (fact, expected) => test(fact, expected) !== 'not_met',
    );
  }
}

/** The result of a rule and of each of its tests, in the order written: all that is kept of a result. */
function leavesOf(result: RuleResult): {
  readonly root: boolean;
  readonly leaves: readonly (boolean | undefined)[];
} {
  const leaves: (boolean | undefined)[] = [];
  const visit = (node: unknown): void => {
    const {
      all,
      any,
      not,
      result: outcome,
    } = node as { all?: unknown[]; any?: unknown[]; not?: unknown; result?: boolean };
    if (not !== undefined) visit(not);
    else if (all !== undefined || any !== undefined) for (const child of all ?? any ?? []) visit(child);
    else leaves.push(outcome);
  };
  visit(result.conditions);
  return { root: result.result === true, leaves };
}

/** Paths are not part of our conditions; were one to get here, nothing would be resolved by it. */
function refusePath(): never {
  throw new Error('a condition with a path was given to the engine');
}
