import { decimal, type ScalarFactData, type ScalarValue } from '@grantscore/core';
import { momentOf } from './instant.ts';

/** Whether two values of a fact are one answer, though written differently: 5.0 and 5.00, one moment in two time zones. */
export function sameValue(fact: ScalarFactData, a: ScalarValue, b: ScalarValue): boolean {
  if (typeof a === 'string' && typeof b === 'string') {
    if (fact.type === 'decimal' || fact.type === 'money') return decimal(a).eq(decimal(b));
    if (fact.type === 'instant') return momentOf(a) === momentOf(b);
  }
  // Sets are in the order of the catalogue, each member once.
  return JSON.stringify(a) === JSON.stringify(b);
}
