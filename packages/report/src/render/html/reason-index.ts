/** Reasons that many applications share, each written once at its criterion and linked from there on. */
export interface ReasonIndex {
  /** The anchor of a criterion's reason, `w3.12`; a new one is added to its list. */
  anchor(criterion: string, reason: string): string;
  /** Every reason linked so far with its anchor, in the order in which they came. */
  of(criterion: string): readonly { readonly anchor: string; readonly reason: string }[];
  /** The length of them all. */
  readonly characters: number;
}

export function reasonIndex(criteria: readonly { readonly id: string }[]): ReasonIndex {
  const indexes = new Map(
    criteria.map(({ id }, i) => [id, { place: i + 1, anchors: new Map<string, string>() }]),
  );
  let characters = 0;
  return {
    anchor: (criterion, reason) => {
      const index = indexes.get(criterion);
      if (index === undefined) throw new RangeError(`\`${criterion}\` is no criterion in use`);
      const { place, anchors } = index;
      const known = anchors.get(reason);
      if (known !== undefined) return known;
      const anchor = `w${place}.${anchors.size + 1}`;
      anchors.set(reason, anchor);
      characters += reason.length;
      return anchor;
    },
    of: (criterion) =>
      [...(indexes.get(criterion)?.anchors ?? [])].map(([reason, anchor]) => ({ anchor, reason })),
    get characters() {
      return characters;
    },
  };
}
