/** Where a text stops being JSON. */
export interface JsonFault {
  /** 0 for the first character; the length of the text where it ends too early. */
  readonly at: number;
  /** What could have stood there, in words. */
  readonly expected: string;
  /** Whether a text in quote marks begins there, and the fault is within it. */
  readonly inText: boolean;
}

/** The first thing that keeps a text from being JSON; null where it is. */
export function jsonFault(text: string): JsonFault | null {
  try {
    JSON.parse(text);
    return null;
  } catch {
    return new Search(text).fault();
  }
}

const SPACE = /[ \t\n\r]*/y;
const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them in a text.
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;

/** Walks through a text without recursion, so that a deep one is no danger. */
class Search {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  fault(): JsonFault {
    const open: ('[' | '{')[] = [];
    let fresh = false;
    for (;;) {
      // Here a member is expected, or where one was just begun, the end of its list or object.
      const inside = open.at(-1);
      const closed = fresh && this.#take(inside === '{' ? /\}/y : /\]/y);
      if (!closed) {
        if (inside === '{') {
          if (!this.#take(TEXT)) return this.#here(fresh ? 'a name in quotes or `}`' : 'a name in quotes');
          if (!this.#take(/:/y)) return this.#here('`:`');
        }
        const begun = this.#take(/\{/y) ? '{' : this.#take(/\[/y) ? '[' : null;
        if (begun !== null) {
          open.push(begun);
          fresh = true;
          continue;
        }
        if (!this.#take(PLAIN) && !this.#take(TEXT))
          return this.#here(fresh && inside === '[' ? 'a value or `]`' : 'a value');
      } else open.pop();
      fresh = false;
      for (;;) {
        const around = open.at(-1);
        if (around === undefined) return this.#here('the end of the file');
        if (this.#take(/,/y)) break;
        if (!this.#take(around === '{' ? /\}/y : /\]/y))
          return this.#here(`\`,\` or \`${around === '{' ? '}' : ']'}\``);
        open.pop();
      }
    }
  }

  /** Goes past what stands here, if the pattern finds it, and past blanks before it. */
  #take(pattern: RegExp): boolean {
    this.#skip();
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null) return false;
    this.#at += found[0].length;
    return true;
  }

  #skip(): void {
    SPACE.lastIndex = this.#at;
    this.#at += SPACE.exec(this.#text)?.[0].length ?? 0;
  }

  #here(expected: string): JsonFault {
    this.#skip();
    return { at: this.#at, expected, inText: this.#text[this.#at] === '"' && /^a /.test(expected) };
  }
}
