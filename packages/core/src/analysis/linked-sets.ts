/**
 * Every set of up to `most` things that hang together by links, as sorted lists of their places: each thing alone, and each set of which
 * no part is without a link to the rest.
 * @param links - For each thing the things it is linked with, whether or not itself is among them.
 */
export function linkedSets(
  links: readonly ReadonlySet<number>[],
  most: number,
): readonly (readonly number[])[] {
  let last: readonly (readonly number[])[] = links.map((_, place) => [place]);
  const all = [...last];
  for (let size = 2; size <= most; size += 1) {
    const grown = new Map<string, readonly number[]>();
    for (const set of last) {
      for (const member of set) {
        for (const next of links[member] ?? []) {
          if (set.includes(next)) continue;
          const larger = [...set, next].sort((a, b) => a - b);
          grown.set(larger.join(), larger);
        }
      }
    }
    last = [...grown.values()];
    all.push(...last);
  }
  return all;
}
