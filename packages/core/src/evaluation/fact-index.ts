import { type Application, type FactAnswer, RECORD_FACTS } from '../model/application.ts';
import type { DerivedFactData } from '../model/derived-fact.ts';
import type { FactData, ScalarFactData } from '../model/fact.ts';
import { nearestName } from '../model/nearest-name.ts';
import { quoted } from '../model/problem.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { type TestableFact, testableFacts } from '../rules/fact-types.ts';
import { type Derive, tableDerivation } from './derived-facts.ts';
import { codeOfYesNo, type FactCoder, factCoder, UNKNOWN_CODE } from './fact-coder.ts';
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
  readonly isYesNo: boolean;
  readonly encode: (answer: FactAnswer) => FactState;
}

const NOWHERE: Place = { slot: -1, table: -1, isYesNo: false, encode: () => undefined };

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
    places.set(fact.id, {
      slot: i,
      table: -1,
      isYesNo: fact.type === 'boolean',
      encode: coders[i]?.encode ?? NOWHERE.encode,
    });
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
      const slots = blank.slice();
      const given = new Array<FactAnswer>(tables.length).fill(undefined);
      if (!hasKeys(facts, layout.keys)) layout = layoutOf(Object.keys(facts));
      const { places } = layout;
      // Their values at once: to ask for one key after another takes three times as long.
      const answers: readonly FactAnswer[] = Object.values(facts);
      for (let i = 0; i < answers.length; i += 1) place(answers[i], places[i] as Place, slots, given);
      return new KnownFacts(slots, given, sources);
    },
  };
}

function place(answer: FactAnswer, at: Place, slots: FactState[], given: FactAnswer[]): void {
  const { slot, isYesNo, encode } = at;
  if (slot >= 0) {
    // A bare yes or no is most of what there is, and is coded without a call.
    slots[slot] = isYesNo && (answer === true || answer === false) ? codeOfYesNo(answer) : encode(answer);
  } else if (at.table >= 0) given[at.table] = answer;
}

/** Whether an object has these keys of its own, in this order, and no others; walked without making a list of them. */
function hasKeys(object: object, keys: readonly string[]): boolean {
  const prototype = Object.getPrototypeOf(object);
  if (prototype !== null && prototype !== Object.prototype) return false;
  let at = 0;
  for (const key in object) {
    if (key !== keys[at]) return false;
    at += 1;
  }
  return at === keys.length;
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
