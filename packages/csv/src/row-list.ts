type Numbers = Uint32Array | Int32Array | Uint8Array;

const BITS = 16;
const BLOCK = 1 << BITS;

/** A list of whole numbers that grows by blocks: nothing is copied, and little room stands empty. */
export class RowList<Kind extends Numbers> {
  readonly #make: (length: number) => Kind;
  readonly #blocks: Kind[] = [];

  /** @param make - Makes a block, which decides what numbers the list can hold. */
  constructor(make: (length: number) => Kind) {
    this.#make = make;
  }

  get(at: number): number {
    return (this.#blocks[at >>> BITS] as Kind)[at & (BLOCK - 1)] as number;
  }

  /** Sets a number of the list, or the one behind the last. */
  set(at: number, value: number): void {
    const block = at >>> BITS;
    this.#blocks[block] ??= this.#make(BLOCK);
    (this.#blocks[block] as Kind)[at & (BLOCK - 1)] = value;
  }
}
