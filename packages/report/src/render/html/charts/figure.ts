import { type Html, html } from '../html.ts';
import { sentence } from '../words.ts';
import { at } from './at.ts';

/** As wide as a phone, so that nothing of a chart is out of sight there and its words can be read. */
export const WIDTH = 360;

/** A chart and what it says to those who do not see it. */
export interface Chart {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What is drawn, and how it is to be read. */
  readonly description: string;
  readonly height: number;
  readonly drawing: readonly Html[];
  /** The same numbers; or, of a chart of too many, words on where they are. */
  readonly table: Html | { readonly leftOut: string };
}

/** A chart with its title, how it is to be read, told once, and the same numbers as a table. */
export function figure({ id, title, description, height, drawing, table }: Chart): Html {
  return html`<figure>
<figcaption><h3 id="${id}">${title}</h3></figcaption>
<p>${description}</p>
<svg class="chart" viewBox="0 0 ${WIDTH} ${at(height)}" width="${WIDTH}" height="${at(height)}" role="img" aria-labelledby="${id}">
${drawing.map((line) => html`${line}\n`)}</svg>
${
  'leftOut' in table
    ? html`<p class="left-out">${sentence(table.leftOut)}</p>`
    : html`<details><summary>${title}: the same numbers as a table</summary>
<div class="scroll" role="group" aria-label="${title}, table" tabindex="0">
${table}
</div></details>`
}
</figure>
`;
}
