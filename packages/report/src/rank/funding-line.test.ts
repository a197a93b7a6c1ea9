import { decimal } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import { BY_POINTS, type Runner, runnerCard } from '../testing/pool.ts';
import { type FundingRule, fundingLine } from './funding-line.ts';
import { rank } from './rank.ts';

/** Requests in rank order, `60` or `60=` where it ties with the one before; a dash is a missing amount. */
function pool(requests: string): readonly Runner[] {
  let score = 100;
  return requests.split(' ').map((written, i) => {
    if (!written.endsWith('=')) score -= 1;
    const amount = written.replace('=', '');
    return { id: `r${i}`, score: String(score), requestedAmount: amount === '-' ? null : amount };
  });
}

function lineOf(runners: readonly Runner[], funds: string, rule: FundingRule) {
  const [competition] = rank(runners.map(runnerCard), BY_POINTS).competitions;
  if (competition === undefined) throw new Error('nobody was ranked');
  return { competition, line: fundingLine(competition, decimal(funds), rule) };
}

const LETTERS = { above: 'a', at_line: '=', below: 'b', undecided: '?' } as const;

test.each([
  { requests: '60 40 10', funds: '100', stop: 'aab', skip: 'aab', why: 'to the cent' },
  { requests: '60 40 10', funds: '99.99', stop: 'abb', skip: 'aba', why: 'one cent short' },
  { requests: '60 40 10', funds: '100.01', stop: 'aab', skip: 'aab', why: 'one cent over' },
  { requests: '60 40 10', funds: '0', stop: 'bbb', skip: 'bbb', why: 'no funds' },
  { requests: '0 40 0', funds: '0', stop: 'abb', skip: 'aba', why: 'a request of nothing fits anywhere' },
  { requests: '30 30= 30=', funds: '90', stop: 'aaa', skip: 'aaa', why: 'all of a tie fit' },
  { requests: '30 30= 30= 1', funds: '60', stop: '===b', skip: '===?', why: 'a tie across the line' },
  { requests: '60 60= 50', funds: '100', stop: '==b', skip: '==b', why: 'whoever is funded, 40 is left' },
  { requests: '60 60= 40', funds: '100', stop: '==b', skip: '==?', why: 'it may be the 40 that is left' },
  { requests: '10 95= 20=', funds: '50', stop: '=b=', skip: 'aba', why: 'one of a tie never fits' },
  { requests: '90 90= 10', funds: '50', stop: 'bbb', skip: 'bba', why: 'none of a tie fits' },
  {
    requests: '10 - 10',
    funds: '50',
    stop: 'a??',
    skip: 'a??',
    why: 'from a missing amount on nothing is decided',
  },
  { requests: '10 -= 10', funds: '50', stop: '???', skip: '???', why: 'nor within its tie' },
  { requests: '60 - 10', funds: '50', stop: 'bbb', skip: 'b??', why: 'the line had ended before' },
  { requests: '60 60= 0 30', funds: '60', stop: '==bb', skip: '==ab', why: 'nothing is left for sure' },
])('of $requests with $funds: stop $stop, skip $skip ($why)', ({ requests, funds, stop, skip }) => {
  const letters = (rule: FundingRule) =>
    lineOf(pool(requests), funds, rule)
      .line.standings.map((standing) => LETTERS[standing])
      .join('');
  expect([letters('stop'), letters('skip')]).toEqual([stop, skip]);
});

test('what those above ask for is exact', () => {
  const { line } = lineOf(pool('0.10 0.20 5'), '0.3', 'stop');
  expect(line.requested.toFixed()).toBe('0.3');
});

test.each([
  { most: '9', rule: 'stop', crosses: 'above', why: 'first of all' },
  { most: '7', rule: 'stop', crosses: undefined, why: 'the line has ended ahead of it' },
  { most: '8', rule: 'stop', crosses: 'at_line', why: 'tied with one that fits, and not with both' },
  { most: '5', rule: 'stop', crosses: undefined, why: 'it has no missing answer' },
] as const)('up to $most, by $rule: $crosses ($why)', ({ most, rule, crosses }) => {
  const runners: readonly Runner[] = [
    { id: 'a', score: '8', requestedAmount: '60' },
    { id: 'b', score: '7.5', requestedAmount: '60' },
    { id: 'c', score: '5', most, requestedAmount: '50' },
  ];
  expect(lineOf(runners, '100', rule).line.couldCross.get(2)).toBe(crosses);
});

test.each([
  { least: '7', funds: '100', falls: [], why: 'it stays ahead of the next' },
  { least: '5', funds: '100', falls: [0], why: 'tied with one whose request leaves too little' },
  { least: '4', funds: '100', falls: [0], why: 'behind it' },
  { least: '4', funds: '110', falls: [], why: 'the funds cover both' },
])('down to $least with $funds: $falls could fall ($why)', ({ least, funds, falls }) => {
  const runners: readonly Runner[] = [
    { id: 'a', score: '8', least, requestedAmount: '60' },
    { id: 'b', score: '5', requestedAmount: '50' },
  ];
  expect(lineOf(runners, funds, 'stop').line.couldFall).toEqual({ own: falls, others: [] });
});

test('one above the line can be pushed below it by the missing answers of another', () => {
  const runners: readonly Runner[] = [
    { id: 'a', score: '8', requestedAmount: '60' },
    { id: 'b', score: '5', most: '8', requestedAmount: '50' },
  ];
  expect(lineOf(runners, '100', 'stop').line.couldFall).toEqual({ own: [], others: [0] });
});
