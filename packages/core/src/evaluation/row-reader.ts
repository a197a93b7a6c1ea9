import type { TableRow } from '../model/application.ts';
import type { Condition } from '../model/condition.ts';
import type { TableFactDerivation } from '../model/derived-fact.ts';
import type { TableFactData } from '../model/fact.ts';
import { compareText } from '../model/order.ts';
import { testable } from '../rules/fact-types.ts';
import { answerCells, answerIn, compareCells, rowCells } from './answer-cells.ts';
import { decisiveTests } from './decisive-tests.ts';
import { type Deriver, deriver } from './derivation.ts';
import type { RowReading, TestDerivation } from './evaluation.ts';
import { scalarReader } from './fact-state.ts';
import { stateTest } from './operators.ts';
import type { SettledTest } from './settled-test.ts';

/**
 * Prepares to read the rows of a table as a derived fact does. They stand in the order of what they say, so that their order in the file
 * never shows; of rows that say the same the one further up comes first.
 */
export function rowReader(
  derive: TableFactDerivation,
  table: TableFactData,
): (rows: readonly TableRow[]) => readonly RowReading[] {
  const where = derive.where === undefined ? null : whereDeriver(derive.where, table);
  const nameColumn = table.columns.find(({ type }) => type === 'text')?.id;
  const identifying = nameColumn === undefined ? [] : [nameColumn];
  const amounts = [derive.per, derive.column].filter((id) => id !== undefined);
  const everyColumn = table.columns.map(({ id }) => id);

  const readRow = (row: TableRow): RowReading => {
    const derivation = where === null ? null : where(row);
    const within = derivation === null ? 'met' : derivation.outcome;
    const deciding = derivation === null ? [] : decisiveTests(derivation).map(({ fact }) => fact);
    const name = nameColumn === undefined ? null : answerIn(row, nameColumn);
    const counts = within !== 'not_met';
    const read = eachColumnOnce(counts ? [...identifying, ...deciding, ...amounts] : deciding);
    const open = within === 'indeterminate' ? deciding : [];
    const missing = counts
      ? eachColumnOnce([...open, ...amounts]).filter((column) => lacks(row, column, open.includes(column)))
      : [];
    return {
      within,
      name: name?.status === 'provided' ? String(name.value) : null,
      // A row of which nothing is read is still there: its first cell shows it.
      cells: read.length > 0 ? rowCells(row, read) : rowCells(row, everyColumn).slice(0, 1),
      missing: missing.map((column) => ({ column, cells: answerCells(answerIn(row, column)) })),
    };
  };
  return (rows) => {
    const readings = rows.map(readRow);
    return readings.length < 2
      ? readings
      : readings.sort((a, b) => compareText(a.name ?? '', b.name ?? '') || compareCells(a.cells, b.cells));
  };
}

function whereDeriver(where: Condition, table: TableFactData): Deriver<TableRow> {
  return deriver(where, new Map(), (test) => rowLeaf(test, table));
}

function rowLeaf(test: SettledTest, table: TableFactData): (row: TableRow) => TestDerivation {
  const column = table.columns.find(({ id }) => id === test.fact);
  const type = column === undefined ? undefined : testable(column).type;
  if (column === undefined || type === undefined || type === 'text' || type === 'table')
    throw new RangeError(`column \`${test.fact}\` of table \`${table.id}\` cannot be tested`);
  const { fact, operator, value: expected } = test;
  const passes = stateTest({ operator, type, expected });
  const read = scalarReader(column);
  return (row) => {
    const answer = answerIn(row, fact);
    return {
      kind: 'test',
      outcome: passes(read(answer)),
      fact,
      operator,
      expected,
      answer,
      cells: answerCells(answer),
    };
  };
}

function eachColumnOnce(columns: readonly string[]): readonly string[] {
  return columns.filter((column, i) => columns.indexOf(column) === i);
}

/** To a test “not applicable” is an answer; it is no amount and no name. */
function lacks(row: TableRow, column: string, tested: boolean): boolean {
  const { status } = answerIn(row, column);
  return status !== 'provided' && !(tested && status === 'not_applicable');
}
