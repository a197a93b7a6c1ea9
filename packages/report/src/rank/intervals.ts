import { countBelow } from './dense-codes.ts';
import type { Order } from './order.ts';

/** The best and worst place of each application. */
export interface Intervals {
  readonly best: readonly number[];
  readonly worst: readonly number[];
}

/**
 * Best is 1 + those that stand strictly ahead even at their furthest behind and with this one at its furthest ahead; worst is
 * 1 + the others that can stand strictly ahead of this one at its furthest behind. Each application varies on its own, so this
 * is a safe outer bound on every completion of the missing answers. One whose eligibility is open may be absent, and so takes
 * no place from another's best.
 *
 * @param open - Whether each application's eligibility is open.
 */
export function intervalsOf({ ahead, behind }: Order, open: readonly boolean[]): Intervals {
  const behindOfCertain = behind.filter((_, i) => open[i] !== true).sort();
  const aheadOfAll = Float64Array.from(ahead).sort();
  const best: number[] = [];
  const worst: number[] = [];
  for (let i = 0; i < ahead.length; i += 1) {
    const own = { ahead: ahead[i] ?? 0, behind: behind[i] ?? 0 };
    // INVARIANT: nobody's behind is below their own ahead, so that this one never counts itself here.
    best.push(1 + countBelow(behindOfCertain, own.ahead));
    const itself = own.ahead < own.behind ? 1 : 0;
    worst.push(1 + countBelow(aheadOfAll, own.behind) - itself);
  }
  return { best, worst };
}
