import { settled } from '../evaluation/settled-test.ts';
import type { Application } from '../model/application.ts';
import type { Condition, TestableType } from '../model/condition.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { testableFacts } from '../rules/fact-types.ts';
import { type EngineFacts, engineFacts } from './engine-facts.ts';
import { ENGINE_OPERATORS, type EngineOperator, engineOperatorName } from './engine-operators.ts';
import {
  appliesName,
  type EngineCondition,
  type EngineRule,
  type EngineTopCondition,
} from './engine-rules.ts';

/** A rule set for an application that runs json-rules-engine of its own. `rules` and `conditions` are JSON. */
export interface EngineExport {
  /** One for each criterion in use, in the rule set's order: `engine.addRule(rule)`. */
  readonly rules: readonly EngineRule[];
  /** By name: `engine.setCondition(name, condition)`. */
  readonly conditions: Readonly<Record<string, EngineTopCondition>>;
  /** What the rules need beyond the engine's own: `engine.addOperator(name, evaluate)`. */
  readonly operators: readonly EngineOperator[];
  /** @throws FactTypeError for an answer of the wrong type, or to a question that is not asked. */
  facts(application: Application): EngineFacts;
}

/**
 * Writes a rule set as plain rules of json-rules-engine. A rule's event happens where its criterion applies and is met; where every fact is
 * known, that is exactly where `compile` finds it met. What is unknown has no place in that engine: see `EngineFacts.unknown`.
 */
export function toJsonRulesEngine(rules: AppliedRuleSet): EngineExport {
  const types = testableFacts(rules.data);
  const write = (condition: Condition): EngineCondition => {
    if ('all' in condition) return { all: condition.all.map(write) };
    if ('any' in condition) return { any: condition.any.map(write) };
    if ('not' in condition) return { not: write(condition.not) };
    if ('condition' in condition) return { condition: condition.condition };
    const { fact, operator, value } = settled(condition);
    // A checked rule set tests no fact that is not there, and no text or table.
    const type = types.get(fact)?.type as TestableType;
    return { fact, operator: engineOperatorName(operator, type), value };
  };
  const conditions: [string, EngineTopCondition][] = rules.conditions.map(({ id, when }) => [
    id,
    top(write(when)),
  ]);
  const { id, version } = rules.ruleSet;
  const written = rules.criteria.map((criterion): EngineRule => {
    const when = write(criterion.when);
    const applies = appliesName(criterion.id);
    if (criterion.appliesWhen !== undefined) conditions.push([applies, top(write(criterion.appliesWhen))]);
    return {
      name: criterion.id,
      conditions: criterion.appliesWhen === undefined ? top(when) : { all: [{ condition: applies }, when] },
      event: {
        type: criterion.id,
        params: { label: criterion.label, kind: criterion.kind, ruleSet: `${id}@${version}` },
      },
    };
  });
  const used = new Set(
    [...conditions.map(([, when]) => when), ...written.map((rule) => rule.conditions)].flatMap(operatorsOf),
  );
  return {
    rules: written,
    conditions: Object.fromEntries(conditions),
    operators: ENGINE_OPERATORS.filter(({ name }) => used.has(name)),
    facts: engineFacts(rules),
  };
}

function top(condition: EngineCondition): EngineTopCondition {
  return 'fact' in condition ? { all: [condition] } : condition;
}

function operatorsOf(condition: EngineCondition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(operatorsOf);
  if ('any' in condition) return condition.any.flatMap(operatorsOf);
  if ('not' in condition) return operatorsOf(condition.not);
  return 'operator' in condition ? [condition.operator] : [];
}
