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
  /** {@link WIDTH} where absent; what is wider scrolls by itself on a narrow screen. */
  readonly width?: number;
  readonly height: number;
  readonly drawing: readonly Html[];
  /** The same numbers; or, of a chart of too many, words on where they are. */
  readonly table: Html | { readonly leftOut: string };
}

/** A chart with its title, its description and the same numbers as a table. */
export function figure({ id, title, description, width = WIDTH, height, drawing, table }: Chart): Html {
  return html`<figure>
<figcaption><h3 id="${id}">${title}</h3><p>${description}</p></figcaption>
<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0">
<svg class="${width > WIDTH ? 'chart wide' : 'chart'}" viewBox="0 0 ${width} ${at(height)}" width="${width}" height="${at(height)}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>
${drawing.map((line) => html`${line}\n`)}</svg>
</div>
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
