import type { AcceptedAnswer, ScalarFactData } from '@grantscore/core';
import { BOOLEAN_ANSWERS } from './boolean.ts';
import { bounds } from './bounds.ts';
import { listed } from './choices.ts';
import { type CellFormats, DEFAULT_FORMATS, inFile, separatorName } from './formats.ts';
import { INSTANT_EXAMPLE } from './instant.ts';
import { moneyExample } from './money-refusal.ts';
import { isPercent } from './number-range.ts';
import { isUei } from './uei.ts';

/**
 * The answers that a fact's cell accepts, in words that follow "write": `yes or no`, `one of none, limits, prohibits`. Neither a blank nor
 * "not applicable" is among them.
 * @param list - How the answers of a choice are listed; by their values where nothing else is said.
 */
export function acceptedAnswers(
  fact: ScalarFactData,
  formats: CellFormats = DEFAULT_FORMATS,
  list: (answers: readonly AcceptedAnswer[]) => string = listed,
): string {
  switch (fact.type) {
    case 'boolean':
      return BOOLEAN_ANSWERS;
    case 'enum':
      return `one of ${list(fact.values)}`;
    case 'set':
      return `any of ${list(fact.values)}, separated by ${separatorName(formats.setSeparator)}`;
    case 'integer':
      return `${bounds(fact, formats)}, whole and in digits, such as 12${percent(fact, '12')}`;
    case 'decimal':
      return `${bounds(fact, formats)}, in digits, such as ${inFile('12.5', formats)}${percent(fact, inFile('12.5', formats))}`;
    case 'money':
      return `an amount in US dollars, such as ${moneyExample(formats)}${fact.minimum === undefined && fact.maximum === undefined ? '' : `; ${bounds(fact, formats)}`}`;
    case 'date':
      return `a day as 2023-04-04 is written${formats.dateFormat === null ? '' : `, or as ${formats.dateFormat}`}`;
    case 'instant':
      return `a moment as ${INSTANT_EXAMPLE} is written`;
    case 'text':
      return isUei(fact) ? 'a Unique Entity ID, 12 letters and digits' : 'any text';
    default:
      return fact satisfies never;
  }
}

function percent(fact: { readonly unit?: string }, example: string): string {
  return isPercent(fact) ? ` or ${example}%` : '';
}
