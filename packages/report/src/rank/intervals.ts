import { countsBelow } from './counts-below.ts';
import type { Order } from './order.ts';

/** The best and worst place of each application. */
export interface Intervals {
  readonly best: Uint32Array;
  readonly worst: Uint32Array;
}

/**
 * Best is 1 + those that stand strictly ahead even at their furthest behind and with this one at its furthest ahead; worst is
 * 1 + the others that can stand strictly ahead of this one at its furthest behind. Each application varies on its own, so this
 * is a safe outer bound on every completion of the missing answers. One whose eligibility is open may be absent, and so takes
 * no place from another's best.
 *
 * @param open - 1 for each application whose eligibility is open.
 */
export function intervalsOf({ ahead, behind }: Order, open: Uint8Array): Intervals {
  const certainBehind = countsBelow(ofCertain(behind, open));
  const allAhead = countsBelow(ahead);
  const best = new Uint32Array(ahead.length);
  const worst = new Uint32Array(ahead.length);
  for (let i = 0; i < ahead.length; i += 1) {
    const furthest = ahead[i] as number;
    const last = behind[i] as number;
    // INVARIANT: nobody's behind is below their own ahead, so that this one never counts itself here.
    best[i] = 1 + certainBehind(furthest);
    const itself = furthest < last ? 1 : 0;
    worst[i] = 1 + allAhead(last) - itself;
  }
  return { best, worst };
}

/** Not by `filter`: of a list of a million numbers it makes as many objects. */
function ofCertain(numbers: Float64Array, open: Uint8Array): Float64Array {
  const certain = new Float64Array(numbers.length);
  let count = 0;
  for (let i = 0; i < numbers.length; i += 1) {
    if (open[i] === 1) continue;
    certain[count] = numbers[i] as number;
    count += 1;
  }
  return certain.subarray(0, count);
}
