import {
  answerTo,
  attestationOf,
  type Decimal,
  decimal,
  type FactAnswer,
  type RankingKey,
} from '@grantscore/core';
import { denseNumbers } from './dense-codes.ts';
import { type KeyValues, valuesOf } from './key-values.ts';
import type { MissingKey, RankedCard } from './ranking.ts';
import { type Span, spanOf } from './span.ts';

/** Three whole numbers for every application, in the order given, of either sign; smaller is further ahead, and equals are ties. */
export interface Order {
  /** As the answers stand. */
  readonly now: Float64Array;
  /** The furthest ahead that the missing answers could put it. */
  readonly ahead: Float64Array;
  /** The furthest behind. */
  readonly behind: Float64Array;
}

/** An application with its value for each key it can lack; undefined where it has none. */
export interface Contender<Card extends RankedCard = RankedCard> {
  readonly scorecard: Card;
  readonly peerReviewScore: Decimal | undefined;
  readonly requestedAmount: Decimal | undefined;
}

/** Reads once what the order needs of these keys. */
export function contender<Card extends RankedCard>(
  scorecard: Card,
  keys: readonly MissingKey[],
): Contender<Card> {
  return {
    scorecard,
    peerReviewScore: keys.includes('peerReviewScore')
      ? recordNumber(scorecard, 'peerReviewScore')
      : undefined,
    requestedAmount: keys.includes('requestedAmount')
      ? recordNumber(scorecard, 'requestedAmount')
      : undefined,
  };
}

/** A number of the application's record; undefined where it was not given. */
export function recordNumber({ evaluation }: RankedCard, key: MissingKey): Decimal | undefined {
  const text = numberTextOf(answerTo(RECORD_IDS[key], evaluation.application.facts));
  return text === undefined ? undefined : decimal(text);
}

/** The text of a number that was given; undefined where none was. */
export function numberTextOf(answer: FactAnswer): string | undefined {
  if (typeof answer === 'string') return answer;
  const attestation = attestationOf(answer);
  if (attestation.status !== 'provided') return undefined;
  const { value } = attestation;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Written out: to put a name together takes longer than to look up its fact. */
export const RECORD_IDS: Readonly<Record<MissingKey, string>> = {
  peerReviewScore: 'application.peerReviewScore',
  requestedAmount: 'application.requestedAmount',
};

export function canBeMissing(key: RankingKey['key']): key is MissingKey {
  return key === 'peerReviewScore' || key === 'requestedAmount';
}

/** Puts applications in the order of the keys, see {@link orderBy}. */
export function orderOf(contenders: readonly Contender[], keys: readonly RankingKey[]): Order {
  return orderBy(valuesOf(contenders), keys);
}

/**
 * Puts applications in the order of the keys: the first decides, the next parts equals. Each key varies on its own between its
 * bounds, so that the vector of every key's worst value is the furthest behind.
 */
export function orderBy(values: KeyValues, keys: readonly RankingKey[]): Order {
  const { size } = values;
  // One row of now, one of ahead, one of behind.
  let combined: Float64Array = new Float64Array(size * 3);
  for (const [i, key] of keys.entries()) {
    const codes = keyCodes(values, key);
    combined = i === 0 ? codes : parted(combined, codes);
  }
  return {
    now: combined.subarray(0, size),
    ahead: combined.subarray(size, size * 2),
    behind: combined.subarray(size * 2),
  };
}

/** Numbers in the order of the first codes, equals in that of the second. */
function parted(first: Float64Array, second: Float64Array): Float64Array {
  const within = spanOf(second);
  if ((largestOf(first) + 1) * within.width <= Number.MAX_SAFE_INTEGER) return joined(first, second, within);
  // INVARIANT: dense codes are at most three times the number of applications, so that the product of two is a safe integer.
  const dense = denseNumbers(second);
  return joined(denseNumbers(first), dense, spanOf(dense));
}

function joined(first: Float64Array, second: Float64Array, { least, width }: Span): Float64Array {
  const combined = new Float64Array(first.length);
  for (let i = 0; i < combined.length; i += 1)
    combined[i] = (first[i] as number) * width + ((second[i] as number) - least);
  return combined;
}

function largestOf(codes: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < codes.length; i += 1) largest = Math.max(largest, Math.abs(codes[i] as number));
  return largest;
}

function keyCodes(values: KeyValues, { key, direction }: RankingKey): Float64Array {
  const { size } = values;
  const sign = direction === 'descending' ? -1 : 1;
  const codes = new Float64Array(size * 3);
  const set = (i: number, now: number, one: number, other: number) => {
    codes[i] = now;
    codes[size + i] = Math.min(one, other);
    codes[size * 2 + i] = Math.max(one, other);
  };
  if (key === 'applicationId') {
    const ids = values.ids();
    for (let i = 0; i < size; i += 1) {
      const own = sign * (ids[i] as number);
      set(i, own, own, own);
    }
    return codes;
  }
  if (key === 'points') {
    const { score, least, most } = values.points;
    for (let i = 0; i < size; i += 1)
      set(i, sign * (score[i] as number), sign * (least[i] as number), sign * (most[i] as number));
    return codes;
  }
  const { values: own, zero, hundred } = values[key];
  const largest = largestGiven(own, Math.max(zero, hundred));
  // Nothing bounds a requested amount from above.
  const most = key === 'peerReviewScore' ? hundred : largest + 1;
  for (let i = 0; i < size; i += 1) {
    const value = own[i] as number;
    // What is missing stands last among equals, behind any value there is.
    if (Number.isNaN(value)) set(i, largest + 2, sign * zero, sign * most);
    else set(i, sign * value, sign * value, sign * value);
  }
  return codes;
}

function largestGiven(values: Float64Array, atLeast: number): number {
  let largest = atLeast;
  for (let i = 0; i < values.length; i += 1)
    if ((values[i] as number) > largest) largest = values[i] as number;
  return largest;
}
