const QUOTE = '"';

/**
 * Where the quoting of a record's text goes wrong; -1 where it doesn't. A quote mark may stand around a whole cell, and doubled within one.
 * @param text - The record as it stands in the file, without its line end.
 * @returns The index of the quote mark that opens the cell in question, or of one that stands within an unquoted cell.
 */
export function misquotedAt(text: string, delimiter = ','): number {
  if (!text.includes(QUOTE)) return -1;
  let at = 0;
  for (;;) {
    let end: number;
    if (text[at] === QUOTE) {
      end = closing(text, at);
      if (end < 0) return at;
      end += 1;
      if (end < text.length && text[end] !== delimiter) return at;
    } else {
      end = text.indexOf(delimiter, at);
      if (end < 0) end = text.length;
      const stray = text.indexOf(QUOTE, at);
      if (stray >= 0 && stray < end) return stray;
    }
    if (end >= text.length) return -1;
    at = end + 1;
  }
}

/** The index of the quote mark that closes the cell opened at `open`; -1 where none does. */
function closing(text: string, open: number): number {
  let at = text.indexOf(QUOTE, open + 1);
  while (at >= 0 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2);
  return at;
}
