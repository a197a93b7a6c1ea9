import type { Condition, ConditionValue, OperatorName, TestableType } from '../model/condition.ts';
import { nearestName } from '../model/nearest-name.ts';
import { quoted } from '../model/problem.ts';
import { shown } from '../rules/rule-set-problem.ts';
import { type EngineMisfit, type EnginePath, MisfitFound } from './engine-misfit.ts';
import { meaningOf } from './engine-operators.ts';

/** A test as it was read; a number stands as it was written until the type of its fact is known. */
export interface EngineTest {
  readonly fact: string;
  readonly operator: OperatorName;
  readonly type: TestableType;
  readonly value: ConditionValue;
  readonly path: EnginePath;
}

/** What becomes of a test. */
export type TestReader = (test: EngineTest) => Condition;

/** A rule set's data is at most 60 deep, and each group is two of that. */
const DEEPEST = 25;
const GROUPS = ['all', 'any', 'not', 'condition'] as const;
const NEGATIVE: ReadonlyMap<string, string> = new Map([
  ['notEqual', 'equal'],
  ['notIn', 'in'],
  ['doesNotContain', 'contains'],
]);
const ORDERED: ReadonlyMap<string, OperatorName> = new Map([
  ['greaterThan', 'above'],
  ['greaterThanInclusive', 'atLeast'],
  ['lessThan', 'below'],
  ['lessThanInclusive', 'atMost'],
]);
const KNOWN = ['equal', 'in', 'contains', ...ORDERED.keys()];

/** Of a record that came as JSON; null for anything else. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

/** Reads a condition of json-rules-engine, or tells everything in it that does not fit. */
export function readEngineCondition(
  data: unknown,
  path: EnginePath,
  read: TestReader,
): {
  readonly condition: Condition | null;
  readonly misfits: readonly EngineMisfit[];
  /** The names that parts of it have, which nothing depends on. */
  readonly dropped: readonly EngineMisfit[];
} {
  const misfits: EngineMisfit[] = [];
  const dropped: EngineMisfit[] = [];
  const refuse = (at: EnginePath, message: string): null => {
    misfits.push({ path: at, message });
    return null;
  };
  const visit = (value: unknown, at: EnginePath, depth: number): Condition | null => {
    const record = recordOf(value);
    if (record === null) return refuse(at, 'a condition was expected');
    if (depth > DEEPEST) return refuse(at, `conditions stand more than ${DEEPEST} deep in each other`);
    const kind = GROUPS.find((key) => Object.hasOwn(record, key));
    const allowed: readonly string[] =
      kind === undefined ? ['fact', 'operator', 'value', 'name'] : [kind, 'name'];
    const strange = Object.keys(record).filter((key) => !allowed.includes(key));
    for (const key of strange) refuse([...at, key], strangeKey(key));
    if (Object.hasOwn(record, 'name'))
      dropped.push({ path: [...at, 'name'], message: 'a name within a condition is not kept' });
    if (kind === undefined) {
      try {
        const test = testOf(record, at);
        return strange.length > 0 ? null : read(test);
      } catch (error) {
        if (!(error instanceof MisfitFound)) throw error;
        return refuse(error.misfit.path, error.misfit.message);
      }
    }
    const inner = record[kind];
    if (kind === 'condition')
      return typeof inner === 'string' ? { condition: inner } : refuse([...at, kind], 'a name was expected');
    if (kind === 'not') {
      const not = visit(inner, [...at, 'not'], depth + 1);
      return not === null ? null : { not };
    }
    if (!Array.isArray(inner)) return refuse([...at, kind], 'a list of conditions was expected');
    if (inner.length === 0)
      return refuse([...at, kind], 'the group is empty, which the engine takes for true; leave it out');
    const children: Condition[] = [];
    for (const [i, child] of inner.entries()) {
      const found = visit(child, [...at, kind, i], depth + 1);
      if (found !== null) children.push(found);
    }
    return kind === 'all' ? { all: children } : { any: children };
  };
  const condition = visit(data, path, 0);
  return { condition: misfits.length > 0 ? null : condition, misfits, dropped };
}

function strangeKey(key: string): string {
  switch (key) {
    case 'path':
      return '`path` reaches into a fact; make what it reaches a fact of its own';
    case 'params':
      return '`params` are given to a fact that is computed; make its result a fact of its own';
    case 'priority':
      return '`priority` leaves conditions without a result; leave it out';
    default:
      return `${quoted(key)} has no place beside these`;
  }
}

function testOf(record: Readonly<Record<string, unknown>>, at: EnginePath): EngineTest {
  const { fact, operator, value } = record;
  if (typeof fact !== 'string') throw new MisfitFound([...at, 'fact'], 'the name of a fact was expected');
  if (typeof operator !== 'string')
    throw new MisfitFound([...at, 'operator'], 'the name of an operator was expected');
  if (recordOf(value) !== null)
    throw new MisfitFound([...at, 'value'], 'another fact stands as the value; a value was expected');
  const misfit = (expected: string) =>
    new MisfitFound([...at, 'value'], `${shown(value)} stands where ${expected} was expected`);
  const test = (name: OperatorName, type: TestableType, expected: ConditionValue): EngineTest => ({
    fact,
    operator: name,
    type,
    value: expected,
    path: at,
  });
  const order = ORDERED.get(operator);
  if (order !== undefined) {
    if (typeof value !== 'number') throw misfit('a number');
    return test(order, 'integer', unsigned(value));
  }
  if (operator === 'equal') {
    if (typeof value === 'boolean') return test('equals', 'boolean', value);
    if (typeof value === 'number') return test('equals', 'integer', unsigned(value));
    if (typeof value === 'string') return test('equals', 'enum', value);
    throw misfit('true or false, a number or a text');
  }
  if (operator === 'contains') {
    if (typeof value !== 'string') throw misfit('a text');
    return test('includes', 'set', value);
  }
  if (operator === 'in') {
    if (!isTexts(value) || value.length === 0) throw misfit('a list of one text or more');
    return test('isOneOf', 'enum', [...new Set(value)]);
  }
  const ours = meaningOf(operator);
  if (ours !== undefined) {
    if (typeof value !== 'string' && !isTexts(value)) throw misfit('a text or a list of texts');
    return test(ours.operator, ours.type, value);
  }
  const positive = NEGATIVE.get(operator);
  const near = nearestName(operator, KNOWN);
  throw new MisfitFound(
    [...at, 'operator'],
    positive !== undefined
      ? `${quoted(operator)} is true of what is not known; write \`not\` around ${quoted(positive)}`
      : `${quoted(operator)} is not an operator known here; ${near === null ? `known are ${KNOWN.join(', ')}` : `did you mean ${quoted(near)}?`}`,
  );
}

/** The zero that JSON can write with a minus is zero to the engine too. */
function unsigned(value: number): number {
  return value === 0 ? 0 : value;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
