import { type Application, RECORD_FACTS } from '../model/application.ts';
import type { FactData, ScalarFactData } from '../model/fact.ts';
import { nearestName } from '../model/nearest-name.ts';
import { quoted } from '../model/problem.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { type TestableFact, testableFacts } from '../rules/fact-types.ts';
import { answerReader, NOWHERE, type Place, SLOT, TABLE, YES_NO_SLOT } from './answer-reader.ts';
import { type Derive, tableDerivation } from './derived-facts.ts';
import { type FactCoder, factCoder, UNKNOWN_CODE } from './fact-coder.ts';
import { type FactState, FactTypeError } from './fact-state.ts';
import { factsTested } from './facts-tested.ts';
import { type FactSources, KnownFacts } from './known-facts.ts';
import { shareDerivation } from './share.ts';
import { type TableIndex, tableIndex } from './table-index.ts';

/** Where the facts of a rule set stand in an array, and how each is read. Made once for a rule set. */
export interface FactIndex {
  /** @throws RangeError for a fact that no condition can name. */
  slot(fact: string): number;
  /** The place of a table among the known ones. @throws RangeError if no such table is in use. */
  table(fact: string): number;
  fact(id: string): TestableFact;
  /** How a fact stands in its slot; null for a derived one, which has none. */
  coder(slot: number): FactCoder | null;
  /** What is known of no application; to be given to `read`. */
  nothing(): KnownFacts;
  /**
   * @param used - Cleared and filled anew, for one application after another.
   * @throws FactTypeError for an answer of the wrong type, or to a question that the rule set does not ask.
   */
  read(application: Application, used?: KnownFacts): KnownFacts;
}

export function factIndex(rules: AppliedRuleSet): FactIndex {
  const types = testableFacts(rules.data);
  const tested = factsTested(rules);
  const scalars: ScalarFactData[] = [...RECORD_FACTS, ...rules.facts]
    .filter((fact) => fact.type !== 'table')
    .filter((fact) => tested.facts.has(fact.id));
  const tables = rules.facts
    .filter((fact) => fact.type === 'table')
    .map((fact) => tableIndex(fact, scalars, tested.columns(fact.id)));
  const slotOf = new Map([...scalars, ...rules.derivedFacts].map((fact, slot) => [fact.id, slot]));
  const slot = (id: string) => {
    const found = slotOf.get(id);
    if (found === undefined) throw new RangeError(`fact \`${id}\` has no value to test`);
    return found;
  };
  const table = (id: string) => {
    const found = tables.findIndex(({ fact }) => fact.id === id);
    if (found < 0) throw new RangeError(`table \`${id}\` is not declared`);
    return found;
  };
  const derivations = rules.derivedFacts.map(({ derive }): Derive => {
    if ('share' in derive) return shareDerivation(slot(derive.share.part), slot(derive.share.whole));
    const position = table(derive.table);
    return tableDerivation(derive, tables[position] as TableIndex, position);
  });

  const coders = scalars.map(factCoder);
  const blank = coders.map(({ states }): FactState => (states === null ? undefined : UNKNOWN_CODE));

  const places = new Map<string, Place>(
    [...RECORD_FACTS, ...rules.data.facts].map((fact) => [fact.id, { to: NOWHERE, at: 0, encode: asItIs }]),
  );
  for (const [slot, fact] of scalars.entries()) {
    const { encode } = coders[slot] as FactCoder;
    places.set(fact.id, { to: fact.type === 'boolean' ? YES_NO_SLOT : SLOT, at: slot, encode });
  }
  for (const [i, table] of tables.entries()) places.set(table.fact.id, { to: TABLE, at: i, encode: asItIs });
  const readAnswers = answerReader((id) => places.get(id) ?? refuseUnknown(id, rules));
  const sources: FactSources = { tables, derivations, coders, blank, unanswered: blank.map(() => undefined) };

  return {
    slot,
    table,
    coder: (position) => coders[position] ?? null,
    fact: (id) => {
      const found = types.get(id);
      if (found === undefined) throw new RangeError(`fact \`${id}\` is not declared`);
      return found;
    },
    nothing: () => new KnownFacts(sources),
    read: (application, used) => {
      used?.clear();
      const into = used ?? new KnownFacts(sources);
      readAnswers(application, into);
      return into;
    },
  };
}

/** Of an answer that has no slot. */
function asItIs(): undefined {
  return undefined;
}

function refuseUnknown(id: string, rules: AppliedRuleSet): never {
  if (rules.data.derivedFacts.some((fact) => fact.id === id)) {
    throw new FactTypeError(`fact ${quoted(id)} follows from others and cannot be answered`);
  }
  const known: readonly FactData[] = [...RECORD_FACTS, ...rules.data.facts];
  const near = nearestName(
    id,
    known.map((fact) => fact.id),
  );
  throw new FactTypeError(
    `${quoted(id)} is not a fact of ${rules.ruleSet.id}${near === null ? '' : `; did you mean ${quoted(near)}?`}`,
  );
}
