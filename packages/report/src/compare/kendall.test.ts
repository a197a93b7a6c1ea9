import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { kendallTauB, type RankPairs, rankPairs, type TwoRanks } from './kendall.ts';

const orders = (from: readonly number[], to: readonly number[]): readonly TwoRanks[] =>
  from.map((rank, i) => ({ from: rank, to: to[i] ?? 1 }));

describe('Kendall’s tau-b', () => {
  test.each([
    { why: 'the same order', from: [1, 2, 3], to: [1, 2, 3], tau: '1.0000' },
    { why: 'the order turned round', from: [1, 2, 3], to: [3, 2, 1], tau: '-1.0000' },
    { why: 'one pair of three turned round', from: [1, 2, 3], to: [1, 3, 2], tau: '0.3333' },
    {
      why: 'a tie counts on its own side alone: 2 / √(2 × 3)',
      from: [1, 1, 3],
      to: [1, 2, 3],
      tau: '0.8165',
    },
    { why: 'as many one way as the other', from: [1, 2, 3, 4], to: [2, 4, 1, 3], tau: '0.0000' },
    { why: 'all tied before', from: [1, 1, 1], to: [1, 2, 3], tau: null },
    { why: 'all tied after', from: [1, 2, 3], to: [1, 1, 1], tau: null },
    { why: 'one alone has no pair', from: [1], to: [1], tau: null },
    { why: 'nobody', from: [], to: [], tau: null },
  ])('$why: $tau', ({ from, to, tau }) => {
    expect(kendallTauB(rankPairs(orders(from, to)), 4)).toBe(tau);
  });

  test('zero has no sign where the places end before a digit', () => {
    const nearly = { pairs: 1e6, concordant: 1, discordant: 2, tiedFrom: 0, tiedTo: 0, tiedBoth: 0 };
    expect(kendallTauB(nearly, 4)).toBe('0.0000');
  });
});

const rank = fc.integer({ min: 1, max: 9 });

property.prop([fc.array(fc.record({ from: rank, to: rank }), { maxLength: 40 })])(
  'the pairs are those found by looking at every one',
  (ranks) => {
    expect(rankPairs(ranks)).toEqual(everyPair(ranks));
  },
);

function everyPair(ranks: readonly TwoRanks[]): RankPairs {
  const found = { pairs: 0, concordant: 0, discordant: 0, tiedFrom: 0, tiedTo: 0, tiedBoth: 0 };
  for (const [i, a] of ranks.entries()) {
    for (const b of ranks.slice(i + 1)) {
      const [from, to] = [Math.sign(a.from - b.from), Math.sign(a.to - b.to)];
      found.pairs += 1;
      if (from === 0) found.tiedFrom += 1;
      if (to === 0) found.tiedTo += 1;
      if (from === 0 && to === 0) found.tiedBoth += 1;
      if (from * to > 0) found.concordant += 1;
      if (from * to < 0) found.discordant += 1;
    }
  }
  return found;
}
