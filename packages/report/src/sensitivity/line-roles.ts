import { Decimal } from '@grantscore/core';
import { type PoolLine, placesAbove } from './pool-line.ts';
import type { WeighedPool } from './weighed-pool.ts';

/** Who is above the line, and who could take the place of somebody there; places in the ranking, in its order. */
export interface LineRoles {
  readonly above: readonly number[];
  /** Not above, and the line ends or loses its way at them, or what is left would cover them: they must stay behind all who are above. */
  readonly rivals: readonly number[];
  /** Not above because they ask for more than is left even behind all who are: they may stand anywhere as long as that is so. */
  readonly tooLarge: readonly number[];
  /** By place: what is asked for in the smallest unit that any amount has, at most one more than the funds; -1 where it is missing. */
  readonly asked: Float64Array;
  readonly funds: number;
  /** What is left behind all who are above. */
  readonly left: number;
}

/**
 * The roles of a pool as it stands. Null where they don't tell whom another order would put above: with `skip` somebody asks for nothing, or
 * sums are beyond exact whole numbers.
 */
export function lineRoles({ size, rank }: WeighedPool, line: PoolLine): LineRoles | null {
  const unit = smallestUnit(line);
  const funds = line.funds.times(unit).toNumber();
  if (!Number.isSafeInteger(2 * funds + 2)) return null;
  const asked = Float64Array.from({ length: size }, (_, place) => {
    const amount = line.amounts[place];
    return amount === undefined ? -1 : Decimal.min(amount.times(unit), funds + 1).toNumber();
  });
  const skips = line.rule === 'skip';
  if (skips && asked.includes(0)) return null;
  const places = Array.from({ length: size }, (_, place) => place);
  const above = placesAbove(line, places, [...rank]);
  const isAbove = new Set(above);
  const left = funds - above.reduce((sum, place) => sum + (asked[place] ?? 0), 0);
  const others = places.filter((place) => !isAbove.has(place));
  const isRival = (place: number) => !skips || (asked[place] ?? 0) <= left;
  return {
    above,
    rivals: others.filter(isRival),
    tooLarge: others.filter((place) => !isRival(place)),
    asked,
    funds,
    left,
  };
}

/** Ten to the places after the point that the amounts have at most. */
function smallestUnit({ funds, amounts }: PoolLine): Decimal {
  const places = amounts.reduce(
    (most, amount) => Math.max(most, amount?.decimalPlaces() ?? 0),
    funds.decimalPlaces(),
  );
  return new Decimal(10).pow(places);
}
