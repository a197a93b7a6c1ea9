import { NumberList } from '@grantscore/core';
import { TextStore } from './text-store.ts';

/**
 * Which rows name which application, for any number of rows in a few bytes each: line, mark and links stand in typed arrays, the ids
 * themselves in one store, so that two ids are compared as they are written and never by a hash alone.
 */
export class ApplicationIndex {
  #rows = 0;
  readonly #lines = new NumberList((length) => new Uint32Array(length));
  readonly #held = new NumberList((length) => new Uint8Array(length));
  /** Of a row: the next row with the same id; of the first row of an id, also the last. -1 for none. */
  readonly #next = new NumberList((length) => new Int32Array(length));
  readonly #last = new NumberList((length) => new Int32Array(length));
  readonly #ids = new TextStore();
  /** Where the id of a first row stands among the ids. */
  readonly #idAt = new NumberList((length) => new Uint32Array(length));
  /** The hash of a first row's id, so that few ids are compared and none is read again where the table grows. */
  readonly #hash = new NumberList((length) => new Int32Array(length));
  /** Open addressing: 1 + the first row of an id; 0 for an empty place. */
  #table = new Int32Array(2048);
  #distinct = 0;
  #heldRows = 0;
  readonly #repeated: number[] = [];

  get rows(): number {
    return this.#rows;
  }

  /** How many rows are held. */
  get held(): number {
    return this.#heldRows;
  }

  /**
   * Adds the next row.
   * @param id - Null where it names no application.
   */
  add(id: string | null, line: number, held: boolean): void {
    const row = this.#rows;
    this.#rows += 1;
    this.#lines.push(line);
    this.#next.push(NONE);
    this.#last.push(NONE);
    this.#held.push(held ? 1 : 0);
    if (held) this.#heldRows += 1;
    this.#idAt.push(0);
    this.#hash.push(0);
    if (id === null) return;
    const hash = this.#ids.take(id);
    const place = this.#placeOf(hash);
    const first = (this.#table[place] as number) - 1;
    if (first === NONE) {
      this.#table[place] = row + 1;
      this.#last.set(row, row);
      this.#idAt.set(row, this.#ids.keep());
      this.#hash.set(row, hash);
      this.#distinct += 1;
      if (this.#distinct * 2 > this.#table.length) this.#growTable();
      return;
    }
    const last = this.#last.get(first);
    if (last === first) this.#repeated.push(first);
    this.#next.set(last, row);
    this.#last.set(first, row);
  }

  /** The rows of an application, in the order of the file. */
  *rowsOf(id: string): Generator<number> {
    const place = this.#placeOf(this.#ids.take(id));
    yield* this.#from((this.#table[place] as number) - 1);
  }

  /** Of each id that several rows have, those rows, in the order of the file. */
  *repeated(): Generator<{ readonly id: string; readonly rows: readonly number[] }> {
    for (const first of this.#repeated)
      yield { id: this.#ids.text(this.#idAt.get(first)), rows: [...this.#from(first)] };
  }

  line(row: number): number {
    return this.#lines.get(row);
  }

  isHeld(row: number): boolean {
    return this.#held.get(row) !== 0;
  }

  hold(row: number): void {
    if (this.isHeld(row)) return;
    this.#held.set(row, 1);
    this.#heldRows += 1;
  }

  *#from(first: number): Generator<number> {
    for (let row = first; row !== NONE; row = this.#next.get(row)) yield row;
  }

  /** Where in the table the id at hand stands, or would. */
  #placeOf(hash: number): number {
    const mask = this.#table.length - 1;
    let place = hash & mask;
    for (;;) {
      const first = (this.#table[place] as number) - 1;
      const isThere =
        first === NONE || (this.#hash.get(first) === hash && this.#ids.isAtHand(this.#idAt.get(first)));
      if (isThere) return place;
      place = (place + 1) & mask;
    }
  }

  #growTable(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 2);
    const mask = this.#table.length - 1;
    for (const entry of old) {
      if (entry === 0) continue;
      let place = this.#hash.get(entry - 1) & mask;
      while (this.#table[place] !== 0) place = (place + 1) & mask;
      this.#table[place] = entry;
    }
  }
}

const NONE = -1;
