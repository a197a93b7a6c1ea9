import { attestationOf, type Decimal, decimal, type RankingKey, type Scorecard } from '@grantscore/core';
import { decimalCodes, denseNumbers, textCodes } from './dense-codes.ts';
import type { MissingKey } from './ranking.ts';

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
export interface Contender {
  readonly scorecard: Scorecard;
  readonly peerReviewScore: Decimal | undefined;
  readonly requestedAmount: Decimal | undefined;
}

/** Reads once what the order needs of these keys. */
export function contender(scorecard: Scorecard, keys: readonly MissingKey[]): Contender {
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
export function recordNumber({ evaluation }: Scorecard, key: MissingKey): Decimal | undefined {
  const { facts } = evaluation.application;
  const id = `application.${key}`;
  const answer = attestationOf(Object.hasOwn(facts, id) ? facts[id] : undefined);
  if (answer.status !== 'provided') return undefined;
  const { value } = answer;
  return typeof value === 'string' || typeof value === 'number' ? decimal(String(value)) : undefined;
}

export function canBeMissing(key: RankingKey['key']): key is MissingKey {
  return key === 'peerReviewScore' || key === 'requestedAmount';
}

/**
 * Puts applications in the order of the keys: the first decides, the next parts equals. Each key varies on its own between its
 * bounds, so that the vector of every key's worst value is the furthest behind.
 */
export function orderOf(contenders: readonly Contender[], keys: readonly RankingKey[]): Order {
  const size = contenders.length;
  // One row of now, one of ahead, one of behind.
  let combined: Float64Array = new Float64Array(size * 3);
  for (const [i, key] of keys.entries()) {
    const codes = keyCodes(contenders, key);
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
  const least = second.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const width = second.reduce((a, b) => Math.max(a, b), least) - least + 1;
  const largest = first.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  // INVARIANT: dense codes are at most three times the number of applications, so that the product of two is a safe integer.
  const wide = (largest + 1) * width <= Number.MAX_SAFE_INTEGER ? first : denseNumbers(first);
  const combined = new Float64Array(first.length);
  for (let i = 0; i < combined.length; i += 1)
    combined[i] = (wide[i] as number) * width + ((second[i] as number) - least);
  return combined;
}

function keyCodes(contenders: readonly Contender[], { key, direction }: RankingKey): Float64Array {
  const sign = direction === 'descending' ? -1 : 1;
  const idOf = ({ scorecard }: Contender) => scorecard.evaluation.application.id;
  if (key === 'applicationId') {
    const codeOf = textCodes(contenders.map(idOf));
    return thrice(contenders, (own) => same(sign * codeOf(idOf(own))));
  }
  if (key === 'points') {
    const codeOf = decimalCodes(pointsOf(contenders));
    return thrice(contenders, ({ scorecard: { score, least, most } }) =>
      between(sign, codeOf(score), codeOf(least), codeOf(most)),
    );
  }
  const values = contenders.map((own) => own[key]).filter((value) => value !== undefined);
  const codeOf = decimalCodes([ZERO, HUNDRED, ...values]);
  // Nothing bounds a requested amount from above.
  const most = key === 'peerReviewScore' ? codeOf(HUNDRED) : values.length + 2;
  return thrice(contenders, (own) => {
    const value = own[key];
    if (value !== undefined) return same(sign * codeOf(value));
    // Last among equals, behind any value there is.
    return { ...between(sign, 0, codeOf(ZERO), most), now: values.length + 3 };
  });
}

const ZERO = decimal('0');
const HUNDRED = decimal('100');

function* pointsOf(contenders: readonly Contender[]): Generator<Decimal> {
  for (const { scorecard } of contenders) {
    yield scorecard.score;
    yield scorecard.least;
    yield scorecard.most;
  }
}

interface Codes {
  readonly now: number;
  readonly ahead: number;
  readonly behind: number;
}

function same(code: number): Codes {
  return { now: code, ahead: code, behind: code };
}

function between(sign: number, now: number, least: number, most: number): Codes {
  return {
    now: sign * now,
    ahead: Math.min(sign * least, sign * most),
    behind: Math.max(sign * least, sign * most),
  };
}

function thrice(contenders: readonly Contender[], codesOf: (own: Contender) => Codes): Float64Array {
  const size = contenders.length;
  const rows = new Float64Array(size * 3);
  for (const [i, own] of contenders.entries()) {
    const codes = codesOf(own);
    rows[i] = codes.now;
    rows[size + i] = codes.ahead;
    rows[size * 2 + i] = codes.behind;
  }
  return rows;
}
