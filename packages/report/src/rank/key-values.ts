import { type Decimal, decimal } from '@grantscore/core';
import { decimalCodes, textCodes } from './dense-codes.ts';
import type { Contender } from './order.ts';
import type { MissingKey, RankedCard } from './ranking.ts';

/** What puts applications in order, as whole numbers that compare as the values do: one for each application, in the order given. */
export interface KeyValues extends Readonly<Record<MissingKey, NumberValues>> {
  readonly size: number;
  readonly points: {
    readonly score: Float64Array;
    readonly least: Float64Array;
    readonly most: Float64Array;
  };
  ids(): Float64Array;
}

/** Numbers of the record. */
export interface NumberValues {
  /** NaN where an application has none. */
  readonly values: Float64Array;
  /** The numbers that stand for 0 and for 100. */
  readonly zero: number;
  readonly hundred: number;
}

/** The values of applications that are there as a whole: each has the place of its value among all there are. */
export function valuesOf(contenders: readonly Contender[]): KeyValues {
  const column = (code: (own: Contender) => number) => Float64Array.from(contenders, code);
  const pointsOf = decimalCodes(pointsIn(contenders));
  const numbers = (key: MissingKey): NumberValues => {
    const given = contenders.map((own) => own[key]).filter((value) => value !== undefined);
    const codeOf = decimalCodes([ZERO, HUNDRED, ...given]);
    return {
      values: column(({ [key]: value }) => (value === undefined ? Number.NaN : codeOf(value))),
      zero: codeOf(ZERO),
      hundred: codeOf(HUNDRED),
    };
  };
  return {
    size: contenders.length,
    points: {
      score: column(({ scorecard }) => pointsOf(scorecard.score)),
      least: column(({ scorecard }) => pointsOf(scorecard.least)),
      most: column(({ scorecard }) => pointsOf(scorecard.most)),
    },
    peerReviewScore: numbers('peerReviewScore'),
    requestedAmount: numbers('requestedAmount'),
    ids: () => {
      const codeOf = textCodes(contenders.map(({ scorecard }) => idOf(scorecard)));
      return column(({ scorecard }) => codeOf(idOf(scorecard)));
    },
  };
}

const ZERO = decimal('0');
const HUNDRED = decimal('100');

function* pointsIn(contenders: readonly Contender[]): Generator<Decimal> {
  for (const { scorecard } of contenders) {
    yield scorecard.score;
    yield scorecard.least;
    yield scorecard.most;
  }
}

function idOf({ evaluation }: RankedCard): string {
  return evaluation.application.id;
}
