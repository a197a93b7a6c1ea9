import type { FactState, NumberRange } from '../evaluation/fact-state.ts';
import { type StateTest, stateTest } from '../evaluation/operators.ts';
import { amountRange } from '../evaluation/share.ts';
import type { ConditionValue } from '../model/condition.ts';
import { Decimal } from '../model/decimal.ts';
import type { ScalarFactData } from '../model/fact.ts';

/** A share as one of its sides sees it: the percent asked, and what the other side can be. */
export interface ShareSide {
  readonly side: 'part' | 'whole';
  readonly percent: Decimal;
  readonly others: readonly FactState[];
}

/** How a share comes out by the answer on one of its sides, for each thing that the other can be. */
export function shareReadings({ side, percent, others }: ShareSide): readonly StateTest[] {
  const passes = stateTest({ operator: 'shareAtLeast', type: 'share', expected: percent.toFixed() });
  return others.map((other): StateTest => {
    const opposite = amountRange(other);
    return (state) => {
      const own = amountRange(state);
      const [part, whole] = side === 'part' ? [own, opposite] : [opposite, own];
      return passes({ kind: 'share', part: part ?? ANY_AMOUNT, whole });
    };
  });
}

const ANY_AMOUNT: NumberRange = { kind: 'range', least: new Decimal(0), most: null };

/**
 * The answers at which a share crosses its percent: to the cent, or as whole numbers where the question asks for those; the nearest on
 * either side where the crossing lies between.
 */
export function shareCrossings(
  { side, percent, others }: ShareSide,
  { type }: ScalarFactData,
): readonly ConditionValue[] {
  const places = type === 'integer' ? 0 : type === 'money' ? 2 : DECIMAL_PLACES;
  const ends = others.flatMap((other) => {
    const range = amountRange(other);
    return range === undefined ? [] : [range.least, ...(range.most === null ? [] : [range.most])];
  });
  const crossings = ends.flatMap((end) => {
    if (side === 'part') return [end.times(percent).div(100)];
    return percent.isZero() ? [] : [end.times(100).div(percent)];
  });
  // Of a whole it matters besides whether there is one at all.
  return [new Decimal(0), ...crossings].flatMap((value) =>
    [Decimal.ROUND_FLOOR, Decimal.ROUND_CEIL].map((rounding) => {
      const text = value.toDecimalPlaces(places, rounding).toFixed();
      return type === 'integer' ? Number(text) : text;
    }),
  );
}

const DECIMAL_PLACES = 6;
