import { expect, test } from '@jest/globals';
import { calledRules, libraryRules } from '../testing/library-applications.ts';
import { fundsEntry, fundsText } from './rules-entries.ts';

test.each([
  {
    note: null,
    text: 'Funds expected: $250,000.00',
    why: 'what was expected, unless something else is said',
  },
  { note: 'as awarded', text: 'Funds: $250,000.00, as awarded', why: 'what the solicitation says they are' },
])('funds are called $why', ({ note, text }) => {
  expect(fundsText({ amount: '250000.00', note })).toBe(text);
});

test('funds are the solicitation’s', () => {
  expect(fundsEntry(calledRules)).toEqual({ amount: '250000.00', note: null });
  expect(fundsEntry(libraryRules)).toBeNull();
});
