import type { AcceptedAnswer } from '@grantscore/core';
import { choiceOf, choices, nearestChoice } from './enum.ts';
import { accepted, type Reading, refused } from './reading.ts';

const SET_SEPARATOR = ';';

/**
 * Reads any number of the accepted answers, separated by semicolons, each by value or label.
 * @returns Their values in the order of the catalogue, each once.
 */
export function setCell(text: string, values: readonly AcceptedAnswer[]): Reading<readonly string[]> {
  const chosen = new Set<string>();
  // One separator at the end is a habit; a blank member anywhere else is a member that got lost.
  for (const written of text.replace(/;\s*$/, '').split(SET_SEPARATOR)) {
    const member = written.trim();
    const choice = choiceOf(member, values);
    if (choice === undefined)
      return refused(
        'not_a_choice',
        `write any of ${choices(values)}, separated by semicolons`,
        member === '' ? null : nearestChoice(member, values),
      );
    chosen.add(choice);
  }
  return accepted(values.map(({ value }) => value).filter((value) => chosen.has(value)));
}
