import type { DerivedAnswer, RowReading } from '@grantscore/core';
import type { FactNotes } from './fact-catalogue.ts';
import { andList, numberWord } from './lists.ts';
import { code } from './values.ts';

/** Rows that are told apart by name; more are counted. */
const SHOWN = 5;

/** The names of rows, each once: `North` and `South`. Empty where none has one. */
export function rowNames(rows: readonly RowReading[]): string {
  const names = [...new Set(rows.flatMap(({ name }) => (name === null ? [] : [code(name)])))];
  const more = names.length - SHOWN;
  return andList(more > 0 ? [...names.slice(0, SHOWN), `${numberWord(more)} more`] : names);
}

/** What keeps a table from telling: `there is no answer for amount in the row of North`, or that it was not given at all. */
export function missingText({ unknownBecause, rows }: DerivedAnswer, table: FactNotes): string {
  if (unknownBecause === 'table_not_provided') return `no rows were given for ${table.label}`;
  const blanks = [...table.columns.values()].flatMap(({ id, label }) => {
    const lacking = (rows ?? []).filter(({ missing }) => missing.some(({ column }) => column === id));
    return lacking.length === 0 ? [] : [`${label} in ${placeText(lacking)}`];
  });
  return `there is no answer for ${andList(blanks)}`;
}

function placeText(rows: readonly RowReading[]): string {
  const nameless = rows.filter(({ name }) => name === null).length;
  const named = rows.length - nameless;
  const parts = [
    ...(named === 0 ? [] : [`the ${named === 1 ? 'row' : 'rows'} of ${rowNames(rows)}`]),
    ...(nameless === 0
      ? []
      : [nameless === 1 ? 'a row without a name' : `${numberWord(nameless)} rows without a name`]),
  ];
  return andList(parts);
}
