import type { Condition } from '../model/condition.ts';
import { Decimal } from '../model/decimal.ts';
import type { Aggregate, TableFactDerivation } from '../model/derived-fact.ts';
import { testable } from '../rules/fact-types.ts';
import { CentsRange, centsOf } from './cents.ts';
import type { FactState, NumberRange } from './fact-state.ts';
import type { KnownFacts } from './known-facts.ts';
import { stateTest } from './operators.ts';
import { ALL_MET, LANES, numberIn, wordOf } from './outcome-words.ts';
import { compileProgram, testsWithin } from './program.ts';
import type { RowStates, TableIndex } from './table-index.ts';

/** Computes a derived fact from what is known of one application. */
export type Derive = (known: KnownFacts) => FactState;

/** Makes the reader of a fact derived from the rows of a table, the one at `position` among the known tables. */
export function tableDerivation(derive: TableFactDerivation, table: TableIndex, position: number): Derive {
  const { where } = derive;
  const includes = where === undefined ? () => ALL_MET : rowsTest(where, table);
  const amount = derive.column === undefined ? null : table.column(derive.column);
  const key = derive.per === undefined ? null : table.column(derive.per);
  const aggregate = derive.aggregate as Aggregate;
  return (known) => {
    const rows = known.rows(position);
    if (rows === undefined) return aggregate === 'any' ? undefined : ANY_NUMBER;
    const counted: CountedRow[] = [];
    let outcomes = 0;
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i] as RowStates;
      const lane = i % LANES;
      if (lane === 0) outcomes = includes(rows, i);
      const within = numberIn(outcomes, lane);
      if (within === NOT_IN) continue;
      counted.push({
        certain: within === IN,
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

/** The numbers of the outcomes that keep a row out for certain, and in. */
const [NOT_IN, IN] = [0, 2];

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

/** A missing amount is anything from zero up, and a row that may be in may be out. */
function total<N>(rows: readonly CountedRow[], { zero, of, add }: Arithmetic<N>): Bounds<N> {
  let least = zero;
  let most: N | null = zero;
  for (const { certain, amount } of rows) {
    const own = amount === undefined ? null : of(amount);
    if (certain && own !== null) least = add(least, own);
    most = most === null || own === null ? null : add(most, own);
  }
  return { least, most };
}

/**
 * The largest amount, of rows or of groups of rows with one key. A row whose key is missing stands alone at least, and at
 * most belongs to the largest group.
 */
function largest<N>(rows: readonly CountedRow[], arithmetic: Arithmetic<N>): Bounds<N> {
  // A row that has no others beside it is as large as all of them.
  if (rows.length === 1) return total(rows, arithmetic);
  const { zero, add, larger } = arithmetic;
  const groups = new Map<string | number, CountedRow[]>();
  const loose: CountedRow[] = [];
  let least = zero;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as CountedRow;
    if (row.keyed && row.key === undefined) {
      loose.push(row);
      least = larger(least, total([row], arithmetic).least);
      continue;
    }
    const key = row.key ?? i;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  let most: N | null = zero;
  for (const group of groups.values()) {
    const own = total(group, arithmetic);
    least = larger(least, own.least);
    most = most === null || own.most === null ? null : larger(most, own.most);
  }
  const looseMost = total(loose, arithmetic).most;
  return { least, most: most === null || looseMost === null ? null : add(most, looseMost) };
}

/** Whether each of up to sixteen rows is in, as a word of outcomes. */
type RowsTest = (rows: readonly RowStates[], start: number) => number;

function rowsTest(where: Condition, table: TableIndex): RowsTest {
  const types = new Map(table.fact.columns.map((column) => [column.id, testable(column).type]));
  const tests = testsWithin([where], new Map());
  const program = compileProgram([where], new Map(), tests);
  const columns = tests.map(({ fact, operator, value }) => {
    const type = types.get(fact);
    if (type === undefined || type === 'text' || type === 'table') {
      throw new RangeError(`column \`${fact}\` of table \`${table.fact.id}\` cannot be tested`);
    }
    return { at: table.column(fact), passes: stateTest({ operator, type, expected: value }) };
  });
  const words = new Int32Array(program.size);
  const outcomesAt = program.outcomesAt[0] as number;
  return (rows, start) => {
    const end = Math.min(start + LANES, rows.length);
    for (const [test, { at, passes }] of columns.entries()) {
      let word = 0;
      for (let i = start; i < end; i += 1) word |= wordOf(passes((rows[i] as RowStates)[at])) << (i - start);
      words[test] = word;
    }
    program.run(words);
    return words[outcomesAt] as number;
  };
}

function numberOf(state: FactState): string | number | undefined {
  return typeof state === 'string' || typeof state === 'number' ? state : undefined;
}

function textOf(state: FactState): string | undefined {
  return typeof state === 'string' ? state : undefined;
}
