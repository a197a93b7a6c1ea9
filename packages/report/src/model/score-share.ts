import { type Decimal, decimal } from '@grantscore/core';

/** A score in percent of the points that the application could have had, so that 1 of 2 and 1 of 9 are told apart; null where it could have none. */
export function scoreShare({
  score,
  maximum,
}: {
  readonly score: string;
  readonly maximum: string;
}): Decimal | null {
  const most = decimal(maximum);
  return most.gt(0) ? decimal(score).times(100).div(most) : null;
}
