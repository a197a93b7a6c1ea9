import type { FactIndex } from './fact-index.ts';
import type { FactState } from './fact-state.ts';
import type { KnownFacts } from './known-facts.ts';
import { type StateTest, stateTest } from './operators.ts';
import { LANES, wordOf, wordsFor } from './outcome-words.ts';
import type { SettledTest } from './settled-test.ts';

/** How the answers of an application become the outcomes of tests: a row of words, the outcomes of sixteen tests in each. */
export interface TestRows {
  /** In the order of their places in a row. */
  readonly tests: readonly SettledTest[];
  /** How many words a row has. */
  readonly width: number;
  /**
   * Writes the row of one application.
   * @param at - Where its first word goes; the next ones stand {@link LANES} apart, so that the same words of sixteen applications are neighbours.
   */
  write(known: KnownFacts, rows: Int32Array, at: number): void;
}

/** What the tests of one coded fact add to one word, by the code in its slot. */
interface CodedTests {
  readonly slot: number;
  readonly word: number;
  readonly byCode: number[];
}

/** A test that looks at what is known of its fact. */
interface StatedTest {
  readonly slot: number;
  readonly word: number;
  readonly lane: number;
  readonly isDerived: boolean;
  readonly passes: StateTest;
}

/** Tests of one fact are given places side by side, so that an answer is looked up once for many of them. */
export function testRows(tests: readonly SettledTest[], index: FactIndex): TestRows {
  const placed = tests.map((test) => ({ test, ...slotTest(test, index) })).sort((a, b) => a.slot - b.slot);
  const coded = new Map<string, CodedTests>();
  const stated: StatedTest[] = [];
  for (const [i, { slot, passes }] of placed.entries()) {
    const [word, lane] = [Math.floor(i / LANES), i % LANES];
    const coder = index.coder(slot);
    if (coder?.states == null) {
      stated.push({ slot, word, lane, isDerived: coder === null, passes });
      continue;
    }
    const key = `${slot} ${word}`;
    const { byCode } = coded.get(key) ?? { byCode: coder.states.map(() => 0) };
    for (const [code, state] of coder.states.entries())
      byCode[code] = (byCode[code] as number) | (wordOf(passes(state)) << lane);
    coded.set(key, { slot, word, byCode });
  }

  const width = wordsFor(tests.length);
  const inOrder = [...coded.values()].sort((a, b) => a.word - b.word);
  const slotOf = Int32Array.from(inOrder, ({ slot }) => slot);
  const endOf = Int32Array.from(
    { length: width },
    (_, word) => inOrder.filter((one) => one.word <= word).length,
  );
  let entries = 0;
  const startOf = Int32Array.from(inOrder, ({ byCode }) => {
    entries += byCode.length;
    return entries - byCode.length;
  });
  const bits = Int32Array.from(inOrder.flatMap(({ byCode }) => byCode));
  return {
    tests: placed.map(({ test }) => test),
    width,
    write: (known, rows, at) => {
      const { slots } = known;
      let i = 0;
      for (let word = 0; word < width; word += 1) {
        const end = endOf[word] as number;
        let outcomes = 0;
        for (; i < end; i += 1)
          outcomes |= bits[(startOf[i] as number) + (slots[slotOf[i] as number] as number)] as number;
        rows[at + word * LANES] = outcomes;
      }
      for (let t = 0; t < stated.length; t += 1) {
        const { slot, word, lane, isDerived, passes } = stated[t] as StatedTest;
        const state: FactState = isDerived ? known.state(slot) : slots[slot];
        rows[at + word * LANES] = (rows[at + word * LANES] as number) | (wordOf(passes(state)) << lane);
      }
    },
  };
}

/** The slot that a test reads and the comparison it makes there. */
export function slotTest(
  test: SettledTest,
  index: FactIndex,
): { readonly slot: number; readonly passes: StateTest } {
  const { type } = index.fact(test.fact);
  if (type === 'text' || type === 'table')
    throw new RangeError(`fact \`${test.fact}\` of type ${type} cannot be tested`);
  return {
    slot: index.slot(test.fact),
    passes: stateTest({ operator: test.operator, type, expected: test.value }),
  };
}
