import type { TableRow } from '../model/application.ts';
import type { Condition } from '../model/condition.ts';
import { Decimal } from '../model/decimal.ts';
import type { Aggregate, TableFactDerivation } from '../model/derived-fact.ts';
import type { TableFactData } from '../model/fact.ts';
import type { TestOutcome } from '../model/outcome.ts';
import { type TestableFact, testable } from '../rules/fact-types.ts';
import { compileCondition } from './compile-condition.ts';
import { type FactState, type NumberRange, scalarReader } from './fact-state.ts';
import { stateTest } from './operators.ts';

const ZERO = new Decimal(0);

/** Makes the reader of a fact derived from the rows of a table; the rows are undefined where the table was not provided. */
export function tableReader(
  derive: TableFactDerivation,
  table: TableFactData,
): (rows: readonly TableRow[] | undefined) => FactState {
  const includes = rowTest(derive.where, table);
  const amount = columnReader(table, derive.column);
  const per = columnReader(table, derive.per);
  const aggregate = derive.aggregate as Aggregate;
  return (rows) => {
    if (rows === undefined)
      return aggregate === 'any' ? undefined : { kind: 'range', least: ZERO, most: null };
    const counted = rows.flatMap((row): CountedRow[] => {
      const within = includes(row);
      if (within === 'not_met') return [];
      return [
        {
          certain: within === 'met',
          amount: numberOf(amount?.(row)),
          key: textOf(per?.(row)),
          keyed: per !== null,
        },
      ];
    });
    return AGGREGATES[aggregate](counted);
  };
}

/** A row that is in, or may be in; its amount undefined where it is missing, its key where it is missing or none is asked for. */
interface CountedRow {
  readonly certain: boolean;
  readonly amount: Decimal | undefined;
  readonly key: string | undefined;
  readonly keyed: boolean;
}

const AGGREGATES: Record<Aggregate, (rows: readonly CountedRow[]) => FactState> = {
  any: (rows) => (rows.some((row) => row.certain) ? true : rows.length > 0 ? undefined : false),
  count: (rows) => range(new Decimal(rows.filter((row) => row.certain).length), new Decimal(rows.length)),
  sum: (rows) => range(leastSum(rows), mostSum(rows)),
  max: largest,
};

/**
 * The largest amount, of rows or of groups of rows with one key. A row whose key is missing stands alone at least, and at
 * most belongs to the largest group.
 */
function largest(rows: readonly CountedRow[]): NumberRange {
  const groups = new Map<string, CountedRow[]>();
  const loose: CountedRow[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.keyed && row.key === undefined) loose.push(row);
    else {
      const key = row.keyed ? `=${row.key}` : String(i);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  const sets = [...groups.values()];
  const least = Decimal.max(ZERO, ...sets.map(leastSum), ...loose.map((row) => leastSum([row])));
  const mosts = sets.map(mostSum);
  const looseMost = mostSum(loose);
  if (looseMost === null || mosts.includes(null)) return range(least, null);
  return range(least, Decimal.max(ZERO, ...mosts.filter((most) => most !== null)).plus(looseMost));
}

/** A missing amount is anything from zero up, and a row that may be in may be out. */
function leastSum(rows: readonly CountedRow[]): Decimal {
  return rows.reduce(
    (sum, row) => (row.certain && row.amount !== undefined ? sum.plus(row.amount) : sum),
    ZERO,
  );
}

function mostSum(rows: readonly CountedRow[]): Decimal | null {
  let sum = ZERO;
  for (const row of rows) {
    if (row.amount === undefined) return null;
    sum = sum.plus(row.amount);
  }
  return sum;
}

function range(least: Decimal, most: Decimal | null): NumberRange {
  return { kind: 'range', least, most };
}

function rowTest(where: Condition | undefined, table: TableFactData): (row: TableRow) => TestOutcome {
  if (where === undefined) return () => 'met';
  const columns = new Map<string, TestableFact>(table.columns.map((column) => [column.id, testable(column)]));
  const noNames = new Map<string, never>();
  return compileCondition<TableRow>(where, noNames, (test) => {
    const read = columnReader(table, test.fact);
    const type = columns.get(test.fact)?.type;
    if (read === null || type === undefined || type === 'text' || type === 'table')
      throw new RangeError(`table \`${table.id}\` has no column \`${test.fact}\` to test`);
    const passes = stateTest({ operator: test.operator, type, expected: test.value });
    return (row) => passes(read(row));
  });
}

function columnReader(table: TableFactData, id: string | undefined): ((row: TableRow) => FactState) | null {
  const column = table.columns.find((c) => c.id === id);
  if (column === undefined) return null;
  const read = scalarReader(column);
  return (row) => read(Object.hasOwn(row, column.id) ? row[column.id] : undefined);
}

function numberOf(state: FactState): Decimal | undefined {
  return typeof state === 'string' || typeof state === 'number' ? new Decimal(state) : undefined;
}

function textOf(state: FactState): string | undefined {
  return typeof state === 'string' ? state : undefined;
}
