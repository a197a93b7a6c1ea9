import type { CriterionData } from '../../model/criterion.ts';
import type { Goal } from '../search.ts';
import type { Found } from './finding.ts';
import type { Inquiry, Possible } from './inquiry.ts';
import type { Samples } from './samples.ts';
import { sharesSources, sourcesOf } from './sources-of.ts';
import { metBy, notMetBy } from './verify-criterion.ts';

/**
 * Criteria in use that say the same, of which one follows from the other, or that nobody can meet both.
 *
 * @param skip - Criteria of which something worse is known.
 */
export function verifyPairs(inquiry: Inquiry, samples: Samples, skip: ReadonlySet<string>): readonly Found[] {
  const { criteria } = inquiry.rules;
  const sources = criteria.map((criterion) => sourcesOf(criterion, inquiry.rules));
  const found: Found[] = [];
  for (const [i, a] of criteria.entries()) {
    for (const [j, b] of criteria.entries()) {
      if (j <= i || skip.has(a.id) || skip.has(b.id)) continue;
      // Criteria that share no question can be met and missed each as it likes.
      if (!sharesSources(sources[i], sources[j])) continue;
      const pair = verifyPair([a, b], [i, j], inquiry, samples);
      if (pair !== null) found.push(pair);
    }
  }
  return found;
}

function verifyPair(
  [a, b]: readonly [CriterionData, CriterionData],
  [i, j]: readonly [number, number],
  inquiry: Inquiry,
  samples: Samples,
): Found | null {
  const both: Goal[] = [...metBy(a), ...metBy(b)];
  const onlyA: Goal[] = [...metBy(a), ...notMetBy(b)];
  const onlyB: Goal[] = [...metBy(b), ...notMetBy(a)];
  const about = (rule: Found['rule'], subjects: readonly string[], goals: readonly Goal[] | null): Found => ({
    rule,
    subjects,
    path: ['criteria', inquiry.rules.data.criteria.findIndex(({ id }) => id === subjects[0])],
    witness: goals && inquiry.witness(goals),
  });
  const possible = (shown: boolean, goals: readonly Goal[]): Possible =>
    shown ? 'yes' : inquiry.possible(goals);
  const canBoth = possible(samples.show(i, j, 'met'), both);
  if (canBoth === 'no') return about('never_both', [a.id, b.id], onlyA);
  const canOnlyA = possible(samples.show(i, j, 'not_met'), onlyA);
  const canOnlyB = possible(samples.show(j, i, 'not_met'), onlyB);
  if (canOnlyA === 'no' && canOnlyB === 'no') return about('criteria_equal', [a.id, b.id], both);
  if (canOnlyA === 'no' && canOnlyB === 'yes') return about('criterion_implied', [a.id, b.id], onlyB);
  if (canOnlyB === 'no' && canOnlyA === 'yes') return about('criterion_implied', [b.id, a.id], onlyA);
  const open =
    canBoth === 'open' ? 'never_both' : canOnlyA === 'yes' && canOnlyB === 'yes' ? null : 'criterion_implied';
  return open === null ? null : { ...about('not_decided', [a.id, b.id], null), open };
}
