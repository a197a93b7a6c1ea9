/** Rows that a chart may be tall; where the places lie farther apart, those between them are left out. */
const MOST_ROWS = 150;

/** Places put below each other: equal ones in one row, and no two others. */
export interface PlaceScale {
  /** The row of one of the places, from 0. */
  readonly rowOf: (place: number) => number;
  /** Whether places between them have fewer rows than they are. */
  readonly closedUp: boolean;
}

/** A row for each place from the first to the last, or as many of those between them as leave the chart short enough. */
export function placeScale(places: readonly number[]): PlaceScale {
  const used = [...new Set(places)].sort((a, b) => a - b);
  const gaps = used.slice(1).map((place, i) => place - (used[i] ?? 0));
  const widest = Math.max(1, ...gaps);
  const tall = (most: number) => gaps.reduce((sum, gap) => sum + Math.min(gap, most), 0);
  let most = widest;
  while (most > 1 && tall(most) > MOST_ROWS) most -= 1;
  const rows = new Map<number, number>();
  let row = 0;
  for (const [i, place] of used.entries()) {
    if (i > 0) row += Math.min(gaps[i - 1] ?? 1, most);
    rows.set(place, row);
  }
  return {
    rowOf: (place) => {
      const own = rows.get(place);
      if (own === undefined) throw new RangeError(`place ${place} is not among those of the scale`);
      return own;
    },
    closedUp: most < widest,
  };
}
