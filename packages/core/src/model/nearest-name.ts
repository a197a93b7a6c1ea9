import { distance } from 'fastest-levenshtein';
import { compareText } from './order.ts';

/** The known name closest to what was written, if one is close enough to be what was meant (a third of its letters may differ). */
export function nearestName(written: string, known: Iterable<string>): string | null {
  const bare = (text: string) => text.toLowerCase().replace(/[\s_.-]+/g, '');
  const target = bare(written);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of [...known].sort(compareText)) {
    const candidate = bare(name);
    const far = isSwap(target, candidate) ? 1 : distance(target, candidate);
    if (far < bestDistance && far <= Math.max(1, Math.floor(Math.max(target.length, candidate.length) / 3))) {
      best = name;
      bestDistance = far;
    }
  }
  return best;
}

/** Whether two texts differ in two neighbouring letters that changed places, the slip of the hand that counts as one. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return i + 1 < a.length && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
