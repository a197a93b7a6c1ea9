import { fc, test as property } from '@fast-check/jest';
import type { ScalarFactData } from '@grantscore/core';
import { describe, expect, test } from '@jest/globals';
import { asked } from '../testing/cell-table.ts';
import { isAscii } from './characters.ts';
import { type CellFormats, DEFAULT_FORMATS } from './formats.ts';
import { cellReader } from './read-cell.ts';
import { typedReader } from './typed-reader.ts';

const values = [
  { value: 'none', label: 'nothing' },
  { value: '-limits', label: 'limits; them' },
];
const FACTS: readonly ScalarFactData[] = [
  { ...asked, type: 'boolean' },
  { ...asked, type: 'enum', values, notApplicable: true },
  { ...asked, type: 'set', values },
  { ...asked, type: 'integer', minimum: -3, maximum: 1000 },
  { ...asked, type: 'decimal', minimum: '-0.5', unit: 'percent' },
  { ...asked, type: 'money', minimum: '0', maximum: '1234.50' },
  { ...asked, type: 'money' },
  { ...asked, type: 'date' },
  { ...asked, type: 'instant' },
  { ...asked, type: 'text' },
  { ...asked, id: 'uei', type: 'text' },
];
const FORMATS: readonly CellFormats[] = [
  DEFAULT_FORMATS,
  { decimal: 'comma', dateFormat: 'M/D/YYYY', setSeparator: ',' },
];

test.each(['N/A', 'n/a', 'Not Applicable', ' N/A '])(
  '%s is an answer where the question allows it',
  (text) => {
    expect(cellReader({ ...asked, type: 'date', notApplicable: true })(text)).toEqual({
      status: 'not_applicable',
    });
  },
);

test('"not applicable" in odd characters is one with a warning', () => {
  expect(cellReader({ ...asked, type: 'date', notApplicable: true })('Ｎ／Ａ')).toMatchObject({
    status: 'not_applicable',
    warning: { code: 'cell_normalised' },
  });
});

test('NA is not taken for it, and the way to write it is said', () => {
  expect(cellReader({ ...asked, type: 'date', notApplicable: true })('NA')).toMatchObject({
    status: 'refused',
    code: 'not_a_date',
    expected: expect.stringContaining('write N/A where the question does not apply'),
  });
});

test('a blank means what the fact says it means', () => {
  const read = cellReader({ ...asked, type: 'boolean', blankMeans: false });
  expect(read('')).toEqual({ status: 'provided', value: false });
  expect(read(' \t')).toEqual({ status: 'provided', value: false });
});

test('a cell of nothing but invisible characters is a blank, with a warning', () => {
  expect(cellReader({ ...asked, type: 'boolean' })('\u00A0\u200B')).toEqual({
    status: 'not_provided',
    warning: {
      code: 'cell_normalised',
      expected: 'it is read as a blank: a non-breaking space taken as a blank, a zero-width space left out',
    },
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(..."0123459.,-+$%/()eE ;#'=\t\u00A0\u200B") }),
  fc.constantFrom('N/A', 'yes', 'NONE', '2023-04-04', '4/15/2023', '$1,234.50', '1.234,50', 'limits; them'),
);

describe.each(FORMATS)('with decimal $decimal', (formats) => {
  describe.each(FACTS)('$type', (fact) => {
    const read = cellReader(fact, formats);

    property.prop([anyText])('any text has an answer, the same each time, on one line', (text) => {
      const answer = read(text);
      expect(read(text)).toEqual(answer);
      expect('expected' in answer ? answer.expected : '').not.toMatch(/[\r\n]/);
    });

    property.prop([anyText.filter((text) => !/^\s*'/.test(text))])(
      'blanks around it change nothing',
      (text) => {
        expect(read(` ${text}\t \r\n`)).toEqual(read(text));
      },
    );

    property.prop([anyText])('what is no plain character is never read without a word', (text) => {
      const answer = read(text);
      if (answer.status === 'provided' && !isAscii(text) && (fact.type !== 'text' || fact.id === 'uei'))
        expect(answer).toHaveProperty('warning');
    });

    property.prop([anyText])('the short way agrees with the long one', (text) => {
      const { quick, read: typed } = typedReader(fact, formats);
      const answer = quick?.(text);
      if (answer !== undefined) expect(typed(text)).toEqual(answer);
    });
  });
});
