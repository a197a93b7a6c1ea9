import type { PreparedFamily, PreparedProfile, Steps } from './prepared-profile.ts';
import type { CapLine } from './scorecard.ts';
import type { Totals } from './totals.ts';

/**
 * A family's sums with none above its cap, which is applied after gains and deductions are summed; and the line that says what
 * the cap takes away, null where it takes nothing from any of the three scores.
 */
export function capped(
  sum: Totals,
  family: PreparedFamily,
  profile: PreparedProfile,
): { readonly within: Totals; readonly line: CapLine | null } {
  const { cap } = family;
  if (cap === null) return { within: sum, line: null };
  const under = (steps: Steps): Steps => Math.min(steps, cap.steps);
  const within: Totals = {
    score: under(sum.score),
    least: under(sum.least),
    most: under(sum.most),
    maximum: under(sum.maximum),
  };
  const taken = (key: 'score' | 'least' | 'most') => profile.decimalOf(within[key] - sum[key]);
  const line: CapLine = {
    kind: 'cap',
    family: family.id,
    cap: cap.text,
    score: taken('score'),
    least: taken('least'),
    most: taken('most'),
  };
  const binds = within.score !== sum.score || within.least !== sum.least || within.most !== sum.most;
  return { within, line: binds ? line : null };
}
