type Numbers = Float64Array | Uint32Array | Int32Array | Uint8Array;

const BITS = 16;
const BLOCK = 1 << BITS;

/** A list of numbers that grows by blocks: nothing is copied, and little room stands empty. */
export class NumberList<Kind extends Numbers = Numbers> {
  length = 0;
  readonly #make: (length: number) => Kind;
  readonly #blocks: Kind[] = [];

  /** @param make - Makes a block, which decides what numbers the list can hold. */
  constructor(make: (length: number) => Kind) {
    this.#make = make;
  }

  /** The memory that it takes. */
  get bytes(): number {
    return this.#blocks.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  push(value: number): void {
    const within = this.length & (BLOCK - 1);
    if (within === 0) this.#blocks.push(this.#make(BLOCK));
    (this.#blocks[this.length >>> BITS] as Kind)[within] = value;
    this.length += 1;
  }

  /** Adds numbers behind all others. */
  pushAll(values: Numbers): void {
    for (let taken = 0; taken < values.length; ) {
      const within = this.length & (BLOCK - 1);
      if (within === 0) this.#blocks.push(this.#make(BLOCK));
      const some = values.subarray(taken, taken + BLOCK - within);
      (this.#blocks[this.length >>> BITS] as Kind).set(some, within);
      this.length += some.length;
      taken += some.length;
    }
  }

  get(at: number): number {
    return (this.#blocks[at >>> BITS] as Kind)[at & (BLOCK - 1)] as number;
  }

  /** The numbers at some places, in their order. */
  valuesAt(places: Uint32Array): Float64Array {
    const values = new Float64Array(places.length);
    // Not by `from`: it takes its numbers through an iterator, in ten times the time.
    for (let i = 0; i < places.length; i += 1) values[i] = this.get(places[i] as number);
    return values;
  }

  set(at: number, value: number): void {
    (this.#blocks[at >>> BITS] as Kind)[at & (BLOCK - 1)] = value;
  }
}
