import { describe, expect, test } from '@jest/globals';
import { problemsOf, withPart } from '../testing/broken.ts';
import { smallRuleSet } from '../testing/small-rule-set.ts';
import { parseRuleSet } from './parse-rule-set.ts';

const [firstFact] = smallRuleSet().facts;
const [count] = smallRuleSet().profiles;
const question = { label: 'x', question: 'X?' };
const parameter = { id: 'p', label: 'p', description: 'p', basis: 'reconstructed' };

// One fault in each; the message must name what stood there, what was expected, and the nearest name.
const broken = [
  {
    why: 'a fact has a misspelt type',
    data: withPart('facts', [{ ...firstFact, type: 'bolean' }]),
    says: ['wrong_form', 'facts[0].type', '`bolean` is not accepted; did you mean `boolean`?'],
  },
  {
    why: 'a fact has no type',
    data: withPart('facts', [{ id: 'a.x', ...question }]),
    says: [
      'missing',
      'facts[0]',
      '`type` is missing; one of boolean, enum, set, integer, decimal, money, date, instant, text, table was expected',
    ],
  },
  {
    why: 'a fact is a text',
    data: withPart('facts', ['a.yes']),
    says: ['wrong_form', 'facts[0]', '`"a.yes"` stands where an object was expected'],
  },
  {
    why: 'a choice has no answers',
    data: withPart('facts', [{ id: 'a.x', type: 'enum', ...question, values: [] }]),
    says: ['wrong_form', 'facts[0].values', 'a list of one or more was expected'],
  },
  {
    why: 'a fact has a key of another type',
    data: withPart('facts', [{ ...firstFact, minimum: 1 }]),
    says: [
      'unknown_key',
      'facts[0]',
      '`minimum` is not known here; known are id, label, question, help, unit, notApplicable, answeredBy, changeable, column, type, blankMeans',
    ],
  },
  {
    why: 'a bound of money is a number',
    data: withPart('facts', [{ id: 'a.x', type: 'money', ...question, minimum: 0 }]),
    says: ['wrong_form', 'facts[0].minimum', '`0`: a decimal number was expected, as text: "12.50"'],
  },
  {
    why: 'notApplicable is a text',
    data: withPart('facts', [{ ...firstFact, notApplicable: 'yes' }]),
    says: ['wrong_form', 'facts[0].notApplicable', '`"yes"` stands where true or false was expected'],
  },
  {
    why: 'a table holds a table',
    data: withPart('facts', [
      {
        id: 'a.x',
        type: 'table',
        ...question,
        columns: [{ id: 'c', type: 'table', ...question, columns: [] }],
      },
    ]),
    says: [
      'wrong_form',
      'facts[0].columns[0].type',
      '`table` is not accepted; one of boolean, enum, set, integer, decimal, money, date, instant, text was expected',
    ],
  },
  {
    why: 'a profile calls itself official',
    data: withPart('profiles', [{ ...count, official: true }]),
    says: [
      'wrong_form',
      'profiles[0].official',
      '`true` is not accepted; a profile is never official here; write false',
    ],
  },
  {
    why: 'points are a number',
    data: withPart('profiles', [{ ...count, points: { first: 1 } }]),
    says: [
      'wrong_form',
      'profiles[0].points.first',
      '`1`: points were expected, as text: "2.5", at most a million, at most six digits after the point',
    ],
  },
  {
    why: 'points have an exponent',
    data: withPart('profiles', [{ ...count, pointsEach: '1e3' }]),
    says: [
      'wrong_form',
      'profiles[0].pointsEach',
      '`1e3`: points were expected, as text: "2.5", at most a million, at most six digits after the point',
    ],
  },
  {
    why: 'points have a leading zero',
    data: withPart('profiles', [{ ...count, pointsEach: '01' }]),
    says: [
      'wrong_form',
      'profiles[0].pointsEach',
      '`01`: points were expected, as text: "2.5", at most a million, at most six digits after the point',
    ],
  },
  {
    why: 'points are a millionth of a million too many',
    data: withPart('profiles', [{ ...count, pointsEach: '1000000.000001' }]),
    says: [
      'wrong_form',
      'profiles[0].pointsEach',
      '`1000000.000001`: points were expected, as text: "2.5", at most a million, at most six digits after the point',
    ],
  },
  {
    why: 'points have seven places',
    data: withPart('profiles', [{ ...count, pointsEach: '0.1234567' }]),
    says: [
      'wrong_form',
      'profiles[0].pointsEach',
      '`0.1234567`: points were expected, as text: "2.5", at most a million, at most six digits after the point',
    ],
  },
  {
    why: 'a ranking key is misspelt',
    data: withPart('profiles', [{ ...count, keys: [{ key: 'peerReviewScor', direction: 'descending' }] }]),
    says: [
      'wrong_form',
      'profiles[0].keys[0].key',
      '`peerReviewScor` is not accepted; did you mean `peerReviewScore`?',
    ],
  },
  {
    why: 'a profile has no ranking key',
    data: withPart('profiles', [{ ...count, keys: [] }]),
    says: ['wrong_form', 'profiles[0].keys', 'a list of one or more was expected'],
  },
  {
    why: 'a parameter has a misspelt type',
    data: withPart('parameters', [{ ...parameter, type: 'integr', default: 1, minimum: 0, maximum: 2 }]),
    says: ['wrong_form', 'parameters[0].type', '`integr` is not accepted; did you mean `integer`?'],
  },
  {
    why: 'a number is not whole',
    data: withPart('parameters', [{ ...parameter, type: 'integer', default: 0.5, minimum: 0, maximum: 2 }]),
    says: [
      'not_plain_data',
      'parameters[0].default',
      '`0.5` is not a safe whole number; write other numbers as text, "0.5"',
    ],
  },
  {
    why: 'a whole number is a text',
    data: withPart('parameters', [{ ...parameter, type: 'integer', default: '1', minimum: 0, maximum: 2 }]),
    says: ['wrong_form', 'parameters[0].default', '`"1"`: a whole number was expected'],
  },
] as const;

describe('the schema refuses, in one line,', () => {
  test.each(broken)('$why', ({ data, says }) => {
    expect(problemsOf(() => parseRuleSet(data))).toEqual([says]);
  });

  test.each(broken)('without words of a library or a language: $why', ({ data }) => {
    for (const [, , message] of problemsOf(() => parseRuleSet(data)))
      expect(message).not.toMatch(LIBRARY_WORDS);
  });
});

const LIBRARY_WORDS = /invalid|undefined|expected string|received|array|zod|NaN|\n/i;
