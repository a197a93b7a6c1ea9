/**
 * Finds what belongs to a text among a few. A cell is a text of its own, which is quicker to compare with others than to look up in a map.
 */
export class FoundByText<Found> {
  readonly #texts: () => readonly string[];
  readonly #find: (text: string) => Found | undefined;
  /** The texts by their length. */
  #known: (Known<Found>[] | undefined)[] | null = null;

  /**
   * @param texts - Asked for with the first text: most facts of a rule set are answered in no cell.
   * @param find - Asked once for each of the texts; undefined where nothing belongs to it.
   */
  constructor(texts: () => readonly string[], find: (text: string) => Found | undefined) {
    this.#texts = texts;
    this.#find = find;
  }

  get(text: string): Found | undefined {
    this.#known ??= byLength(this.#texts());
    const candidates = this.#known[text.length];
    if (candidates === undefined) return undefined;
    for (let i = 0; i < candidates.length; i += 1) {
      const candidate = candidates[i] as Known<Found>;
      if (candidate.text === text) return candidate.isFound ? candidate.found : this.#first(candidate);
    }
    return undefined;
  }

  #first(candidate: Known<Found>): Found | undefined {
    candidate.found = this.#find(candidate.text);
    candidate.isFound = true;
    return candidate.found;
  }
}

interface Known<Found> {
  readonly text: string;
  isFound: boolean;
  found: Found | undefined;
}

function byLength<Found>(texts: readonly string[]): (Known<Found>[] | undefined)[] {
  const lists: (Known<Found>[] | undefined)[] = Array.from(
    { length: Math.max(0, ...texts.map(({ length }) => length)) + 1 },
    () => undefined,
  );
  for (const text of texts) {
    const list = lists[text.length] ?? [];
    lists[text.length] = list;
    list.push({ text, isFound: false, found: undefined });
  }
  return lists;
}
