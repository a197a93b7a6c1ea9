import {
  attestationOf,
  compareText,
  type Decimal,
  decimal,
  type RankingKey,
  type Scorecard,
} from '@grantscore/core';
import { denseCodes, denseNumbers } from './dense-codes.ts';
import type { MissingKey } from './ranking.ts';

/** Three numbers for every application, in the order given; smaller is further ahead, and equals are ties. */
export interface Order {
  /** As the answers stand. */
  readonly now: Float64Array;
  /** The furthest ahead that the missing answers could put it. */
  readonly ahead: Float64Array;
  /** The furthest behind. */
  readonly behind: Float64Array;
}

/**
 * Puts applications in the order of the keys: the first decides, the next parts equals. Each key varies on its own between its
 * bounds, so that the vector of every key's worst value is the furthest behind.
 */
export function orderOf(scorecards: readonly Scorecard[], keys: readonly RankingKey[]): Order {
  const size = scorecards.length;
  // One row of now, one of ahead, one of behind.
  let combined: Float64Array = new Float64Array(size * 3);
  for (const key of keys) {
    const codes = denseNumbers(keyCodes(scorecards, key));
    const width = codes.reduce((most, code) => Math.max(most, code), 0) + 1;
    // INVARIANT: both factors are at most three times the number of applications, so the product is a safe integer.
    combined = denseNumbers(combined.map((code, i) => code * width + (codes[i] ?? 0)));
  }
  return {
    now: combined.subarray(0, size),
    ahead: combined.subarray(size, size * 2),
    behind: combined.subarray(size * 2),
  };
}

/** The value that an application has for a key it can lack; undefined where it has none. */
export function keyValue({ evaluation }: Scorecard, key: MissingKey): Decimal | undefined {
  const { facts } = evaluation.application;
  const id = key === 'peerReviewScore' ? 'application.peerReviewScore' : 'application.requestedAmount';
  const answer = attestationOf(Object.hasOwn(facts, id) ? facts[id] : undefined);
  if (answer.status !== 'provided') return undefined;
  return typeof answer.value === 'string' || typeof answer.value === 'number'
    ? decimal(String(answer.value))
    : undefined;
}

export function canBeMissing(key: RankingKey['key']): key is MissingKey {
  return key === 'peerReviewScore' || key === 'requestedAmount';
}

function keyCodes(scorecards: readonly Scorecard[], { key, direction }: RankingKey): Float64Array {
  const sign = direction === 'descending' ? -1 : 1;
  if (key === 'applicationId') {
    const ids = scorecards.map((card) => card.evaluation.application.id);
    const codeOf = denseCodes(ids, (id) => id, compareText);
    return thrice(ids.map((id) => same(sign * codeOf(id))));
  }
  if (key === 'points') {
    const codeOf = denseCodes(
      scorecards.flatMap((card) => [card.score, card.least, card.most]),
      (points) => points.toFixed(),
      (a, b) => a.cmp(b),
    );
    return thrice(
      scorecards.map(({ score, least, most }) => between(sign, codeOf(score), codeOf(least), codeOf(most))),
    );
  }
  const values = scorecards.map((card) => keyValue(card, key));
  const bounds = key === 'peerReviewScore' ? [decimal('0'), decimal('100')] : [decimal('0')];
  const codeOf = denseCodes(
    [...bounds, ...values.filter((value) => value !== undefined)],
    (value) => value.toFixed(),
    (a, b) => a.cmp(b),
  );
  const least = codeOf(decimal('0'));
  // Nothing bounds a requested amount from above.
  const most = key === 'peerReviewScore' ? codeOf(decimal('100')) : values.length + 2;
  return thrice(
    values.map((value) => {
      if (value !== undefined) return same(sign * codeOf(value));
      // Last among equals, behind any value there is.
      return { ...between(sign, least, least, most), now: values.length + 3 };
    }),
  );
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

function thrice(codes: readonly Codes[]): Float64Array {
  const size = codes.length;
  const rows = new Float64Array(size * 3);
  for (const [i, code] of codes.entries()) {
    rows[i] = code.now;
    rows[size + i] = code.ahead;
    rows[size * 2 + i] = code.behind;
  }
  return rows;
}
