import { oneLine } from '../explain/values.ts';

/** Characters that mean something in Markdown or HTML, wherever they stand in a line. */
const SPECIAL = /[\\`*_[\]<>|&~$]/g;

/**
 * Somebody else's text as Markdown that shows just that text: on one line, nothing in it formats, links or opens a tag.
 * Never put at the very start of a line, where a number or a dash would begin a list.
 */
export function markdownText(text: string): string {
  return (
    oneLine(text)
      .replace(SPECIAL, '\\$&')
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/\b(www)\./gi, '$1\\.')
      // No escape keeps an address from becoming a link; a comment within it does.
      .replace(/(?<=[\w.+-])@(?=\w)/g, '<!-- -->@')
  );
}

/**
 * A sentence of ours as Markdown: what stands between two backticks becomes code, everything else is text. Whatever was in it,
 * code and text are both inert.
 */
export function markdownSentence(sentence: string): string {
  const parts = oneLine(sentence).split('`');
  // An odd backtick has no partner: it stays a character.
  const last = parts.length % 2 === 0 ? `\`${parts.pop() ?? ''}` : '';
  const text = parts
    .map((part, i) => (i % 2 === 0 ? escaped(part) : part === '' ? '\\`\\`' : codeSpan(part)))
    .join('');
  return `${text}${escaped(last)}`;
}

/** A table with a header row; its cells are Markdown already. */
export function markdownTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return [
    `| ${headers.join(' | ')} |`,
    `| ${headers.map(() => '---').join(' | ')} |`,
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ];
}

/** Keeps the spaces at the ends of a part of a sentence, which stands beside code. */
function escaped(part: string): string {
  const before = part.startsWith(' ') ? ' ' : '';
  const after = part.length > 1 && part.endsWith(' ') ? ' ' : '';
  return `${before}${markdownText(part)}${after}`;
}

/** A vertical bar ends a cell even within code. */
function codeSpan(content: string): string {
  return `\`${content.replaceAll('|', '\\|')}\``;
}
