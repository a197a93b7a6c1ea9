import { type Refused, refused } from './reading.ts';

const ERRORS = new Map([
  ['#N/A', 'a look-up that found nothing'],
  ['#REF!', 'a formula whose cells are gone'],
  ['#VALUE!', 'a formula over a value of the wrong kind'],
  ['#DIV/0!', 'a division by zero'],
  ['#NAME?', 'a formula with an unknown name'],
  ['#NULL!', 'a formula over ranges that do not meet'],
  ['#NUM!', 'a formula whose number is impossible'],
  ['#SPILL!', 'a formula whose result finds no room'],
  ['#CALC!', 'a formula that cannot be worked out'],
  ['#FIELD!', 'a formula over a field that is not there'],
  ['#ERROR!', 'a formula that cannot be read'],
]);

/** What a spreadsheet leaves in a cell instead of a value, refused by name; null for any other text. */
export function spreadsheetResidue(text: string): Refused | null {
  if (/^#{2,}$/.test(text))
    return refused(
      'spreadsheet_hashes',
      'a spreadsheet shows this where a column is too narrow; widen the column there and save the file again',
    );
  const error = ERRORS.get(text.toUpperCase()) ?? (/^Err:\d{3}$/.test(text) ? 'a formula that failed' : null);
  return error === null
    ? null
    : refused(
        'spreadsheet_error',
        `this is ${error}; put it right there, write the answer, or leave the cell blank`,
      );
}
