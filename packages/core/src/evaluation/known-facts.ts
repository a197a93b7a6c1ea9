import type { FactAnswer } from '../model/application.ts';
import type { Derive } from './derived-facts.ts';
import type { FactCoder } from './fact-coder.ts';
import type { FactState } from './fact-state.ts';
import type { RowStates, TableIndex } from './table-index.ts';

const NOT_READ = Symbol('not read');

/** What stays the same from one application to the next. */
export interface FactSources {
  readonly tables: readonly TableIndex[];
  readonly derivations: readonly Derive[];
  /** Of the facts that are asked, in the order of their slots. */
  readonly coders: readonly FactCoder[];
  /** What stands in the slots of an application that answers nothing. */
  readonly blank: readonly FactState[];
  /** What it answers to each. */
  readonly unanswered: readonly undefined[];
}

/**
 * What is known of the facts of one application, by slot. The rows of a table are read, and derived facts computed, when an
 * outcome first depends on them.
 */
export class KnownFacts {
  /** Of the facts that are asked, as their coders have them. */
  readonly slots: FactState[];
  /** What was answered for each of them. */
  readonly answers: FactAnswer[];
  /** What was answered for each table. */
  readonly given: FactAnswer[];
  readonly #sources: FactSources;
  readonly #rows: (readonly RowStates[] | undefined | typeof NOT_READ)[];
  readonly #derived: (FactState | typeof NOT_READ)[];

  constructor(sources: FactSources) {
    const { blank, unanswered, tables, derivations } = sources;
    this.#sources = sources;
    this.slots = blank.slice();
    this.answers = unanswered.slice();
    this.given = tables.map(() => undefined);
    this.#rows = tables.map(() => NOT_READ);
    this.#derived = derivations.map(() => NOT_READ);
  }

  /** Forgets everything, to be filled for another application: a run of many makes one of these. */
  clear(): void {
    const { blank } = this.#sources;
    for (let i = 0; i < blank.length; i += 1) {
      this.slots[i] = blank[i];
      this.answers[i] = undefined;
    }
    for (let i = 0; i < this.given.length; i += 1) {
      this.given[i] = undefined;
      this.#rows[i] = NOT_READ;
    }
    for (let i = 0; i < this.#derived.length; i += 1) this.#derived[i] = NOT_READ;
  }

  /**
   * The rows of a table; undefined where the table is not known.
   * @throws FactTypeError for a cell of the wrong type.
   */
  rows(position: number): readonly RowStates[] | undefined {
    const known = this.#rows[position];
    if (known !== NOT_READ) return known;
    const rows = this.#sources.tables[position]?.read(this.given[position], this);
    this.#rows[position] = rows;
    return rows;
  }

  /** Of any fact, asked or derived. */
  state(slot: number): FactState {
    const coder = this.#sources.coders[slot];
    if (coder !== undefined) return coder.decode(this.slots[slot]);
    const at = slot - this.slots.length;
    const known = this.#derived[at];
    if (known !== NOT_READ) return known;
    const state = this.#sources.derivations[at]?.(this);
    this.#derived[at] = state;
    return state;
  }
}
