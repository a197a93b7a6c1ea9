import type { ScalarFactData } from '@grantscore/core';
import { BOOLEAN_ANSWERS } from './boolean.ts';
import { bounds } from './bounds.ts';
import { choices } from './enum.ts';
import { INSTANT_EXAMPLE } from './instant.ts';
import { MONEY_EXAMPLE } from './money.ts';

/** The answers that a fact's cell accepts, in words that follow "write": `yes or no`, `one of none, limits, prohibits`. */
export function acceptedAnswers(fact: ScalarFactData): string {
  switch (fact.type) {
    case 'boolean':
      return BOOLEAN_ANSWERS;
    case 'enum':
      return `one of ${choices(fact.values)}`;
    case 'set':
      return `any of ${choices(fact.values)}, separated by semicolons`;
    case 'integer':
      return `${bounds(fact)}, whole and in digits, such as 12`;
    case 'decimal':
      return `${bounds(fact)}, in digits, such as 12.5`;
    case 'money':
      return `an amount in US dollars, such as ${MONEY_EXAMPLE}${fact.minimum === undefined && fact.maximum === undefined ? '' : `; ${bounds(fact)}`}`;
    case 'date':
      return 'a day as 2023-04-04 is written';
    case 'instant':
      return `a moment as ${INSTANT_EXAMPLE} is written`;
    case 'text':
      return 'any text';
    default:
      return fact satisfies never;
  }
}
