import type { Drift } from './drift.ts';
import { type Limit, sooner } from './limit.ts';
import type { LineRoles } from './line-roles.ts';
import { RunningSums } from './running-sums.ts';
import type { WeighedPool } from './weighed-pool.ts';

/** Those above the line and those that ask for too much of one block, which no key before the points parts. */
interface Block {
  readonly above: number[];
  readonly tooLarge: number[];
}

/**
 * When somebody who asks for too much no longer does: so many of those above the line, who were strictly ahead, are no longer that what is
 * left where it stands would cover its request.
 */
export function fallenBehind(pool: WeighedPool, roles: LineRoles, drift: Drift): Limit {
  const blocks = new Map<number, Block>();
  const blockOf = (place: number) => {
    const code = pool.before[place] ?? 0;
    const known = blocks.get(code) ?? { above: [], tooLarge: [] };
    blocks.set(code, known);
    return known;
  };
  for (const place of roles.above) blockOf(place).above.push(place);
  for (const place of roles.tooLarge) blockOf(place).tooLarge.push(place);
  let [earlier, found]: [number, Limit] = [0, null];
  for (const [, block] of [...blocks].sort(([a], [b]) => a - b)) {
    found = sooner(found, withinBlock(block, earlier, pool, roles, drift));
    earlier += sumOf(block.above, roles);
  }
  return found;
}

/** @param earlier - What those above ask for who are of earlier blocks, and ahead whatever the points. */
function withinBlock(
  { above, tooLarge }: Block,
  earlier: number,
  { after }: WeighedPool,
  roles: LineRoles,
  { level, turn, course, falls }: Drift,
): Limit {
  if (above.length === 0 || tooLarge.length === 0) return null;
  // Who falls is met at its course by who stands still; who stands still is met at its level by who drifts.
  const [own, met] = falls === 1 ? [level, course] : [course, level];
  const order = (at: Float64Array) => (a: number, b: number) =>
    (at[b] ?? 0) - (at[a] ?? 0) || (after[a] ?? 0) - (after[b] ?? 0);
  const ahead = order(own);
  const swept = (places: readonly number[]) => places.slice().sort((a, b) => falls * ahead(a, b));
  // Those met first come first, and of those met at once those that no later key keeps ahead.
  const inTurn = above.slice().sort((a, b) => -order(met)(a, b));
  const turnAt = new Map(inTurn.map((place, at) => [place, at]));
  const sums = new RunningSums(inTurn.length);
  const total = sumOf(above, roles);
  const waiting = swept(above);
  let [entered, sum, found]: [number, number, Limit] = [0, 0, null];
  for (const place of swept(tooLarge)) {
    // Where drifting is falling, those can be met that are ahead; else all but those that stay ahead while both drift.
    for (; entered < waiting.length; entered += 1) {
      const other = waiting[entered] ?? 0;
      if (ahead(other, place) < 0 !== (falls === 1)) break;
      sums.add(turnAt.get(other) ?? 0, roles.asked[other] ?? 0);
      sum += roles.asked[other] ?? 0;
    }
    const kept = earlier + (falls === 1 ? sum : total);
    const at = sums.firstReaching(kept - (roles.funds - (roles.asked[place] ?? 0)));
    const other = inTurn[at];
    if (other === undefined) continue;
    const by = (met[other] ?? 0) - (own[place] ?? 0);
    const within = (after[other] ?? 0) < (after[place] ?? 0);
    // Once it falls itself it meets nobody more.
    const stands = falls === -1 || by < (turn[place] ?? 0) || (by === turn[place] && !within);
    if (stands && by < Number.POSITIVE_INFINITY) found = sooner(found, { by, within });
  }
  return found;
}

function sumOf(places: readonly number[], { asked }: LineRoles): number {
  return places.reduce((sum, place) => sum + (asked[place] ?? 0), 0);
}
