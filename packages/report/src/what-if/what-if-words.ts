import type { AppliedRuleSet } from '@grantscore/core';
import type { WhatIf } from '@grantscore/core/what-if';
import { factCatalogue } from '../explain/fact-catalogue.ts';
import { andList } from '../explain/lists.ts';

/** Why no set of answers is listed for a goal. */
export function nothingText(reached: boolean, { facts, untold }: WhatIf, answers: number): string {
  if (reached) return 'It is so already.';
  if (untold.length > 0)
    return 'Nothing was found that changes it, but not every answer could be gone through (see below).';
  if (facts.length === 0)
    return 'Nothing here can change it: no criterion reads an answer that the applicant could change.';
  const together = Math.min(answers, facts.length);
  if (together === 1) return `Nothing here can change it: no change of ${oneOf(facts.length)} does.`;
  return together === facts.length
    ? `Nothing here can change it: no change of the ${facts.length} answers that the applicant could change does, alone or together.`
    : `Nothing here can change it: no change of up to ${together} of the ${facts.length} answers that the applicant could change does.`;
}

function oneOf(count: number): string {
  return count === 1
    ? 'the one answer that the applicant could change'
    : `any one of the ${count} answers that the applicant could change`;
}

/** What a reader must know of the sets listed. */
export function whatIfNotes(
  rules: AppliedRuleSet,
  { facts, untold }: WhatIf,
  answers: number,
): readonly string[] {
  const catalogue = factCatalogue(rules);
  const tables = rules.facts.filter(({ type }) => type === 'table').map(({ label }) => label);
  const labels = untold.map((id) => catalogue.fact(id).label);
  return [
    `Only answers that the applicant could change before the next cycle are changed (${facts.length} here), up to ${answers} together; every other answer, and everybody else’s, stays as it is.`,
    ...(tables.length === 0 ? [] : [`The rows of ${andList(tables)} stay as they are.`]),
    ...(labels.length === 0
      ? []
      : [
          `Left as they are, since too many answers are possible: ${andList(labels)}. A set with one of them may be missing here.`,
        ]),
    'Every set of so many answers is listed that does it and of which no part does. A number, day or list stands for all that these criteria do not tell from it, and is the nearest looked at to the answer given.',
  ];
}
