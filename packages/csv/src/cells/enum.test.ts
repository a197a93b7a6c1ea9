import { expect, test } from '@jest/globals';
import { asked, testCells } from '../testing/cell-table.ts';
import { cellReader } from './read-cell.ts';

const VALUES = [
  { value: 'none', label: 'nothing' },
  { value: 'limits', label: 'Limits them' },
  { value: 'None', label: 'the word itself' },
];

testCells('one of the accepted answers', { ...asked, type: 'enum', values: VALUES }, [
  { text: 'limits', value: 'limits' },
  { text: 'LIMITS', value: 'limits' },
  { text: 'limits them', value: 'limits', why: 'the label in another case' },
  { text: 'nothing', value: 'none' },
  { text: 'none', value: 'none', why: 'exactly one of two that differ in case' },
  { text: 'None', value: 'None' },
  { text: 'NONE', code: 'not_a_choice', why: 'it could be either' },
  { text: 'lımits', code: 'not_a_choice', why: 'a dotless i is another letter' },
  { text: 'LİMİTS', code: 'not_a_choice', why: 'a dotted I is another letter' },
  { text: 'toString', code: 'not_a_choice' },
  {
    text: 'lim\u200Bits',
    value: 'limits',
    warning: 'cell_normalised',
    says: 'it is read as `limits`: a zero-width space left out',
  },
  {
    text: 'Limits\u00A0them',
    value: 'limits',
    warning: 'cell_normalised',
    says: 'a non-breaking space taken as a blank',
  },
  { text: '\u202Elimits', code: 'character_refused', says: 'a right-to-left override changes the order' },
  { text: '########', code: 'spreadsheet_hashes', says: 'widen the column' },
]);

testCells(
  'answers that hold more than plain letters',
  {
    ...asked,
    type: 'enum',
    values: [
      { value: '-5', label: 'five below' },
      { value: 'dont-know', label: 'Don’t know' },
      { value: 'some', label: '2–3 years' },
      { value: 'cafe', label: 'café' },
      { value: 'half', label: '½' },
      { value: '#N/A', label: 'the text itself' },
    ],
  },
  [
    { text: '-5', value: '-5' },
    { text: "'-5", value: '-5', why: 'guarded as a formula' },
    { text: "''-5", code: 'not_a_choice', why: 'guarded, and another text' },
    { text: 'Don’t know', value: 'dont-know', why: 'as it is written in the rules' },
    { text: "don't know", value: 'dont-know', why: 'a keyboard has no curly quote' },
    { text: '2-3 years', value: 'some' },
    { text: 'cafe\u0301', value: 'cafe', warning: 'cell_normalised', says: 'accents joined' },
    { text: '½', value: 'half', why: 'an accepted answer may hold any character' },
    { text: '#N/A', value: '#N/A' },
  ],
);

test('an accepted answer goes before "not applicable"', () => {
  const values = [{ value: 'n/a', label: 'neither' }];
  expect(cellReader({ ...asked, type: 'enum', values, notApplicable: true })('N/A')).toEqual({
    status: 'provided',
    value: 'n/a',
  });
});

test('a wrong choice comes with the nearest right one, by its label too', () => {
  const read = cellReader({ ...asked, type: 'enum', values: VALUES });
  expect(read('limit')).toMatchObject({ nearest: 'limits' });
  expect(read('limits tem')).toMatchObject({ nearest: 'limits' });
  expect(read('something else')).toMatchObject({ nearest: null });
});
