import { fc, test as property } from '@fast-check/jest';
import { isDate } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import { dayOf } from './date.ts';
import { DATE_FORMATS, type DateFormat, parseDateFormat } from './date-format.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Writes a day in a format, the other way round than it is read. */
function writeDay(format: DateFormat, year: number, month: number, day: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const name = MONTHS[month - 1] ?? 'Smarch';
  const tokens: Record<string, string> = {
    YYYY: String(year).padStart(4, '0'),
    MMMM: name,
    MMM: name.slice(0, 3),
    MM: two(month),
    M: String(month),
    DD: two(day),
    D: String(day),
  };
  return format.replace(/Y+|M+|D+/g, (token) => tokens[token] ?? token);
}

const number = (min: number, max: number) => fc.integer({ min, max });

property.prop([fc.constantFrom(...DATE_FORMATS), number(0, 9999), number(1, 12), number(1, 31)])(
  'every day of the calendar is read in every format, and no other',
  (format, year, month, day) => {
    const iso = writeDay('YYYY/MM/DD', year, month, day).replaceAll('/', '-');
    expect(dayOf(writeDay(format, year, month, day), format)).toBe(isDate(iso) ? iso : null);
  },
);

test.each(DATE_FORMATS)('%s is known by its name, in any case', (format) => {
  expect(parseDateFormat(` ${format.toLowerCase()} `)).toBe(format);
});

test.each(['', 'MM/DD/YY', 'ISO', 'constructor'])('%j is no date format', (text) => {
  expect(() => parseDateFormat(text)).toThrow(RangeError);
  expect(() => parseDateFormat(text)).toThrow('known are MM/DD/YYYY · M/D/YYYY');
});
