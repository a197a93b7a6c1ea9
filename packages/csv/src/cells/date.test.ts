import { fc, test as property } from '@fast-check/jest';
import { isDate } from '@grantscore/core';
import { expect } from '@jest/globals';
import { asked, testCells } from '../testing/cell-table.ts';
import { isDay } from './calendar.ts';

const DATE = { ...asked, type: 'date' } as const;

testCells('a day', DATE, [
  { text: '2023-04-04', value: '2023-04-04' },
  { text: '2024-02-29', value: '2024-02-29' },
  { text: ' 2023-04-04 ', value: '2023-04-04' },
  { text: '2023–04–04', value: '2023-04-04', warning: 'cell_normalised', says: 'an en dash taken as -' },
  { text: '2023-02-30', code: 'not_a_date', says: 'the calendar has no such day' },
  { text: '2023-02-29', code: 'not_a_date', says: 'no such day' },
  { text: '2023-13-01', code: 'not_a_date', says: 'no such day' },
  { text: '2023-00-10', code: 'not_a_date', says: 'no such day' },
  { text: '4/4/2023', code: 'not_a_date', says: 'as 2023-04-04 is written' },
  { text: '04/15/2023', code: 'not_a_date', says: 'this can only be month/day/year, MM/DD/YYYY: 2023-04-15' },
  { text: '04/15/2023', code: 'not_a_date', says: 'with --date-format' },
  { text: '15/04/2023', code: 'not_a_date', says: 'this can only be day/month/year, DD/MM/YYYY' },
  {
    text: '04/05/2023',
    code: 'not_a_date',
    says: 'this could be 2023-04-05 as MM/DD/YYYY, or 2023-05-04 as DD/MM/YYYY',
  },
  { text: '4/5/2023', code: 'not_a_date', says: '2023-04-05 as M/D/YYYY, or 2023-05-04 as D/M/YYYY' },
  { text: '02/30/2023', code: 'not_a_date', says: 'the calendar has no such day' },
  { text: '15.04.2023', code: 'not_a_date', says: 'DD.MM.YYYY: 2023-04-15' },
  { text: 'April 4, 2023', code: 'not_a_date', says: 'MMMM D, YYYY: 2023-04-04' },
  { text: '4-Apr-2023', code: 'not_a_date', says: 'D-MMM-YYYY: 2023-04-04' },
  { text: '2023-4-4', code: 'not_a_date', says: 'YYYY-M-D: 2023-04-04' },
  { text: '20230404', code: 'not_a_date', says: 'YYYYMMDD: 2023-04-04' },
  { text: '4/5/23', code: 'not_a_date', says: 'the year with four digits' },
  { text: '45020', code: 'not_a_date', says: 'a spreadsheet’s number of a day, and would be 2023-04-04' },
  { text: '45020.5', code: 'not_a_date', says: '2023-04-04' },
  { text: '12345678', code: 'not_a_date', says: 'no such day', why: 'the 78th of a month 56' },
  { text: '########', code: 'spreadsheet_hashes', says: 'a column is too narrow' },
  { text: '#N/A', code: 'spreadsheet_error', says: 'a look-up that found nothing' },
  { text: '2023-04-04T00:00:00Z', code: 'not_a_date', says: 'leave the time of day away' },
  { text: '4/4/2023 0:00', code: 'not_a_date', says: 'leave the time of day away' },
  { text: 'NA', code: 'not_a_date', says: 'leave the cell blank where the answer is not known' },
  { text: 'yesterday', code: 'not_a_date', says: 'as 2023-04-04 is written' },
]);

testCells(
  'a day in a declared form',
  DATE,
  [
    { text: '04/05/2023', value: '2023-04-05' },
    { text: '2023-04-05', value: '2023-04-05', why: 'always read' },
    { text: '4/5/2023', code: 'not_a_date', says: 'or as MM/DD/YYYY, which --date-format declares' },
    { text: '02/30/2023', code: 'not_a_date', says: 'the calendar has no such day' },
    {
      text: '15/04/2023',
      code: 'not_a_date',
      says: 'no such day as MM/DD/YYYY, and has 2023-04-15 as DD/MM/YYYY',
    },
    { text: '45020', code: 'not_a_date', says: 'would be 2023-04-04' },
  ],
  { dateFormat: 'MM/DD/YYYY' },
);

testCells(
  'a day with the name of its month',
  DATE,
  [
    { text: '4-Apr-2023', value: '2023-04-04' },
    { text: '31-DEC-2023', value: '2023-12-31' },
    { text: '4-April-2023', code: 'not_a_date' },
    { text: '4-Avr-2023', code: 'not_a_date' },
  ],
  { dateFormat: 'D-MMM-YYYY' },
);

const digits = (max: number, length: number) =>
  fc.integer({ min: 0, max }).map((n) => String(n).padStart(length, '0'));

property.prop([digits(9999, 4), digits(13, 2), digits(32, 2)])(
  'days are those of core',
  (year, month, day) => {
    expect(isDay(`${year}-${month}-${day}`)).toBe(isDate(`${year}-${month}-${day}`));
  },
);

property.prop([fc.string({ unit: fc.constantFrom(...'0123-/x ') })])('and nothing else is one', (text) => {
  expect(isDay(text)).toBe(isDate(text));
});
