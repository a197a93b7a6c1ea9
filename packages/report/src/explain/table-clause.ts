import type { Aggregate, DerivedAnswer, TableFactDerivation } from '@grantscore/core';
import type { Clause } from './clause.ts';
import type { FactNotes } from './fact-catalogue.ts';
import { missingText, rowNames } from './row-words.ts';
import { moneyText } from './values.ts';

/** `the funds for rural branches came to $40,000.00, the sum`, `it lists rural branches: North`; said with its bounds where cells are missing. */
export function tableClause(
  fact: FactNotes,
  derive: TableFactDerivation,
  answer: DerivedAnswer,
  table: FactNotes,
): Clause {
  if (fact.type === 'boolean') return { lead: '', rest: existenceText(fact, answer, table) };
  const came = `the ${fact.label} came to ${boundsText(answer, fact) ?? 'zero or more'}`;
  if (listsNone(answer)) return { lead: '', rest: `${came}, since it lists no ${table.label}` };
  const how = aggregateText(derive, table);
  const though = answer.unknownBecause === null ? '' : `, though ${missingText(answer, table)}`;
  return { lead: '', rest: `${came}${how === '' ? '' : `, ${how}`}${though}` };
}

/** Whether a table lists something that counts, and which rows do. */
function existenceText(fact: FactNotes, answer: DerivedAnswer, table: FactNotes): string {
  if (listsNone(answer)) return `it lists no ${table.label}`;
  if (answer.least !== 'yes') return `it lists no ${fact.label}`;
  const names = rowNames((answer.rows ?? []).filter(({ within }) => within === 'met'));
  return `it lists ${fact.label}${names === '' ? '' : `: ${names}`}`;
}

/** Why what follows from a table is not known, and the bounds within which it lies. */
export function tableUnknownText(fact: FactNotes, answer: DerivedAnswer, table: FactNotes): string {
  const bounds = fact.type === 'boolean' ? null : boundsText(answer, fact);
  return `${missingText(answer, table)}${bounds === null ? '' : `, which leaves ${bounds}`}`;
}

/** How an amount came about: `the sum`, `the largest by branch`, `it lists no branches`; empty where that says nothing more. */
export function amountText(derive: TableFactDerivation, answer: DerivedAnswer, table: FactNotes): string {
  return listsNone(answer) ? `it lists no ${table.label}` : aggregateText(derive, table);
}

/** How the rows were put together. */
function aggregateText({ aggregate, per }: TableFactDerivation, table: FactNotes): string {
  if (typeof aggregate !== 'string') return '';
  const by = aggregate === 'max' && per !== undefined ? ` by ${table.columns.get(per)?.label ?? per}` : '';
  return `${AGGREGATES[aggregate]}${by}`;
}

function listsNone({ rows }: DerivedAnswer): boolean {
  return rows !== null && rows.length === 0;
}

/** `$10.00`, `between $10.00 and $20.00`, `at least $10.00`; null where nothing at all is known of it. */
export function boundsText(
  { least, most }: Pick<DerivedAnswer, 'least' | 'most'>,
  fact: FactNotes,
): string | null {
  if (least === null || (least === '0' && most === null)) return null;
  if (fact.type === 'boolean') return least === most ? least : 'yes or no';
  const text = (number: string) => (fact.type === 'money' ? moneyText(number, fact.unit) : number);
  if (most === null) return `at least ${text(least)}`;
  return least === most ? text(least) : `between ${text(least)} and ${text(most)}`;
}

const AGGREGATES: Readonly<Record<Aggregate, string>> = {
  sum: 'the sum',
  max: 'the largest',
  // The label of a fact that is counted says that it is a number.
  count: '',
  any: '',
};
