import { describe, expect, test } from '@jest/globals';
import { type Application, withFacts } from './application.ts';
import { answerReaderOf, FilledQuestionnaire, Questionnaire, withAnswer } from './questionnaire.ts';

const asked = new Questionnaire(['policy.quietRoom', '__proto__', 'hours.evenings', 'toString']);
const filled = new FilledQuestionnaire({ id: 'A-1', applicantName: 'Ash Library' }, asked, [
  true,
  'none',
  { status: 'not_applicable' },
  null,
]);

describe('an application with its answers in the order of a questionnaire', () => {
  test('says what an object of its answers says, whatever a fact is called', () => {
    expect(Object.entries(filled.facts)).toEqual([
      ['policy.quietRoom', true],
      ['__proto__', 'none'],
      ['hours.evenings', { status: 'not_applicable' }],
      ['toString', null],
    ]);
    expect(Object.getPrototypeOf(filled.facts)).toBe(Object.prototype);
  });

  test.each<{ readonly why: string; readonly named: Omit<Application, 'facts'> }>([
    { why: 'no name and no more', named: { id: 'A-1' } },
    {
      why: 'all that an application may say',
      named: { id: 'A-1', applicantName: 'Ash', competition: 'C-1', row: { file: 'a.csv', line: 2 } },
    },
  ])('is written as JSON like any other: $why', ({ named }) => {
    const facts = { 'policy.quietRoom': true, 'hours.evenings': '3' };
    const own = new FilledQuestionnaire(named, new Questionnaire(Object.keys(facts)), [true, '3']);
    expect(JSON.parse(JSON.stringify(own))).toEqual({ ...named, facts });
  });
});

describe('the reader of one answer', () => {
  const other = new Questionnaire(['toString', 'policy.quietRoom']);

  test.each([
    { fact: 'policy.quietRoom', answers: [true, false, undefined, 'bare'] },
    { fact: 'toString', answers: [null, 'text', undefined, undefined] },
    { fact: 'hours.evenings', answers: [{ status: 'not_applicable' }, undefined, undefined, undefined] },
    { fact: 'constructor', answers: [undefined, undefined, undefined, undefined] },
  ])('finds $fact in whatever application comes', ({ fact, answers }) => {
    const read = answerReaderOf(fact);
    const applications: readonly Application[] = [
      filled,
      new FilledQuestionnaire({ id: 'A-2' }, other, ['text', false]),
      { id: 'A-3', facts: {} },
      { id: 'A-4', facts: { 'policy.quietRoom': 'bare' } },
    ];
    expect(applications.map(read)).toEqual(answers);
    expect([...applications].reverse().map(read)).toEqual([...answers].reverse());
  });
});

test('one more answer stands behind the others, whatever the answers stand in', () => {
  const [longer, other] = [withAnswer(filled, 'branches', []), withAnswer(filled, 'branches', [{}])];
  expect(longer.facts).toEqual({ ...filled.facts, branches: [] });
  expect(other.facts).toEqual({ ...filled.facts, branches: [{}] });
  expect(withAnswer({ id: 'A-3', facts: { a: 1 } }, 'branches', [])).toEqual({
    id: 'A-3',
    facts: { a: 1, branches: [] },
  });
  expect(filled.facts).not.toHaveProperty('branches');
});

test('a fact that is asked twice, or not answered at all, is a mistake of whoever asks', () => {
  expect(() => new Questionnaire(['a', 'b', 'a'])).toThrow(
    new RangeError('a questionnaire asks each fact once, and `a` stands in it twice'),
  );
  expect(() => withAnswer(filled, 'policy.quietRoom', false)).toThrow('stands in it twice');
  expect(() => new FilledQuestionnaire({ id: 'A-5' }, asked, [true])).toThrow(
    new RangeError('application `A-5` has 1 answers to the 4 questions of its questionnaire'),
  );
});

test('copied with other answers it is an application like any other', () => {
  const copy = withFacts(filled, { ...filled.facts, 'policy.quietRoom': false });
  expect({ ...copy }).toEqual({
    id: 'A-1',
    applicantName: 'Ash Library',
    facts: { ...filled.facts, 'policy.quietRoom': false },
  });
});
