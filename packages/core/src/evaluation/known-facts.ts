import type { FactAnswer } from '../model/application.ts';
import type { Derive } from './derived-facts.ts';
import type { FactCoder } from './fact-coder.ts';
import type { FactState } from './fact-state.ts';
import type { RowStates, TableIndex } from './table-index.ts';

/** What stays the same from one application to the next. */
export interface FactSources {
  readonly tables: readonly TableIndex[];
  readonly derivations: readonly Derive[];
  /** Of the facts that are asked, in the order of their slots. */
  readonly coders: readonly FactCoder[];
  /** What stands in the slots of an application that answers nothing. */
  readonly blank: readonly FactState[];
}

/**
 * What is known of the facts of one application, by slot. The rows of a table are read, and derived facts computed, when an
 * outcome first depends on them.
 */
export class KnownFacts {
  /** Of the facts that are asked, as their coders have them. */
  readonly slots: FactState[];
  /** What was answered for each table. */
  readonly given: FactAnswer[];
  readonly #sources: FactSources;
  #rows: (readonly RowStates[] | undefined)[] | undefined;
  #derived: Map<number, FactState> | undefined;

  constructor(sources: FactSources) {
    this.#sources = sources;
    this.slots = [...sources.blank];
    this.given = sources.tables.map(() => undefined);
  }

  /** Forgets everything, to be filled for another application: a run of many makes one of these. */
  clear(): void {
    const { blank } = this.#sources;
    for (let i = 0; i < blank.length; i += 1) this.slots[i] = blank[i];
    for (let i = 0; i < this.given.length; i += 1) this.given[i] = undefined;
    this.#rows = undefined;
    this.#derived = undefined;
  }

  /**
   * The rows of a table; undefined where the table is not known.
   * @throws FactTypeError for a cell of the wrong type.
   */
  rows(position: number): readonly RowStates[] | undefined {
    this.#rows ??= [];
    this.#rows[position] ??= this.#sources.tables[position]?.read(this.given[position], this);
    return this.#rows[position];
  }

  /** Of any fact, asked or derived. */
  state(slot: number): FactState {
    const coder = this.#sources.coders[slot];
    if (coder !== undefined) return coder.decode(this.slots[slot]);
    this.#derived ??= new Map();
    if (this.#derived.has(slot)) return this.#derived.get(slot);
    const state = this.#sources.derivations[slot - this.slots.length]?.(this);
    this.#derived.set(slot, state);
    return state;
  }
}
