import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { rowsOf, rowsText, type TextRow } from './rows-text.ts';

describe('rows in one cell', () => {
  test.each<{ why: string; rows: readonly TextRow[]; text: string }>([
    {
      why: 'two rows',
      rows: [
        [
          ['name', 'Clinic'],
          ['amount', '10.00'],
        ],
        [['name', 'School']],
      ],
      text: '[name=Clinic, amount=10.00] [name=School]',
    },
    { why: 'a row that says nothing', rows: [[]], text: '[]' },
    { why: 'a comma in a text', rows: [[['name', 'A, B']]], text: '[name="A, B"]' },
    { why: 'a quote mark in a text', rows: [[['name', 'the "A"']]], text: '[name="the ""A"""]' },
    { why: 'blanks around a text', rows: [[['name', ' A ']]], text: '[name=" A "]' },
    { why: 'members of a set', rows: [[['tools', 'saw; axe']]], text: '[tools=saw; axe]' },
  ])('$why: $text', ({ rows, text }) => {
    expect(rowsText(rows)).toBe(text);
    expect(rowsOf(text)).toEqual(rows);
  });

  test('are read with blanks as one likes', () => {
    expect(rowsOf(' [ name = Clinic ,amount=10.00 ]\n[name=School]')).toEqual([
      [
        ['name', 'Clinic'],
        ['amount', '10.00'],
      ],
      [['name', 'School']],
    ]);
  });

  test.each([
    '',
    'Clinic',
    '[name=Clinic',
    'name=Clinic]',
    '[name]',
    '[=Clinic]',
    '[name="A]',
    '[name=A] and more',
  ])('are not read from `%s`', (text) => expect(rowsOf(text)).toBeNull());

  const name = fc.stringMatching(/^[a-z_.]+$/);
  const rows = fc.array(fc.array(fc.tuple(name, fc.string({ unit: 'grapheme' }))), { minLength: 1 });
  property.prop([rows])('are read as they were written, whatever they say', (written) => {
    expect(rowsOf(rowsText(written))).toEqual(written);
  });
});
