import type { FactAnswer, TableRow } from '../model/application.ts';
import type { ScalarFactData, TableFactData } from '../model/fact.ts';
import { type FactState, FactTypeError, scalarReader, shownAnswer } from './fact-state.ts';
import type { KnownFacts } from './known-facts.ts';

/** What is known of one row of a table, by column. */
export type RowStates = readonly FactState[];

/** How the rows of one table are read. */
export interface TableIndex {
  readonly fact: TableFactData;
  /** The place of a column among the states of a row. @throws RangeError if nothing reads such a column. */
  column(id: string): number;
  /** @returns undefined where the table is not known; no rows where the applicant said that there would be none. */
  read(answer: FactAnswer, known: KnownFacts): readonly RowStates[] | undefined;
}

/**
 * @param asked - The facts that have slots, in order.
 * @param tested - The columns that a derived fact reads; no other is looked at.
 */
export function tableIndex(
  fact: TableFactData,
  asked: readonly ScalarFactData[],
  tested: ReadonlySet<string>,
): TableIndex {
  const plannedSlot = asked.findIndex(({ id }) => id === fact.plannedBy);
  const readers = fact.columns
    .filter((column) => tested.has(column.id))
    .map((column) => ({ id: column.id, inherited: column.id in {}, read: scalarReader(column) }));
  const readRow = (row: TableRow): RowStates => {
    const states = new Array<FactState>(readers.length);
    for (let i = 0; i < readers.length; i += 1) {
      const { id, inherited, read } = readers[i] as (typeof readers)[number];
      states[i] = inherited && !Object.hasOwn(row, id) ? undefined : read(row[id]);
    }
    return states;
  };
  return {
    fact,
    column: (id) => {
      const found = readers.findIndex((column) => column.id === id);
      if (found < 0) throw new RangeError(`table \`${fact.id}\` has no column \`${id}\` that is read`);
      return found;
    },
    read: (answer, known) =>
      rowsOf(fact, answer)?.map(readRow) ??
      (plannedSlot >= 0 && known.state(plannedSlot) === false ? [] : undefined),
  };
}

function rowsOf(fact: TableFactData, answer: FactAnswer): readonly TableRow[] | undefined {
  if (answer === undefined || answer === null) return undefined;
  if (Array.isArray(answer) && answer.every((row) => typeof row === 'object' && row !== null))
    return answer as readonly TableRow[];
  if (typeof answer === 'object' && 'status' in answer && answer.status !== 'provided') return undefined;
  throw new FactTypeError(
    `fact \`${fact.id}\`: ${shownAnswer(answer)} stands where a list of rows was expected`,
  );
}
