/** A column of a plain-text table. */
export interface TextColumn {
  readonly header: string;
  readonly align: 'left' | 'right';
}

/** Lines of a table in columns two spaces apart, two spaces in; no line ends in a space. Widths count characters. */
export function textColumns(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const widths = columns.map(({ header }, i) =>
    Math.max(widthOf(header), ...rows.map((row) => widthOf(row[i] ?? ''))),
  );
  const lineOf = (cells: readonly string[]) =>
    `  ${columns
      .map(({ align }, i) => padded(cells[i] ?? '', widths[i] ?? 0, align))
      .join('  ')
      .trimEnd()}`;
  return [lineOf(columns.map(({ header }) => header)), ...rows.map(lineOf)];
}

/** Text cut to a width, with an ellipsis in place of what is left out. */
export function shortened(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width
    ? text
    : `${characters
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;
}

export function widthOf(text: string): number {
  return [...text].length;
}

function padded(text: string, width: number, align: TextColumn['align']): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + space : space + text;
}
