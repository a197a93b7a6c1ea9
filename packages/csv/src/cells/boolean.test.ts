import { asked, testCells } from '../testing/cell-table.ts';

testCells('yes or no', { ...asked, type: 'boolean' }, [
  ...['yes', 'YES', 'Yes', 'yEs', 'y', 'Y', 'true', 'TRUE', '1', ' yes '].map((text) => ({
    text,
    value: true,
  })),
  ...['no', 'NO', 'n', 'N', 'false', 'False', '0', 'no\r\n'].map((text) => ({ text, value: false })),
  { text: "'yes", code: 'not_yes_or_no', why: 'an apostrophe guards formulas only' },
  { text: 'maybe', code: 'not_yes_or_no' },
  { text: 'yes - see policy', code: 'not_yes_or_no' },
  { text: '2', code: 'not_yes_or_no' },
  { text: 'x', code: 'not_yes_or_no', why: 'a tick in a form, and nobody says of which box' },
  {
    text: 'ｙｅｓ',
    value: true,
    warning: 'cell_normalised',
    says: 'full-width characters taken as plain ones',
  },
  { text: '“yes”', value: true, warning: 'cell_normalised', says: 'curly quotes around it left out' },
  { text: '__proto__', code: 'not_yes_or_no' },
  { text: 'constructor', code: 'not_yes_or_no' },
  { text: 'N/A', code: 'not_applicable_refused', says: 'leave the cell blank' },
  { text: 'not applicable', code: 'not_applicable_refused' },
  { text: 'NA', code: 'not_yes_or_no', says: 'leave the cell blank where the answer is not known' },
  { text: 'unknown', code: 'not_yes_or_no', says: 'leave the cell blank where the answer is not known' },
  { text: '-', code: 'not_yes_or_no', says: 'leave the cell blank' },
  { text: '#REF!', code: 'spreadsheet_error', says: 'a formula whose cells are gone' },
]);
