import type { Condition } from '../model/condition.ts';
import { Decimal } from '../model/decimal.ts';
import type { Aggregate, TableFactDerivation } from '../model/derived-fact.ts';
import { testable } from '../rules/fact-types.ts';
import type { FactState, NumberRange } from './fact-state.ts';
import type { KnownFacts } from './known-facts.ts';
import { stateTest } from './operators.ts';
import { compileProgram, MET, NOT_MET } from './program.ts';
import type { RowStates, TableIndex } from './table-index.ts';

const ZERO = new Decimal(0);

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
    if (rows === undefined) return aggregate === 'any' ? undefined : range(ZERO, null);
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
  readonly amount: Decimal | undefined;
  readonly key: string | undefined;
  readonly keyed: boolean;
}

const NOTHING = range(ZERO, ZERO);
/** What there is of no rows at all, which is common. */
const NO_ROWS: Record<Aggregate, FactState> = { any: false, count: NOTHING, sum: NOTHING, max: NOTHING };

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
  let least = ZERO;
  let most: Decimal | null = ZERO;
  for (const group of groups.values()) {
    least = larger(least, leastSum(group));
    const groupMost = mostSum(group);
    most = most === null || groupMost === null ? null : larger(most, groupMost);
  }
  for (const row of loose) least = larger(least, leastSum([row]));
  const looseMost = mostSum(loose);
  return range(least, most === null || looseMost === null ? null : add(most, looseMost));
}

function larger(a: Decimal, b: Decimal): Decimal {
  return b.gt(a) ? b : a;
}

function add(a: Decimal, b: Decimal): Decimal {
  if (a === ZERO) return b;
  return b === ZERO ? a : a.plus(b);
}

/** A missing amount is anything from zero up, and a row that may be in may be out. */
function leastSum(rows: readonly CountedRow[]): Decimal {
  return rows.reduce(
    (sum, row) => (row.certain && row.amount !== undefined ? add(sum, row.amount) : sum),
    ZERO,
  );
}

function mostSum(rows: readonly CountedRow[]): Decimal | null {
  let sum = ZERO;
  for (const row of rows) {
    if (row.amount === undefined) return null;
    sum = add(sum, row.amount);
  }
  return sum;
}

function range(least: Decimal, most: Decimal | null): NumberRange {
  return { kind: 'range', least, most };
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

function numberOf(state: FactState): Decimal | undefined {
  return typeof state === 'string' || typeof state === 'number' ? new Decimal(state) : undefined;
}

function textOf(state: FactState): string | undefined {
  return typeof state === 'string' ? state : undefined;
}
