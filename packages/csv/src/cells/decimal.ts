import type { DecimalFactData, DecimalText } from '@grantscore/core';
import { bounds } from './bounds.ts';
import { type CellFormats, DEFAULT_FORMATS, inFile } from './formats.ts';
import { canonicalNumber, isPercent, type NumberRange, numberRange } from './number-range.ts';
import { numberRefusal } from './number-refusal.ts';
import { accepted, type Reading, refused } from './reading.ts';

type DecimalFact = Pick<DecimalFactData, 'minimum' | 'maximum' | 'unit'>;

/**
 * Makes the reader of a number, `12.5`, within its bounds; without thousands marks or an exponent, and with a percent sign only where
 * the fact is counted in percent.
 */
export function decimalReader(
  fact: DecimalFact,
  formats: CellFormats = DEFAULT_FORMATS,
  range: NumberRange = numberRange(fact),
): (text: string) => Reading<DecimalText> {
  const percent = isPercent(fact);
  const comma = formats.decimal === 'comma';
  const written = comma ? /^[+-]?(\d+(,\d+)?|,\d+)$/ : /^[+-]?(\d+(\.\d+)?|\.\d+)$/;
  return (text) => {
    const number = percent ? text.replace(/ *%$/, '') : text;
    if (!written.test(number)) return refused('not_a_number', decimalRefusal(number, fact, formats));
    return numberWithin(comma ? number.replace(',', '.') : number, fact, range, 'not_a_number', formats);
  };
}

function decimalRefusal(text: string, fact: DecimalFact, formats: CellFormats): string {
  const reason = numberRefusal(text, fact);
  if (reason !== null) return reason;
  if (/^[+-]?\$/.test(text)) return 'leave the dollar sign away';
  if (/^[+-]?[\d.,]*[.,][\d.,]*$/.test(text))
    return formats.decimal === 'comma'
      ? 'the file is declared to have a decimal comma (--decimal comma); write it without points, such as 1234,5'
      : `write it without commas, such as 1234.5${/^[+-]?\d[\d.]*,\d+$/.test(text) ? '; where the file has a decimal comma throughout, say --decimal comma' : ''}`;
  return `write it in digits, such as ${inFile('12.5', formats)}`;
}

/** A number in digits and a point as the rules read it, if it is within its bounds. The digits after the point stay as written. */
export function numberWithin(
  text: string,
  fact: Pick<DecimalFactData, 'minimum' | 'maximum'>,
  range: NumberRange,
  code: 'not_a_number' | 'not_an_amount',
  formats: CellFormats,
): Reading<DecimalText> {
  const value = canonicalNumber(text);
  const holds = range.holds(value);
  if (holds === undefined)
    return refused(code, `write at most 28 digits before the ${formats.decimal} and 12 after it`);
  return holds ? accepted(value) : refused('out_of_range', `write ${bounds(fact, formats)}`);
}
