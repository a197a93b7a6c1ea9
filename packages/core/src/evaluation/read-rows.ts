import type { TableRow } from '../model/application.ts';
import type { Condition } from '../model/condition.ts';
import type { TableFactDerivation } from '../model/derived-fact.ts';
import type { TableFactData } from '../model/fact.ts';
import { compareText } from '../model/order.ts';
import { testable } from '../rules/fact-types.ts';
import { answerCells, answerIn, compareCells, rowCells } from './answer-cells.ts';
import { decisiveTests } from './decisive-tests.ts';
import { derivationOf } from './derivation.ts';
import type { Derivation, RowReading, TestDerivation } from './evaluation.ts';
import { scalarReader } from './fact-state.ts';
import { stateTest } from './operators.ts';
import type { SettledTest } from './settled-test.ts';

/**
 * The rows of a table as a derived fact reads them. They stand in the order of what they say, so that their order in the file
 * never shows; of rows that say the same the one further up comes first.
 */
export function readRows(
  rows: readonly TableRow[],
  derive: TableFactDerivation,
  table: TableFactData,
): readonly RowReading[] {
  return rows
    .map((row) => readRow(row, derive, table))
    .sort((a, b) => compareText(a.name ?? '', b.name ?? '') || compareCells(a.cells, b.cells));
}

function readRow(row: TableRow, derive: TableFactDerivation, table: TableFactData): RowReading {
  const where = derive.where === undefined ? null : whereDerivation(row, derive.where, table);
  const within = where?.outcome ?? 'met';
  const deciding = where === null ? [] : decisiveTests(where);
  const nameColumn = table.columns.find(({ type }) => type === 'text')?.id;
  const name = nameColumn === undefined ? null : answerIn(row, nameColumn);
  const counted = within === 'not_met' ? [] : [derive.per, derive.column].filter((id) => id !== undefined);
  const identifying = within === 'not_met' || nameColumn === undefined ? [] : [nameColumn];
  const read = [...new Set([...identifying, ...deciding.map(({ fact }) => fact), ...counted])];
  const open = within === 'indeterminate' ? deciding.map(({ fact }) => fact) : [];
  const missing = [...new Set([...open, ...counted])].filter((column) =>
    lacks(row, column, open.includes(column)),
  );
  const everyColumn = table.columns.map(({ id }) => id);
  return {
    within,
    name: name?.status === 'provided' ? String(name.value) : null,
    // A row of which nothing is read is still there: its first cell shows it.
    cells: read.length > 0 ? rowCells(row, read) : rowCells(row, everyColumn).slice(0, 1),
    missing: missing.map((column) => ({ column, cells: answerCells(answerIn(row, column)) })),
  };
}

function whereDerivation(row: TableRow, where: Condition, table: TableFactData): Derivation {
  return derivationOf(where, new Map(), (test) => rowLeaf(row, test, table));
}

function rowLeaf(row: TableRow, test: SettledTest, table: TableFactData): TestDerivation {
  const column = table.columns.find(({ id }) => id === test.fact);
  const type = column === undefined ? undefined : testable(column).type;
  if (column === undefined || type === undefined || type === 'text' || type === 'table')
    throw new RangeError(`column \`${test.fact}\` of table \`${table.id}\` cannot be tested`);
  const answer = answerIn(row, test.fact);
  const passes = stateTest({ operator: test.operator, type, expected: test.value });
  return {
    kind: 'test',
    outcome: passes(scalarReader(column)(answer)),
    fact: test.fact,
    operator: test.operator,
    expected: test.value,
    answer,
    cells: answerCells(answer),
  };
}

/** To a test “not applicable” is an answer; it is no amount and no name. */
function lacks(row: TableRow, column: string, tested: boolean): boolean {
  const { status } = answerIn(row, column);
  return status !== 'provided' && !(tested && status === 'not_applicable');
}
