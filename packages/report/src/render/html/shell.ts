import { contentPolicy } from './content-policy.ts';
import { embedded, type Html, html } from './html.ts';

/** What stands before the body of every page of ours: it may load nothing, and run its own style sheet and script alone. */
export function pageHead(title: string, style: string, script: string | null): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${embedded(style)}</style>
${script === null ? null : html`<script>${embedded(script)}</script>\n`}</head>
`;
}
