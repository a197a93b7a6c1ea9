import type { DerivationLine } from '../derivation-lines.ts';
import { type Html, html } from './html.ts';
import { sentence } from './words.ts';

/** A whole derivation on demand, as lists within lists. */
export function derivationTree(lines: readonly DerivationLine[], label: string): Html {
  return html`<details><summary>Derivation<span class="aside"> of ${label}</span></summary>
${listFrom(lines, 0).list}</details>
`;
}

/** The lines from one on that stand at its depth or deeper, and the first that does not. */
function listFrom(
  lines: readonly DerivationLine[],
  from: number,
): { readonly list: Html; readonly next: number } {
  const depth = lines[from]?.depth ?? 0;
  const items: Html[] = [];
  let i = from;
  for (let line = lines[i]; line !== undefined && line.depth === depth; line = lines[i]) {
    i += 1;
    const deeper = lines[i];
    const within = deeper !== undefined && deeper.depth > depth ? listFrom(lines, i) : null;
    if (within !== null) i = within.next;
    items.push(html`<li>${sentence(line.text)}${within === null ? null : within.list}</li>\n`);
  }
  return { list: html`<ul>${items}</ul>`, next: i };
}
