import { describe, expect, test } from '@jest/globals';
import { plainData } from './plain-data.ts';
import { pathText } from './rule-set-problem.ts';

const cyclic: Record<string, unknown> = { name: 'x' };
cyclic['self'] = cyclic;
const twice: unknown[] = [];
twice.push(twice, twice);
const nested = (depth: number): unknown => (depth === 0 ? 'end' : [nested(depth - 1)]);
class Rules {
  readonly id = 'x';
}

const refused = [
  {
    why: 'NaN',
    data: { a: Number.NaN },
    says: ['not_plain_data', 'a', '`NaN` is not a safe whole number; write other numbers as text, "0.5"'],
  },
  {
    why: 'infinity',
    data: [1 / 0],
    says: [
      'not_plain_data',
      '[0]',
      '`Infinity` is not a safe whole number; write other numbers as text, "0.5"',
    ],
  },
  {
    why: 'half a number',
    data: { a: [0.5] },
    says: ['not_plain_data', 'a[0]', '`0.5` is not a safe whole number; write other numbers as text, "0.5"'],
  },
  {
    why: 'a number beyond the safe ones',
    data: { a: 2 ** 53 },
    says: [
      'not_plain_data',
      'a',
      '`9007199254740992` is not a safe whole number; write other numbers as text, "0.5"',
    ],
  },
  {
    why: 'minus zero',
    data: { a: -0 },
    says: ['not_plain_data', 'a', '`-0` is not a safe whole number; write other numbers as text, "0.5"'],
  },
  { why: 'a big integer', data: { a: 1n }, says: ['not_plain_data', 'a', 'a bigint is not data'] },
  { why: 'a function', data: { a: () => 1 }, says: ['not_plain_data', 'a', 'a function is not data'] },
  { why: 'a symbol', data: { a: Symbol('x') }, says: ['not_plain_data', 'a', 'a symbol is not data'] },
  {
    why: 'nothing in a list',
    data: { a: [undefined] },
    says: ['not_plain_data', 'a[0]', 'nothing stands here'],
  },
  {
    why: 'a hole in a list',
    data: { a: new Array(1) },
    says: ['not_plain_data', 'a[0]', 'nothing stands here'],
  },
  {
    why: 'an instance of a class',
    data: { a: new Rules() },
    says: ['not_plain_data', 'a', 'only plain objects are data'],
  },
  { why: 'a date', data: { a: new Date(0) }, says: ['not_plain_data', 'a', 'only plain objects are data'] },
  { why: 'a map', data: new Map(), says: ['not_plain_data', '', 'only plain objects are data'] },
  {
    why: 'a key `__proto__`',
    data: JSON.parse('{"a":{"__proto__":{"official":true}}}'),
    says: ['unknown_key', 'a', '`__proto__` is not a key that anything here can have'],
  },
  {
    why: 'an object that contains itself',
    data: cyclic,
    says: ['too_large', 'self.self.self.self.self.self.self.self', 'the data is nested more than 60 deep'],
  },
  {
    why: 'a list that contains itself twice',
    data: twice,
    says: ['too_large', '[0][0][0][0][0][0][0][0]', 'the data is nested more than 60 deep'],
  },
  {
    why: 'a list nested sixty-one deep',
    data: nested(61),
    says: ['too_large', '[0][0][0][0][0][0][0][0]', 'the data is nested more than 60 deep'],
  },
  {
    why: 'more values than any rule set has',
    data: Array.from({ length: 200_000 }, () => 0),
    says: ['too_large', '', 'there are more than 200000 values'],
  },
  {
    why: 'half a character',
    data: { a: '\ud83d' },
    says: ['not_plain_data', 'a', '`\ud83d` has half a character in it'],
  },
] as const;

describe('plainData refuses', () => {
  test.each(refused)('$why', ({ data, says }) => {
    const { problems } = plainData(data);
    expect(problems.slice(0, 1).map(({ code, path, message }) => [code, pathText(path), message])).toEqual([
      says,
    ]);
  });

  test.each([
    { why: 'an object that contains itself', data: cyclic },
    { why: 'a list with more values than any rule set has', data: Array.from({ length: 200_000 }, () => 0) },
  ])('$why but once', ({ data }) => {
    expect(plainData(data).problems).toHaveLength(1);
  });
});

describe('plainData accepts', () => {
  test.each([
    { why: 'a list nested sixty deep', data: nested(60) },
    { why: 'as many values as it may', data: Array.from({ length: 199_999 }, () => 0) },
    { why: 'one object in two places', data: ((shared) => [shared, shared])({ a: 1 }) },
    { why: 'an object without a prototype', data: Object.assign(Object.create(null), { a: 1 }) },
    { why: 'a whole character of two units', data: '\u{1F600}' },
    { why: 'keys that every object is born with', data: { constructor: 'x', toString: 'y' } },
    { why: 'the safe number furthest from zero', data: -(2 ** 53 - 1) },
  ])('$why', ({ data }) => {
    expect(plainData(data).problems).toEqual([]);
  });

  test('leaves out a key without a value, as JSON does', () => {
    expect(plainData({ a: undefined, b: 1 }).copy).toStrictEqual({ b: 1 });
  });

  test('does not touch the original', () => {
    const data = { list: [1] };
    plainData(data);
    expect(Object.isFrozen(data.list)).toBe(false);
  });

  test('does not lend a prototype to its copies', () => {
    const { copy } = plainData(JSON.parse('{"a":{"__proto__":{"official":true}}}'));
    expect((copy as { readonly a: { readonly official?: boolean } }).a.official).toBeUndefined();
  });
});
