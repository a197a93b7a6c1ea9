import { type Html, html } from '../html.ts';
import { at } from './at.ts';

const WIDTH = 80;
const EDGE = 4;

/** A scale from one number to another, drawn from left to right. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A mark and the interval around it, beside a cell that says the same in figures. Hidden from those who have it read to them, for
 * whom it would only say it again.
 */
export function spark({ from, to }: Span, least: number, now: number, most: number): Html {
  const x = (value: number) =>
    at(to === from ? WIDTH / 2 : EDGE + ((value - from) / (to - from)) * (WIDTH - 2 * EDGE));
  return html`<svg viewBox="0 0 ${WIDTH} 8" aria-hidden=true>${
    least === most ? null : html`<path d="M${x(least)} 4H${x(most)}"/>`
  }<path d="M${x(now)} 4h0"/></svg>`;
}
