import type { Condition } from '../model/condition.ts';
import { Decimal } from '../model/decimal.ts';
import type { Aggregate, TableFactDerivation } from '../model/derived-fact.ts';
import { testable } from '../rules/fact-types.ts';
import { CentsRange, centsOf } from './cents.ts';
import type { FactState, NumberRange } from './fact-state.ts';
import type { KnownFacts } from './known-facts.ts';
import { stateTest } from './operators.ts';
import { compileProgram, MET, NOT_MET } from './program.ts';
import type { RowStates, TableIndex } from './table-index.ts';

/** Computes a derived fact from what is known of one application. */
export type Derive = (known: KnownFacts) => FactState;

/** Makes the reader of a fact derived from the rows of a table, the one at `position` among the known tables. */
export function tableDerivation(derive: TableFactDerivation, table: TableIndex, position: number): Derive {
  const { where } = derive;
  const includes = where === undefined ? null : rowTest(where, table);
  const amount = derive.column === undefined ? null : table.column(derive.column);
  const key = derive.per === undefined ? null : table.column(derive.per);
  const aggregate = derive.aggregate as Aggregate;
  return (known) => {
    const rows = known.rows(position);
    if (rows === undefined) return aggregate === 'any' ? undefined : ANY_NUMBER;
    const counted: CountedRow[] = [];
    for (const row of rows) {
      const within = includes === null ? MET : includes(row);
      if (within === NOT_MET) continue;
      counted.push({
        certain: within === MET,
        amount: amount === null ? undefined : numberOf(row[amount]),
        key: key === null ? undefined : textOf(row[key]),
        keyed: key !== null,
      });
    }
    return counted.length === 0 ? NO_ROWS[aggregate] : AGGREGATES[aggregate](counted);
  };
}

/** A row that is in, or may be in; its amount undefined where it is missing, its key where it is missing or none is asked for. */
interface CountedRow {
  readonly certain: boolean;
  readonly amount: string | number | undefined;
  readonly key: string | undefined;
  readonly keyed: boolean;
}

const ANY_NUMBER = new CentsRange(0, null);
const NOTHING = new CentsRange(0, 0);
/** What there is of no rows at all, which is common. */
const NO_ROWS: Record<Aggregate, FactState> = { any: false, count: NOTHING, sum: NOTHING, max: NOTHING };

const AGGREGATES: Record<Aggregate, (rows: readonly CountedRow[]) => FactState> = {
  any: (rows) => (rows.some((row) => row.certain) ? true : rows.length > 0 ? undefined : false),
  count: (rows) => new CentsRange(rows.filter((row) => row.certain).length * 100, rows.length * 100),
  sum: (rows) => numbers(rows, total),
  max: (rows) => numbers(rows, largest),
};

/** The numbers of one kind that amounts are added up in. */
interface Arithmetic<N> {
  readonly zero: N;
  of(amount: string | number): N;
  add(a: N, b: N): N;
  larger(a: N, b: N): N;
}

/** Whole hundredths, exact and quick as long as they are safe integers. */
const CENTS: Arithmetic<number> = {
  zero: 0,
  of: (amount) => (typeof amount === 'string' ? centsOf(amount) : amount * 100),
  add: (a, b) => a + b,
  larger: Math.max,
};

const DECIMALS: Arithmetic<Decimal> = {
  zero: new Decimal(0),
  of: (amount) => new Decimal(amount),
  add: (a, b) => a.plus(b),
  larger: (a, b) => (b.gt(a) ? b : a),
};

interface Bounds<N> {
  readonly least: N;
  readonly most: N | null;
}

/** Adds up in hundredths, or in decimals where those would not be exact. */
function numbers(
  rows: readonly CountedRow[],
  bounds: <N>(rows: readonly CountedRow[], arithmetic: Arithmetic<N>) => Bounds<N>,
): NumberRange {
  const { least, most } = bounds(rows, CENTS);
  if (Number.isSafeInteger(least) && (most === null || Number.isSafeInteger(most)))
    return new CentsRange(least, most);
  return { kind: 'range', ...bounds(rows, DECIMALS) };
}

function total<N>(rows: readonly CountedRow[], arithmetic: Arithmetic<N>): Bounds<N> {
  return { least: leastSum(rows, arithmetic), most: mostSum(rows, arithmetic) };
}

/**
 * The largest amount, of rows or of groups of rows with one key. A row whose key is missing stands alone at least, and at
 * most belongs to the largest group.
 */
function largest<N>(rows: readonly CountedRow[], arithmetic: Arithmetic<N>): Bounds<N> {
  const groups = new Map<string | number, CountedRow[]>();
  const loose: CountedRow[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.keyed && row.key === undefined) {
      loose.push(row);
      continue;
    }
    const key = row.key ?? i;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  let least = arithmetic.zero;
  let most: N | null = arithmetic.zero;
  for (const group of groups.values()) {
    least = arithmetic.larger(least, leastSum(group, arithmetic));
    const groupMost = mostSum(group, arithmetic);
    most = most === null || groupMost === null ? null : arithmetic.larger(most, groupMost);
  }
  for (const row of loose) least = arithmetic.larger(least, leastSum([row], arithmetic));
  const looseMost = mostSum(loose, arithmetic);
  return { least, most: most === null || looseMost === null ? null : arithmetic.add(most, looseMost) };
}

/** A missing amount is anything from zero up, and a row that may be in may be out. */
function leastSum<N>(rows: readonly CountedRow[], { zero, of, add }: Arithmetic<N>): N {
  let sum = zero;
  for (const { certain, amount } of rows) if (certain && amount !== undefined) sum = add(sum, of(amount));
  return sum;
}

function mostSum<N>(rows: readonly CountedRow[], { zero, of, add }: Arithmetic<N>): N | null {
  let sum = zero;
  for (const { amount } of rows) {
    if (amount === undefined) return null;
    sum = add(sum, of(amount));
  }
  return sum;
}

function rowTest(where: Condition, table: TableIndex): (row: RowStates) => number {
  const types = new Map(table.fact.columns.map((column) => [column.id, testable(column).type]));
  const program = compileProgram<RowStates>([where], new Map(), (test) => {
    const column = table.column(test.fact);
    const type = types.get(test.fact);
    if (type === undefined || type === 'text' || type === 'table') {
      throw new RangeError(`column \`${test.fact}\` of table \`${table.fact.id}\` cannot be tested`);
    }
    const passes = stateTest({ operator: test.operator, type, expected: test.value });
    return { kind: 'computed', run: (row) => passes(row[column]), cost: 1 };
  });
  return (row) => program.run(row, row)[0] ?? NOT_MET;
}

function numberOf(state: FactState): string | number | undefined {
  return typeof state === 'string' || typeof state === 'number' ? state : undefined;
}

function textOf(state: FactState): string | undefined {
  return typeof state === 'string' ? state : undefined;
}
