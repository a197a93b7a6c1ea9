import type { Derive } from './derived-facts.ts';
import type { FactState } from './fact-state.ts';
import type { RowStates } from './table-index.ts';

/** What is known of the facts of one application, by slot. Derived facts are computed when they are first read. */
export class KnownFacts {
  /** Of the facts that are asked, in the order of their slots. */
  readonly states: readonly FactState[];
  /** The rows of each table; undefined where the table is not known. */
  readonly tables: readonly (readonly RowStates[] | undefined)[];
  readonly #derivations: readonly Derive[];
  #derived: Map<number, FactState> | undefined;

  constructor(
    states: readonly FactState[],
    tables: readonly (readonly RowStates[] | undefined)[],
    derivations: readonly Derive[],
  ) {
    this.states = states;
    this.tables = tables;
    this.#derivations = derivations;
  }

  /** Of any fact, asked or derived. */
  state(slot: number): FactState {
    const asked = this.states.length;
    if (slot < asked) return this.states[slot];
    this.#derived ??= new Map();
    if (this.#derived.has(slot)) return this.#derived.get(slot);
    const state = this.#derivations[slot - asked]?.(this);
    this.#derived.set(slot, state);
    return state;
  }
}
