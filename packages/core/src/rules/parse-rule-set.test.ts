import { describe, expect, test } from '@jest/globals';
import { problemsOf, withPart } from '../testing/broken.ts';
import { smallRuleSet } from '../testing/small-rule-set.ts';
import { parseRuleSet } from './parse-rule-set.ts';
import { RuleSetError } from './rule-set-problem.ts';

const [count] = smallRuleSet().profiles;

describe('a refusal', () => {
  test('tells every fault of form that there is', () => {
    const data = { ...smallRuleSet(), title: '', caution: 3 };
    expect(problemsOf(() => parseRuleSet(data)).map(([, path]) => path)).toEqual(['title', 'caution']);
  });

  test('names the rule set in its own message', () => {
    expect(() => parseRuleSet(withPart('title', ''))).toThrow(
      new RuleSetError('rule set `small`', [
        { code: 'wrong_form', path: ['title'], message: 'a text that is not empty was expected' },
      ]),
    );
  });

  test('stays on one line though the id does not', () => {
    let message = '';
    try {
      parseRuleSet({ id: 'a\nb', 'c\nd': 1, points: 2 });
    } catch (error) {
      message = String(error);
    }
    expect(message).not.toMatch(/\n/);
  });

  test('has no problem where nothing is wrong', () => {
    expect(problemsOf(() => parseRuleSet(smallRuleSet()))).toEqual([]);
  });
});

describe('what parseRuleSet accepts', () => {
  test.each(['1000000', '1000000.000000', '-1000000', '0.123456', '999999.999999'])(
    'has points as large and as fine as %s',
    (pointsEach) => {
      expect(problemsOf(() => parseRuleSet(withPart('profiles', [{ ...count, pointsEach }])))).toEqual([]);
    },
  );

  test('is what was written, nothing added', () => {
    expect(parseRuleSet(smallRuleSet()).data).toEqual(smallRuleSet());
  });

  test('is a copy: the original may change afterwards', () => {
    const data = { ...smallRuleSet(), title: 'before' };
    const { data: parsed } = parseRuleSet(data);
    data.title = 'after';
    expect(parsed.title).toBe('before');
  });

  test('is frozen to its leaves', () => {
    expect(Object.isFrozen(parseRuleSet(smallRuleSet()).data.criteria[0]?.basis)).toBe(true);
  });

  test('keeps its name', () => {
    expect(parseRuleSet(smallRuleSet()).ref).toMatchObject({ id: 'small', version: '1.0.0' });
  });
});
