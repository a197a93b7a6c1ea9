import type { DecimalFactData, DecimalText } from '@grantscore/core';
import { decimalWithin } from './decimal.ts';
import { type Reading, refused } from './reading.ts';

export const MONEY_EXAMPLE = '1234.50 or $1,234.50';

/** Reads an amount of US dollars within its bounds: a dollar sign and thousands commas are optional, cents have at most two digits. */
export function moneyCell(
  text: string,
  fact: Pick<DecimalFactData, 'minimum' | 'maximum'>,
): Reading<DecimalText> {
  const parts = /^([+-]?)\s*\$?\s*([+-]?)([\d,]+)(?:\.(\d+))?$/.exec(text);
  const [, before = '', after = '', whole = '', cents = ''] = parts ?? [];
  if (parts === null || (before !== '' && after !== '')) return refused('not_an_amount', reason(text));
  if (!/^(\d+|\d{1,3}(,\d{3})+)$/.test(whole))
    return refused(
      'not_an_amount',
      `put a comma before every third digit and nowhere else, and a point before the cents: ${MONEY_EXAMPLE}`,
    );
  if (cents.length > 2)
    return refused('not_an_amount', 'write cents with at most two digits after the point');
  const number = `${before}${after}${whole.replaceAll(',', '')}${cents === '' ? '' : `.${cents}`}`;
  return decimalWithin(number, fact, 'not_an_amount');
}

function reason(text: string): string {
  if (/^\$?\s*\(.*\)$/.test(text))
    return 'parentheses are not read as a minus; write a negative amount with a minus, -500.00';
  if (/^[+-]?\$?\d[\d.]*,\d{1,2}$/.test(text))
    return `a comma does not stand before cents; write the point: ${MONEY_EXAMPLE}`;
  return `write ${MONEY_EXAMPLE}`;
}
