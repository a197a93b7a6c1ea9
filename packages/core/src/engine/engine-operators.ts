import type { FactState, NumberRange } from '../evaluation/fact-state.ts';
import { stateTest } from '../evaluation/operators.ts';
import { OPERATORS, type OperatorName, type TestableType } from '../model/condition.ts';
import { Decimal } from '../model/decimal.ts';
import type { EngineValue } from './engine-rules.ts';

/** A share as an engine's fact: both amounts as decimal text, never divided. */
export interface EngineShare {
  readonly part: string;
  readonly whole: string;
}

/** The value of a fact in an engine; null is "not applicable". */
export type EngineFactValue = boolean | number | string | readonly string[] | EngineShare | null;

/** An operator to register with `engine.addOperator(name, evaluate)`. */
export interface EngineOperator {
  readonly name: string;
  readonly evaluate: (fact: EngineFactValue, value: EngineValue) => boolean;
}

/** Which operator of ours an engine's operator is, and on which type of fact. */
interface OperatorMeaning {
  readonly operator: OperatorName;
  readonly type: TestableType;
}

/** The engine's own operators where they mean what ours do. */
const THEIRS: Readonly<Partial<Record<TestableType, Readonly<Partial<Record<OperatorName, string>>>>>> = {
  boolean: { equals: 'equal' },
  enum: { equals: 'equal', isOneOf: 'in' },
  set: { includes: 'contains' },
  integer: {
    equals: 'equal',
    atLeast: 'greaterThanInclusive',
    atMost: 'lessThanInclusive',
    above: 'greaterThan',
    below: 'lessThan',
  },
};

/** The name of an operator of ours in an engine: theirs where it means the same, else ours, with the type where several have it. */
export function engineOperatorName(operator: OperatorName, type: TestableType): string {
  const theirs = THEIRS[type]?.[operator];
  if (theirs !== undefined) return theirs;
  // Amounts and other decimals are compared alike.
  const prefix = type === 'money' ? 'decimal' : type;
  return type === 'set' || type === 'share'
    ? operator
    : `${prefix}${operator.slice(0, 1).toUpperCase()}${operator.slice(1)}`;
}

const OURS: ReadonlyMap<string, OperatorMeaning> = new Map(
  Object.entries(OPERATORS).flatMap(([name, { reads }]) =>
    reads.flatMap((type: TestableType): [string, OperatorMeaning][] => {
      const operator = name as OperatorName;
      return type === 'money' || THEIRS[type]?.[operator] !== undefined
        ? []
        : [[engineOperatorName(operator, type), { operator, type }]];
    }),
  ),
);

/** What an operator that `toJsonRulesEngine` registers means; undefined for any other. */
export function meaningOf(name: string): OperatorMeaning | undefined {
  return OURS.get(name);
}

/** Every operator that our conditions may need beyond the engine's own. */
export const ENGINE_OPERATORS: readonly EngineOperator[] = [...OURS].map(([name, { operator, type }]) => ({
  name,
  evaluate: (fact, value) => stateTest({ operator, type, expected: value })(stateOf(fact)) === 'met',
}));

function stateOf(fact: EngineFactValue): FactState {
  if (fact === null || typeof fact !== 'object' || !('part' in fact)) return fact;
  return { kind: 'share', part: exactly(fact.part), whole: exactly(fact.whole) };
}

function exactly(amount: string): NumberRange {
  const value = new Decimal(amount);
  return { kind: 'range', least: value, most: value };
}
