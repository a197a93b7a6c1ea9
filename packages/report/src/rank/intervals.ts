import { countBelow } from './dense-codes.ts';
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
  const behindOfCertain = behind.filter((_, i) => open[i] !== 1).sort();
  const aheadOfAll = Float64Array.from(ahead).sort();
  const best = new Uint32Array(ahead.length);
  const worst = new Uint32Array(ahead.length);
  for (let i = 0; i < ahead.length; i += 1) {
    const furthest = ahead[i] as number;
    const last = behind[i] as number;
    // INVARIANT: nobody's behind is below their own ahead, so that this one never counts itself here.
    best[i] = 1 + countBelow(behindOfCertain, furthest);
    const itself = furthest < last ? 1 : 0;
    worst[i] = 1 + countBelow(aheadOfAll, last) - itself;
  }
  return { best, worst };
}
