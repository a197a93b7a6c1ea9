import type { DecimalFactData } from '@grantscore/core';
import { type CellFormats, DEFAULT_FORMATS } from './formats.ts';
import { numberRefusal } from './number-refusal.ts';

const CURRENCIES = new Map([
  ['€', 'euros'],
  ['£', 'pounds'],
  ['¥', 'yen or yuan'],
  ['₹', 'rupees'],
  ['₩', 'won'],
  ['₱', 'Philippine pesos'],
  ['¢', 'cents'],
  ['EUR', 'euros'],
  ['GBP', 'pounds'],
  ['CAD', 'Canadian dollars'],
  ['C$', 'Canadian dollars'],
  ['CA$', 'Canadian dollars'],
  ['MXN', 'Mexican pesos'],
  ['AUD', 'Australian dollars'],
  ['JPY', 'yen'],
  ['CHF', 'Swiss francs'],
]);

/** Two ways to write an amount that are both read. */
export function moneyExample({ decimal }: Pick<CellFormats, 'decimal'> = DEFAULT_FORMATS): string {
  return decimal === 'comma' ? '1234,50 or $1.234,50' : '1234.50 or $1,234.50';
}

/** Why a text is no amount of US dollars, and what to write instead. */
export function moneyRefusal(
  text: string,
  fact: Pick<DecimalFactData, 'unit'>,
  formats: Pick<CellFormats, 'decimal'>,
): string {
  return (
    numberRefusal(text, { unit: fact.unit ?? 'US dollars' }) ??
    currencyReason(text, formats) ??
    marksReason(text, formats) ??
    `write ${moneyExample(formats)}`
  );
}

function currencyReason(text: string, formats: Pick<CellFormats, 'decimal'>): string | null {
  // What is left of an amount without its digits and marks: `USD` of `USD 500`.
  const sign = text.replace(/[\d.,+\-\s]+/g, '').toUpperCase();
  if (sign === text.toUpperCase()) return null;
  if (['USD', 'US$', 'USD$', '$USD', 'DOLLARS', 'US DOLLARS'].includes(sign))
    return `amounts are in US dollars anyway; write ${moneyExample(formats)}`;
  const currency = CURRENCIES.get(sign);
  if (currency === undefined) return null;
  return `these are ${currency}, and amounts are in US dollars; write ${moneyExample(formats)}`;
}

function marksReason(text: string, formats: Pick<CellFormats, 'decimal'>): string | null {
  const number = text.replace(/^[+-]?\s*\$?\s*[+-]?/, '');
  if (!/^[\d.,]*\d[\d.,]*$/.test(number)) return null;
  const example = moneyExample(formats);
  if (formats.decimal === 'comma')
    return /^[\d,]*\.\d{1,2}$/.test(number)
      ? `the file is declared to have a decimal comma (--decimal comma), and a point does not stand before cents; write ${example}`
      : `put a point before every third digit and nowhere else, and a comma before the cents: ${example}`;
  return /^[\d.]*,\d{1,2}$/.test(number)
    ? `a comma does not stand before cents; write ${example}, or say --decimal comma where the whole file is written so`
    : `put a comma before every third digit and nowhere else, and a point before the cents: ${example}`;
}
