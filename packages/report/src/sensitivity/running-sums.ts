/** Whole numbers at places from 0 on, of whose sums from the first place on the first that reaches a number is found by halving. */
export class RunningSums {
  readonly #tree: Float64Array;

  constructor(size: number) {
    this.#tree = new Float64Array(size + 1);
  }

  add(place: number, number: number): void {
    for (let i = place + 1; i < this.#tree.length; i += i & -i) this.#tree[i] = (this.#tree[i] ?? 0) + number;
  }

  /** The first place at which the sum of all up to it is so much, where it is at any; else how many places there are. */
  firstReaching(sum: number): number {
    const size = this.#tree.length - 1;
    let place = 0;
    let rest = sum;
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, size))); step >= 1; step /= 2) {
      const own = this.#tree[place + step] ?? Number.POSITIVE_INFINITY;
      if (own >= rest) continue;
      place += step;
      rest -= own;
    }
    return place;
  }
}
