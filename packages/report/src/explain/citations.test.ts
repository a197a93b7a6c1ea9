import { BASIS_GRADES } from '@grantscore/core';
import { expect, test } from '@jest/globals';
import { basisText, citationText, gradeText } from './citations.ts';

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

test('two grades that differ are said apart, one grade once', () => {
  expect(basisText({ item: 'official-summary', test: 'modelling-choice', note: '' })).toBe(
    'the item: known from a third party’s summary; the test: our modelling choice',
  );
  expect(basisText({ item: 'reconstructed', test: 'reconstructed', note: '' })).toBe(
    'the item and its test: reconstructed, the text was not seen',
  );
});
