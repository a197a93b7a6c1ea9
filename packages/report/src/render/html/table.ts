import { type Html, html, type Part } from './html.ts';

/** A table whose rows begin with what they are about; end tags that HTML does not need are left out. */
export function table(
  headers: readonly Part[],
  rows: readonly (readonly Part[])[],
  caption: string | null = null,
): Html {
  return html`<table>
${caption === null ? null : html`<caption>${caption}</caption>\n`}<thead><tr>${headers.map((header) => html`<th scope="col">${header}`)}</thead>
<tbody>
${rows.map(([first = '', ...cells]) => html`<tr><th scope="row">${first}${cells.map((cell) => html`<td>${cell}`)}\n`)}</tbody>
</table>`;
}
