import { decimal } from '@grantscore/core';
import type { ApplicationExplanation, FindingExplanation } from '../explain/explanation.ts';

/**
 * Findings that could not be told, the one whose missing answers would bring most points first; equals in the order of the
 * rule set. What an answer would bring to a score with other caps and costs is `ifMet`; where no score can be promised for it, the
 * points that it leaves open.
 */
export function mostWanted(
  findings: readonly FindingExplanation[],
  { score }: Pick<ApplicationExplanation, 'score'>,
): readonly FindingExplanation[] {
  return findings
    .filter(({ outcome }) => outcome === 'indeterminate')
    .map((finding) => ({ finding, gain: gainOf(finding, score) }))
    .sort((a, b) => b.gain.cmp(a.gain))
    .map(({ finding }) => finding);
}

function gainOf({ ifMet, points }: FindingExplanation, score: string) {
  return ifMet === null
    ? decimal(points?.most ?? '0').minus(decimal(points?.score ?? '0'))
    : decimal(ifMet.score).minus(decimal(score));
}
