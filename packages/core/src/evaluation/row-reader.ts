import { type Answer, attestationOf, type ScalarValue, type TableRow } from '../model/application.ts';
import type { Condition } from '../model/condition.ts';
import type { TableFactDerivation } from '../model/derived-fact.ts';
import type { TableFactData } from '../model/fact.ts';
import { compareText } from '../model/order.ts';
import type { TestOutcome } from '../model/outcome.ts';
import { testable } from '../rules/fact-types.ts';
import { answerCells, answerIn, compareCells, rowCells } from './answer-cells.ts';
import { decisiveTests } from './decisive-tests.ts';
import { type Deriver, deriver } from './derivation.ts';
import type { RowReading, TestDerivation } from './evaluation.ts';
import { scalarReader } from './fact-state.ts';
import { stateTest } from './operators.ts';
import { testsWithin } from './program.ts';
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

  const rolesOf = (within: TestOutcome, deciding: readonly string[]): ColumnRoles => {
    const counts = within !== 'not_met';
    const open = within === 'indeterminate' ? deciding : [];
    return {
      shown: eachColumnOnce(counts ? [...identifying, ...deciding, ...amounts] : deciding),
      needed: counts
        ? eachColumnOnce([...open, ...amounts]).map((column) => ({ column, isTested: open.includes(column) }))
        : [],
    };
  };
  const tests = derive.where === undefined ? [] : testsWithin([derive.where], new Map());
  const facts = tests.map(({ fact }) => fact);
  // Where there is one test, it is always that one which decides.
  const rolesBy =
    facts.length > 1
      ? null
      : {
          met: rolesOf('met', facts),
          not_met: rolesOf('not_met', facts),
          indeterminate: rolesOf('indeterminate', facts),
        };
  const readRow = (row: TableRow): RowReading => {
    const derivation = where === null ? null : where(row);
    const within = derivation === null ? 'met' : derivation.outcome;
    const deciding = () => (derivation === null ? [] : decisiveTests(derivation).map(({ fact }) => fact));
    const roles = rolesBy === null ? rolesOf(within, deciding()) : rolesBy[within];
    const name = nameColumn === undefined ? null : scalarOf(answerIn(row, nameColumn));
    const missing = roles.needed.filter(({ column, isTested }) => lacks(row, column, isTested));
    return {
      within,
      name: name === null ? null : String(name),
      // A row of which nothing is read is still there: its first cell shows it.
      cells: roles.shown.length > 0 ? rowCells(row, roles.shown) : rowCells(row, everyColumn).slice(0, 1),
      missing: missing.map(({ column }) => ({ column, cells: rowCells(row, [column]) })),
    };
  };
  return (rows) => {
    const readings = rows.map(readRow);
    return readings.length < 2
      ? readings
      : readings.sort((a, b) => compareText(a.name ?? '', b.name ?? '') || compareCells(a.cells, b.cells));
  };
}

/** What the columns of a row are there for, by how the row comes out. */
interface ColumnRoles {
  /** Their cells settle whether it counts, for how much, and say whose it is. */
  readonly shown: readonly string[];
  /** Without their answers it cannot be told whether it counts, or for how much. */
  readonly needed: readonly { readonly column: string; readonly isTested: boolean }[];
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
    const given = answerIn(row, fact);
    const answer = attestationOf(given);
    return {
      kind: 'test',
      outcome: passes(read(given)),
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
  const answer = answerIn(row, column);
  if (typeof answer !== 'object') return answer === undefined;
  const { status } = attestationOf(answer);
  return status !== 'provided' && !(tested && status === 'not_applicable');
}

/** What an answer says; null where it says nothing. */
function scalarOf(answer: Answer): ScalarValue | null {
  if (typeof answer !== 'object') return answer ?? null;
  const attestation = attestationOf(answer);
  return attestation.status === 'provided' ? attestation.value : null;
}
