import type { CellFormats } from './formats.ts';

/**
 * An amount without its dollar sign and thousands marks, with a point before its cents; null where a thousands mark stands anywhere but
 * before every third digit. What else stands in it is not looked at.
 * @example
 * withoutMarks('$1.234,50', { decimal: 'comma' }); // '1234.50'
 */
export function withoutMarks(text: string, { decimal }: Pick<CellFormats, 'decimal'>): string | null {
  const comma = decimal === 'comma';
  const thousands = comma ? '.' : ',';
  const point = text.indexOf(comma ? ',' : '.');
  const end = point < 0 ? text.length : point;
  let start = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  let mark = text.indexOf(thousands, start);
  const first = text.charCodeAt(start) === MINUS ? start + 1 : start;
  if (mark === first || mark - first > 3) return null;
  let digits = '';
  while (mark >= 0) {
    digits += text.slice(start, mark);
    start = mark + 1;
    mark = text.indexOf(thousands, start);
    if ((mark < 0 ? end : mark) - start !== 3) return null;
  }
  digits += text.slice(start, end);
  return point < 0 ? digits : `${digits}.${text.slice(point + 1)}`;
}

const DOLLAR = 36;
const MINUS = 45;
