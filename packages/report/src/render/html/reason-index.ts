import { byteLength } from './byte-length.ts';
import { type Html, html } from './html.ts';
import { sentence } from './words.ts';

/** Reasons that many applications share, each written once at its criterion and linked from there on. */
export interface ReasonIndex {
  /** The anchor of a criterion's reason, `w3.12`; a new one is added to its list, or null where there is no room for it. */
  anchor(criterion: string, reason: string): string | null;
  /** Every reason linked so far with its anchor, in the order in which they came. */
  of(criterion: string): readonly { readonly anchor: string; readonly reason: string }[];
  /** The bytes that their list takes. */
  readonly bytes: number;
  /** How often a reason was asked for that found no room. */
  readonly refused: number;
}

/** @param room - The bytes that the reasons may take. */
export function reasonIndex(
  criteria: readonly { readonly id: string }[],
  room = Number.POSITIVE_INFINITY,
): ReasonIndex {
  const indexes = new Map(
    criteria.map(({ id }, i) => [id, { place: i + 1, anchors: new Map<string, string>() }]),
  );
  let bytes = 0;
  let refused = 0;
  return {
    anchor: (criterion, reason) => {
      const index = indexes.get(criterion);
      if (index === undefined) throw new RangeError(`\`${criterion}\` is no criterion in use`);
      const { place, anchors } = index;
      const known = anchors.get(reason);
      if (known !== undefined) return known;
      const anchor = `w${place}.${anchors.size + 1}`;
      const own = byteLength(reasonItem(anchor, reason).text);
      if (bytes + own > room) {
        refused += 1;
        return null;
      }
      anchors.set(reason, anchor);
      bytes += own;
      return anchor;
    },
    of: (criterion) =>
      [...(indexes.get(criterion)?.anchors ?? [])].map(([reason, anchor]) => ({ anchor, reason })),
    get bytes() {
      return bytes;
    },
    get refused() {
      return refused;
    },
  };
}

/** A reason as an item of its criterion's list. */
export function reasonItem(anchor: string, reason: string): Html {
  return html`<li id=${anchor}>${sentence(reason)}\n`;
}
