import type { ScalarFactData } from '@grantscore/core';
import { accepted, type Reading, refused } from './reading.ts';

/** Text facts with these ids are Unique Entity IDs: the applicant's, and a column of that name in a table. */
const UEI_FACTS = ['application.uei', 'uei'];

export function isUei(fact: ScalarFactData): boolean {
  return fact.type === 'text' && UEI_FACTS.includes(fact.id);
}

const UEI = /^(?!0)(?!.*\d{9})[0-9A-HJ-NP-Z]{11}[0-9]$/;

/**
 * Reads a Unique Entity ID, in capitals. One whose last character doesn't check is read with a warning.
 * @source GSA, technical specification of the Unique Entity ID
 */
export function ueiCell(text: string): Reading<string> {
  const value = text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
  if (!UEI.test(value))
    return refused(
      'not_a_uei',
      'it has 12 letters and digits, no letter O or I, no 0 first, a digit last, and never nine digits in a row',
    );
  if (checkDigit(value.slice(0, 11)) === value.slice(11)) return accepted(value);
  return {
    ...accepted(value),
    warning: { code: 'uei_check_digit', expected: 'look it up at SAM.gov and compare' },
  };
}

/** Character codes times places, the last digits of the products added; the same again with the sum's own digits until one is left. */
function checkDigit(characters: string): string {
  let values = Array.from(characters, (character) => character.charCodeAt(0));
  for (;;) {
    const sum = String(values.reduce((total, value, i) => total + ((value * (i + 1)) % 10), 0));
    if (sum.length === 1) return sum;
    values = Array.from(sum, Number);
  }
}
