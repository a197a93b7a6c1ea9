/**
 * What a spreadsheet would run as a formula, behind any number of apostrophes: those count as well, or a text that begins with one
 * could not be told from a guarded text.
 */
const GUARDED = /^'*[=+\-@\t\r]/;

/** A text as it may stand in a cell that a spreadsheet opens: behind an apostrophe where it could run as a formula. */
export function defused(text: string): string {
  return GUARDED.test(text) ? `'${text}` : text;
}

/** The text that {@link defused} was given: `undefused(defused(x))` is x for every text, and a text that it never changes stays as it is. */
export function undefused(cell: string): string {
  return cell.charCodeAt(0) === APOSTROPHE && GUARDED.test(cell) ? cell.slice(1) : cell;
}

const APOSTROPHE = 39;
