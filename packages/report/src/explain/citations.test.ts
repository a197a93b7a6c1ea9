import { type AppliedRuleSet, BASIS_GRADES } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { calledRules, libraryRules } from '../testing/library-applications.ts';
import { basisInUse, basisNote, basisText, citationText, gradeText } from './citations.ts';

const documents = [{ id: 'order', short: 'Order 9', title: 'Order 9 on Shelves', seen: 'invented' }];

test.each([
  { section: 'sec. 7(a)', text: 'Order 9 sec. 7(a)', why: 'a section follows its order' },
  { section: 'item 4', text: 'Order 9, item 4', why: 'another part is set off' },
])('$text: $why', ({ section, text }) => {
  expect(citationText({ document: 'order', section }, documents)).toBe(text);
});

test('a document without parts is its name alone', () => {
  expect(citationText({ document: 'order' }, documents)).toBe('Order 9');
});

test('a document that is not listed is named by its id', () => {
  expect(citationText({ document: 'lost', section: 'sec. 1' }, documents)).toBe('lost sec. 1');
});

test('every grade has its words', () => {
  expect(BASIS_GRADES.map(gradeText)).toEqual([
    'the text itself was read',
    'known from a third party’s summary',
    'reconstructed, the text was not seen',
    'our modelling choice',
  ]);
});

test.each([
  {
    item: 'official-summary' as const,
    grade: 'modelling-choice' as const,
    here: null,
    text: 'the item: known from a third party’s summary; the test: our modelling choice',
    why: 'two grades that differ are said apart',
  },
  {
    item: 'reconstructed' as const,
    grade: 'reconstructed' as const,
    here: null,
    text: 'the item and its test: reconstructed, the text was not seen',
    why: 'one grade is said once',
  },
  {
    item: 'reconstructed' as const,
    grade: 'reconstructed' as const,
    here: { item: 'reconstructed' as const, note: '' },
    text: 'the item and its test: reconstructed, the text was not seen; that this call asks for it is inferred',
    why: 'what is said of the call is about the item alone',
  },
  {
    item: 'official-summary' as const,
    grade: 'modelling-choice' as const,
    here: { item: 'reconstructed' as const, note: '' },
    text: 'the item: known from a third party’s summary, but that this call asks for it is inferred; the test: our modelling choice',
    why: 'where it is less sure of the call, the weaker grade stands beside the other',
  },
])('how sure we are: $why', ({ item, grade, here, text }) => {
  expect(basisText({ basis: { item, test: grade, note: '' }, here })).toBe(text);
});

describe('the basis in use', () => {
  const used = (id: string, rules: AppliedRuleSet) => {
    const criterion = rules.criteria.find((own) => own.id === id);
    if (criterion === undefined) throw new RangeError(id);
    return basisInUse(criterion, rules);
  };

  test('is the rule set’s where the solicitation says nothing', () => {
    expect(used('lib-fines', libraryRules).basis.item).toBe('official-summary');
    expect(used('lib-rural', calledRules).here).toBeNull();
  });

  test('is the solicitation’s where it is less sure of its item, with both notes', () => {
    const own = used('lib-fines', calledRules);
    expect(own.here?.item).toBe('reconstructed');
    expect(basisNote(own)).toBe('invented In this call: Nobody saw it there.');
  });
});
