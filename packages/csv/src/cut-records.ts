import { LimitFault, type Limits } from './limits.ts';

/** One record of a CSV text, cut out and not yet split into cells. */
export interface CutRecord {
  /** The line it starts on; 1 for the first of the file. */
  readonly line: number;
  /** Its text as it stands in the file, without the line end. */
  readonly raw: string;
  /** Whether quote marks stand in it, and if so whether where they may. */
  readonly quoting: 'none' | 'sound' | 'broken';
  /** Why its cells cannot be believed, said as what to do about it; null where they can. */
  readonly fault: string | null;
}

/** Records of a text that are not cut yet: all of each of them. */
export interface TextPiece {
  /** The line that the first starts on. */
  readonly line: number;
  readonly text: string;
}

export interface RecordCutter {
  /**
   * The records that a further piece of text completes.
   * @throws LimitFault where a line is longer than a record may be.
   */
  cut(more: string, last: boolean): readonly CutRecord[];
  /**
   * The same records in one piece, for somebody else to cut: null where there is none.
   * @throws LimitFault as {@link cut} does.
   */
  whole(more: string, last: boolean): TextPiece | null;
  /** Where the record that is not complete yet starts, and what there is of it. */
  pending(): { readonly line: number; readonly text: string };
}

/**
 * Cuts a text into records at the line ends (`\n`, `\r\n`, `\r`, in any mixture) that stand outside quote marks. Where the quoting of a
 * record goes wrong only its first line is given up, and cutting goes on with the next: what follows may be sound. No text is ever lost.
 * @param firstLine - The line that the text starts on.
 */
export function recordCutter(delimiter: string, limits: Limits, firstLine = 1): RecordCutter {
  let rest = '';
  let line = firstLine;
  return {
    cut(more, last) {
      const text = rest + more;
      const piece = new Piece(text, last, delimiter, limits, line);
      const records = piece.records();
      rest = text.slice(piece.at);
      line = piece.line;
      return records;
    },
    whole(more, last) {
      const text = rest + more;
      const piece = new Piece(text, last, delimiter, limits, line);
      if (piece.records().length === 0) {
        rest = text;
        return null;
      }
      const whole = { line, text: text.slice(0, piece.at) };
      rest = text.slice(piece.at);
      line = piece.line;
      return whole;
    },
    pending: () => ({ line, text: rest }),
  };
}

/** A line end: where it starts and where the next line does. */
interface LineEnd {
  readonly start: number;
  readonly next: number;
}

const QUOTE = '"';
const LINE_END = /\r\n|\n|\r/;
const NONE = Number.POSITIVE_INFINITY;

/** A piece of text being cut. */
class Piece {
  at = 0;
  line: number;
  readonly #text: string;
  readonly #last: boolean;
  readonly #delimiter: string;
  readonly #limits: Limits;
  readonly #hasNul: boolean;
  // The next of each mark at or behind a place, found once and not once a line.
  #feed = -1;
  #return = -1;
  #quote = -1;

  constructor(text: string, last: boolean, delimiter: string, limits: Limits, line: number) {
    this.#text = text;
    this.#last = last;
    this.#delimiter = delimiter;
    this.#limits = limits;
    this.#hasNul = text.includes('\0');
    this.line = line;
  }

  records(): CutRecord[] {
    const records: CutRecord[] = [];
    while (this.at < this.#text.length) {
      const end = this.#lineEnd(this.at);
      if (this.#quote < this.at) this.#quote = this.#indexOf(QUOTE, this.at);
      const record =
        this.#quote < (end?.start ?? this.#text.length) ? this.#quotedRecord(end) : this.#plainRecord(end);
      if (record === null) break;
      records.push(record);
    }
    return records;
  }

  #plainRecord(end: LineEnd | null): CutRecord | null {
    return end === null && !this.#last ? this.#unfinished() : this.#take(end, 'none', null);
  }

  /** A quote mark opens a cell only where the cell begins; the record ends at the first line end outside such a cell. */
  #quotedRecord(firstEnd: LineEnd | null): CutRecord | null {
    const saved = [this.#feed, this.#return] as const;
    let end = firstEnd;
    let quote = this.#quote;
    let quoting: CutRecord['quoting'] = 'none';
    for (;;) {
      if (quote >= (end?.start ?? this.#text.length)) {
        return end === null && !this.#last ? this.#unfinished() : this.#take(end, quoting, null);
      }
      const opens = quote === this.at || this.#text[quote - 1] === this.#delimiter;
      if (opens) {
        quoting = 'sound';
        const open = quote;
        quote = this.#closing(open);
        if (quote === NONE && !this.#last && !this.#isTooLong()) return null;
        const next = this.#text[quote + 1];
        if (
          quote === NONE ||
          !(next === undefined || next === this.#delimiter || next === '\n' || next === '\r')
        ) {
          [this.#feed, this.#return] = saved;
          if (firstEnd === null && !this.#last) return this.#unfinished();
          return this.#take(firstEnd, 'broken', this.#quoteFault(open, quote));
        }
        // What looks like a line end before the closing mark stands within the cell.
        if (end !== null && end.start < quote) end = this.#lineEnd(quote + 1);
      }
      quote = this.#indexOf(QUOTE, quote + 1);
    }
  }

  /** The mark that closes a cell opened at a place; doubled marks stand for themselves. `NONE` where there is none yet. */
  #closing(open: number): number {
    let quote = this.#indexOf(QUOTE, open + 1);
    while (quote !== NONE && this.#text[quote + 1] === QUOTE) quote = this.#indexOf(QUOTE, quote + 2);
    // The other half of a doubled mark may come with the next piece.
    if (quote + 1 === this.#text.length && !this.#last) return NONE;
    return quote - this.at > this.#limits.record ? NONE : quote;
  }

  #isTooLong(): boolean {
    return this.#text.length - this.at > this.#limits.record;
  }

  #unfinished(): null {
    if (this.#isTooLong()) throw new LimitFault('record', this.line);
    return null;
  }

  #take(end: LineEnd | null, quoting: CutRecord['quoting'], fault: string | null): CutRecord {
    const raw = this.#text.slice(this.at, end?.start ?? this.#text.length);
    if (raw.length > this.#limits.record) throw new LimitFault('record', this.line);
    const nul = this.#hasNul && raw.includes('\0');
    const record = { line: this.line, raw, quoting, fault: fault ?? (nul ? NUL_FAULT : null) };
    this.line += quoting === 'sound' ? raw.split(LINE_END).length : 1;
    this.at = end?.next ?? this.#text.length;
    return record;
  }

  /** @param closed - Where the cell closes and goes on all the same; `NONE` where it does not close. */
  #quoteFault(open: number, closed: number): string {
    if (closed !== NONE && !LINE_END.test(this.#text.slice(open, closed)))
      return 'text stands behind a closing quote mark; put the whole cell in quote marks and double those within it';
    const opened = this.line + this.#text.slice(this.at, open).split(LINE_END).length - 1;
    return `the quote mark that opens on line ${opened} is not closed as it should be, so it is not known where the row ends; close it or take it away`;
  }

  #lineEnd(from: number): LineEnd | null {
    if (this.#feed < from) this.#feed = this.#indexOf('\n', from);
    if (this.#return < from) this.#return = this.#indexOf('\r', from);
    if (this.#feed < this.#return) return { start: this.#feed, next: this.#feed + 1 };
    if (this.#return === NONE) return null;
    const start = this.#return;
    if (this.#text[start + 1] === '\n') return { start, next: start + 2 };
    // A carriage return at the end of a piece may be half of a line end.
    return start + 1 < this.#text.length || this.#last ? { start, next: start + 1 } : null;
  }

  #indexOf(mark: string, from: number): number {
    const found = this.#text.indexOf(mark, from);
    return found < 0 ? NONE : found;
  }
}

const NUL_FAULT = 'it holds a NUL character; save the file again as plain text';
