import { expect, test } from '@jest/globals';
import { pathText, RuleSetError, shown } from './rule-set-problem.ts';

test.each([
  { path: [], text: '', why: 'the whole' },
  { path: ['criteria', 2, 'when', 'operator'], text: 'criteria[2].when.operator', why: 'keys and places' },
  { path: ['points', 'le-no-knock'], text: 'points.le-no-knock', why: 'an id with hyphens' },
  { path: ['points', 'a.b'], text: 'points["a.b"]', why: 'a key with a dot of its own' },
  { path: ['points', 'a\nb'], text: 'points["a\\nb"]', why: 'a key with a line break stays on the line' },
  { path: [0, 'x'], text: '[0].x', why: 'a list at the top' },
])('pathText of $path is `$text` ($why)', ({ path, text }) => {
  expect(pathText(path)).toBe(text);
});

test('a RuleSetError tells all problems in one line, each with its place', () => {
  const error = new RuleSetError('rule set `x`', [
    { code: 'missing', path: [], message: '`title` is missing; text was expected' },
    {
      code: 'unknown_name',
      path: ['criteria', 0, 'family'],
      message: '`mian` is not a family; did you mean `main`?',
    },
  ]);
  expect(error.message).toBe(
    'rule set `x` cannot be used: `title` is missing; text was expected; criteria[0].family: `mian` is not a family; did you mean `main`?',
  );
});

test.each([
  { value: undefined, text: 'nothing' },
  { value: null, text: '`null`' },
  { value: 'a', text: '`a`' },
  { value: ['a'], text: '`["a"]`' },
])('shown $value is $text', ({ value, text }) => {
  expect(shown(value)).toBe(text);
});
