import { compile } from '../evaluation/compile.ts';
import type { Answer, Application, FactAnswer, TableRow } from '../model/application.ts';
import type { Condition } from '../model/condition.ts';
import { Decimal, scaleOf } from '../model/decimal.ts';
import type { DerivedFactData, TableFactDerivation } from '../model/derived-fact.ts';
import type { TableFactData } from '../model/fact.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { testableFacts } from '../rules/fact-types.ts';
import { type Found, type Goal, search } from './search.ts';
import { isWithinBounds } from './within-bounds.ts';

/**
 * An application with the answers that a search found; what is derived is made of rows of its table. Evaluated, it shows every goal.
 * @returns Null where no such application was found: derived facts that depend on each other may not be what the search took them for.
 */
export function realise(
  rules: AppliedRuleSet,
  goals: readonly Goal[],
  { answers }: Extract<Found, { readonly status: 'found' }>,
): Application | null {
  const derived = new Map(rules.derivedFacts.map((fact) => [fact.id, fact]));
  const facts = new Map<string, FactAnswer>();
  const rows = new Map<string, TableRow[]>();
  for (const [id, { answer }] of answers) if (!derived.has(id)) facts.set(id, answer);
  const wanted = new Map([...answers].flatMap(([id, { answer }]) => (derived.has(id) ? [[id, answer]] : [])));
  const amounts = shares(rules, wanted, facts, derived);
  if (amounts === null) return null;
  for (const [id, answer] of amounts) wanted.set(id, answer);
  for (const [id, answer] of wanted) {
    const fact = derived.get(id);
    if (fact === undefined || 'share' in fact.derive) continue;
    const made = rowsFor(rules, fact.derive, answer, othersEmpty(fact, wanted, derived));
    if (made === null) return null;
    const own = rows.get(fact.derive.table) ?? [];
    rows.set(fact.derive.table, [
      ...own,
      ...made.map((row, i) => named(row, tableOf(rules, fact.derive), own.length + i)),
    ]);
  }
  for (const [table, own] of rows) {
    const { plannedBy } = tableFact(rules, table) ?? {};
    if (plannedBy !== undefined && !facts.has(plannedBy)) facts.set(plannedBy, own.length > 0);
    facts.set(table, own);
  }
  const application: Application = {
    id: 'witness',
    applicantName: 'Witness',
    facts: Object.fromEntries(facts),
  };
  return isWithinBounds(application, rules) && shows(rules, goals, application) ? application : null;
}

/** Whether each goal comes out as it should for an application. */
export function shows(rules: AppliedRuleSet, goals: readonly Goal[], application: Application): boolean {
  return showing(rules, goals)(application);
}

/** The same for many applications. */
export function showing(
  rules: AppliedRuleSet,
  goals: readonly Goal[],
): (application: Application) => boolean {
  const [template] = rules.data.criteria;
  if (template === undefined) return () => goals.length === 0;
  const { appliesWhen: _, ...plain } = template;
  const criteria = goals.map(({ condition }, i) => ({ ...plain, id: `goal-${i}`, when: condition }));
  const compiled = compile({ ...rules, criteria });
  return (application) =>
    compiled.evaluate(application).outcomes.every(({ outcome }, i) => outcome === goals[i]?.outcome);
}

/**
 * What the parts of shares must be; the whole is a thousand dollars where nothing else says what it is, or so many that their parts are whole.
 * Null where a part would have to be no whole number.
 */
function shares(
  rules: AppliedRuleSet,
  wanted: ReadonlyMap<string, Answer>,
  facts: Map<string, FactAnswer>,
  derived: ReadonlyMap<string, DerivedFactData>,
): readonly (readonly [string, Answer])[] | null {
  const types = testableFacts(rules.data);
  const amounts: [string, Answer][] = [];
  for (const [id, percent] of wanted) {
    const fact = derived.get(id);
    if (fact === undefined || !('share' in fact.derive)) continue;
    const { part, whole } = fact.derive.share;
    const text = String(percent);
    const counted = [part, whole].some((one) => types.get(one)?.type === 'integer');
    const plain = counted ? new Decimal(10).pow(Math.max(5, 2 + scaleOf(text))) : new Decimal(1000);
    const given = facts.get(whole);
    const base = isNumber(given) && Number(given) > 0 ? new Decimal(given) : plain;
    const exact = base.times(text).div(100);
    if (types.get(part)?.type === 'integer' && !exact.isInteger()) return null;
    const written = (of: string, value: Decimal): Answer =>
      types.get(of)?.type === 'integer' ? value.toNumber() : value.toFixed(2);
    if (given === undefined && !derived.has(whole)) facts.set(whole, written(whole, base));
    if (derived.has(part)) amounts.push([part, written(part, exact)]);
    else facts.set(part, written(part, exact));
    if (derived.has(whole)) amounts.push([whole, written(whole, base)]);
  }
  return amounts;
}

function isNumber(answer: FactAnswer): answer is string | number {
  return typeof answer === 'string' || typeof answer === 'number';
}

/** The conditions that rows made for one derived fact must not meet, since another of the same table is to find none. */
function othersEmpty(
  fact: DerivedFactData,
  wanted: ReadonlyMap<string, Answer>,
  derived: ReadonlyMap<string, DerivedFactData>,
): readonly Condition[] {
  if ('share' in fact.derive) return [];
  const { table } = fact.derive;
  return [...wanted].flatMap(([id, answer]) => {
    const other = derived.get(id);
    if (
      other === undefined ||
      other.id === fact.id ||
      'share' in other.derive ||
      other.derive.table !== table
    )
      return [];
    const none = answer === false || (typeof answer !== 'boolean' && Number(answer) === 0);
    return none && other.derive.where !== undefined ? [other.derive.where] : [];
  });
}

/** Rows of which a derived fact comes to be what is wanted; null where there are none. */
function rowsFor(
  rules: AppliedRuleSet,
  derive: TableFactDerivation,
  answer: Answer,
  avoid: readonly Condition[],
): readonly TableRow[] | null {
  const count =
    derive.aggregate === 'count' ? Number(answer) : answer === false || Number(answer) === 0 ? 0 : 1;
  if (count === 0) return [];
  const table = tableFact(rules, derive.table);
  if (table === undefined || count > MOST_ROWS) return null;
  const row = rowWhere(rules, table, derive.where, avoid);
  if (row === null) return null;
  const { column } = derive;
  if (column === undefined || typeof answer === 'boolean') return Array.from({ length: count }, () => row);
  const amounts = derive.aggregate === 'sum' ? parts(answer, table, column) : [answer];
  return amounts.map((amount) => ({ ...row, [column]: amountOf(amount, table, column) }));
}

const MOST_ROWS = 1000;

/** Amounts that add up to a sum, each as large as a cell can be. */
function parts(sum: Answer, table: TableFactData, column: string): readonly Answer[] {
  const cell = table.columns.find(({ id }) => id === column);
  const most = cell !== undefined && 'maximum' in cell ? cell.maximum : undefined;
  if (most === undefined || !new Decimal(most).gt(0)) return [sum];
  const whole = new Decimal(String(sum)).div(most).floor();
  if (whole.gt(MOST_ROWS)) return [sum];
  const rest = new Decimal(String(sum)).minus(whole.times(most));
  const full = Array.from({ length: whole.toNumber() }, () => String(most));
  return rest.isZero() ? full : [...full, rest.toFixed()];
}

function amountOf(answer: Answer, table: TableFactData, column: string): Answer {
  const type = table.columns.find(({ id }) => id === column)?.type;
  return type === 'integer' ? Number(answer) : String(answer);
}

/** The cells of a row that is in, by `where`, and out by everything to be avoided. */
function rowWhere(
  rules: AppliedRuleSet,
  table: TableFactData,
  where: Condition | undefined,
  avoid: readonly Condition[],
): TableRow | null {
  const goals: Goal[] = [
    ...(where === undefined ? [] : [{ condition: where, outcome: 'met' } as const]),
    ...avoid.map((condition) => ({ condition, outcome: 'not_met' }) as const),
  ];
  if (goals.length === 0) return {};
  const found = search(rowRules(rules, table), goals);
  return found.status === 'found'
    ? Object.fromEntries([...found.answers].map(([column, { answer }]) => [column, answer]))
    : null;
}

/** A row of a table as an application of its own, whose questions are the table's columns. */
export function rowRules(rules: AppliedRuleSet, table: TableFactData): AppliedRuleSet {
  return {
    ...rules,
    facts: table.columns,
    conditions: [],
    derivedFacts: [],
    data: { ...rules.data, facts: table.columns, derivedFacts: [] },
  };
}

function tableFact(rules: AppliedRuleSet, id: string): TableFactData | undefined {
  const fact = rules.data.facts.find((one) => one.id === id);
  return fact?.type === 'table' ? fact : undefined;
}

function tableOf(rules: AppliedRuleSet, derive: DerivedFactData['derive']): TableFactData | undefined {
  return 'share' in derive ? undefined : tableFact(rules, derive.table);
}

/** Rows have names of their own, so that nothing adds them up by name. */
export function named(row: TableRow, table: TableFactData | undefined, place: number): TableRow {
  const text = table?.columns.find(({ type }) => type === 'text');
  return text === undefined ? row : { [text.id]: `Row ${place + 1}`, ...row };
}
