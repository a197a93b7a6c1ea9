/** What a link of the page leads to. */
const PREFIXES = { application: 'a', row: 'r', criterion: 'c', finding: 'f' } as const;

/**
 * The id of an element, and what a link to it has behind its `#`: `a-BWC-0107`. Whatever else than letters, digits, dots and
 * lines stands in an id is written as its code point, `~20~`, so that no two ids meet; a colon parts two ids.
 */
export function anchor(of: keyof typeof PREFIXES, ...ids: readonly (string | number)[]): string {
  return `${PREFIXES[of]}-${ids.map((id) => safe(String(id))).join(':')}`;
}

function safe(id: string): string {
  return id.replace(/[^A-Za-z0-9._-]/gu, (character) => `~${character.codePointAt(0)?.toString(16) ?? ''}~`);
}
