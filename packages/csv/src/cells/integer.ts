import type { IntegerFactData } from '@grantscore/core';
import { bounds } from './bounds.ts';
import { type CellFormats, DEFAULT_FORMATS } from './formats.ts';
import { isPercent } from './number-range.ts';
import { numberRefusal } from './number-refusal.ts';
import { accepted, type Reading, refused } from './reading.ts';

type IntegerFact = Pick<IntegerFactData, 'minimum' | 'maximum' | 'unit'>;

/** Makes the reader of a whole number in digits, `12` or `-3`, within its bounds. */
export function integerReader(
  fact: IntegerFact,
  formats: CellFormats = DEFAULT_FORMATS,
): (text: string) => Reading<number> {
  const percent = isPercent(fact);
  return (text) => {
    const digits = percent ? text.replace(/ *%$/, '') : text;
    if (!/^[+-]?\d+$/.test(digits)) return refused('not_an_integer', integerRefusal(digits, fact));
    // Minus zero is zero.
    const value = Number(digits) + 0;
    const tooLow = fact.minimum !== undefined && value < fact.minimum;
    const tooHigh = fact.maximum !== undefined && value > fact.maximum;
    if (tooLow || tooHigh) return refused('out_of_range', `write ${bounds(fact, formats)}`);
    if (!Number.isSafeInteger(value))
      return refused('out_of_range', `write a whole number of at most ${Number.MAX_SAFE_INTEGER}`);
    return accepted(value);
  };
}

function integerRefusal(text: string, fact: IntegerFact): string {
  const reason = numberRefusal(text, fact);
  if (reason !== null) return reason;
  if (/^[+-]?\d+[.,]0*$/.test(text)) return 'a whole number has nothing after the point; write 12, not 12.0';
  if (/^[+-]?\d{1,3}([.,]\d{3})+$/.test(text)) return 'write it without thousands marks, such as 1234';
  if (/^[+-]?\d*[.,]\d+$/.test(text)) return 'only a whole number answers this; write 12, not 12.5';
  return 'write it in digits alone, such as 12';
}
