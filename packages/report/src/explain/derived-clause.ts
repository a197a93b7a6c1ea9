import type { DerivedAnswer } from '@grantscore/core';
import type { Clause } from './clause.ts';
import type { FactCatalogue, FactNotes } from './fact-catalogue.ts';
import { shareClause, shareUnknownText } from './share-clause.ts';
import { tableClause, tableUnknownText } from './table-clause.ts';

/**
 * What follows for a derived fact, or what keeps it from being told.
 *
 * @param settled - Whether the test on it has an outcome: bounds can be enough for that.
 * @throws RangeError if the fact is not derived.
 */
export function derivedClause(
  fact: FactNotes,
  answer: DerivedAnswer,
  settled: boolean,
  catalogue: FactCatalogue,
): Clause {
  const { derived } = fact;
  if (derived === null) throw new RangeError(`fact \`${fact.id}\` is not derived from others`);
  if ('share' in derived) {
    return settled
      ? shareClause(fact, derived.share, answer, catalogue)
      : cannotBeTold(fact, shareUnknownText(derived.share, answer, catalogue));
  }
  const table = catalogue.fact(derived.table);
  return settled
    ? tableClause(fact, derived, answer, table)
    : cannotBeTold(fact, tableUnknownText(fact, answer, table));
}

function cannotBeTold(fact: FactNotes, why: string): Clause {
  return fact.type === 'boolean'
    ? { lead: `${why}, and so it cannot be told whether it lists`, rest: fact.label }
    : { lead: '', rest: `the ${fact.label} cannot be told: ${why}` };
}
