import { fc, test as property } from '@fast-check/jest';
import { expect } from '@jest/globals';
import { asked, testCells } from '../testing/cell-table.ts';
import { DEFAULT_FORMATS } from './formats.ts';
import { cellReader } from './read-cell.ts';

const MONEY = { ...asked, type: 'money', minimum: '0' } as const;

testCells('an amount', MONEY, [
  { text: '1234.5', value: '1234.5' },
  { text: '$1,234.50', value: '1234.50' },
  { text: '$ 400', value: '400' },
  { text: '1,234,567', value: '1234567' },
  { text: '0,123', code: 'not_an_amount', says: 'comma before every third digit' },
  { text: '0', value: '0' },
  { text: '0.05', value: '0.05' },
  { text: '-0.00', value: '0.00' },
  { text: '123456789012345678.99', value: '123456789012345678.99', why: 'more digits than a double holds' },
  { text: '$1,234\u00A0', value: '1234', warning: 'cell_normalised' },
  { text: '＄５００', value: '500', warning: 'cell_normalised' },
  { text: '“500”', value: '500', warning: 'cell_normalised' },
  { text: '-$5', code: 'out_of_range' },
  { text: '$-5.00', code: 'out_of_range' },
  { text: '-$-5', code: 'not_an_amount' },
  { text: '(500)', code: 'not_an_amount', says: 'parentheses are not read as a minus' },
  { text: '$(500.00)', code: 'not_an_amount', says: 'parentheses' },
  { text: '1.234,50', code: 'not_an_amount', says: 'a comma does not stand before cents' },
  { text: '1.234,50', code: 'not_an_amount', says: 'say --decimal comma where the whole file is written so' },
  { text: '1,23', code: 'not_an_amount', says: 'a comma does not stand before cents' },
  { text: '12,34.00', code: 'not_an_amount', says: 'comma before every third digit' },
  { text: '1234,567', code: 'not_an_amount' },
  { text: ',123', code: 'not_an_amount' },
  { text: '12.345', code: 'not_an_amount', says: 'at most two digits' },
  { text: '1.', code: 'not_an_amount' },
  { text: '$', code: 'not_an_amount' },
  { text: '€5', code: 'not_an_amount', says: 'these are euros' },
  { text: '£ 1,200', code: 'not_an_amount', says: 'these are pounds' },
  { text: '500 EUR', code: 'not_an_amount', says: 'these are euros' },
  { text: 'CAD 500', code: 'not_an_amount', says: 'Canadian dollars' },
  { text: 'USD 500', code: 'not_an_amount', says: 'amounts are in US dollars anyway' },
  { text: 'US$500', code: 'not_an_amount', says: 'amounts are in US dollars anyway' },
  { text: 'four hundred', code: 'not_an_amount', says: '1234.50 or $1,234.50' },
  { text: '5k', code: 'not_an_amount', says: 'write every digit' },
  { text: '$1.5 million', code: 'not_an_amount', says: 'write every digit' },
  { text: '5%', code: 'not_an_amount', says: 'counted in US dollars' },
  { text: '1e3', code: 'not_an_amount' },
  { text: '1.23E+05', code: 'not_an_amount', says: 'a spreadsheet may have lost digits' },
  { text: '1 234', code: 'not_an_amount', says: 'without blanks' },
  { text: '1\u202F234,50', code: 'not_an_amount', says: 'without blanks' },
  { text: '########', code: 'spreadsheet_hashes' },
  { text: '#VALUE!', code: 'spreadsheet_error' },
]);

testCells('an amount that may be below zero', { ...asked, type: 'money' }, [
  { text: '-123,456.50', value: '-123456.50' },
  { text: '-1,234', value: '-1234' },
  { text: '$-12,345', value: '-12345' },
  { text: '-,123', code: 'not_an_amount', says: 'comma before every third digit' },
  { text: '$-,123.50', code: 'not_an_amount', says: 'comma before every third digit' },
  { text: '-1234,567', code: 'not_an_amount' },
]);

testCells(
  'an amount with a decimal comma',
  { ...MONEY, minimum: '0.5' },
  [
    { text: '1.234,50', value: '1234.50' },
    { text: '$1.234,50', value: '1234.50' },
    { text: '1234,5', value: '1234.5' },
    { text: '1234', value: '1234' },
    { text: '1.234', value: '1234', why: 'the point is declared to stand before thousands' },
    { text: '1,234.50', code: 'not_an_amount', says: 'declared to have a decimal comma' },
    { text: '1234.50', code: 'not_an_amount', says: 'declared to have a decimal comma' },
    { text: '1,234', code: 'not_an_amount', says: 'at most two digits after the comma' },
    { text: '12.34', code: 'not_an_amount' },
    { text: '0,25', code: 'out_of_range', says: 'at least 0,5' },
  ],
  { decimal: 'comma' },
);

const cents = fc.bigInt({ min: 0n, max: 10n ** 20n }).map((n) => [n / 100n, n % 100n] as const);
const written = cents.chain(([dollars, rest]) => {
  const whole = dollars.toString();
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const ending =
    rest === 0n ? fc.constantFrom('', '.0', '.00') : fc.constant(`.${String(rest).padStart(2, '0')}`);
  return fc.record({
    text: fc
      .tuple(fc.constantFrom('', '$', '$ ', '+', '+$'), fc.constantFrom(whole, grouped), ending)
      .map((parts) => parts.join('')),
    dollars: fc.constant(Number(dollars)),
  });
});

property.prop([written])('an amount that is read is read the same in its plain form', ({ text }) => {
  const read = cellReader(MONEY);
  const answer = read(text);
  expect(answer).toMatchObject({ status: 'provided' });
  if (answer.status === 'provided') expect(read(String(answer.value))).toEqual(answer);
});

property.prop([written])('marks exchanged and a comma declared, it is the same amount', ({ text }) => {
  const exchanged = text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
  const read = cellReader(MONEY, { ...DEFAULT_FORMATS, decimal: 'comma' });
  expect(read(exchanged)).toEqual(cellReader(MONEY)(text));
});
