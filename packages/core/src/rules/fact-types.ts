import { RECORD_FACTS } from '../model/application.ts';
import type { TestableType } from '../model/condition.ts';
import type { Aggregate, DerivedFactData } from '../model/derived-fact.ts';
import type { FactData, ScalarFactData } from '../model/fact.ts';
import type { RuleSetData } from '../model/rule-set.ts';

/** What a test needs to know of a fact: its type, its accepted answers, and whether "not applicable" is one. */
export interface TestableFact {
  readonly id: string;
  readonly type: TestableType | 'text' | 'table';
  readonly values: readonly string[] | null;
  readonly notApplicable: boolean;
}

/** Every fact that a condition of the rule set can name, those of the application's record and derived ones included. */
export function testableFacts(data: RuleSetData): ReadonlyMap<string, TestableFact> {
  const facts = new Map<string, TestableFact>();
  for (const fact of [...RECORD_FACTS, ...data.facts]) facts.set(fact.id, testable(fact));
  for (const fact of data.derivedFacts) {
    facts.set(fact.id, { id: fact.id, type: derivedType(fact, data), values: null, notApplicable: false });
  }
  return facts;
}

export function testable(fact: FactData): TestableFact {
  return {
    id: fact.id,
    type: fact.type,
    values: 'values' in fact ? fact.values.map((v) => v.value) : null,
    notApplicable: fact.notApplicable === true,
  };
}

/** The aggregates that a derived fact may have: the one written, or every choice of its parameter. */
export function aggregatesOf(
  aggregate: Aggregate | { readonly parameter: string },
  data: RuleSetData,
): readonly string[] {
  if (typeof aggregate === 'string') return [aggregate];
  const parameter = data.parameters.find((p) => p.id === aggregate.parameter);
  return parameter?.type === 'enum' ? parameter.values.map((v) => v.value) : [];
}

/** The type of a derived fact: `any` gives yes or no, `count` an integer, `sum` and `max` the type of their column. */
function derivedType(fact: DerivedFactData, data: RuleSetData): TestableType {
  if ('share' in fact.derive) return 'share';
  const { derive } = fact;
  const [first] = aggregatesOf(derive.aggregate, data);
  if (first === 'any') return 'boolean';
  if (first === 'count') return 'integer';
  const type = columnOf(data, derive.table, derive.column)?.type;
  return type === 'integer' || type === 'decimal' ? type : 'money';
}

export function columnOf(
  data: RuleSetData,
  table: string,
  column: string | undefined,
): ScalarFactData | undefined {
  const fact = data.facts.find((f) => f.id === table);
  return fact?.type === 'table' ? fact.columns.find((c) => c.id === column) : undefined;
}
