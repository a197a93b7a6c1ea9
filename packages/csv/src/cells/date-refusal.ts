import { isDay } from './calendar.ts';
import { DATE_FORMATS, type DateFormat, dayWritten, fieldOrder } from './date-format.ts';

/** Why a text is no date that is read: what it looks like where that is certain, and what to write instead. */
export function dateRefusal(text: string, declared: DateFormat | null): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'the calendar has no such day';
  if (/\d[T ]\s*\d{1,2}:\d{2}/.test(text)) return 'leave the time of day away, as 2023-04-04 is written';
  const serial = spreadsheetDay(text);
  if (serial !== null)
    return `this looks like a spreadsheet’s number of a day, and would be ${serial}; give the column a date format there and save it again, or ${howToWrite(declared)}`;
  if (/^(\d{1,2})([/.-])\d{1,2}\2\d{2}$/.test(text))
    return `write the year with four digits; ${howToWrite(declared)}`;
  const looks = looksLike(text, declared);
  if (declared !== null) return looks === null ? howToWrite(declared) : `${looks}; ${howToWrite(declared)}`;
  if (looks === null) return howToWrite(null);
  return `${howToWrite(null)}, or declare how the whole file writes dates with --date-format; ${looks}`;
}

function howToWrite(declared: DateFormat | null): string {
  return `write year, month and day as 2023-04-04 is written${declared === null ? '' : `, or as ${declared}, which --date-format declares`}`;
}

/** The day that a spreadsheet counts with five digits, from 1927 to 2173: 45020 is 2023-04-04. */
function spreadsheetDay(text: string): string | null {
  const days = /^([1-9]\d{4})(?:\.\d+)?$/.exec(text)?.[1];
  // Day 1 is 1900-01-01, and 1900-02-29, which never was, is counted: so the count begins on 1899-12-30 for every later day.
  return days === undefined
    ? null
    : new Date(Date.UTC(1899, 11, 30 + Number(days))).toISOString().slice(0, 10);
}

function looksLike(text: string, declared: DateFormat | null): string | null {
  const fits = DATE_FORMATS.flatMap((format) => {
    const day = dayWritten(text, format);
    return day === null ? [] : [{ format, day, order: fieldOrder(format), isDay: isDay(day) }];
  });
  if (fits.length === 0) return null;
  // The strictest form of each order of the fields.
  const days = fits.filter(
    (fit, i) => fit.isDay && fits.findIndex((other) => other.isDay && other.order === fit.order) === i,
  );
  const [first, second] = days;
  if (first === undefined) return 'the calendar has no such day';
  if (declared !== null && fits.some(({ format }) => format === declared))
    return `the calendar has no such day as ${declared}, and has ${first.day} as ${first.format}`;
  return second === undefined
    ? `this can only be ${first.order}, ${first.format}: ${first.day}`
    : `this could be ${first.day} as ${first.format}, or ${second.day} as ${second.format}`;
}
