import { type Application, type FactAnswer, RECORD_FACTS, type TableRow } from '../model/application.ts';
import { Decimal } from '../model/decimal.ts';
import type { DerivedFactData } from '../model/derived-fact.ts';
import type { FactData, ScalarFactData, TableFactData } from '../model/fact.ts';
import { nearestName } from '../model/nearest-name.ts';
import { quoted } from '../model/problem.ts';
import type { AppliedRuleSet } from '../rules/apply-solicitation.ts';
import { type TestableFact, testableFacts } from '../rules/fact-types.ts';
import { tableReader } from './derived-facts.ts';
import {
  type FactState,
  FactTypeError,
  type NumberRange,
  type ShareState,
  scalarReader,
  tableRows,
} from './fact-state.ts';

/** What is known of every fact of one application, by slot; the rows of its tables by table id. */
export interface KnownFacts {
  readonly states: readonly FactState[];
  readonly tables: ReadonlyMap<string, readonly TableRow[] | undefined>;
}

/** Where the facts of a rule set stand in an array, and how each is read. Made once for a rule set. */
export interface FactIndex {
  /** @throws RangeError for a fact that no condition can name. */
  slot(fact: string): number;
  fact(id: string): TestableFact;
  /** @throws FactTypeError for an answer of the wrong type, or to a question that the rule set does not ask. */
  read(application: Application): KnownFacts;
}

const NO_TABLES: KnownFacts['tables'] = new Map();

export function factIndex(rules: AppliedRuleSet): FactIndex {
  const types = testableFacts(rules.data);
  const slots = new Map<string, number>();
  const scalars: ScalarFactData[] = [...RECORD_FACTS, ...rules.facts].filter((fact) => fact.type !== 'table');
  const tables: TableFactData[] = rules.facts.filter((fact) => fact.type === 'table');
  for (const fact of [...scalars, ...rules.derivedFacts]) slots.set(fact.id, slots.size);

  const readers = new Map(
    scalars.map((fact) => [fact.id, { slot: slots.get(fact.id) ?? -1, read: scalarReader(fact) }]),
  );
  const unread = new Set(rules.data.facts.map((fact) => fact.id).filter((id) => !readers.has(id)));
  const derivations = derivationsOf(rules.derivedFacts, tables, slots);

  const slot = (id: string) => {
    const found = slots.get(id);
    if (found === undefined) throw new RangeError(`fact \`${id}\` has no value to test`);
    return found;
  };
  return {
    slot,
    fact: (id) => {
      const found = types.get(id);
      if (found === undefined) throw new RangeError(`fact \`${id}\` is not declared`);
      return found;
    },
    read: (application) => {
      const states = new Array<FactState>(slots.size).fill(undefined);
      const { facts } = application;
      for (const id of Object.keys(facts)) {
        const reader = readers.get(id);
        if (reader !== undefined) states[reader.slot] = reader.read(facts[id]);
        else if (!unread.has(id)) throw new FactTypeError(unknownFact(id, rules));
      }
      if (derivations.length === 0) return { states, tables: NO_TABLES };
      const rows = new Map(tables.map((table) => [table.id, rowsOf(table, facts, states, slots)]));
      for (const { target, derive } of derivations) states[target] = derive(states, rows);
      return { states, tables: rows };
    },
  };
}

interface DerivationStep {
  readonly target: number;
  readonly derive: (states: readonly FactState[], tables: KnownFacts['tables']) => FactState;
}

/** Facts derived from tables first, then the shares that read them. */
function derivationsOf(
  derived: readonly DerivedFactData[],
  tables: readonly TableFactData[],
  slots: ReadonlyMap<string, number>,
): readonly DerivationStep[] {
  const fromTables: DerivationStep[] = [];
  const shares: DerivationStep[] = [];
  for (const { id, derive } of derived) {
    const target = slots.get(id) ?? -1;
    if ('share' in derive) {
      const [part, whole] = [slots.get(derive.share.part) ?? -1, slots.get(derive.share.whole) ?? -1];
      shares.push({
        target,
        derive: (states): ShareState => ({
          kind: 'share',
          part: rangeOf(states[part]) ?? UNBOUNDED,
          whole: rangeOf(states[whole]),
        }),
      });
    } else {
      const table = tables.find((fact) => fact.id === derive.table);
      if (table === undefined) throw new RangeError(`table \`${derive.table}\` is not declared`);
      const read = tableReader(derive, table);
      fromTables.push({ target, derive: (_states, rows) => read(rows.get(table.id)) });
    }
  }
  return [...fromTables, ...shares];
}

const UNBOUNDED: NumberRange = { kind: 'range', least: new Decimal(0), most: null };

function rangeOf(state: FactState): NumberRange | undefined {
  if (typeof state === 'string' || typeof state === 'number')
    return { kind: 'range', least: new Decimal(state), most: new Decimal(state) };
  return typeof state === 'object' && state !== null && 'kind' in state && state.kind === 'range'
    ? state
    : undefined;
}

/** A table that was not given is empty where the applicant said that there would be none. */
function rowsOf(
  table: TableFactData,
  facts: Readonly<Record<string, FactAnswer>>,
  states: readonly FactState[],
  slots: ReadonlyMap<string, number>,
) {
  const rows = tableRows(table, Object.hasOwn(facts, table.id) ? facts[table.id] : undefined);
  if (rows !== undefined || table.plannedBy === undefined) return rows;
  return states[slots.get(table.plannedBy) ?? -1] === false ? [] : undefined;
}

function unknownFact(id: string, rules: AppliedRuleSet): string {
  if (rules.data.derivedFacts.some((fact) => fact.id === id))
    return `fact ${quoted(id)} follows from others and cannot be answered`;
  const known: readonly FactData[] = [...RECORD_FACTS, ...rules.data.facts];
  const near = nearestName(
    id,
    known.map((fact) => fact.id),
  );
  return `${quoted(id)} is not a fact of ${rules.ruleSet.id}${near === null ? '' : `; did you mean ${quoted(near)}?`}`;
}
