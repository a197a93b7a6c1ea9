const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether a text is a day of the calendar, `YYYY-MM-DD`, years 0000 to 9999: the same days as core's `isDate`, found without a pattern
 * or a `Date`, since every date of a large file comes through here.
 */
export function isDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  // A place that holds no digit makes NaN, which no comparison accepts.
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= (month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0));
}

const HYPHEN = 45;

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
