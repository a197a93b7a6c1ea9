import { isDate } from '@grantscore/core';
import { accepted, type Reading, refused } from './reading.ts';

/** Reads a day of the calendar, `YYYY-MM-DD`. */
export function dateCell(text: string): Reading<string> {
  if (isDate(text)) return accepted(text);
  return refused(
    'not_a_date',
    /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? 'the calendar has no such day'
      : 'write year, month and day as 2023-04-04 is written',
  );
}
