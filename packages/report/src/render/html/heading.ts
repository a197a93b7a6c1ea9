import { type Html, html } from './html.ts';

/** Makes the heading of a part, at the level that its place in the page has. */
export type Heading = (title: string) => Html;

export const heading3: Heading = (title) => html`<h3>${title}</h3>`;
export const heading4: Heading = (title) => html`<h4>${title}</h4>`;
