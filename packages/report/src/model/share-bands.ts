import { Decimal } from '@grantscore/core';

/** How many applications reached a share of what they could have scored: at least one percentage and less than another. */
export interface ShareBand {
  readonly from: number;
  /** The last band has those of 100 percent too. */
  readonly to: number;
  readonly applications: number;
}

/** Tenths, or wider where points were taken away and shares lie far below nothing. */
const WIDTHS = [10, 20, 50] as const;
const MOST_BANDS = 12;
const WHOLE = 100;

/** Shares in percent counted in bands of one width, ascending, without a gap, from nothing or below it to all; none for no shares. */
export function shareBands(shares: readonly Decimal[]): readonly ShareBand[] {
  if (shares.length === 0) return [];
  const lowest = Decimal.min(0, ...shares);
  const width = widthFrom(lowest);
  const first = lowest.div(width).floor().toNumber();
  const bands = Array.from({ length: Math.ceil(WHOLE / width) - first }, () => 0);
  for (const share of shares) {
    const at = Math.min(share.div(width).floor().toNumber() - first, bands.length - 1);
    bands[at] = (bands[at] ?? 0) + 1;
  }
  return bands.map((applications, i) => ({
    from: (first + i) * width,
    to: (first + i + 1) * width,
    applications,
  }));
}

/** The first of 10, 20, 50, 100, 200, 500 … that needs few enough bands. */
function widthFrom(lowest: Decimal): number {
  for (let ten = 1; ; ten *= 10)
    for (const own of WIDTHS) {
      const width = own * ten;
      if (Math.ceil(WHOLE / width) - lowest.div(width).floor().toNumber() <= MOST_BANDS) return width;
    }
}
