import { type DecimalFactData, type DecimalText, decimal, parseDecimal } from '@grantscore/core';
import { bounds } from './bounds.ts';
import { accepted, type Reading, refused } from './reading.ts';

/** Reads a number, `12.5`, within its bounds; without thousands commas, a percent sign or an exponent. */
export function decimalCell(
  text: string,
  fact: Pick<DecimalFactData, 'minimum' | 'maximum'>,
): Reading<DecimalText> {
  if (text.endsWith('%')) return refused('not_a_number', 'leave the percent sign away');
  if (/^[+-]?[\d.,]*,[\d.,]*$/.test(text))
    return refused('not_a_number', 'write it without commas, such as 1234.5');
  if (!/^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(text))
    return refused('not_a_number', 'write it in digits, such as 12.5');
  return decimalWithin(text, fact, 'not_a_number');
}

/** A number in digits as the rules read it, if it is within its bounds. The digits after the point stay as written. */
export function decimalWithin(
  text: string,
  fact: Pick<DecimalFactData, 'minimum' | 'maximum'>,
  code: 'not_a_number' | 'not_an_amount',
): Reading<DecimalText> {
  const value = canonical(text);
  const number = parseDecimal(value);
  if (number === undefined) return refused(code, 'write at most 28 digits before the point and 12 after it');
  const tooLow = fact.minimum !== undefined && number.lt(decimal(fact.minimum));
  const tooHigh = fact.maximum !== undefined && number.gt(decimal(fact.maximum));
  return tooLow || tooHigh ? refused('out_of_range', `write ${bounds(fact)}`) : accepted(value);
}

/** Without a plus sign or leading zeros; zero without a minus. */
function canonical(text: string): DecimalText {
  const [whole = '', fraction] = text.replace(/^[+-]/, '').split('.');
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const number = fraction === undefined ? digits : `${digits}.${fraction}`;
  return text.startsWith('-') && /[1-9]/.test(number) ? `-${number}` : number;
}
