import { Decimal } from '../model/decimal.ts';
import type { AcceptedAnswer, FactData, ScalarFactData, TableFactData } from '../model/fact.ts';

/** The questions of two rule sets as one list. */
export interface CommonFacts {
  /** Those of the second in its order, then those of the first alone; of a question of both, the answers that both accept. */
  readonly facts: readonly FactData[];
  /** Why a question of both, or a column of a table, is not the same question in both, by {@link askedKey}. */
  readonly unlike: ReadonlyMap<string, string>;
  /** Those of which one rule set accepts more answers than the other. */
  readonly narrowed: ReadonlySet<string>;
}

/** Names a question, or a column of a table. No id has a space in it. */
export function askedKey(fact: string, column?: string): string {
  return column === undefined ? fact : `${fact} ${column}`;
}

/** The same number in another unit is not the same answer, and what is of another type neither. */
export function commonFacts(from: readonly FactData[], to: readonly FactData[]): CommonFacts {
  const unlike = new Map<string, string>();
  const narrowed = new Set<string>();
  const both = <F extends FactData>(before: F, after: F, key: string, common: () => Common<F>): F => {
    const because = unlikeness(before, after);
    const found = because === null ? common() : { because };
    if ('because' in found) {
      unlike.set(key, found.because);
      return after;
    }
    if (found.narrowed) narrowed.add(key);
    return found.fact;
  };
  const scalar = (before: ScalarFactData, after: ScalarFactData, key: string) =>
    both(before, after, key, () => commonScalar(before, after));
  const joined = <F extends FactData>(own: readonly F[], others: readonly F[], join: (a: F, b: F) => F) => [
    ...others.map((fact) => {
      const before = own.find(({ id }) => id === fact.id);
      return before === undefined ? fact : join(before, fact);
    }),
    ...own.filter(({ id }) => !others.some((fact) => fact.id === id)),
  ];
  const table = (before: TableFactData, after: TableFactData): TableFactData => {
    const { plannedBy, ...rest } = after;
    return {
      ...rest,
      columns: joined(before.columns, after.columns, (a, b) => scalar(a, b, askedKey(after.id, b.id))),
      ...(plannedBy !== undefined && plannedBy === before.plannedBy && { plannedBy }),
    };
  };
  const facts = joined<FactData>(from, to, (before, after) =>
    before.type === 'table' && after.type === 'table'
      ? table(before, after)
      : before.type !== 'table' && after.type !== 'table'
        ? scalar(before, after, after.id)
        : both(before, after, after.id, () => ({ fact: after, narrowed: false })),
  );
  return { facts, unlike, narrowed };
}

type Common<F> = { readonly fact: F; readonly narrowed: boolean } | { readonly because: string };

function unlikeness(from: FactData, to: FactData): string | null {
  if (from.type !== to.type) return `\`${to.id}\` is of type ${from.type} in one and ${to.type} in the other`;
  if (from.unit !== to.unit)
    return `\`${to.id}\` is asked in ${from.unit ?? 'no unit'} by one and in ${to.unit ?? 'no unit'} by the other`;
  return null;
}

function commonScalar(from: ScalarFactData, to: ScalarFactData): Common<ScalarFactData> {
  const none = { because: `no answer to \`${to.id}\` is accepted by both` };
  const { notApplicable: _, ...rest } = to;
  const asked = {
    ...rest,
    ...(from.notApplicable === true && to.notApplicable === true && { notApplicable: true }),
  };
  const oneMore = (from.notApplicable === true) !== (to.notApplicable === true);
  if ('values' in from && 'values' in asked) {
    const values = inBoth(from.values, asked.values);
    if (values.length === 0 && asked.type === 'enum') return none;
    const fewer = values.length < Math.max(from.values.length, asked.values.length);
    return { fact: { ...asked, values }, narrowed: oneMore || fewer };
  }
  if (isNumber(from) && isNumber(asked)) {
    const [minimum, maximum] = [
      tighter(from.minimum, asked.minimum, 'greater'),
      tighter(from.maximum, asked.maximum, 'less'),
    ];
    if (minimum !== undefined && maximum !== undefined && new Decimal(minimum).gt(maximum)) return none;
    const bounds = {
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
    };
    const bounded = { ...asked, ...bounds } as ScalarFactData;
    return {
      fact: bounded,
      narrowed: oneMore || !same(from.minimum, asked.minimum) || !same(from.maximum, asked.maximum),
    };
  }
  return { fact: asked, narrowed: oneMore };
}

type NumberFact = Extract<ScalarFactData, { readonly type: 'integer' | 'decimal' | 'money' }>;

function isNumber(fact: ScalarFactData): fact is NumberFact {
  return fact.type === 'integer' || fact.type === 'decimal' || fact.type === 'money';
}

function inBoth(from: readonly AcceptedAnswer[], to: readonly AcceptedAnswer[]): readonly AcceptedAnswer[] {
  return to.filter(({ value }) => from.some((answer) => answer.value === value));
}

type Bound = number | string | undefined;

function tighter(a: Bound, b: Bound, which: 'greater' | 'less'): Bound {
  if (a === undefined || b === undefined) return a ?? b;
  const isGreater = new Decimal(a).gt(b);
  return isGreater === (which === 'greater') ? a : b;
}

function same(a: Bound, b: Bound): boolean {
  return a === undefined || b === undefined ? a === b : new Decimal(a).eq(b);
}
