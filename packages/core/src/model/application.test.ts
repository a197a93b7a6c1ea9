import { describe, expect, test } from '@jest/globals';
import { answerTo, attestationOf, type FactAnswer, RECORD_FACTS } from './application.ts';

const cell = { file: 'a.csv', line: 2, column: 3, header: 'a.yes', text: 'no' };

interface Asked {
  readonly id: string;
  readonly facts: Readonly<Record<string, FactAnswer>>;
  readonly answer: FactAnswer;
  readonly why: string;
}

test.each<Asked>([
  { id: 'a.yes', facts: { 'a.yes': false }, answer: false, why: 'a no' },
  { id: 'a.no', facts: { 'a.yes': false }, answer: undefined, why: 'nothing' },
  { id: 'toString', facts: {}, answer: undefined, why: 'what every object inherits is no answer' },
  { id: 'toString', facts: { toString: 'x' }, answer: 'x', why: 'an answer to a question of that name' },
])('answerTo $id is $answer ($why)', ({ id, facts, answer }) => {
  expect(answerTo(id, facts)).toBe(answer);
});

describe('attestationOf', () => {
  test.each([
    { answer: undefined, why: 'no answer at all' },
    { answer: null, why: 'an answer that says nothing' },
  ])('is not provided for $why', ({ answer }) => {
    expect(attestationOf(answer)).toEqual({ status: 'not_provided' });
  });

  test.each([
    { answer: false, why: 'a no is an answer' },
    { answer: 0, why: 'so is zero' },
    { answer: '', why: 'so is a blank text' },
    { answer: [], why: 'so is an empty set' },
    { answer: ['saw'], why: 'a set' },
  ] as const)('provides the bare value $answer ($why)', ({ answer }) => {
    expect(attestationOf(answer)).toEqual({ status: 'provided', value: answer });
  });

  test.each([
    { answer: { status: 'provided', value: false, cell } },
    { answer: { status: 'not_applicable', cell } },
    { answer: { status: 'not_provided', cell } },
    { answer: { status: 'disputed', claims: [] } },
  ] as const)('is the answer itself where it is in full: $answer.status', ({ answer }) => {
    expect(attestationOf(answer as FactAnswer)).toBe(answer);
  });
});

describe('the facts of every record', () => {
  test('have ids of their own kind', () => {
    expect(RECORD_FACTS.filter((fact) => !fact.id.startsWith('application.'))).toEqual([]);
  });

  test('have a column each', () => {
    expect(new Set(RECORD_FACTS.map((fact) => fact.column)).size).toBe(RECORD_FACTS.length);
  });
});
