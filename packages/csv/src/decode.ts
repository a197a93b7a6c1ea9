import { joined } from './joined-bytes.ts';
import { KIND_LENGTH, otherKind } from './other-kind.ts';
import { asWindows1252 } from './windows-1252.ts';

/** The bytes of a file as they come: a stream of Node, a `ReadableStream` of a browser, an array wrapped in a generator. */
export type ByteSource = AsyncIterable<Uint8Array>;

/** The encodings that are read. A byte order mark tells the Unicode ones apart; the others must be named. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * The bytes are not text in their encoding. Thrown behind all the text that is, and turned into a refusal by the file's reader; it
 * never leaves this package.
 */
export class TextFault extends Error {
  override readonly name = 'TextFault';
  readonly encoding: Encoding;
  /** Of the first bad byte; 0 for the first byte of the file. */
  readonly offset: number;
  /** Another encoding that all the bytes are text in; null where none is known. */
  readonly rather: Encoding | null;

  constructor(encoding: Encoding, offset: number, rather: Encoding | null = null) {
    super(`byte ${offset} is not ${encoding}`);
    this.encoding = encoding;
    this.offset = offset;
    this.rather = rather;
  }
}

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * The text of a file, chunk by chunk, without its byte order mark.
 * @param named - What somebody says it is; a byte order mark is believed first. UTF-8 where neither says anything.
 * @throws TextFault behind the last good character.
 * @throws OtherKindFault where the first bytes are those of no CSV file.
 */
export async function* readText(source: ByteSource, named?: Encoding): AsyncGenerator<string> {
  let decoder: StrictDecoder | null = null;
  let head: Uint8Array = new Uint8Array(0);
  for await (const chunk of source) {
    if (decoder !== null) {
      yield* decoder.decode(chunk, false);
      continue;
    }
    // A mark may come in pieces, so the first bytes wait for each other.
    head = joined([head, chunk]);
    if (head.length < KIND_LENGTH) continue;
    decoder = decoderOf(head, named);
    yield* decoder.decode(head, false);
  }
  decoder ??= decoderOf(head, named);
  yield* decoder.decode(decoder.started ? new Uint8Array(0) : head, true);
}

function decoderOf(head: Uint8Array, named: Encoding | undefined): StrictDecoder {
  const other = otherKind(head);
  if (other !== null) throw other;
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte));
  return new StrictDecoder(mark?.encoding ?? named ?? 'utf-8', mark?.bytes.length ?? 0);
}

class StrictDecoder {
  started = false;
  readonly #encoding: Encoding;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  /** Bytes of the mark that are still to be passed over. */
  #mark: number;
  #passed = 0;
  /** Bytes at the end of a chunk that begin a character which the next chunk ends. */
  #begun: Uint8Array = new Uint8Array(0);
  /** Reads what is named Windows-1252 as UTF-8 too, until that fails. */
  #rather: InstanceType<typeof TextDecoder> | null;
  /** Where the first byte beyond ASCII stands; null before one has come. */
  #beyondAscii: number | null = null;

  constructor(encoding: Encoding, mark: number) {
    this.#encoding = encoding;
    this.#mark = mark;
    this.#decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    this.#rather = encoding === 'windows-1252' ? new TextDecoder('utf-8', { fatal: true }) : null;
  }

  /** @throws TextFault behind the good text. */
  *decode(chunk: Uint8Array, last: boolean): Generator<string> {
    this.started = true;
    const fresh = chunk.subarray(this.#mark);
    this.#passed += this.#mark;
    this.#mark = 0;
    const bytes = joined([this.#begun, fresh]);
    const whole = last ? bytes.length : bytes.length - unfinished(bytes, this.#encoding);
    this.#begun = bytes.slice(whole);
    let text: string;
    try {
      // Whole characters at once: to decode as a stream takes several times as long.
      text = this.#decoder.decode(bytes.subarray(0, whole));
    } catch {
      const good = this.#longestText(bytes.subarray(0, whole));
      if (good > 0) yield this.#decoder.decode(bytes.subarray(0, good));
      throw new TextFault(this.#encoding, this.#passed + good);
    }
    this.#passed += whole;
    if (this.#rather !== null) this.#tryRather(bytes, last);
    if (text !== '') yield this.#encoding === 'windows-1252' ? asWindows1252(text) : text;
  }

  /**
   * Every byte is text in Windows-1252, so that UTF-8 taken for it would be read as other words than were written. That all the bytes
   * beyond ASCII happen to be whole characters of UTF-8 does not befall a text of the other kind.
   * @throws TextFault at the end, if they are.
   */
  #tryRather(bytes: Uint8Array, last: boolean): void {
    const beyond = this.#beyondAscii === null ? bytes.findIndex((byte) => byte >= 0x80) : -1;
    if (beyond >= 0) this.#beyondAscii = this.#passed - bytes.length + beyond;
    try {
      this.#rather?.decode(bytes, { stream: !last });
    } catch {
      this.#rather = null;
      return;
    }
    if (last && this.#beyondAscii !== null) throw new TextFault(this.#encoding, this.#beyondAscii, 'utf-8');
  }

  /** How many of the bytes are text, from the first on: the most whole characters for which the decoder does not object. */
  #longestText(bytes: Uint8Array): number {
    let good = 0;
    let bad = bytes.length + 1;
    while (good + 1 < bad) {
      const middle = (good + bad) >> 1;
      if (this.#isText(bytes.subarray(0, middle - unfinished(bytes.subarray(0, middle), this.#encoding))))
        good = middle;
      else bad = middle;
    }
    return good - unfinished(bytes.subarray(0, good), this.#encoding);
  }

  #isText(bytes: Uint8Array): boolean {
    try {
      this.#decoder.decode(bytes);
      return true;
    } catch {
      return false;
    }
  }
}

/** How many bytes at the end begin a character and don't finish it. */
function unfinished(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === 'windows-1252') return 0;
  return encoding === 'utf-8' ? unfinishedUtf8(bytes) : unfinishedUtf16(bytes, encoding === 'utf-16le');
}

function unfinishedUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? back : 0;
    }
  }
  return 0;
}

/** An odd byte, and the first half of a surrogate pair. */
function unfinishedUtf16(bytes: Uint8Array, littleEndian: boolean): number {
  const odd = bytes.length % 2;
  const last = bytes.length - odd;
  const high = bytes[littleEndian ? last - 1 : last - 2] ?? 0;
  return last >= 2 && high >= 0xd8 && high <= 0xdb ? odd + 2 : odd;
}
