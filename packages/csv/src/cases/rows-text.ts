/** One row of a table, as names and texts of cells. */
export type TextRow = readonly (readonly [name: string, text: string])[];

const PLAIN = /^[^\s"[\],=]([^"[\],=]*[^\s"[\],=])?$/;

/**
 * The rows of a table in one cell, `[name=Clinic, amount=10.00] [name="A, B", amount=5.00]`. Cells without an answer are left out; a text with
 * a bracket, a comma, an equals sign or a quote mark in it stands in quote marks, those within it doubled.
 */
export function rowsText(rows: readonly TextRow[]): string {
  return rows
    .map(
      (row) =>
        `[${row.map(([name, text]) => `${name}=${PLAIN.test(text) ? text : `"${text.replaceAll('"', '""')}"`}`).join(', ')}]`,
    )
    .join(' ');
}

const CELL = /\s*([^\s"[\],=]+)\s*=\s*(?:"((?:[^"]|"")*)"|([^"[\],=]*))\s*/y;

/** The rows of a text by {@link rowsText}, spaces between its parts as one likes; null for any other text. */
export function rowsOf(text: string): readonly TextRow[] | null {
  const rows: TextRow[] = [];
  let at = 0;
  const skip = () => {
    while (/\s/.test(text.charAt(at))) at += 1;
  };
  const takes = (character: string) => {
    skip();
    if (text.charAt(at) !== character) return false;
    at += 1;
    return true;
  };
  while (takes('[')) {
    const row: (readonly [string, string])[] = [];
    if (!takes(']')) {
      do {
        CELL.lastIndex = at;
        const found = CELL.exec(text);
        if (found === null) return null;
        const [whole, name = '', guarded, plain = ''] = found;
        row.push([name, guarded?.replaceAll('""', '"') ?? plain.trim()]);
        at += whole.length;
      } while (takes(','));
      if (!takes(']')) return null;
    }
    rows.push(row);
  }
  skip();
  return at === text.length && rows.length > 0 ? rows : null;
}
