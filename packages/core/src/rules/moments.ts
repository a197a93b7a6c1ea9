import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';

/** Whether a text is a day of the calendar, `YYYY-MM-DD`; 2023-02-29 is none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)) return false;
  // Every month has 28 days; only the last ones need the calendar.
  return Number(text.slice(8)) <= 28 || isValid(parseISO(`${text}T00:00:00Z`));
}

/** Whether a text is a moment with its offset, RFC 3339: `2023-04-04T20:59:00-04:00`. */
export function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.test(
      text,
    ) && isValid(parseISO(text))
  );
}

/** Milliseconds since 1970-01-01T00:00Z of a text that {@link isInstant} accepts. */
export function instantMilliseconds(text: string): number {
  // `parseISO` multiplies the seconds as a float, which puts 1.001 a millisecond early.
  const fraction = /\.(\d{1,3})/.exec(text)?.[1] ?? '';
  return parseISO(text.replace(/\.\d+/, '')).getTime() + Number(fraction.padEnd(3, '0'));
}
