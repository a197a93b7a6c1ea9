/** Pairs of texts in UTF-8, one pair after the other. */
export interface TextData {
  readonly bytes: Uint8Array;
  /** Where the first and the second text of each pair end. */
  readonly ends: Uint32Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Pairs of texts as they come: an application's id and its name. */
export class TextColumn {
  #bytes: Uint8Array;
  #used = 0;
  #pushed = 0;
  readonly #ends: Uint32Array;

  /** @param count - How many pairs there will be. */
  constructor(count: number) {
    this.#bytes = new Uint8Array(count * 48);
    this.#ends = new Uint32Array(count * 2);
  }

  push(first: string, second: string): void {
    this.#write(first);
    this.#write(second);
  }

  /** The texts so far, in memory of their own. */
  data(): TextData {
    return { bytes: this.#bytes.slice(0, this.#used), ends: this.#ends };
  }

  #write(text: string): void {
    const most = this.#used + text.length * 3;
    if (most > this.#bytes.length) {
      const larger = new Uint8Array(most * 2);
      larger.set(this.#bytes.subarray(0, this.#used));
      this.#bytes = larger;
    }
    this.#used += encoder.encodeInto(text, this.#bytes.subarray(this.#used)).written;
    this.#ends[this.#pushed] = this.#used;
    this.#pushed += 1;
  }
}

/** The bytes of a text: of pair `i` the first for `2 * i`, the second for `2 * i + 1`. */
export function bytesAt({ bytes, ends }: TextData, at: number): Uint8Array {
  return bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at]);
}

export function textAt(data: TextData, at: number): string {
  return decoder.decode(bytesAt(data, at));
}

/** Orders texts by code point, which is the order of their bytes. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i += 1) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return a.length - b.length;
}
