import { type Condition, type ConditionValue, OPERATORS, type Test } from '../model/condition.ts';
import { parseDecimal } from '../model/decimal.ts';
import { quoted } from '../model/problem.ts';
import type { ParameterData, RuleSetData } from '../model/rule-set.ts';
import { unknownName } from './check-names.ts';
import type { TestableFact } from './fact-types.ts';
import { isDate, isInstant } from './moments.ts';
import { type RuleSetProblem, shown } from './rule-set-problem.ts';

type Path = readonly (string | number)[];

/** What a condition can name. */
export interface ConditionScope {
  readonly data: RuleSetData;
  readonly facts: ReadonlyMap<string, TestableFact>;
  /** Null where named conditions cannot be used: among the rows of a table. */
  readonly named: ReadonlyMap<string, Condition> | null;
}

/** Problems of one condition; a named condition is also looked into where it stands under `not`. */
export function checkCondition(
  condition: Condition,
  scope: ConditionScope,
  path: Path,
  negated = false,
): RuleSetProblem[] {
  if ('all' in condition)
    return condition.all.flatMap((child, i) => checkCondition(child, scope, [...path, 'all', i], negated));
  if ('any' in condition)
    return condition.any.flatMap((child, i) => checkCondition(child, scope, [...path, 'any', i], negated));
  if ('not' in condition) return checkCondition(condition.not, scope, [...path, 'not'], !negated);
  if ('condition' in condition) {
    const at = [...path, 'condition'];
    if (scope.named === null)
      return [
        {
          code: 'unknown_name',
          path: at,
          message: 'a named condition cannot stand among the tests of a table’s rows',
        },
      ];
    const target = scope.named.get(condition.condition);
    if (target === undefined)
      return [
        {
          code: 'unknown_name',
          path: at,
          message: unknownName(condition.condition, [...scope.named.keys()], 'condition'),
        },
      ];
    // Its own problems are told where it is declared; only what a `not` here makes wrong is told here.
    return negated
      ? checkCondition(target, scope, at, true).filter((problem) => problem.code === 'negated_not_applicable')
      : [];
  }
  return checkTest(condition, scope, path, negated);
}

function checkTest(test: Test, scope: ConditionScope, path: Path, negated: boolean): RuleSetProblem[] {
  const fact = scope.facts.get(test.fact);
  if (fact === undefined)
    return [
      {
        code: 'unknown_name',
        path: [...path, 'fact'],
        message: unknownName(test.fact, [...scope.facts.keys()], scope.named === null ? 'column' : 'fact'),
      },
    ];
  const operator = OPERATORS[test.operator];
  const reads: readonly string[] = operator.reads;
  if (!reads.includes(fact.type)) {
    const fitting = Object.entries(OPERATORS).flatMap(([name, signature]) =>
      (signature.reads as readonly string[]).includes(fact.type) ? [name] : [],
    );
    const help =
      fitting.length === 0
        ? `a fact of type ${fact.type} is shown, never tested`
        : `for ${fact.type} there are ${fitting.join(', ')}`;
    return [
      {
        code: 'operator_misfit',
        path: [...path, 'operator'],
        message: `${quoted(test.operator)} does not read ${quoted(fact.id)}; ${help}`,
      },
    ];
  }
  const problems: RuleSetProblem[] = [];
  if (negated && fact.notApplicable) {
    const message = `${quoted(fact.id)} may be answered "not applicable" and stands under \`not\`, which would make that answer a yes; test it without \`not\``;
    problems.push({ code: 'negated_not_applicable', path, message });
  }
  const misfit =
    typeof test.value === 'object' && 'parameter' in test.value
      ? parameterProblem(test.value.parameter, fact, operator.value, scope)
      : valueMisfit(test.value, fact, operator.value);
  if (misfit !== null) problems.push({ code: 'value_misfit', path: [...path, 'value'], message: misfit });
  return problems;
}

/** Why a value cannot be compared with a fact; null if it can. */
function valueMisfit(
  value: ConditionValue,
  fact: TestableFact,
  shape: 'one' | 'list' | 'percent',
): string | null {
  if (shape === 'list') {
    if (!Array.isArray(value)) return `${shown(value)} stands where a list of accepted answers was expected`;
    if (new Set(value).size < value.length) return `${shown(value)} names an answer twice`;
    const strange = value.find((item: string) => !fact.values?.includes(item));
    if (strange !== undefined)
      return unknownName(strange, fact.values ?? [], `accepted answer of ${quoted(fact.id)}`);
    return value.length === 0 && fact.type === 'enum' ? 'an empty list is met by no answer' : null;
  }
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean' ? null : `${shown(value)} stands where true or false was expected`;
    case 'enum':
    case 'set':
      return typeof value === 'string' && fact.values?.includes(value)
        ? null
        : unknownName(String(value), fact.values ?? [], `accepted answer of ${quoted(fact.id)}`);
    case 'integer':
      return typeof value === 'number' ? null : `${shown(value)} stands where a whole number was expected`;
    case 'date':
      return typeof value === 'string' && isDate(value)
        ? null
        : `${shown(value)} stands where a day was expected, "2023-04-04"`;
    case 'instant':
      return typeof value === 'string' && isInstant(value)
        ? null
        : `${shown(value)} stands where a moment was expected, "2023-04-04T20:59:00-04:00"`;
    default:
      return typeof value === 'string' && parseDecimal(value) !== undefined
        ? null
        : `${shown(value)} stands where a decimal number was expected, as text: "12.50"`;
  }
}

function parameterProblem(
  name: string,
  fact: TestableFact,
  shape: 'one' | 'list' | 'percent',
  scope: ConditionScope,
): string | null {
  const parameter = scope.data.parameters.find((p) => p.id === name);
  if (parameter === undefined)
    return unknownName(
      name,
      scope.data.parameters.map((p) => p.id),
      'parameter',
    );
  if (shape === 'list') return 'a parameter is one value, and a list was expected';
  return parameterFits(parameter, fact, shape)
    ? null
    : `the parameter ${quoted(name)} of type ${parameter.type} cannot be compared with ${quoted(fact.id)} of type ${fact.type}`;
}

function parameterFits(parameter: ParameterData, fact: TestableFact, shape: 'one' | 'percent'): boolean {
  if (parameter.type === 'enum')
    return fact.type === 'enum' && parameter.values.every((v) => valueMisfit(v.value, fact, 'one') === null);
  return parameter.type === 'integer'
    ? fact.type === 'integer'
    : shape === 'percent' || fact.type === 'decimal' || fact.type === 'money';
}
