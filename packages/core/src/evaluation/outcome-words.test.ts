import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { all, any, not, type TestOutcome } from '../model/outcome.ts';
import { ALL_MET, LANES, negated, numberIn, turn, wordOf } from './outcome-words.ts';

const NUMBERS: Readonly<Record<TestOutcome, number>> = { not_met: 0, indeterminate: 1, met: 2 };
const outcome = fc.constantFrom<TestOutcome>('met', 'not_met', 'indeterminate');
const sixteen = fc.array(outcome, { minLength: LANES, maxLength: LANES });
const wordOfAll = (outcomes: readonly TestOutcome[]) =>
  outcomes.reduce((word, one, lane) => word | (wordOf(one) << lane), 0);
const numbersIn = (word: number) => Array.from({ length: LANES }, (_, lane) => numberIn(word, lane));

describe('sixteen outcomes in a word', () => {
  test.prop([sixteen])('are read as they were written', (outcomes) => {
    expect(numbersIn(wordOfAll(outcomes))).toEqual(outcomes.map((one) => NUMBERS[one]));
  });

  test.prop([sixteen, sixteen])('combine in Kleene’s three values', (a, b) => {
    const [left, right] = [wordOfAll(a), wordOfAll(b)];
    const pairs = a.map((one, lane) => [one, b[lane] as TestOutcome]);
    expect(numbersIn(left & right)).toEqual(pairs.map((pair) => NUMBERS[all(pair)]));
    expect(numbersIn(left | right)).toEqual(pairs.map((pair) => NUMBERS[any(pair)]));
    expect(numbersIn(negated(left))).toEqual(a.map((one) => NUMBERS[not(one)]));
  });

  test.prop([fc.array(outcome, { minLength: 256, maxLength: 256 })])('are turned', (outcomes) => {
    const at = 3;
    const words = new Int32Array(at + LANES + 1).fill(ALL_MET);
    for (let i = 0; i < LANES; i += 1) words[at + i] = wordOfAll(outcomes.slice(i * LANES, (i + 1) * LANES));
    const before = [...words];
    turn(words, at);
    const turned = Array.from({ length: LANES }, (_, i) => numbersIn(words[at + i] as number));
    expect(turned).toEqual(
      turned.map((_, i) => turned.map((__, lane) => NUMBERS[outcomes[lane * LANES + i] as TestOutcome])),
    );
    turn(words, at);
    expect([...words]).toEqual(before);
  });
});
