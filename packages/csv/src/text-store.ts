const BITS = 20;
const BLOCK = 1 << BITS;
const LENGTH_BYTES = 4;

/** Any number of texts, each a few bytes longer than itself in UTF-8, found again by its place. */
export class TextStore {
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #blocks: Uint8Array[] = [];
  #used = BLOCK;
  #scratch = new Uint8Array(256);

  /** A text as bytes, good until the next is asked for. Text that is no Unicode is not told apart from what stands for it. */
  bytesOf(text: string): Uint8Array {
    if (text.length * 3 > this.#scratch.length) this.#scratch = new Uint8Array(text.length * 6);
    const written = asciiInto(text, this.#scratch)
      ? text.length
      : this.#encoder.encodeInto(text, this.#scratch).written;
    return this.#scratch.subarray(0, written);
  }

  /** @returns The text's place. */
  add(bytes: Uint8Array): number {
    const needed = bytes.length + LENGTH_BYTES;
    if (this.#used + needed > BLOCK) {
      this.#blocks.push(new Uint8Array(Math.max(BLOCK, needed)));
      this.#used = 0;
    }
    const block = this.#blocks.at(-1) as Uint8Array;
    const at = this.#used;
    for (let i = 0; i < LENGTH_BYTES; i += 1) block[at + i] = bytes.length >>> (8 * i);
    block.set(bytes, at + LENGTH_BYTES);
    this.#used += needed;
    return (this.#blocks.length - 1) * BLOCK + at;
  }

  holds(place: number, bytes: Uint8Array): boolean {
    const own = this.at(place);
    if (own.length !== bytes.length) return false;
    for (let i = 0; i < own.length; i += 1) if (own[i] !== bytes[i]) return false;
    return true;
  }

  text(place: number): string {
    return this.#decoder.decode(this.at(place));
  }

  at(place: number): Uint8Array {
    const block = this.#blocks[Math.floor(place / BLOCK)] as Uint8Array;
    const at = place % BLOCK;
    let length = 0;
    for (let i = 0; i < LENGTH_BYTES; i += 1) length |= (block[at + i] as number) << (8 * i);
    return block.subarray(at + LENGTH_BYTES, at + LENGTH_BYTES + length);
  }
}

/** Writes a text of ASCII alone, for which an encoder takes longer to be called than to encode. @returns false for any other. */
function asciiInto(text: string, bytes: Uint8Array): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 127) return false;
    bytes[i] = code;
  }
  return true;
}
