import {
  type Application,
  answerTo,
  type FactAnswer,
  type Outcome,
  type ParameterValue,
  type RuleSetData,
  type TableRow,
} from '@grantscore/core';
import { EMPTY } from '../cells/set.ts';
import type { Table } from '../write-csv.ts';
import { answerText } from './answer-text.ts';
import { BACK, caseFacts, FRONT, parameterHeader } from './case-columns.ts';
import { rowsText } from './rows-text.ts';

/** One row of a table of cases. */
export interface CaseRow {
  readonly criterion: string;
  /** The tests that it is about, in words. */
  readonly leaf: string;
  /** What the case is called, for people. */
  readonly name: string;
  readonly outcome: Outcome;
  readonly why: string;
  readonly facts: Application['facts'];
  readonly parameters?: Readonly<Record<string, ParameterValue>> | undefined;
}

/**
 * Cases as a table that people read and sign: what has to come out and why, then a column for each parameter and fact that some case gives,
 * then whether one agrees, who signs, and when, left blank.
 */
export function caseTable(data: RuleSetData, rows: readonly CaseRow[]): Table {
  const parameters = data.parameters.filter(({ id }) =>
    rows.some((row) => row.parameters !== undefined && Object.hasOwn(row.parameters, id)),
  );
  const facts = caseFacts(data).filter(({ fact }) => rows.some((row) => textOf(row.facts, fact.id) !== ''));
  const headers = [
    ...FRONT,
    ...parameters.map(({ id }) => parameterHeader(id)),
    ...facts.map(({ header }) => header),
    ...BACK,
  ];
  return {
    columns: headers.map((header) => ({ header, type: 'text' })),
    rows: rows.map((row) => [
      row.criterion,
      row.leaf,
      row.name,
      row.outcome,
      row.why,
      ...parameters.map(({ id }) => String(row.parameters?.[id] ?? '')),
      ...facts.map(({ fact }) => textOf(row.facts, fact.id)),
      ...BACK.map(() => ''),
    ]),
  };
}

function textOf(facts: Application['facts'], id: string): string {
  const answer = answerTo(id, facts);
  if (!isRows(answer)) return answerText(answer);
  if (answer.length === 0) return EMPTY;
  return rowsText(
    answer.map((row) =>
      Object.entries(row).flatMap(([column, cell]) => {
        const text = answerText(cell);
        return text === '' ? [] : [[column, text] as const];
      }),
    ),
  );
}

/** An empty list is the same for a set and a table, in data and in the cell. */
function isRows(answer: FactAnswer): answer is readonly TableRow[] {
  return Array.isArray(answer) && answer.every((row) => typeof row === 'object');
}
