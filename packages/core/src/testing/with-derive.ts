import type { FactData } from '../model/fact.ts';
import type { ParameterData } from '../model/rule-set.ts';
import { smallRuleSet } from './small-rule-set.ts';

const small = smallRuleSet();
const q = { label: 'x', question: 'X?' };
const rows: FactData = {
  id: 'rows',
  type: 'table',
  ...q,
  columns: [
    { id: 'amount', type: 'money', ...q, minimum: '0' },
    { id: 'debt', type: 'money', ...q },
    { id: 'loss', type: 'decimal', ...q, minimum: '-0.01' },
    { id: 'grant', type: 'money', ...q, minimum: '0', notApplicable: true },
    { id: 'name', type: 'text', ...q },
    { id: 'kind', type: 'enum', ...q, values: [{ value: 'city', label: 'City' }], notApplicable: true },
    { id: 'local', type: 'boolean', ...q, notApplicable: true },
  ],
};
const debt: FactData = { id: 'b.debt', type: 'money', ...q };
const spent: FactData = { id: 'b.spent', type: 'money', ...q, minimum: '0', notApplicable: true };
const choice = (id: string, ...values: readonly string[]): ParameterData => ({
  id,
  type: 'enum',
  label: id,
  description: id,
  basis: 'modelling-choice',
  default: values[0] ?? '',
  values: values.map((value) => ({ value, label: value })),
});
const parameters = [
  choice('measure', 'max', 'sum'),
  choice('mixed', 'sum', 'count'),
  choice('counted', 'count', 'any'),
  choice('strange', 'sum', 'mean'),
  { ...choice('number'), type: 'integer', default: 1, minimum: 0, maximum: 2, values: undefined },
];
/** The small rule set with one more table, `rows`, and one more derived fact, of whatever form. */
export const withDerive = (derive: unknown): unknown => ({
  ...small,
  parameters,
  facts: [...small.facts, rows, debt, spent],
  derivedFacts: [...small.derivedFacts, { id: 'd', label: 'd', description: 'd', derive }],
});
/** A sound derivation to break. */
export const sum = { aggregate: 'sum', table: 'rows', column: 'amount' };
