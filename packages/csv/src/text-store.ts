const BITS = 20;
const BLOCK = 1 << BITS;
const LENGTH_BYTES = 4;

/**
 * Any number of texts, each a few bytes longer than itself in UTF-8, found again by its place. One text is at hand at a time, to be looked
 * for or kept: to make an array of the bytes of each would take longer than to go through them.
 */
export class TextStore {
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #blocks: Uint8Array[] = [];
  #used = BLOCK;
  #hand = new Uint8Array(256);
  #length = 0;

  /**
   * Takes a text to hand, until the next is taken. Text that is no Unicode is not told apart from what stands for it.
   * @returns A hash of its bytes.
   */
  take(text: string): number {
    if (text.length * 3 > this.#hand.length) this.#hand = new Uint8Array(text.length * 6);
    this.#length = asciiInto(text, this.#hand)
      ? text.length
      : this.#encoder.encodeInto(text, this.#hand).written;
    return hashOf(this.#hand, this.#length);
  }

  /** Keeps the text at hand. @returns Its place. */
  keep(): number {
    const needed = this.#length + LENGTH_BYTES;
    if (this.#used + needed > BLOCK) {
      this.#blocks.push(new Uint8Array(Math.max(BLOCK, needed)));
      this.#used = 0;
    }
    const block = this.#blocks.at(-1) as Uint8Array;
    const at = this.#used;
    for (let i = 0; i < LENGTH_BYTES; i += 1) block[at + i] = this.#length >>> (8 * i);
    for (let i = 0; i < this.#length; i += 1) block[at + LENGTH_BYTES + i] = this.#hand[i] as number;
    this.#used += needed;
    return (this.#blocks.length - 1) * BLOCK + at;
  }

  /** Whether the text at a place is the one at hand. */
  isAtHand(place: number): boolean {
    const block = this.#blocks[Math.floor(place / BLOCK)] as Uint8Array;
    const at = place % BLOCK;
    const start = at + LENGTH_BYTES;
    if (lengthAt(block, at) !== this.#length) return false;
    for (let i = 0; i < this.#length; i += 1) if (block[start + i] !== this.#hand[i]) return false;
    return true;
  }

  text(place: number): string {
    const block = this.#blocks[Math.floor(place / BLOCK)] as Uint8Array;
    const at = place % BLOCK;
    const start = at + LENGTH_BYTES;
    return this.#decoder.decode(block.subarray(start, start + lengthAt(block, at)));
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

/** FNV-1a. */
function hashOf(bytes: Uint8Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i += 1) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

function lengthAt(block: Uint8Array, at: number): number {
  let length = 0;
  for (let i = 0; i < LENGTH_BYTES; i += 1) length |= (block[at + i] as number) << (8 * i);
  return length;
}
