/**
 * Which rows name which application, for any number of rows in a few bytes each: line, mark and id stand in typed arrays, the ids
 * themselves in one stretch of bytes, so that two ids are compared as they are written and never by a hash alone.
 */
export class ApplicationIndex {
  #rows = 0;
  #lines = new Uint32Array(1024);
  #marks = new Uint8Array(1024);
  /** Of a row: the next row with the same id; of the first row of an id, also the last. -1 for none. */
  #next = new Int32Array(1024);
  #last = new Int32Array(1024);
  readonly #ids = new TextStore();
  /** Where the id of a first row stands among the ids. */
  #idAt = new Float64Array(1024);
  /** Open addressing: 1 + the first row of an id; 0 for an empty place. */
  #table = new Int32Array(2048);
  #distinct = 0;
  #held = 0;
  readonly #repeated: number[] = [];

  get rows(): number {
    return this.#rows;
  }

  /** How many rows are held. */
  get held(): number {
    return this.#held;
  }

  /**
   * Adds the next row.
   * @param id - Null where it names no application.
   * @param flagged - A mark whose meaning is the caller's.
   */
  add(id: string | null, line: number, held: boolean, flagged: boolean): void {
    const row = this.#rows;
    this.#rows += 1;
    if (row === this.#lines.length) this.#growRows();
    this.#lines[row] = line;
    this.#next[row] = NONE;
    this.#last[row] = NONE;
    this.#marks[row] = (held ? HELD : 0) | (flagged ? FLAGGED : 0);
    if (held) this.#held += 1;
    if (id === null) return;
    const place = this.#placeOf(id);
    const first = (this.#table[place] as number) - 1;
    if (first === NONE) {
      this.#table[place] = row + 1;
      this.#last[row] = row;
      this.#idAt[row] = this.#ids.add(id);
      this.#distinct += 1;
      if (this.#distinct * 2 > this.#table.length) this.#growTable();
      return;
    }
    const last = this.#last[first] as number;
    if (last === first) this.#repeated.push(first);
    this.#next[last] = row;
    this.#last[first] = row;
  }

  /** The rows of an application, in the order of the file. */
  *rowsOf(id: string): Generator<number> {
    yield* this.#from((this.#table[this.#placeOf(id)] as number) - 1);
  }

  /** Of each id that several rows have, those rows, in the order of the file. */
  *repeated(): Generator<{ readonly id: string; readonly rows: readonly number[] }> {
    for (const first of this.#repeated)
      yield { id: this.#ids.text(this.#idAt[first] as number), rows: [...this.#from(first)] };
  }

  line(row: number): number {
    return this.#lines[row] as number;
  }

  isHeld(row: number): boolean {
    return ((this.#marks[row] as number) & HELD) !== 0;
  }

  isFlagged(row: number): boolean {
    return ((this.#marks[row] as number) & FLAGGED) !== 0;
  }

  hold(row: number): void {
    if (this.isHeld(row)) return;
    this.#marks[row] = (this.#marks[row] as number) | HELD;
    this.#held += 1;
  }

  flag(row: number, on: boolean): void {
    const mark = this.#marks[row] as number;
    this.#marks[row] = on ? mark | FLAGGED : mark & ~FLAGGED;
  }

  *#from(first: number): Generator<number> {
    for (let row = first; row !== NONE; row = this.#next[row] as number) yield row;
  }

  /** Where in the table an id stands, or would. */
  #placeOf(id: string): number {
    const mask = this.#table.length - 1;
    let place = hashOf(id) & mask;
    for (;;) {
      const first = (this.#table[place] as number) - 1;
      if (first === NONE || this.#ids.holds(this.#idAt[first] as number, id)) return place;
      place = (place + 1) & mask;
    }
  }

  #growRows(): void {
    const length = this.#lines.length * 2;
    this.#lines = grown(this.#lines, new Uint32Array(length));
    this.#marks = grown(this.#marks, new Uint8Array(length));
    this.#next = grown(this.#next, new Int32Array(length));
    this.#last = grown(this.#last, new Int32Array(length));
    this.#idAt = grown(this.#idAt, new Float64Array(length));
  }

  #growTable(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 2);
    for (const entry of old) {
      if (entry !== 0) this.#table[this.#placeOf(this.#ids.text(this.#idAt[entry - 1] as number))] = entry;
    }
  }
}

const NONE = -1;
const HELD = 1;
const FLAGGED = 2;

function grown<List extends { set(from: List): void }>(from: List, to: List): List {
  to.set(from);
  return to;
}

/** FNV-1a over the units of a text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

const BLOCK = 1 << 20;

/** Texts one after the other in blocks of code units; each is found again by its place. */
class TextStore {
  readonly #blocks: Uint16Array[] = [];
  #at = 0;

  /** @returns Where the text stands. */
  add(text: string): number {
    const place = this.#at;
    this.#put(text.length >>> 16);
    this.#put(text.length & 0xffff);
    for (let i = 0; i < text.length; i += 1) this.#put(text.charCodeAt(i));
    return place;
  }

  holds(place: number, text: string): boolean {
    if (this.#length(place) !== text.length) return false;
    for (let i = 0; i < text.length; i += 1)
      if (this.#unit(place + 2 + i) !== text.charCodeAt(i)) return false;
    return true;
  }

  text(place: number): string {
    let text = '';
    for (let i = 0; i < this.#length(place); i += 1) text += String.fromCharCode(this.#unit(place + 2 + i));
    return text;
  }

  #length(place: number): number {
    return (this.#unit(place) << 16) | this.#unit(place + 1);
  }

  #put(unit: number): void {
    const block = Math.floor(this.#at / BLOCK);
    this.#blocks[block] ??= new Uint16Array(BLOCK);
    (this.#blocks[block] as Uint16Array)[this.#at % BLOCK] = unit;
    this.#at += 1;
  }

  #unit(place: number): number {
    return (this.#blocks[Math.floor(place / BLOCK)] as Uint16Array)[place % BLOCK] as number;
  }
}
