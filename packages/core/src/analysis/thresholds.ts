import type { DerivedAnswer, TestDerivation } from '../evaluation/evaluation.ts';
import type { SettledTest } from '../evaluation/settled-test.ts';
import type { Attestation } from '../model/application.ts';
import type { TestableType } from '../model/condition.ts';
import { Decimal, parseDecimal, scaleOf } from '../model/decimal.ts';
import type { RuleSetData } from '../model/rule-set.ts';
import { type TestableFact, testableFacts } from '../rules/fact-types.ts';
import { instantMilliseconds, isDate, isInstant } from '../rules/moments.ts';
import type { Goal } from './search.ts';

/** Where an answer stands beside the value that a test compares it with: one step away, or on it. */
export type ThresholdPoint = 'under' | 'on' | 'over';

export const THRESHOLD_POINTS: readonly ThresholdPoint[] = ['under', 'on', 'over'];

const DAY = 86_400_000;
const SECOND = 1000;
/** A share is searched as part of a thousand dollars, of which one cent is this percentage. */
const CENT_OF_THOUSAND = '0.001';

/**
 * The thresholds of a rule set's tests. One step is 1 of an integer, one cent of money, one day of a date, one second of an instant, and of
 * a decimal the smallest digit with which its threshold is written; of a share it is one cent (of an integer, 1) of the part.
 */
export class Thresholds {
  readonly #facts: ReadonlyMap<string, TestableFact>;
  readonly #parts: ReadonlyMap<string, string>;

  constructor(data: RuleSetData) {
    this.#facts = testableFacts(data);
    this.#parts = new Map(
      data.derivedFacts.flatMap(({ id, derive }) => ('share' in derive ? [[id, derive.share.part]] : [])),
    );
  }

  /** Whether a test compares its fact with a value that has something under and over it. */
  has({ fact }: SettledTest): boolean {
    const type = this.#type(fact);
    return type !== 'boolean' && type !== 'enum' && type !== 'set';
  }

  /** Where the answer that a test read stands; null where it is further away, or not one answer. */
  pointOf({ fact, expected, answer }: TestDerivation): ThresholdPoint | null {
    const type = this.#type(fact);
    const distance = type === 'share' ? shareDistance(answer, String(expected)) : null;
    if (distance !== null)
      return point(distance, this.#type(this.#parts.get(fact) ?? '') === 'integer' ? '1' : '0.01');
    const value = single(answer);
    if (value === null || type === 'share') return null;
    return point(position(type, value).minus(position(type, String(expected))), step(type, String(expected)));
  }

  /** What has to come out for an answer to stand at a point of a test. */
  goals({ fact, value }: SettledTest, at: ThresholdPoint): readonly Goal[] {
    const type = this.#type(fact);
    if (type === 'share') {
      const over = new Decimal(String(value)).plus(CENT_OF_THOUSAND).toFixed();
      const atLeast = (percent: string, met: boolean): Goal => ({
        condition: { fact, operator: 'shareAtLeast', value: percent },
        outcome: met ? 'met' : 'not_met',
      });
      return [atLeast(String(value), at !== 'under'), atLeast(over, at === 'over')];
    }
    const sign = at === 'under' ? -1 : at === 'on' ? 0 : 1;
    const wanted = valueAt(type, value, sign);
    if (wanted === null) return [NEVER];
    return [{ condition: { fact, operator: 'equals', value: wanted }, outcome: 'met' }];
  }

  /** The value of a test moved by one step, up or down; of a share, by the smallest digit with which it is written. Null beyond what can be written. */
  moved({ fact, value }: SettledTest, sign: -1 | 1): string | number | null {
    return valueAt(this.#type(fact), value, sign);
  }

  #type(fact: string): TestableType | 'text' | 'table' {
    return this.#facts.get(fact)?.type ?? 'boolean';
  }
}

type FactType = TestableType | 'text' | 'table';

/** Nothing brings this about: the day after the last that can be written is no answer. */
const NEVER: Goal = { condition: { any: [] }, outcome: 'met' };

/** A value moved by one step, or as it is; null where that is no value any more. */
function valueAt(type: FactType, value: unknown, sign: -1 | 0 | 1): string | number | null {
  const text = String(value);
  const moved = position(type, text).plus(new Decimal(step(type, text)).times(sign));
  if (type === 'integer') return Number.isSafeInteger(moved.toNumber()) ? moved.toNumber() : null;
  const written = writtenAs(type, text, moved, sign);
  const holds = type === 'date' ? isDate : type === 'instant' ? isInstant : isDecimal;
  return holds(written) ? written : null;
}

function writtenAs(type: FactType, text: string, moved: Decimal, sign: -1 | 0 | 1): string {
  if (type === 'date') return new Date(moved.toNumber()).toISOString().slice(0, 10);
  if (type === 'instant') return sign === 0 ? text : new Date(moved.toNumber()).toISOString();
  return moved.toFixed(type === 'money' ? Math.max(2, scaleOf(text)) : scaleOf(text));
}

function isDecimal(text: string): boolean {
  return parseDecimal(text) !== undefined;
}

/** A value on the line of its type: days and moments in milliseconds. */
function position(type: FactType, value: string): Decimal {
  if (type === 'date') return new Decimal(Date.parse(`${value}T00:00:00Z`));
  return new Decimal(type === 'instant' ? instantMilliseconds(value) : value);
}

function step(type: FactType, threshold: string): string | number | Decimal {
  if (type === 'date') return DAY;
  if (type === 'instant') return SECOND;
  if (type === 'money') return '0.01';
  return type === 'integer' ? 1 : new Decimal(10).pow(-scaleOf(threshold));
}

function point(distance: Decimal, step: string | number | Decimal): ThresholdPoint | null {
  if (distance.isZero()) return 'on';
  if (!distance.abs().equals(step)) return null;
  return distance.isNegative() ? 'under' : 'over';
}

/** How far the part is from being exactly the percentage of the whole; null where either is not one number. */
function shareDistance(answer: Attestation | DerivedAnswer, percent: string): Decimal | null {
  if (answer.status !== 'derived' || answer.share === null) return null;
  const [part, whole] = [single(answer.share.part), single(answer.share.whole)];
  if (part === null || whole === null) return null;
  return new Decimal(part).minus(new Decimal(whole).times(percent).div(100));
}

function single(answer: Attestation | DerivedAnswer): string | null {
  if (answer.status === 'derived') return answer.least === answer.most ? answer.least : null;
  return answer.status === 'provided' && !Array.isArray(answer.value) ? String(answer.value) : null;
}
