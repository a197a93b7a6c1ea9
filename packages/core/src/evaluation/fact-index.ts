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
  /** What is known of no application; to be given to `read`. */
  nothing(): KnownFacts;
  /**
   * @param into - Cleared and filled, for one application after another.
   * @throws FactTypeError for an answer of the wrong type, or to a question that the rule set does not ask.
   */
  read(application: Application, into?: KnownFacts): KnownFacts;
}

/** Where the answer to a fact goes: a slot of its own, the rows of a table, or nowhere, since nothing tests it. */
type Place =
  | { readonly to: 'slot'; readonly slot: number; readonly coder: FactCoder; readonly isYesNo: boolean }
  | { readonly to: 'table'; readonly table: number }
  | { readonly to: 'nowhere' };

/**
 * The keys of an application's facts, in their order, and where each goes, by how it is read: `at` is the place among the answers. Most
 * applications share one layout.
 */
interface Layout {
  readonly keys: readonly string[];
  readonly yesNo: readonly {
    readonly at: number;
    readonly slot: number;
    readonly encode: FactCoder['encode'];
  }[];
  readonly others: readonly {
    readonly at: number;
    readonly slot: number;
    readonly encode: FactCoder['encode'];
  }[];
  readonly tables: readonly { readonly at: number; readonly table: number }[];
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
    [...RECORD_FACTS, ...rules.data.facts].map((fact) => [fact.id, { to: 'nowhere' }]),
  );
  for (const [slot, fact] of scalars.entries()) {
    const coder = coders[slot];
    if (coder !== undefined)
      places.set(fact.id, { to: 'slot', slot, coder, isYesNo: fact.type === 'boolean' });
  }
  for (const [i, table] of tables.entries()) places.set(table.fact.id, { to: 'table', table: i });
  const layoutOf = (keys: readonly string[]): Layout => {
    const found = keys.map((key) => places.get(key) ?? refuseUnknown(key, rules));
    const slots = (isYesNo: boolean) =>
      found.flatMap((place, at) =>
        place.to === 'slot' && place.isYesNo === isYesNo
          ? [{ at, slot: place.slot, encode: place.coder.encode }]
          : [],
      );
    return {
      keys,
      yesNo: slots(true),
      others: slots(false),
      tables: found.flatMap((place, at) => (place.to === 'table' ? [{ at, table: place.table }] : [])),
    };
  };
  const sources: FactSources = { tables, derivations, coders, blank };
  let layout: Layout = { keys: [], yesNo: [], others: [], tables: [] };

  return {
    slot,
    coder: (position) => coders[position] ?? null,
    fact: (id) => {
      const found = types.get(id);
      if (found === undefined) throw new RangeError(`fact \`${id}\` is not declared`);
      return found;
    },
    nothing: () => new KnownFacts(sources),
    read: ({ facts }, into = new KnownFacts(sources)) => {
      into.clear();
      if (!hasKeys(facts, layout.keys)) layout = layoutOf(Object.keys(facts));
      const { yesNo, others, tables: given } = layout;
      // Their values at once: to ask for one key after another takes three times as long.
      const answers: readonly FactAnswer[] = Object.values(facts);
      const { slots } = into;
      // A bare yes or no is most of what there is, and is coded without a call.
      for (let i = 0; i < yesNo.length; i += 1) {
        const { at, slot: place, encode } = yesNo[i] as Layout['yesNo'][number];
        const answer = answers[at];
        slots[place] = answer === true || answer === false ? codeOfYesNo(answer) : encode(answer);
      }
      for (let i = 0; i < others.length; i += 1) {
        const { at, slot: place, encode } = others[i] as Layout['others'][number];
        slots[place] = encode(answers[at]);
      }
      for (let i = 0; i < given.length; i += 1) {
        const { at, table } = given[i] as Layout['tables'][number];
        into.given[table] = answers[at];
      }
      return into;
    },
  };
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
