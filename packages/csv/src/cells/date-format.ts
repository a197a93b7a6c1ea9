/**
 * The forms in which a file's dates can be declared to stand. `MM` and `DD` are two digits, `M` and `D` one or two, `MMM` is `Apr` and
 * `MMMM` is `April`, in English and in any case; a year has four digits. Of two forms that a text fits, the stricter stands first.
 */
export const DATE_FORMATS = [
  'MM/DD/YYYY',
  'M/D/YYYY',
  'DD/MM/YYYY',
  'D/M/YYYY',
  'MM-DD-YYYY',
  'M-D-YYYY',
  'DD-MM-YYYY',
  'D-M-YYYY',
  'DD.MM.YYYY',
  'D.M.YYYY',
  'MM.DD.YYYY',
  'M.D.YYYY',
  'YYYY/MM/DD',
  'YYYY/M/D',
  'YYYY.MM.DD',
  'YYYY-M-D',
  'YYYYMMDD',
  'DD-MMM-YYYY',
  'D-MMM-YYYY',
  'DD MMM YYYY',
  'D MMM YYYY',
  'MMM D, YYYY',
  'D MMMM YYYY',
  'MMMM D, YYYY',
] as const;

export type DateFormat = (typeof DATE_FORMATS)[number];

/**
 * Reads the name of a date format, in any case.
 * @throws RangeError if it is none; the message names those there are.
 */
export function parseDateFormat(text: string): DateFormat {
  const format = DATE_FORMATS.find((known) => known === text.trim().toUpperCase());
  if (format === undefined)
    throw new RangeError(`\`${text}\` is no known date format; known are ${DATE_FORMATS.join(' · ')}`);
  return format;
}

/**
 * The day that a text names in a format, as `YYYY-MM-DD`; null where it is not in that format. Whether the calendar has such a day is
 * not looked at.
 * @example
 * dayWritten('2/30/2023', 'M/D/YYYY'); // '2023-02-30'
 */
export function dayWritten(text: string, format: DateFormat): string | null {
  const { pattern, year, month, day } = COMPILED[format];
  const parts = pattern.exec(text);
  if (parts === null) return null;
  return `${parts[year] ?? ''}-${monthNumber(parts[month] ?? '')}-${padded(parts[day] ?? '')}`;
}

function monthNumber(month: string): string {
  return month.length <= 2 ? padded(month) : (MONTHS.get(month.slice(0, 3).toLowerCase()) ?? month);
}

type Field = 'year' | 'month' | 'day';

/** The order of a format's fields, `month/day/year`: formats that differ in it read one text as different days. */
export function fieldOrder(format: DateFormat): string {
  return COMPILED[format].order.join('/');
}

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MONTHS = new Map(MONTH_NAMES.map((name, i) => [name.slice(0, 3).toLowerCase(), padded(String(i + 1))]));

const TOKENS: Readonly<Record<string, { readonly field: Field; readonly pattern: string }>> = {
  YYYY: { field: 'year', pattern: '\\d{4}' },
  MMMM: { field: 'month', pattern: MONTH_NAMES.join('|') },
  MMM: { field: 'month', pattern: MONTH_NAMES.map((name) => name.slice(0, 3)).join('|') },
  MM: { field: 'month', pattern: '\\d\\d' },
  M: { field: 'month', pattern: '\\d\\d?' },
  DD: { field: 'day', pattern: '\\d\\d' },
  D: { field: 'day', pattern: '\\d\\d?' },
};

function compiled(format: DateFormat) {
  const tokens = (format.match(/Y+|M+|D+/g) ?? [])
    .map((token) => TOKENS[token])
    .filter((t) => t !== undefined);
  const pattern = format
    .replaceAll('.', '\\.')
    .replace(/Y+|M+|D+/g, (token) => `(${TOKENS[token]?.pattern ?? token})`);
  const order = tokens.map(({ field }) => field);
  return {
    pattern: new RegExp(`^${pattern}$`, format.includes('MMM') ? 'i' : ''),
    order,
    year: order.indexOf('year') + 1,
    month: order.indexOf('month') + 1,
    day: order.indexOf('day') + 1,
  };
}

const COMPILED = Object.fromEntries(DATE_FORMATS.map((format) => [format, compiled(format)])) as Readonly<
  Record<DateFormat, ReturnType<typeof compiled>>
>;

function padded(digits: string): string {
  return digits.length === 1 ? `0${digits}` : digits;
}
