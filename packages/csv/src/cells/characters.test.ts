import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { normalisedCell } from './characters.ts';

describe('normalised', () => {
  test.each([
    { text: '1\u00A0234', plain: '1 234', note: 'a non-breaking space taken as a blank' },
    { text: '\u202F12\u2009', plain: '12', note: 'a narrow non-breaking space taken as a blank' },
    { text: 'y\u200Bes', plain: 'yes', note: 'a zero-width space left out' },
    { text: 'y\uFEFFes', plain: 'yes', note: 'a byte order mark left out' },
    { text: 'lim\u00ADits', plain: 'limits', note: 'a soft hyphen left out' },
    { text: '‘yes’', plain: 'yes', note: 'curly quotes around it left out' },
    { text: '«yes»', plain: 'yes', note: 'curly quotes around it left out' },
    { text: 'don’t', plain: "don't", note: 'a curly quote taken as a straight one' },
    { text: 'ｙｅｓ', plain: 'yes', note: 'full-width characters taken as plain ones' },
    { text: '１２．５', plain: '12.5', note: 'full-width characters taken as plain ones' },
    { text: '\u22125', plain: '-5', note: 'a minus sign (U+2212) taken as -' },
    { text: '2–3', plain: '2-3', note: 'an en dash taken as -' },
    { text: 'cafe\u0301', plain: 'café', note: 'accents joined to their letters' },
    { text: '\u2028', plain: '\u2028', note: undefined },
  ])('$text is $plain: $note', ({ text, plain, note }) => {
    const cell = normalisedCell(text);
    expect(cell.text).toBe(plain);
    expect(cell.notes[0]).toBe(note);
  });

  test.each(['plain text', 'é', '日本'])('%s stays as it is', (text) => {
    expect(normalisedCell(text)).toEqual({ text, notes: [], refused: null });
  });
});

test.each([
  { text: '\u202E12', says: 'a right-to-left override changes the order in which it is shown' },
  { text: '12\u200F', says: 'a right-to-left mark' },
  { text: '\u2066yes', says: 'a left-to-right isolate' },
  { text: '٣', says: 'Arabic-Indic digits are not read; write 0 to 9' },
  { text: '१२', says: 'Devanagari digits' },
  { text: '𝟏', says: 'digits of another script (U+1D7CF)' },
  { text: '10²', says: '`²` is none of the digits 0 to 9' },
  { text: '½', says: '`½`' },
  { text: '1\u00AD2', says: 'a soft hyphen beside a digit' },
  { text: '\u00AD5', says: 'a soft hyphen beside a digit' },
  { text: 'ye\u0000s', says: 'a control character (U+0000) stands in it' },
  { text: 'ye\uFFFD', says: 'a replacement character stands in it' },
  { text: 'yes\u2063', says: 'an invisible character (U+2063)' },
])('$says', ({ text, says }) => {
  expect(normalisedCell(text).refused).toContain(says);
});

property.prop([fc.string({ unit: 'binary' })])('what was normalised once stays as it is', (text) => {
  const once = normalisedCell(text);
  if (once.refused === null)
    expect(normalisedCell(once.text)).toMatchObject({ text: once.text, refused: null });
});
