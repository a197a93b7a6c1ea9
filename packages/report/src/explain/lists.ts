/** `a`, `a and b`, `a, b and c`. */
export function andList(parts: readonly string[]): string {
  return joined(parts, 'and');
}

/** `a`, `a or b`, `a, b or c`. */
export function orList(parts: readonly string[]): string {
  return joined(parts, 'or');
}

function joined(parts: readonly string[], word: 'and' | 'or'): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`;
}

/** Of many the first so many, and how many more there are; a single one more is shown as well, since to count it takes as much room. */
export function firstOf<T>(
  items: readonly T[],
  most: number,
): { readonly shown: readonly T[]; readonly more: number } {
  const more = items.length - most;
  return more > 1 ? { shown: items.slice(0, most), more } : { shown: items, more: 0 };
}

/** `1 point`, `2 points`; the number is text already. */
export function counted(number: string, one: string, many = `${one}s`): string {
  return `${number} ${ONE.has(number) ? one : many}`;
}

const ONE: ReadonlySet<string> = new Set(['1', '-1', 'one']);

const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Small numbers as words, others as digits. */
export function numberWord(number: number): string {
  return WORDS[number] ?? String(number);
}
