import { oneLine } from '../../explain/values.ts';
import { shortened } from '../text-columns.ts';
import { type Html, html } from './html.ts';

/** Letters and digits of English at both ends, and nothing between them that has another direction. */
const PLAIN = /^[A-Za-z0-9](?:[\x20-\x7e]*[A-Za-z0-9])?$/;

/** Somebody else's text, its direction kept to itself where it could have one. */
export function name(text: string): Html {
  const shown = oneLine(text);
  return PLAIN.test(shown) ? html`${shown}` : html`<bdi>${shown}</bdi>`;
}

/** The same cut to a length that a table can bear. */
export function shortName(text: string, width = 80): Html {
  return name(shortened(oneLine(text), width));
}

/** Letters that run from right to left, with whatever stands between two of them. */
const RIGHT_TO_LEFT =
  /([\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}](?:[^`]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])?)/u;

/**
 * A sentence of ours: what stands between two backticks becomes code, and words of somebody else's that run from right to left
 * cannot turn ours round.
 */
export function sentence(text: string): Html {
  const parts = oneLine(text).split('`');
  // An odd backtick has no partner: it stays a character.
  const last = parts.length % 2 === 0 ? `\`${parts.pop() ?? ''}` : '';
  return html`${parts.map((part, i) => (i % 2 === 0 ? apart(part) : html`<code>${name(part)}</code>`))}${apart(last)}`;
}

function apart(text: string): readonly (Html | string)[] {
  return text.split(RIGHT_TO_LEFT).map((part, i) => (i % 2 === 0 ? part : html`<bdi>${part}</bdi>`));
}

/** A noun with its number: `1 application`, `1,500 applications`. */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : more}`;
}

/** A count with commas between its thousands. */
export function number(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** The same words with a capital at their beginning. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
