import { RECORD_FACTS } from '../../model/application.ts';
import type { RuleSetData } from '../../model/rule-set.ts';
import { columnOf } from '../../rules/fact-types.ts';

/** The least and the most that a number can be; null where there is no bound. */
export interface FactRange {
  readonly least: string | null;
  readonly most: string | null;
}

/** What a fact can be, by its own bounds or those of the column that it follows from; null where it is no number. */
export function factRange(id: string, data: RuleSetData): FactRange | null {
  const asked = [...RECORD_FACTS, ...data.facts].find((fact) => fact.id === id);
  if (asked !== undefined)
    return asked.type === 'integer' || asked.type === 'decimal' || asked.type === 'money'
      ? { least: bound(asked, 'minimum'), most: bound(asked, 'maximum') }
      : null;
  const derive = data.derivedFacts.find((fact) => fact.id === id)?.derive;
  if (derive === undefined) return null;
  if ('share' in derive) return { least: '0', most: null };
  if (derive.aggregate === 'any') return null;
  // Rows of one name are added up before the largest is taken, so that no row's bound is one of theirs.
  const column = derive.aggregate === 'max' && derive.per === undefined ? derive.column : undefined;
  const single = columnOf(data, derive.table, column);
  return { least: '0', most: single === undefined ? null : bound(single, 'maximum') };
}

function bound(fact: object, key: 'minimum' | 'maximum'): string | null {
  const value: unknown = Object.entries(fact).find(([name]) => name === key)?.[1];
  return value === undefined ? null : String(value);
}
