import type { Answer, Application, FactAnswer, TableRow } from '../model/application.ts';
import type { Condition } from '../model/condition.ts';
import { Decimal } from '../model/decimal.ts';
import type { DerivedFactData, TableFactDerivation } from '../model/derived-fact.ts';
import type { ScalarFactData, TableFactData } from '../model/fact.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { testsOf } from '../rules/facts-read.ts';
import { candidateAnswers } from './candidates.ts';
import type { Goal } from './search.ts';
import type { Choice } from './space.ts';
import { isCellWithin } from './within-bounds.ts';

const MOST_ROWS = 3;
const MOST_KINDS_OF_ROW = 40;
const WHOLE = '1000.00';

/**
 * Applications with small tables, for goals over derived facts that depend on each other, such as the largest amount and the sum of the
 * same rows: what is asked is answered as a search found it, and every table of up to three rows is tried whose cells lie at what the
 * tests name. Not every application: where none of these will do, nothing is proven.
 */
export function* searchTables(
  rules: AppliedRuleSet,
  goals: readonly Goal[],
  answers: ReadonlyMap<string, Choice>,
): Generator<Application> {
  const derived = new Map(rules.derivedFacts.map((fact) => [fact.id, fact]));
  const facts: Record<string, FactAnswer> = {};
  for (const [id, { answer }] of answers) if (!derived.has(id)) facts[id] = answer;
  const { derivations, amounts } = behind(goals, derived, facts);
  const [table, ...others] = new Set(derivations.map((derive) => derive.table));
  const fact = rules.data.facts.find(({ id }) => id === table);
  // Two tables at once would be too many to try.
  if (fact?.type !== 'table' || others.length > 0) return;
  const kinds = rowKinds(fact, derivations, amounts);
  for (const rows of tablesOf(kinds)) {
    const planned =
      fact.plannedBy === undefined || fact.plannedBy in facts ? {} : { [fact.plannedBy]: rows.length > 0 };
    yield {
      id: 'witness',
      applicantName: 'Witness',
      facts: { ...facts, ...planned, [fact.id]: rows },
    };
  }
}

/** What derived facts of the goals are made of, and the amounts at which their tests turn. Gives a whole that nobody answered. */
function behind(
  goals: readonly Goal[],
  derived: ReadonlyMap<string, DerivedFactData>,
  facts: Record<string, FactAnswer>,
) {
  const derivations: TableFactDerivation[] = [];
  const amounts = new Set<string>();
  const visit = (id: string, amount: Decimal | null) => {
    const derive = derived.get(id)?.derive;
    if (derive === undefined) return;
    if (!('share' in derive)) {
      derivations.push(derive);
      if (amount !== null) for (const near of around(amount)) amounts.add(near);
      return;
    }
    const { part, whole } = derive.share;
    if (!derived.has(whole)) facts[whole] ??= WHOLE;
    const given = facts[whole];
    const base = new Decimal(typeof given === 'string' ? given : WHOLE);
    visit(part, amount === null ? null : base.times(amount).div(100));
    visit(whole, base);
  };
  for (const { condition } of goals)
    for (const { test } of testsOf(condition, new Map())) visit(test.fact, numberIn(test.value));
  return { derivations, amounts: [...amounts] };
}

function numberIn(value: unknown): Decimal | null {
  return (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) || typeof value === 'number'
    ? new Decimal(value)
    : null;
}

/** An amount, a cent more or less, and parts of it. */
function around(amount: Decimal): readonly string[] {
  return [amount, amount.div(2), amount.plus('0.01'), amount.minus('0.01'), amount.div(4)]
    .filter((value) => !value.isNegative())
    .map((value) => value.toFixed(2));
}

function rowKinds(
  table: TableFactData,
  derivations: readonly TableFactDerivation[],
  amounts: readonly string[],
): readonly TableRow[] {
  const wheres = derivations.flatMap(({ where }) => (where === undefined ? [] : [where]));
  const numeric = new Set(derivations.map(({ column }) => column));
  const named = new Set(derivations.map(({ per }) => per));
  let rows: readonly TableRow[] = [{}];
  for (const column of table.columns) {
    const cells = numeric.has(column.id)
      ? amounts
          .map((amount) => (column.type === 'integer' ? Math.round(Number(amount)) : amount))
          .filter((amount) => isCellWithin(amount, column))
      : named.has(column.id)
        ? ['A', 'B']
        : cellsOf(column, wheres);
    if (cells.length > 0)
      rows = cells.flatMap((cell) => rows.map((row): TableRow => ({ ...row, [column.id]: cell })));
  }
  return rows.slice(0, MOST_KINDS_OF_ROW);
}

/** A cell for each way in which the tests of a column can come out; none where nothing tests it. */
function cellsOf(column: ScalarFactData, wheres: readonly Condition[]): readonly Answer[] {
  const values = wheres.flatMap((where) =>
    [...testsOf(where, new Map())].flatMap(({ test: { fact, value } }) =>
      fact !== column.id || (typeof value === 'object' && 'parameter' in value) ? [] : [value],
    ),
  );
  return values.length === 0 ? [] : (candidateAnswers(column, values) ?? []);
}

/** Tables of no row, of one, of two and of three; the order of rows never matters. */
function* tablesOf(kinds: readonly TableRow[]): Generator<readonly TableRow[]> {
  function* ofSize(size: number, from: number): Generator<readonly TableRow[]> {
    if (size === 0) yield [];
    else
      for (const [i, row] of kinds.slice(from).entries())
        for (const rest of ofSize(size - 1, from + i)) yield [row, ...rest];
  }
  for (let size = 0; size <= MOST_ROWS; size += 1) yield* ofSize(size, 0);
}
