import { Decimal } from '../model/decimal.ts';
import type { AcceptedAnswer, FactData, ScalarFactData, TableFactData } from '../model/fact.ts';

/** A question as two rule sets ask it: with the answers that both accept, or why none is the same in both. */
export type CommonFact<F extends FactData = FactData> =
  | { readonly fact: F; readonly narrowed: boolean }
  | { readonly because: string };

/**
 * The answers that two questions of one id have in common. `narrowed` where one of them accepts more; the same number in another unit is
 * not the same answer.
 */
export function commonFact(from: FactData, to: FactData): CommonFact {
  if (from.type !== to.type)
    return { because: `\`${to.id}\` is of type ${from.type} in one and ${to.type} in the other` };
  if (from.unit !== to.unit)
    return {
      because: `\`${to.id}\` is asked in ${from.unit ?? 'no unit'} by one and in ${to.unit ?? 'no unit'} by the other`,
    };
  if (from.type === 'table') return to.type === 'table' ? commonTable(from, to) : { because: to.id };
  return to.type === 'table' ? { because: to.id } : commonScalar(from, to);
}

function commonTable(from: TableFactData, to: TableFactData): CommonFact<TableFactData> {
  const { plannedBy, ...rest } = to;
  const columns: ScalarFactData[] = from.columns.filter(({ id }) => !to.columns.some((own) => own.id === id));
  let narrowed = false;
  for (const column of to.columns) {
    const before = from.columns.find(({ id }) => id === column.id);
    const common = before === undefined ? { fact: column, narrowed: false } : commonScalar(before, column);
    if ('because' in common) return common;
    narrowed ||= common.narrowed;
    columns.push(common.fact);
  }
  const fact = {
    ...rest,
    columns,
    ...(plannedBy !== undefined && plannedBy === from.plannedBy && { plannedBy }),
  };
  return { fact, narrowed };
}

function commonScalar(from: ScalarFactData, to: ScalarFactData): CommonFact<ScalarFactData> {
  if (from.type !== to.type || from.unit !== to.unit)
    return { because: `\`${to.id}\` is asked for otherwise in one than in the other` };
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
