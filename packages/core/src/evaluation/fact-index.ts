import { type Application, type FactAnswer, RECORD_FACTS } from '../model/application.ts';
import type { DerivedFactData } from '../model/derived-fact.ts';
import type { FactData, ScalarFactData } from '../model/fact.ts';
import { nearestName } from '../model/nearest-name.ts';
import { quoted } from '../model/problem.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { type TestableFact, testableFacts } from '../rules/fact-types.ts';
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
  fact(id: string): TestableFact;
  /** How a fact stands in its slot; null for a derived one, which has none. */
  coder(slot: number): FactCoder | null;
  /** @throws FactTypeError for an answer of the wrong type, or to a question that the rule set does not ask. */
  read(application: Application): KnownFacts;
}

/** Where the answer at one key goes: a slot of its own, the rows of a table, or nowhere, since nothing tests it. */
interface Place {
  readonly slot: number;
  readonly table: number;
  readonly encode: (answer: FactAnswer) => FactState;
}

const NOWHERE: Place = { slot: -1, table: -1, encode: () => undefined };

/** The keys of an application's facts, in their order, and where each goes. Most applications share one layout. */
interface Layout {
  readonly keys: readonly string[];
  readonly places: readonly Place[];
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
  const derivations = rules.derivedFacts.map((fact) => derivationOf(fact, tables, slot));

  const coders = scalars.map(factCoder);
  const blank = coders.map(({ states }): FactState => (states === null ? undefined : UNKNOWN_CODE));

  const places = new Map<string, Place>(
    [...RECORD_FACTS, ...rules.data.facts].map((fact) => [fact.id, NOWHERE]),
  );
  for (const [i, fact] of scalars.entries())
    places.set(fact.id, { slot: i, table: -1, encode: coders[i]?.encode ?? NOWHERE.encode });
  for (const [i, table] of tables.entries()) places.set(table.fact.id, { ...NOWHERE, table: i });
  const layoutOf = (keys: readonly string[]): Layout => ({
    keys,
    places: keys.map((key) => places.get(key) ?? refuseUnknown(key, rules)),
  });
  const sources: FactSources = { tables, derivations, coders };
  let layout: Layout = { keys: [], places: [] };

  return {
    slot,
    coder: (position) => coders[position] ?? null,
    fact: (id) => {
      const found = types.get(id);
      if (found === undefined) throw new RangeError(`fact \`${id}\` is not declared`);
      return found;
    },
    read: ({ facts }) => {
      const keys = Object.keys(facts);
      if (!sameKeys(keys, layout.keys)) layout = layoutOf(keys);
      const answers: readonly FactAnswer[] = Object.values(facts);
      const slots = blank.slice();
      const given = new Array<FactAnswer>(tables.length).fill(undefined);
      for (let i = 0; i < answers.length; i += 1) {
        const place = layout.places[i] ?? NOWHERE;
        if (place.slot >= 0) slots[place.slot] = place.encode(answers[i]);
        else if (place.table >= 0) given[place.table] = answers[i];
      }
      return new KnownFacts(slots, given, sources);
    },
  };
}

function sameKeys(keys: readonly string[], known: readonly string[]): boolean {
  if (keys.length !== known.length) return false;
  for (let i = 0; i < keys.length; i += 1) if (keys[i] !== known[i]) return false;
  return true;
}

function derivationOf(
  { derive }: DerivedFactData,
  tables: readonly TableIndex[],
  slot: (id: string) => number,
): Derive {
  if ('share' in derive) return shareDerivation(slot(derive.share.part), slot(derive.share.whole));
  const position = tables.findIndex((table) => table.fact.id === derive.table);
  const table = tables[position];
  if (table === undefined) throw new RangeError(`table \`${derive.table}\` is not declared`);
  return tableDerivation(derive, table, position);
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
