import type { TestOutcome } from '../model/outcome.ts';
import type { FactState } from './fact-state.ts';

/** Where the outcome of a coded test stands: a bit of one word. */
interface LeafPlace {
  readonly word: number;
  readonly mask: number;
}

/** The outcomes of all coded tests of one subject, as two bits each: met for certain, and met possibly. */
export interface LeafBits {
  /** By word; set by `settle`. */
  readonly certain: Int32Array;
  readonly possible: Int32Array;
  /** @param outcomes - Of the test, by the code in the slot. The same test has the same place. */
  add(slot: number, outcomes: readonly TestOutcome[]): LeafPlace;
  /** Makes the function that settles every test from the codes in the slots. Called once, after the last `add`. */
  settler(): (slots: readonly FactState[]) => void;
}

const BITS = 32;

/** What one slot's tests contribute to one word, by the code in the slot. */
interface Contribution {
  readonly slot: number;
  readonly word: number;
  readonly certain: number[];
  readonly possible: number[];
}

/** @param most - The most tests that will be added. */
export function leafBits(most: number): LeafBits {
  const certain = new Int32Array(Math.ceil(most / BITS));
  const possible = new Int32Array(certain.length);
  const places = new Map<string, LeafPlace>();
  const contributions = new Map<string, Contribution>();

  return {
    certain,
    possible,
    add(slot, outcomes) {
      const key = `${slot} ${outcomes.join(' ')}`;
      const known = places.get(key);
      if (known !== undefined) return known;
      const word = Math.floor(places.size / BITS);
      const mask = 1 << (places.size % BITS);
      const at = `${slot} ${word}`;
      const blank = outcomes.map(() => 0);
      const contribution = contributions.get(at) ?? { slot, word, certain: blank, possible: [...blank] };
      for (const [code, outcome] of outcomes.entries()) {
        if (outcome === 'met') contribution.certain[code] = (contribution.certain[code] ?? 0) | mask;
        if (outcome !== 'not_met') contribution.possible[code] = (contribution.possible[code] ?? 0) | mask;
      }
      contributions.set(at, contribution);
      const place = { word, mask };
      places.set(key, place);
      return place;
    },
    settler() {
      const all = [...contributions.values()].sort((a, b) => a.word - b.word);
      const slotOf = Int32Array.from(all, ({ slot }) => slot);
      const endOf = Int32Array.from(
        { length: Math.ceil(places.size / BITS) },
        (_, word) => all.filter((one) => one.word <= word).length,
      );
      let entries = 0;
      const start = Int32Array.from(all, (one) => {
        const own = entries;
        entries += one.certain.length;
        return own;
      });
      const certainOf = Int32Array.from(all.flatMap((one) => one.certain));
      const possibleOf = Int32Array.from(all.flatMap((one) => one.possible));
      return (slots) => {
        let i = 0;
        for (let word = 0; word < endOf.length; word += 1) {
          const end = endOf[word] as number;
          let isMet = 0;
          let mayBe = 0;
          for (; i < end; i += 1) {
            const at = (start[i] as number) + (slots[slotOf[i] as number] as number);
            isMet |= certainOf[at] as number;
            mayBe |= possibleOf[at] as number;
          }
          certain[word] = isMet;
          possible[word] = mayBe;
        }
      };
    },
  };
}
