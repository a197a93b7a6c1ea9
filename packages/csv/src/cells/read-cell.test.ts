import type { ScalarFactData } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { cellReader } from './read-cell.ts';

const VALUES = [
  { value: 'none', label: 'nothing' },
  { value: 'limits', label: 'Limits them' },
  { value: 'None', label: 'the word itself' },
];
const asked = { id: 'a.fact', label: 'fact', question: 'Which?' };

/** `value` is what is read; `code` why nothing is. */
interface Case {
  readonly text: string;
  readonly value?: unknown;
  readonly code?: string;
  readonly says?: string;
  readonly why?: string;
}

const TABLES: readonly { readonly fact: ScalarFactData; readonly cases: readonly Case[] }[] = [
  {
    fact: { ...asked, type: 'boolean' },
    cases: [
      ...['yes', 'YES', 'Yes', 'y', 'Y', 'true', 'TRUE', '1', ' yes '].map((text) => ({ text, value: true })),
      ...['no', 'NO', 'n', 'N', 'false', 'False', '0'].map((text) => ({ text, value: false })),
      { text: "'yes", code: 'not_yes_or_no', why: 'an apostrophe guards formulas only' },
      { text: 'maybe', code: 'not_yes_or_no' },
      { text: 'yes - see policy', code: 'not_yes_or_no' },
      { text: '2', code: 'not_yes_or_no' },
      { text: 'ｙｅｓ', code: 'not_yes_or_no', why: 'full-width letters' },
      { text: '__proto__', code: 'not_yes_or_no' },
      { text: 'constructor', code: 'not_yes_or_no' },
      { text: 'N/A', code: 'not_applicable_refused', says: 'leave the cell blank' },
      { text: 'not applicable', code: 'not_applicable_refused' },
      { text: 'NA', code: 'not_yes_or_no', why: 'not one of the two ways to write it' },
    ],
  },
  {
    fact: { ...asked, type: 'enum', values: VALUES },
    cases: [
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
    ],
  },
  {
    fact: { ...asked, type: 'set', values: VALUES.slice(0, 2) },
    cases: [
      { text: 'limits', value: ['limits'] },
      { text: 'limits; none', value: ['none', 'limits'], why: 'in the order of the catalogue' },
      { text: 'none;none;', value: ['none'], why: 'each once; a separator at the end is a habit' },
      { text: 'Nothing ;LIMITS THEM', value: ['none', 'limits'] },
      { text: 'none;;limits', code: 'not_a_choice', why: 'a member got lost' },
      { text: ';', code: 'not_a_choice' },
      { text: 'none, limits', code: 'not_a_choice', says: 'separated by semicolons' },
    ],
  },
  {
    fact: { ...asked, type: 'integer', minimum: 0, maximum: 12 },
    cases: [
      { text: '12', value: 12 },
      { text: '0', value: 0 },
      { text: '+7', value: 7 },
      { text: '007', value: 7 },
      { text: '-0', value: 0 },
      { text: '13', code: 'out_of_range', says: 'a number from 0 to 12' },
      { text: '-1', code: 'out_of_range' },
      { text: '12.0', code: 'not_an_integer' },
      { text: '1e1', code: 'not_an_integer' },
      { text: '0x1', code: 'not_an_integer' },
      { text: '١٢', code: 'not_an_integer', why: 'other digits' },
      { text: 'twelve', code: 'not_an_integer' },
    ],
  },
  {
    fact: { ...asked, type: 'integer' },
    cases: [
      { text: '9007199254740991', value: 9007199254740991 },
      { text: '9007199254740992', code: 'out_of_range', why: 'not a safe integer' },
    ],
  },
  {
    fact: { ...asked, type: 'decimal', minimum: '-1', maximum: '100' },
    cases: [
      { text: '12.50', value: '12.50', why: 'the scale stays as written' },
      { text: '+007.0', value: '7.0' },
      { text: '.5', value: '0.5' },
      { text: '-0.00', value: '0.00' },
      { text: '-1', value: '-1' },
      { text: '-1.01', code: 'out_of_range' },
      { text: '100.000000000001', code: 'out_of_range', why: 'one step over' },
      { text: '0.1234567890123', code: 'not_a_number', says: '12 after it' },
      { text: '5%', code: 'not_a_number', says: 'percent sign' },
      { text: '1,5', code: 'not_a_number', says: 'without commas' },
      { text: '1e2', code: 'not_a_number' },
      { text: 'Infinity', code: 'not_a_number' },
      { text: 'NaN', code: 'not_a_number' },
      { text: '5.', code: 'not_a_number' },
    ],
  },
  {
    fact: { ...asked, type: 'money', minimum: '0' },
    cases: [
      { text: '1234.5', value: '1234.5' },
      { text: '$1,234.50', value: '1234.50' },
      { text: '$ 400', value: '400' },
      { text: '1,234,567', value: '1234567' },
      { text: '0', value: '0' },
      { text: '-0.00', value: '0.00' },
      { text: '-$5', code: 'out_of_range' },
      { text: '$-5.00', code: 'out_of_range' },
      { text: '-$-5', code: 'not_an_amount' },
      { text: '(500)', code: 'not_an_amount', says: 'parentheses are not read as a minus' },
      { text: '$(500.00)', code: 'not_an_amount', says: 'parentheses' },
      { text: '1.234,50', code: 'not_an_amount', says: 'a comma does not stand before cents' },
      { text: '1,23', code: 'not_an_amount', says: 'comma before every third digit' },
      { text: '12,34.00', code: 'not_an_amount' },
      { text: '1234,567', code: 'not_an_amount' },
      { text: ',123', code: 'not_an_amount' },
      { text: '12.345', code: 'not_an_amount', says: 'at most two digits' },
      { text: '1.', code: 'not_an_amount' },
      { text: '$', code: 'not_an_amount' },
      { text: '€5', code: 'not_an_amount' },
      { text: 'four hundred', code: 'not_an_amount', says: '1234.50 or $1,234.50' },
      { text: '5k', code: 'not_an_amount' },
      { text: '1e3', code: 'not_an_amount' },
      { text: '########', code: 'not_an_amount' },
    ],
  },
  {
    fact: { ...asked, type: 'date' },
    cases: [
      { text: '2023-04-04', value: '2023-04-04' },
      { text: '2024-02-29', value: '2024-02-29' },
      { text: '2023-02-29', code: 'not_a_date', says: 'no such day' },
      { text: '2023-13-01', code: 'not_a_date' },
      { text: '2023-00-10', code: 'not_a_date' },
      { text: '4/4/2023', code: 'not_a_date', says: 'as 2023-04-04 is written' },
      { text: '2023-4-4', code: 'not_a_date' },
      { text: '45020', code: 'not_a_date', why: 'a serial number of a spreadsheet' },
      { text: 'NA', code: 'not_a_date', why: 'reported, never guessed' },
      { text: '2023-04-04T00:00:00Z', code: 'not_a_date' },
    ],
  },
  {
    fact: { ...asked, type: 'instant' },
    cases: [
      { text: '2023-04-04T20:59:00-04:00', value: '2023-04-04T20:59:00-04:00' },
      { text: '2023-04-05T00:59Z', value: '2023-04-05T00:59Z' },
      { text: '2023-04-04T20:59:00', code: 'not_an_instant', says: 'how far the clock is from UTC' },
      { text: '2023-02-29T20:59:00Z', code: 'not_an_instant' },
      { text: '2023-04-04 20:59:00Z', code: 'not_an_instant' },
      { text: '2023-04-04', code: 'not_an_instant' },
    ],
  },
  {
    fact: { ...asked, type: 'text' },
    cases: [
      { text: 'any text', value: 'any text' },
      { text: 'N/A', value: 'N/A', why: 'in a text it is text' },
      { text: '007', value: '007' },
      {
        text: "'-5 is what they wrote",
        value: '-5 is what they wrote',
        why: 'the guard of a formula is taken away',
      },
      { text: '__proto__', value: '__proto__' },
    ],
  },
  {
    fact: { ...asked, id: 'application.uei', type: 'text' },
    cases: [
      { text: 'YNDUZMUZF8H8', value: 'YNDUZMUZF8H8' },
      { text: 't53mcmltwk59', value: 'T53MCMLTWK59', why: 'kept in capitals' },
      { text: '0NDUZMUZF8H8', code: 'not_a_uei', why: '0 first' },
      { text: 'YNDUZMUZF8HH', code: 'not_a_uei', why: 'a letter last' },
      { text: 'YNDUZOUZF8H8', code: 'not_a_uei', why: 'a letter O' },
      { text: 'A12345678901', code: 'not_a_uei', why: 'nine digits in a row' },
      { text: 'YNDUZMUZF8H', code: 'not_a_uei', why: 'eleven' },
    ],
  },
];

describe.each(TABLES.map((table) => ({ ...table, type: table.fact.type })))('$type', ({ fact, cases }) => {
  test.each(cases)('$text', ({ text, value, code, says }) => {
    const answer = cellReader(fact)(text);
    if (code === undefined) expect(answer).toEqual({ status: 'provided', value });
    else
      expect(answer).toMatchObject({
        status: 'refused',
        code,
        expected: expect.stringContaining(says ?? ''),
      });
  });

  test.each(['', ' ', '\t', ' '])('blank %j is not provided', (text) => {
    expect(cellReader(fact)(text)).toEqual({ status: 'not_provided' });
  });
});

test.each(['N/A', 'n/a', 'Not Applicable'])('%s is an answer where the question allows it', (text) => {
  expect(cellReader({ ...asked, type: 'date', notApplicable: true })(text)).toEqual({
    status: 'not_applicable',
  });
});

test('an accepted answer goes before "not applicable"', () => {
  const values = [{ value: 'n/a', label: 'neither' }];
  expect(cellReader({ ...asked, type: 'enum', values, notApplicable: true })('N/A')).toEqual({
    status: 'provided',
    value: 'n/a',
  });
});

test('a blank means what the fact says it means', () => {
  expect(cellReader({ ...asked, type: 'boolean', blankMeans: false })('')).toEqual({
    status: 'provided',
    value: false,
  });
});

test('a wrong choice comes with the nearest right one, by its label too', () => {
  const read = cellReader({ ...asked, type: 'enum', values: VALUES });
  expect(read('limit')).toMatchObject({ nearest: 'limits' });
  expect(read('limits tem')).toMatchObject({ nearest: 'limits' });
  expect(read('something else')).toMatchObject({ nearest: null });
});

test.each(['YNDUZMUZF8H8', 'T53MCMLTWK59', 'UYDJJ1S8DR85', 'ELPGKCJ7DJK7'])('%s checks', (uei) => {
  expect(cellReader({ ...asked, id: 'application.uei', type: 'text' })(uei)).not.toHaveProperty('warning');
});

test('a Unique Entity ID that does not check is read with a warning', () => {
  expect(cellReader({ ...asked, id: 'application.uei', type: 'text' })('YNDUZMUZF8H7')).toMatchObject({
    status: 'provided',
    value: 'YNDUZMUZF8H7',
    warning: { code: 'uei_check_digit' },
  });
});
