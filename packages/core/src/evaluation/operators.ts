import type { ScalarValue } from '../model/application.ts';
import type { ConditionValue, OperatorName, TestableType } from '../model/condition.ts';
import { Decimal } from '../model/decimal.ts';
import type { TestOutcome } from '../model/outcome.ts';
import { instantMilliseconds } from '../rules/moments.ts';
import { CentsRange, centsOf } from './cents.ts';
import type { FactState, NumberRange, ShareState } from './fact-state.ts';

/** What is compared: an operator, the type of the fact it reads, and the value it expects. */
export interface Comparison {
  readonly operator: OperatorName;
  readonly type: TestableType;
  readonly expected: ConditionValue;
}

/** The outcome of a comparison for what is known of a fact. Unknown is indeterminate; "not applicable" is not met. */
export type StateTest = (state: FactState) => TestOutcome;

/**
 * Prepares a comparison. Every executor and every table row goes through this one table of operators.
 * A range is met if every value in it is, not met if none is, else indeterminate.
 */
export function stateTest(comparison: Comparison): StateTest {
  if (comparison.operator === 'shareAtLeast') return shareTest(new Decimal(String(comparison.expected)));
  const { type, expected } = comparison;
  if (
    comparison.operator === 'equals' &&
    (type === 'enum' || (type === 'boolean' && typeof expected === 'boolean'))
  ) {
    return (state) => (state === undefined ? 'indeterminate' : state === expected ? 'met' : 'not_met');
  }
  const passes = valueTest(comparison);
  const range = rangeTest(comparison);
  return (state) => {
    if (state === undefined) return 'indeterminate';
    if (state === null) return 'not_met';
    if (typeof state === 'object' && 'kind' in state)
      return state.kind === 'range' ? range(state) : misuse(comparison);
    return passes(state) ? 'met' : 'not_met';
  };
}

/** The comparison of one known value. */
function valueTest({ operator, type, expected }: Comparison): (value: ScalarValue) => boolean {
  const list = Array.isArray(expected) ? (expected as readonly string[]) : [];
  switch (operator) {
    case 'equals':
      if (isNumeric(type)) return numeric(type, expected, (order) => order === 0);
      return type === 'instant'
        ? dated(type, expected, (value, bound) => value === bound)
        : (value) => value === expected;
    case 'isOneOf':
      return (value) => contains(list, value);
    case 'includes':
      return (value) => (value as readonly string[]).includes(expected as string);
    case 'includesAllOf':
      return (value) => list.every((item) => (value as readonly string[]).includes(item));
    case 'includesAnyOf':
      return (value) => list.some((item) => (value as readonly string[]).includes(item));
    case 'isWithin':
      return (value) => (value as readonly string[]).every((item) => list.includes(item));
    case 'atLeast':
      return numeric(type, expected, (order) => order >= 0);
    case 'atMost':
      return numeric(type, expected, (order) => order <= 0);
    case 'above':
      return numeric(type, expected, (order) => order > 0);
    case 'below':
      return numeric(type, expected, (order) => order < 0);
    case 'onOrAfter':
      return dated(type, expected, (value, bound) => value >= bound);
    case 'onOrBefore':
      return dated(type, expected, (value, bound) => value <= bound);
    case 'after':
      return dated(type, expected, (value, bound) => value > bound);
    case 'before':
      return dated(type, expected, (value, bound) => value < bound);
    case 'shareAtLeast':
      return misuse({ operator, type, expected });
    default:
      return operator satisfies never;
  }
}

/** `includes` without its care for what is not text: lists are short and this is asked most. */
function contains(list: readonly string[], value: ScalarValue): boolean {
  for (let i = 0; i < list.length; i += 1) if (list[i] === value) return true;
  return false;
}

function isNumeric(type: TestableType): boolean {
  return type === 'integer' || type === 'decimal' || type === 'money';
}

/** The order of a number and the bound: below zero, zero or above. */
function numeric(type: TestableType, expected: ConditionValue, passes: (order: number) => boolean) {
  if (type === 'integer') {
    const bound = Number(expected);
    return (value: ScalarValue) => passes((value as number) - bound);
  }
  const bound = String(expected);
  const [decimal, cents] = [new Decimal(bound), centsOf(bound)];
  return (value: ScalarValue) => {
    // Most numbers are whole hundredths; of any other the difference is no number.
    const order = centsOf(value as string) - cents;
    return passes(Number.isNaN(order) ? new Decimal(value as string).cmp(decimal) : order);
  };
}

/** Days compare as text; moments as time, whatever their offsets. */
function dated(
  type: TestableType,
  expected: ConditionValue,
  compare: (value: string | number, bound: string | number) => boolean,
) {
  const moment = (text: string) => (type === 'instant' ? instantMilliseconds(text) : text);
  const bound = moment(String(expected));
  return (value: ScalarValue) => compare(moment(value as string), bound);
}

/** The comparison of a number between a least and a most. */
function rangeTest(comparison: Comparison): (range: NumberRange) => TestOutcome {
  if (!isNumeric(comparison.type)) return () => misuse(comparison);
  const judge = rangeJudge(comparison.operator);
  const bound = String(comparison.expected);
  const [decimal, cents] = [new Decimal(bound), centsOf(bound)];
  return (range) => {
    if (range instanceof CentsRange && !Number.isNaN(cents))
      return judge(range.leastCents - cents, (range.mostCents ?? Number.POSITIVE_INFINITY) - cents);
    const { least, most } = range;
    return judge(least.cmp(decimal), most === null ? Number.POSITIVE_INFINITY : most.cmp(decimal));
  };
}

/** Judges a range by the orders of its least and its most to the bound: met if every value is, not met if none is. */
function rangeJudge(operator: OperatorName): (least: number, most: number) => TestOutcome {
  const judge = (every: boolean, none: boolean): TestOutcome =>
    every ? 'met' : none ? 'not_met' : 'indeterminate';
  switch (operator) {
    case 'atLeast':
      return (least, most) => judge(least >= 0, most < 0);
    case 'above':
      return (least, most) => judge(least > 0, most <= 0);
    case 'atMost':
      return (least, most) => judge(most <= 0, least > 0);
    case 'below':
      return (least, most) => judge(most < 0, least >= 0);
    default:
      return (least, most) => judge(least === 0 && most === 0, least > 0 || most < 0);
  }
}

/** Part × 100 ≥ percent × whole, without dividing; a whole of zero or unknown leaves it open. */
function shareTest(percent: Decimal): StateTest {
  const quick = shareTestInCents(centsOf(percent.toFixed()));
  return (state) => {
    if (state === null || typeof state !== 'object' || !('kind' in state) || state.kind !== 'share') {
      return state === undefined
        ? 'indeterminate'
        : misuse({ operator: 'shareAtLeast', type: 'share', expected: percent.toFixed() });
    }
    const { part, whole }: ShareState = state;
    if (whole === undefined) return 'indeterminate';
    if (part instanceof CentsRange && whole instanceof CentsRange) {
      const outcome = quick(part, whole);
      if (outcome !== null) return outcome;
    }
    const { least, most } = whole;
    if (least.isZero()) return 'indeterminate';
    if (most !== null && part.least.times(100).gte(most.times(percent))) return 'met';
    return part.most?.times(100).lt(least.times(percent)) === true ? 'not_met' : 'indeterminate';
  };
}

/** The same in hundredths; null where that would not be exact. */
function shareTestInCents(percent: number): (part: CentsRange, whole: CentsRange) => TestOutcome | null {
  // Hundredths times a hundred, in hundredths of hundredths as their product with the percent is.
  const isExact = (cents: number | null) =>
    cents === null || (Number.isSafeInteger(cents * 10_000) && Number.isSafeInteger(cents * percent));
  return ({ leastCents, mostCents }, { leastCents: wholeLeast, mostCents: wholeMost }) => {
    if (!isExact(leastCents) || !isExact(mostCents) || !isExact(wholeLeast) || !isExact(wholeMost))
      return null;
    if (wholeLeast === 0) return 'indeterminate';
    if (wholeMost !== null && leastCents * 10_000 >= wholeMost * percent) return 'met';
    return mostCents !== null && mostCents * 10_000 < wholeLeast * percent ? 'not_met' : 'indeterminate';
  };
}

function misuse({ operator, type }: Comparison): never {
  throw new TypeError(`operator \`${operator}\` cannot read a fact of type ${type}`);
}
