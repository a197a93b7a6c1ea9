import type { AcceptedAnswer } from '@grantscore/core';
import { choicesOf, listed } from './choices.ts';
import { accepted, type Reading, refused } from './reading.ts';

/** Makes the reader of one of the accepted answers, by its value or its label. */
export function enumReader(values: readonly AcceptedAnswer[]): (text: string) => Reading<string> {
  const choices = choicesOf(values);
  const expected = `write one of ${listed(values)}`;
  return (text) => {
    const value = choices.find(text);
    return value === undefined ? refused('not_a_choice', expected, choices.nearest(text)) : accepted(value);
  };
}
