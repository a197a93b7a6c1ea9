import type { ScalarFactData, ScalarValue } from '@grantscore/core';
import { undefused } from '../formula-guard.ts';
import { acceptedAnswers } from './accepted-answers.ts';
import { booleanCell } from './boolean.ts';
import { dateCell } from './date.ts';
import { decimalCell } from './decimal.ts';
import { enumCell } from './enum.ts';
import { instantCell } from './instant.ts';
import { integerCell } from './integer.ts';
import { moneyCell } from './money.ts';
import { type Accepted, accepted, asciiLower, type Reading, type Refused, refused } from './reading.ts';
import { setCell } from './set.ts';
import { textCell } from './text.ts';
import { ueiCell } from './uei.ts';

/** What a cell says about its fact. */
export type CellAnswer =
  | Accepted<ScalarValue>
  | Refused
  | { readonly status: 'not_applicable' }
  | { readonly status: 'not_provided' };

export type CellReader = (text: string) => CellAnswer;

const NOT_PROVIDED = { status: 'not_provided' } as const;
const NOT_APPLICABLE = { status: 'not_applicable' } as const;

/** Text facts with these ids are Unique Entity IDs: the applicant's, and a column of that name in a table. */
const UEI_FACTS = ['application.uei', 'uei'];

/**
 * Makes the reader of one fact's cells. Blank is not provided, unless the fact says what a blank means; `N/A` and `not applicable` are
 * the answer "not applicable", unless they are an accepted answer or the fact is text.
 */
export function cellReader(fact: ScalarFactData): CellReader {
  const typed = typedReader(fact);
  const blank: CellAnswer =
    'blankMeans' in fact && fact.blankMeans !== undefined ? accepted(fact.blankMeans) : NOT_PROVIDED;
  return (cell) => {
    const text = undefused(cell).trim();
    if (text === '') return blank;
    const reading = typed(text);
    if (reading.status === 'provided' || !saysNotApplicable(text)) return reading;
    if (fact.notApplicable === true) return NOT_APPLICABLE;
    return refused(
      'not_applicable_refused',
      `write ${acceptedAnswers(fact)}, or leave the cell blank where the answer is not known`,
    );
  };
}

function saysNotApplicable(text: string): boolean {
  const said = asciiLower(text);
  return said === 'n/a' || said === 'not applicable';
}

function typedReader(fact: ScalarFactData): (text: string) => Reading<ScalarValue> {
  switch (fact.type) {
    case 'boolean':
      return booleanCell;
    case 'enum':
      return (text) => enumCell(text, fact.values);
    case 'set':
      return (text) => setCell(text, fact.values);
    case 'integer':
      return (text) => integerCell(text, fact);
    case 'decimal':
      return (text) => decimalCell(text, fact);
    case 'money':
      return (text) => moneyCell(text, fact);
    case 'date':
      return dateCell;
    case 'instant':
      return instantCell;
    case 'text':
      return UEI_FACTS.includes(fact.id) ? ueiCell : textCell;
    default:
      return fact satisfies never;
  }
}
