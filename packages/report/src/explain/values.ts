import { type ConditionValue, type Decimal, type DecimalText, decimal, parseDecimal } from '@grantscore/core';
import { dayText } from './dates.ts';
import type { FactNotes } from './fact-catalogue.ts';
import { andList } from './lists.ts';

const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200e\u200f]+/gu;

/** Somebody else's text on one line: without control characters or marks that turn the direction of the text round. */
export function oneLine(text: string): string {
  return text.replace(CONTROLS, ' ').replace(/\s+/gu, ' ').trim();
}

/** Somebody else's text, set off from a sentence by backticks, of which it keeps none. Cut after 80 characters. */
export function code(text: string): string {
  const flat = [...oneLine(text).replaceAll('`', '’')];
  return `\`${flat.length > 80 ? `${flat.slice(0, 79).join('')}…` : flat.join('')}\``;
}

/** A name in a sentence: on one line and without backticks, so that it cannot be taken for a quoted value. */
export function nameText(text: string): string {
  return oneLine(text).replaceAll('`', '’');
}

/** Dollars with thousands commas and two places, more only where they were given: `$40,000.00`. */
export function moneyText(amount: DecimalText, unit: string | null = null): string {
  const value = decimal(amount);
  const [whole = '', cents = ''] = value.abs().toFixed(Math.max(2, value.decimalPlaces())).split('.');
  const number = `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${cents}`;
  const sign = value.isNegative() && !value.isZero() ? '-' : '';
  return unit === null || unit === 'US dollars' ? `${sign}$${number}` : `${sign}${number} ${unit}`;
}

/** Points with the profile's scale: `1`, `0.50`; zero has no sign. */
export function pointsText(points: Decimal, scale: number): string {
  return (points.isZero() ? points.abs() : points).toFixed(scale);
}

/** A value of a fact as a sentence gives it: yes, no, `limits` (it limits them), $40,000.00, 11 months. */
export function valueText(value: ConditionValue, fact: FactNotes): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object')
    return value.length === 0 ? 'none of them' : andList(value.map((member) => choiceText(member, fact)));
  switch (fact.type) {
    case 'enum':
    case 'set':
      return choiceText(String(value), fact);
    case 'money':
      return parseDecimal(String(value)) === undefined
        ? code(String(value))
        : moneyText(String(value), fact.unit);
    case 'text':
      return code(String(value));
    case 'integer':
    case 'decimal':
      return measured(String(value), fact.unit);
    case 'share':
      return `${value} percent`;
    case 'date':
      return dayText(String(value));
    default:
      return String(value);
  }
}

/** A number with what it counts, which loses its plural for one: `12 months`, `1 month of the last twelve`. */
function measured(number: string, unit: string | null): string {
  if (unit === null) return number;
  return `${number} ${unitText(number, unit)}`;
}

/** What a number counts: `months`, and `month` of one. */
export function unitText(number: string, unit: string): string {
  return number === '1' ? unit.replace(/^(\w+)s\b/, '$1') : unit;
}

/** An accepted answer by its value and, where they say more, its words. */
export function choiceText(value: string, fact: FactNotes): string {
  const words = fact.values.get(value);
  return words === undefined || words.toLowerCase() === value.toLowerCase()
    ? code(value)
    : `${code(value)} (${words})`;
}
