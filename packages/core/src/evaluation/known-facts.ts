import type { FactAnswer } from '../model/application.ts';
import type { TestOutcome } from '../model/outcome.ts';
import type { Derive } from './derived-facts.ts';
import type { FactState } from './fact-state.ts';
import type { RowStates, TableIndex } from './table-index.ts';

/** What stays the same from one application to the next. */
export interface FactSources {
  readonly tables: readonly TableIndex[];
  readonly derivations: readonly Derive[];
}

/**
 * What is known of the facts of one application, by slot. The rows of a table are read, and derived facts computed, when an
 * outcome first depends on them.
 */
export class KnownFacts {
  /** Of the facts that are asked, in the order of their slots. */
  readonly states: readonly FactState[];
  readonly #given: readonly FactAnswer[];
  readonly #sources: FactSources;
  readonly #rows: (readonly RowStates[] | undefined)[] = [];
  #derived: Map<number, FactState> | undefined;
  readonly #shared: (TestOutcome | undefined)[] = [];

  /** @param given - What was answered for each table. */
  constructor(states: readonly FactState[], given: readonly FactAnswer[], sources: FactSources) {
    this.states = states;
    this.#given = given;
    this.#sources = sources;
  }

  /**
   * The rows of a table; undefined where the table is not known.
   * @throws FactTypeError for a cell of the wrong type.
   */
  rows(position: number): readonly RowStates[] | undefined {
    this.#rows[position] ??= this.#sources.tables[position]?.read(this.#given[position], this.states);
    return this.#rows[position];
  }

  /** Of any fact, asked or derived. */
  state(slot: number): FactState {
    const asked = this.states.length;
    if (slot < asked) return this.states[slot];
    this.#derived ??= new Map();
    if (this.#derived.has(slot)) return this.#derived.get(slot);
    const state = this.#sources.derivations[slot - asked]?.(this);
    this.#derived.set(slot, state);
    return state;
  }

  /** The outcome of a condition that several criteria share, found once. */
  once(position: number, find: (known: KnownFacts) => TestOutcome): TestOutcome {
    const known = this.#shared[position] ?? find(this);
    this.#shared[position] = known;
    return known;
  }
}
