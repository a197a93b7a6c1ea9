import type { Answer } from '@grantscore/core';
import { EMPTY } from '../cells/set.ts';

/**
 * An answer as a cell of a table of cases has it, for our own reader: yes and no, members with semicolons between them, `not applicable`,
 * `(empty)` for a list without members, a blank where nothing is answered.
 */
export function answerText(answer: Answer): string {
  if (answer === null || answer === undefined) return '';
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (typeof answer === 'number' || typeof answer === 'string') return String(answer);
  if (!('status' in answer)) return answer.length === 0 ? EMPTY : answer.join('; ');
  switch (answer.status) {
    case 'provided':
      return answerText(answer.value);
    case 'not_applicable':
      return 'not applicable';
    case 'not_provided':
    case 'disputed':
      return '';
    default:
      return answer satisfies never;
  }
}
