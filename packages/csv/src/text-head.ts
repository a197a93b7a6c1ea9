/** The beginning of a text, and all of it. */
export interface TextHead {
  readonly head: string;
  /** Whether the head is all of the text. */
  readonly ended: boolean;
  /** The whole text from its first character on; it can be read once. */
  readonly texts: AsyncGenerator<string>;
}

/** Enough for a header and a good many rows. */
const HEAD_LENGTH = 65_536;

/** Reads the beginning of a text ahead. Where reading fails, it fails at the same place of the whole text. */
export async function readHead(source: AsyncGenerator<string>): Promise<TextHead> {
  let head = '';
  let ended = false;
  let failure: { readonly error: unknown } | null = null;
  while (head.length < HEAD_LENGTH && !ended) {
    try {
      const next = await source.next();
      if (next.done === true) ended = true;
      else head += next.value;
    } catch (error) {
      failure = { error };
      ended = true;
    }
  }
  async function* texts(): AsyncGenerator<string> {
    if (head !== '') yield head;
    if (failure !== null) throw failure.error;
    if (!ended) yield* source;
  }
  return { head, ended, texts: texts() };
}
