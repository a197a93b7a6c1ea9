import type { Drift } from './drift.ts';
import type { Limit } from './limit.ts';
import type { LineRoles } from './line-roles.ts';
import type { WeighedPool } from './weighed-pool.ts';

/** Those of some rivals that stand first, tied with each other. */
interface Head {
  readonly level: number;
  readonly after: number;
  /** What they ask for together. */
  readonly asked: number;
  /** Whether one of the amounts is missing. */
  readonly missing: boolean;
}

/**
 * When the first of the rivals would be above the line: as long as they are not, they ask together for more than is left, or an amount
 * is missing among them.
 * @param rivals - Equal by every key before the points.
 */
export function headFits(
  rivals: readonly number[],
  { after }: WeighedPool,
  { asked, left }: LineRoles,
  { level, turn, course, falls }: Drift,
): Limit {
  const turnOf = (place: number | undefined) =>
    place === undefined ? Number.POSITIVE_INFINITY : (turn[place] ?? 0);
  const byTurn = rivals.slice().sort((a, b) => Number(turnOf(a) > turnOf(b)) - Number(turnOf(a) < turnOf(b)));
  const alone = (at: Float64Array) => (place: number) => ({
    level: at[place] ?? 0,
    after: after[place] ?? 0,
    asked: Math.max(0, asked[place] ?? 0),
    missing: (asked[place] ?? 0) < 0,
  });
  // Of the first so many that drift, and of the rest, which stands still.
  const drifting = running(byTurn.map(alone(course)));
  const still = running(byTurn.map(alone(level)).reverse()).reverse();
  const fits = (head: Head | null) => head !== null && !head.missing && head.asked <= left;

  let begun = 0;
  let by = 0;
  while (by < Number.POSITIVE_INFINITY) {
    while (turnOf(byTurn[begun]) <= by) begun += 1;
    const moving = moved(drifting[begun] ?? null, -falls * by);
    const standing = still[begun] ?? null;
    if (fits(together(moving, standing))) return { by, within: false };
    // How far those that drift are from meeting those that stand still, on their way to them.
    const gap = moving === null || standing === null ? 0 : falls * (moving.level - standing.level);
    const next = gap > 0 === (falls === 1) ? moving : standing;
    if (fits(moving === null ? standing : standing === null ? moving : next)) return { by, within: true };
    by = Math.min(turnOf(byTurn[begun]), gap > 0 ? by + gap : Number.POSITIVE_INFINITY);
  }
  return null;
}

/** Of the first none, the first one, the first two and so on those that stand first. */
function running(each: readonly Head[]): (Head | null)[] {
  const heads: (Head | null)[] = [null];
  for (const own of each) heads.push(together(heads[heads.length - 1] ?? null, own));
  return heads;
}

/** The one that stands first of two, or both where they are tied. */
function together(a: Head | null, b: Head | null): Head | null {
  if (a === null || b === null) return a ?? b;
  if (a.level !== b.level) return a.level > b.level ? a : b;
  if (a.after !== b.after) return a.after < b.after ? a : b;
  return { ...a, asked: a.asked + b.asked, missing: a.missing || b.missing };
}

function moved(head: Head | null, by: number): Head | null {
  return head && { ...head, level: head.level + by };
}
