import type { Outcome } from '@grantscore/core';
import { andList, counted } from '../explain/lists.ts';
import type { FundingStanding } from '../rank/funding-line.ts';
import type { ChangedAnswer } from '../what-if/changed-answer.ts';
import type { ChangeSetEntry, GoalEntry, StandingEntry, WhatIfReport } from '../what-if/what-if-report.ts';
import { OUTCOME_WORDS } from './finding-words.ts';

/** How many sets of a goal are shown to be read; the JSON has them all. */
const SHOWN = 12;

/** `7 of 9, place 2, tied, above the funding line`. */
export function standingWords({ score, maximum, place, eligibilityOpen, funding }: StandingEntry): string {
  const where = place === null ? 'not ranked' : `place ${place.rank}${place.tied ? ', tied' : ''}`;
  const line = funding === null ? '' : `, ${FUNDING_WORDS[funding]}`;
  return `${score} of ${maximum}, ${where}${eligibilityOpen ? ', eligibility open' : ''}${line}`;
}

const FUNDING_WORDS: Readonly<Record<FundingStanding, string>> = {
  above: 'above the funding line',
  at_line: 'in a tie at the funding line',
  below: 'below the funding line',
  undecided: 'undecided at the funding line',
};

/** `no-knock policy: from no answer to yes`. */
export function changeWords({ label, from, to }: ChangedAnswer): string {
  return `${label}: from ${from} to ${to}`;
}

/** Which criteria would come out otherwise: `then met: Limits unannounced entries`. Empty where none would. */
export function turnedWords({ criteria }: ChangeSetEntry, report: WhatIfReport): string {
  const labels = new Map(report.criteria.map(({ id, label }) => [id, label]));
  const byOutcome = new Map<Outcome, string[]>();
  for (const { id, to } of criteria) {
    const own = byOutcome.get(to) ?? [];
    own.push(labels.get(id) ?? id);
    byOutcome.set(to, own);
  }
  return [...byOutcome].map(([to, own]) => `then ${OUTCOME_WORDS[to]}: ${own.join('; ')}`).join(' · ');
}

/** The sets that are shown, by how many answers each changes. */
export function shownSets({
  sets,
}: GoalEntry): readonly { readonly size: number; readonly sets: readonly ChangeSetEntry[] }[] {
  const sizes = [...new Set(sets.map(({ changes }) => changes.length))];
  const shown = sets.slice(0, SHOWN);
  return sizes
    .map((size) => ({ size, sets: shown.filter(({ changes }) => changes.length === size) }))
    .filter((group) => group.sets.length > 0);
}

/** What is left out, by how many answers each set changes; null where nothing is. */
export function moreWords({ sets }: GoalEntry): string | null {
  const rest = sets.slice(SHOWN);
  if (rest.length === 0) return null;
  const sizes = [...new Set(rest.map(({ changes }) => changes.length))];
  const parts = sizes.map((size) => {
    const count = rest.filter(({ changes }) => changes.length === size).length;
    return `${count} of ${counted(String(size), 'answer')}`;
  });
  return `${rest.length} more sets are left out here: ${andList(parts)}. The JSON has them all.`;
}
