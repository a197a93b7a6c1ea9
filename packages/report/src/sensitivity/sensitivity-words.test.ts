import { describe, expect, test } from '@jest/globals';
import { followedWords, intervalWords, percentText } from './sensitivity-words.ts';

const within = (points: string) => ({ points, within: true });
const beyond = (points: string) => ({ points, within: false });

describe('an interval in words', () => {
  test.each([
    { least: null, most: null, words: 'any' },
    { least: beyond('0'), most: beyond('2'), words: 'more than 0, less than 2' },
    { least: within('0'), most: within('2'), words: 'at least 0, at most 2' },
    { least: within('1'), most: null, words: 'at least 1' },
    { least: null, most: beyond('0.5'), words: 'less than 0.5' },
    { least: within('1'), most: within('1'), words: '1 alone' },
  ])('$words', ({ least, most, words }) => {
    expect(intervalWords({ least, most })).toBe(words);
  });
});

describe('an interval of which an end was not followed to where it is', () => {
  const looked = (points: string) => ({ points, within: false, exact: false });
  test.each([
    { least: { ...beyond('0'), exact: true }, most: looked('5'), words: 'more than 0, looked up to 5' },
    { least: looked('-5'), most: null, words: 'looked down to -5' },
    { least: null, most: { ...within('2'), exact: true }, words: 'at most 2' },
    { least: null, most: null, words: 'any' },
  ])('$words', ({ least, most, words }) => {
    expect(followedWords({ least, most })).toBe(words);
  });
});

describe('a share in percent', () => {
  test.each([
    { times: 0, draws: 3, text: '0.0' },
    { times: 1, draws: 3, text: '33.3' },
    { times: 2, draws: 3, text: '66.7' },
    { times: 3, draws: 3, text: '100.0' },
    // 0.05 percent: a half is rounded up.
    { times: 1, draws: 2000, text: '0.1' },
    { times: 999_999, draws: 1_000_000, text: '100.0' },
  ])('$times of $draws is $text', ({ times, draws, text }) => {
    expect(percentText(times, draws)).toBe(text);
  });
});
