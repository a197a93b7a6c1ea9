import type { Aggregate, DerivedAnswer, TableFactDerivation } from '@grantscore/core';
import type { Clause } from './clause.ts';
import type { FactNotes } from './fact-catalogue.ts';
import { moneyText } from './values.ts';

/** `its subawards gave $40,000.00 as the sum for …`; said with its bounds where cells are missing. */
export function tableClause(
  fact: FactNotes,
  derive: TableFactDerivation,
  answer: DerivedAnswer,
  table: FactNotes,
): Clause {
  const how = aggregateText(derive, table);
  const because = answer.unknownBecause === null ? '' : ` (${missingText(answer, table)})`;
  return {
    lead: `its ${table.label} gave`,
    rest: `${boundsText(answer, fact) ?? 'no amount'}${how === '' ? '' : ` as ${how}`} for ${fact.label}${because}`,
  };
}

/** Why what follows from a table is not known, and the bounds within which it lies. */
export function tableUnknownText(fact: FactNotes, answer: DerivedAnswer, table: FactNotes): string {
  const bounds = fact.type === 'boolean' ? null : boundsText(answer, fact);
  return `${missingText(answer, table)}${bounds === null ? '' : `, which leaves ${bounds}`}`;
}

/** How the rows were put together: `the sum`, `the largest by branch`; empty for a yes or no. */
export function aggregateText({ aggregate, per }: TableFactDerivation, table: FactNotes): string {
  if (typeof aggregate !== 'string') return '';
  const by = aggregate === 'max' && per !== undefined ? ` by ${table.columns.get(per)?.label ?? per}` : '';
  return `${AGGREGATES[aggregate]}${by}`;
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

function missingText({ unknownBecause }: DerivedAnswer, table: FactNotes): string {
  return unknownBecause === 'table_not_provided'
    ? `no rows were given for ${table.label}`
    : `cells are blank in ${table.label}`;
}

const AGGREGATES: Readonly<Record<Aggregate, string>> = {
  sum: 'the sum',
  max: 'the largest',
  count: 'the count',
  any: '',
};
