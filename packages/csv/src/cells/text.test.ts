import { expect, test } from '@jest/globals';
import { asked, testCells } from '../testing/cell-table.ts';
import { cellReader } from './read-cell.ts';

testCells('a text', { ...asked, type: 'text' }, [
  { text: 'any text', value: 'any text' },
  { text: 'N/A', value: 'N/A', why: 'in a text it is text' },
  { text: '#REF!', value: '#REF!' },
  { text: '007', value: '007' },
  {
    text: "'-5 is what they wrote",
    value: '-5 is what they wrote',
    why: 'the guard of a formula is taken away',
  },
  { text: '__proto__', value: '__proto__' },
  {
    text: '\u00A0“Any”\u00A0text\u00A0',
    value: '“Any”\u00A0text',
    why: 'blanks of any width around it are blanks',
  },
]);

testCells('a Unique Entity ID', { ...asked, id: 'application.uei', type: 'text' }, [
  ...['YNDUZMUZF8H8', 'T53MCMLTWK59', 'UYDJJ1S8DR85', 'ELPGKCJ7DJK7'].map((text) => ({ text, value: text })),
  { text: 't53mcmltwk59', value: 'T53MCMLTWK59', why: 'kept in capitals' },
  { text: 'T53MCMLTWK59\u200B', value: 'T53MCMLTWK59', warning: 'cell_normalised' },
  { text: 'YNDUZMUZF8H7', value: 'YNDUZMUZF8H7', warning: 'uei_check_digit' },
  { text: '0NDUZMUZF8H8', code: 'not_a_uei', why: '0 first' },
  { text: 'YNDUZMUZF8HH', code: 'not_a_uei', why: 'a letter last' },
  { text: 'YNDUZOUZF8H8', code: 'not_a_uei', why: 'a letter O' },
  { text: 'A12345678901', code: 'not_a_uei', why: 'nine digits in a row' },
  { text: 'YNDUZMUZF8H', code: 'not_a_uei', why: 'eleven' },
]);

test('of two things that are odd, the one warning says both', () => {
  const read = cellReader({ ...asked, id: 'application.uei', type: 'text' });
  expect(read('YNDUZMUZF8H7\u00A0')).toMatchObject({
    warning: {
      code: 'uei_check_digit',
      expected: expect.stringContaining('a non-breaking space taken as a blank'),
    },
  });
});
