/** The bytes of a file as they come: a stream of Node, a `ReadableStream` of a browser, an array wrapped in a generator. */
export type ByteSource = AsyncIterable<Uint8Array>;

/** The bytes are not UTF-8. Thrown while reading and turned into a refusal by the file's reader; it never leaves this package. */
export class TextFault extends Error {
  override readonly name = 'TextFault';
  /** 1 for the first line of the file. */
  readonly line: number;
  /** 0 for the first byte of the file. */
  readonly offset: number;
  readonly looksLikeUtf16: boolean;

  constructor(line: number, offset: number, looksLikeUtf16: boolean) {
    super(`byte ${offset}, on line ${line}, is not UTF-8`);
    this.line = line;
    this.offset = offset;
    this.looksLikeUtf16 = looksLikeUtf16;
  }
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/**
 * Hands on the bytes of a UTF-8 text without its byte order mark, chunk by chunk, each seen to be UTF-8 first.
 * @throws TextFault at the first byte that is not UTF-8.
 */
export async function* utf8Bytes(source: ByteSource): AsyncGenerator<Uint8Array> {
  const strict = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decoder = strict();
  let passed = 0;
  let lines = 0;
  let lastByte = 0;
  // Bytes at the end of a chunk that begin a character which the next chunk ends.
  let begun: Uint8Array = new Uint8Array(0);
  let head: Uint8Array | null = new Uint8Array(0);

  const check = (bytes: Uint8Array, last: boolean) => {
    try {
      decoder.decode(bytes, { stream: !last });
    } catch {
      const whole = joined([begun, bytes]);
      const good = longestText(whole, strict);
      throw new TextFault(
        lines + lineEnds(whole.subarray(0, good), lastByte) + 1,
        passed - begun.length + good,
        passed === 0 && isUtf16Mark(whole),
      );
    }
    lines += lineEnds(bytes, lastByte);
    lastByte = bytes.at(-1) ?? lastByte;
    passed += bytes.length;
    begun = unfinished(joined([begun, bytes.subarray(-3)]));
  };

  for await (const chunk of source) {
    if (chunk.length === 0) continue;
    check(chunk, false);
    if (head === null) {
      yield chunk;
      continue;
    }
    // The mark may come in pieces, so the first three bytes wait for each other.
    head = joined([head, chunk]);
    if (head.length < BYTE_ORDER_MARK.length) continue;
    const rest = withoutMark(head);
    head = null;
    if (rest.length > 0) yield rest;
  }
  check(new Uint8Array(0), true);
  if (head !== null && head.length > 0) yield head;
}

/** One array of several; the only one itself where there is but one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const filled = parts.filter((part) => part.length > 0);
  const [first] = filled;
  if (first !== undefined && filled.length === 1) return first;
  const whole = new Uint8Array(filled.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of filled) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte)
    ? bytes.subarray(BYTE_ORDER_MARK.length)
    : bytes;
}

function isUtf16Mark(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** The bytes at the end that begin a character and don't finish it. */
function unfinished(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.slice(bytes.length - back) : new Uint8Array(0);
    }
  }
  return new Uint8Array(0);
}

/** How many of the bytes are UTF-8, from the first on: the most for which a decoder doesn't object. */
function longestText(bytes: Uint8Array, decoder: () => InstanceType<typeof TextDecoder>): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    try {
      decoder().decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  // A character begun and not ended is where the trouble is.
  return good - unfinished(bytes.subarray(0, good)).length;
}

/** Line ends, of which a carriage return with its line feed is one; `before` is the byte that went before. */
function lineEnds(bytes: Uint8Array, before: number): number {
  let count = 0;
  let last = before;
  for (const byte of bytes) {
    if (byte === CARRIAGE_RETURN || (byte === LINE_FEED && last !== CARRIAGE_RETURN)) count += 1;
    last = byte;
  }
  return count;
}
