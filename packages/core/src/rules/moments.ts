import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';

const [ZERO, HYPHEN] = [48, 45];

/** Whether a text is a day of the calendar, `YYYY-MM-DD`; 2023-02-29 is none. */
export function isDate(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return false;
  // Every month has 28 days; only the last ones need the calendar.
  return day <= 28 || isValid(parseISO(`${text}T00:00:00Z`));
}

/** The number that digits are; NaN where one is none. */
function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i += 1) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
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
