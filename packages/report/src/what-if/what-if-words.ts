import type { AppliedRuleSet, Scorecard } from '@grantscore/core';
import type { WhatIf } from '@grantscore/core/what-if';
import { factCatalogue } from '../explain/fact-catalogue.ts';
import { andList, firstOf } from '../explain/lists.ts';
import { pointsText } from '../explain/values.ts';
import { missingAnswers } from '../model/missing-answers.ts';

/** Why no set of the applicant's answers is listed for a goal that is not reached. */
export function nothingText({ facts, untold }: WhatIf, answers: number): string {
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

/** How many of the missing answers are named. */
const NAMED = 6;

/**
 * What an application's score could come to by missing answers that it could not change; empty where there are none.
 * @param changeable - Ids of the facts whose answers are changed.
 */
export function openText(scorecard: Scorecard, changeable: readonly string[], scale: number): string {
  const { least, most, evaluation } = scorecard;
  const missing = missingAnswers([scorecard], evaluation.rules).filter(
    ({ fact }) => !changeable.includes(fact),
  );
  if (missing.length === 0 || least.eq(most)) return '';
  const { shown, more } = firstOf(missing, NAMED);
  const labels = shown.map(({ label, table, column }) =>
    table === null || column === null ? label : `${label} in ${table}`,
  );
  const named = andList([...labels, ...(more === 0 ? [] : [`${more} more`])]);
  return `But its score is open from ${pointsText(least, scale)} to ${pointsText(most, scale)}: answers that it could not change are missing too (${named}).`;
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
