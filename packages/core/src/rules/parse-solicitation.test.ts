import { describe, expect, test } from '@jest/globals';
import { problemsOf, without } from '../testing/broken.ts';
import { smallSolicitation } from '../testing/small-solicitation.ts';
import { digest } from './digest.ts';
import { parseSolicitation } from './parse-solicitation.ts';

const small = smallSolicitation();
const withDeadline = (more: object) => ({
  ...small,
  deadlines: [{ label: 'due', date: '2023-04-04', time: '20:59', timeZone: 'America/New_York', ...more }],
});

const broken = [
  {
    why: 'null stands for it',
    data: null,
    says: ['wrong_form', '', '`null` stands where an object was expected'],
  },
  {
    why: 'a key is misspelt',
    data: { ...small, paramters: {} },
    says: ['unknown_key', '', '`paramters` is not known here; did you mean `parameters`?'],
  },
  {
    why: 'it weighs criteria itself',
    data: { ...small, points: { first: '1' } },
    says: [
      'unknown_key',
      '',
      '`points` is not known here; known are $schema, id, title, cycle, ruleSet, basis, note, documents, criteria, criterionBasis, parameters, items, profile, deadlines, funds, fundsNote',
    ],
  },
  {
    why: 'it adds a criterion',
    data: { ...small, criteria: { add: ['x'] } },
    says: ['unknown_key', 'criteria', '`add` is not known here; known are on, off'],
  },
  {
    why: 'its criteria are a list',
    data: { ...small, criteria: ['first'] },
    says: ['wrong_form', 'criteria', '`["first"]` stands where an object was expected'],
  },
  {
    why: 'its title is missing',
    data: without(small, 'title'),
    says: ['missing', '', '`title` is missing; text was expected'],
  },
  {
    why: 'its cycle is written in two digits',
    data: { ...small, cycle: 'FY23' },
    says: ['wrong_form', 'cycle', '`FY23`: a fiscal year was expected: "FY2023"'],
  },
  {
    why: 'its rule set has half a version',
    data: { ...small, ruleSet: 'small@1' },
    says: ['wrong_form', 'ruleSet', '`small@1`: a rule set was expected: "ojp-fy2023" or "ojp-fy2023@1.0.0"'],
  },
  {
    why: 'its basis is no grade',
    data: { ...small, basis: 'official' },
    says: ['wrong_form', 'basis', '`official` is not accepted; did you mean `official-text`?'],
  },
  {
    why: 'a parameter is a list',
    data: { ...small, parameters: { p: ['1'] } },
    says: [
      'wrong_form',
      'parameters.p',
      '`["1"]`: a whole number, or a decimal number or choice as text, was expected',
    ],
  },
  {
    why: 'a parameter is half a number',
    data: { ...small, parameters: { p: 0.5 } },
    says: [
      'not_plain_data',
      'parameters.p',
      '`0.5` is not a safe whole number; write other numbers as text, "0.5"',
    ],
  },
  {
    why: 'an item has no criterion',
    data: { ...small, items: [{ id: 'i', label: 'i', criteria: [] }] },
    says: ['wrong_form', 'items[0].criteria', 'a list of one or more was expected'],
  },
  {
    why: 'its funds have a thousands mark',
    data: { ...small, funds: '24,000,000' },
    says: ['wrong_form', 'funds', '`24,000,000`: a decimal number was expected, as text: "12.50"'],
  },
  {
    why: 'a deadline has a twelve-hour clock',
    data: withDeadline({ time: '8:59 pm' }),
    says: ['wrong_form', 'deadlines[0].time', '`8:59 pm`: a time of day was expected, 24 hours: "20:59"'],
  },
  {
    why: 'a deadline lacks its zone',
    data: { ...small, deadlines: [without(withDeadline({}).deadlines[0] ?? {}, 'timeZone')] },
    says: ['missing', 'deadlines[0]', '`timeZone` is missing; text was expected'],
  },
  {
    why: 'a deadline is on a day that is none',
    data: withDeadline({ date: '2023-02-29' }),
    says: ['wrong_form', 'deadlines[0].date', '`2023-02-29`: a day was expected, written YYYY-MM-DD'],
  },
  {
    why: 'a deadline is in a zone that is none',
    data: withDeadline({ timeZone: 'Eastern' }),
    says: [
      'wrong_form',
      'deadlines[0]',
      '2023-04-04 20:59 in `Eastern` is no moment; the zone is a name like America/New_York',
    ],
  },
  {
    why: 'a deadline is at a time that the clock skips',
    data: withDeadline({ date: '2023-03-12', time: '02:30' }),
    says: [
      'wrong_form',
      'deadlines[0]',
      '2023-03-12 02:30 in `America/New_York` is no moment; the zone is a name like America/New_York',
    ],
  },
] as const;

describe('a solicitation is refused where', () => {
  test.each(broken)('$why', ({ data, says }) => {
    expect(problemsOf(() => parseSolicitation(data))).toEqual([says]);
  });

  test('its fault is told with its name', () => {
    expect(() => parseSolicitation({ ...small, funds: 'much' })).toThrow(
      'solicitation `small-call` cannot be used: funds: `much`: a decimal number was expected, as text: "12.50"',
    );
  });
});

describe('a solicitation that is accepted', () => {
  test('is what was written', () => {
    expect(parseSolicitation(small).data).toEqual(small);
  });

  test('is named by its id and digest', () => {
    expect(parseSolicitation(small).ref).toEqual({ id: 'small-call', sha256: digest(small) });
  });

  test.each([
    { why: 'a deadline', data: withDeadline({}) },
    { why: 'a version of the rule set', data: { ...small, ruleSet: 'small@1.0.0' } },
    { why: 'parameters of either kind', data: { ...small, parameters: { p: '0.5', n: 3 } } },
  ])('may have $why', ({ data }) => {
    expect(problemsOf(() => parseSolicitation(data))).toEqual([]);
  });
});
