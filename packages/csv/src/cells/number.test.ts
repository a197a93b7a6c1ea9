import { asked, testCells } from '../testing/cell-table.ts';

testCells('a whole number', { ...asked, type: 'integer', minimum: 0, maximum: 12 }, [
  { text: '12', value: 12 },
  { text: '0', value: 0 },
  { text: '+7', value: 7 },
  { text: '007', value: 7 },
  { text: '-0', value: 0 },
  { text: ' 3\t', value: 3 },
  { text: '１２', value: 12, warning: 'cell_normalised', says: 'full-width characters' },
  { text: '12\u00A0', value: 12, warning: 'cell_normalised', says: 'a non-breaking space taken as a blank' },
  { text: '13', code: 'out_of_range', says: 'a number from 0 to 12' },
  { text: '-1', code: 'out_of_range' },
  { text: '\u22121', code: 'out_of_range', why: 'a minus sign is a minus' },
  { text: '12.0', code: 'not_an_integer', says: 'write 12, not 12.0' },
  { text: '11.5', code: 'not_an_integer', says: 'only a whole number' },
  { text: '1,234', code: 'not_an_integer', says: 'without thousands marks' },
  { text: '5%', code: 'not_an_integer', says: 'leave the percent sign away' },
  { text: '(5)', code: 'not_an_integer', says: 'parentheses are not read as a minus' },
  { text: '1.23E+05', code: 'not_an_integer', says: 'may have lost digits' },
  { text: '1e1', code: 'not_an_integer' },
  { text: '0x1', code: 'not_an_integer' },
  { text: '١٢', code: 'character_refused', says: 'Arabic-Indic digits are not read; write 0 to 9' },
  { text: '1²', code: 'character_refused', says: 'none of the digits 0 to 9' },
  { text: '1\u00AD2', code: 'character_refused', says: 'a soft hyphen beside a digit' },
  { text: 'twelve', code: 'not_an_integer' },
]);

testCells('a whole number without bounds', { ...asked, type: 'integer' }, [
  { text: '9007199254740991', value: 9007199254740991 },
  { text: '-9007199254740991', value: -9007199254740991 },
  { text: '9007199254740992', code: 'out_of_range', why: 'not a safe integer' },
]);

testCells('a number', { ...asked, type: 'decimal', minimum: '-1', maximum: '100', unit: 'points of 100' }, [
  { text: '12.50', value: '12.50', why: 'the scale stays as written' },
  { text: '+007.0', value: '7.0' },
  { text: '.5', value: '0.5' },
  { text: '-0.00', value: '0.00' },
  { text: '-1', value: '-1' },
  { text: '-1.00', value: '-1.00' },
  { text: '100.000', value: '100.000' },
  { text: '99.999999999999', value: '99.999999999999', why: 'twelve digits after the point' },
  { text: '-1.01', code: 'out_of_range' },
  { text: '100.000000000001', code: 'out_of_range', why: 'one step over' },
  { text: '0.1234567890123', code: 'not_a_number', says: '12 after it' },
  { text: '5%', code: 'not_a_number', says: 'percent sign away; this is counted in points of 100' },
  { text: '1,5', code: 'not_a_number', says: 'without commas' },
  { text: '1,5', code: 'not_a_number', says: 'say --decimal comma' },
  { text: '1,234.5', code: 'not_a_number', says: 'without commas' },
  { text: '$5', code: 'not_a_number', says: 'dollar sign' },
  { text: '5-', code: 'not_a_number', says: 'write the minus first' },
  { text: '1 234', code: 'not_a_number', says: 'without blanks' },
  { text: '1e2', code: 'not_a_number' },
  { text: '1.23E+05', code: 'not_a_number', says: 'scientific notation' },
  { text: 'Infinity', code: 'not_a_number' },
  { text: 'NaN', code: 'not_a_number', says: 'leave the cell blank' },
  { text: '5.', code: 'not_a_number' },
  { text: '#DIV/0!', code: 'spreadsheet_error', says: 'a division by zero' },
]);

testCells(
  'a number in percent',
  { ...asked, type: 'decimal', maximum: '100', unit: 'percent of the request' },
  [
    { text: '45', value: '45' },
    { text: '45%', value: '45' },
    { text: '45 %', value: '45' },
    { text: '45.5%', value: '45.5' },
    { text: '45\u00A0%', value: '45', warning: 'cell_normalised' },
    { text: '101%', code: 'out_of_range' },
    { text: '45%%', code: 'not_a_number' },
    { text: '%', code: 'not_a_number' },
  ],
);

testCells(
  'a number with a decimal comma',
  { ...asked, type: 'decimal', minimum: '0.5' },
  [
    { text: '12,50', value: '12.50' },
    { text: ',5', value: '0.5' },
    { text: '12', value: '12' },
    { text: '12.5', code: 'not_a_number', says: 'without points, such as 1234,5' },
    { text: '1.234', code: 'not_a_number', says: 'without points' },
    { text: '0,4', code: 'out_of_range', says: 'a number of at least 0,5' },
  ],
  { decimal: 'comma' },
);
