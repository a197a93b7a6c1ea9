/** Words that say nothing about which question is asked. */
const FILLERS = new Set(
  'a an and any are as at by do does for has have how if in is it its of on or s that the there this to was what which with your'.split(
    ' ',
  ),
);

/** The words of a name or question without case, accents and punctuation; `policy.noKnock` has three. */
function plainWords(text: string): readonly string[] {
  const plain = text
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A text by its words alone, for comparing: `No-knock policy?` and `no knock: policy` are one. */
export function inPlainWords(text: string): string {
  return plainWords(text).join(' ');
}

/** What one word in common comes to, where there are others: not enough to tell a question by. */
const ONE_WORD = 0.55;

/** How many of the telling words of two texts are the same, from 0 for none to 1 for all of both. */
export function likeness(a: string, b: string): number {
  const [left, right] = [tellingWords(a), tellingWords(b)];
  if (left.size === 0 || right.size === 0) return 0;
  const common = [...left].filter((word) => right.has(word)).length;
  const all = left.size + right.size;
  return Math.min((2 * common) / all, common === 1 && all > 2 ? ONE_WORD : 1);
}

function tellingWords(text: string): ReadonlySet<string> {
  return new Set(
    plainWords(text)
      .filter((word) => !FILLERS.has(word))
      .map(stem),
  );
}

/** Bans and ban, policies and policy are one word. */
function stem(word: string): string {
  return word.length < 4 ? word : word.replace(/ies$/, 'y').replace(/s$/, '');
}
