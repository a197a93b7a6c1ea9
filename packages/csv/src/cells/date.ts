import { isDay } from './calendar.ts';
import { dayWritten } from './date-format.ts';
import { dateRefusal } from './date-refusal.ts';
import { type CellFormats, DEFAULT_FORMATS } from './formats.ts';
import { accepted, type Reading, refused } from './reading.ts';

/**
 * Reads a day of the calendar, `YYYY-MM-DD` or in the form that is declared for the file.
 * @returns The day as `YYYY-MM-DD`; no time zone has a part in it.
 */
export function dateCell(
  text: string,
  { dateFormat }: Pick<CellFormats, 'dateFormat'> = DEFAULT_FORMATS,
): Reading<string> {
  const day = dayOf(text, dateFormat);
  return day === null ? refused('not_a_date', dateRefusal(text, dateFormat)) : accepted(day);
}

/** The day as `YYYY-MM-DD`; null where the text is none in either form. */
export function dayOf(text: string, dateFormat: CellFormats['dateFormat']): string | null {
  if (isDay(text)) return text;
  const day = dateFormat === null ? null : dayWritten(text, dateFormat);
  return day !== null && isDay(day) ? day : null;
}
