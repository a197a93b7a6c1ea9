import type { ScalarFactData } from '@grantscore/core';
import { DATE_FORMATS } from '../cells/date-format.ts';
import { type CellFormats, SET_SEPARATORS, separatorName } from '../cells/formats.ts';

/** One kind of question and what people write in its cells. */
export interface AnswerSection {
  readonly title: string;
  /** What stands above the tables; what the fact accepts where absent. */
  readonly says?: string;
  readonly fact: ScalarFactData;
  readonly formats?: Partial<CellFormats>;
  readonly examples: readonly string[];
}

const asked = { id: 'a.fact', label: 'fact', question: 'Which?' };
const values = [
  { value: 'none', label: 'no such policy' },
  { value: 'limits', label: 'limits them' },
  { value: 'prohibits', label: 'prohibits them' },
];

export const ANSWER_SECTIONS: readonly AnswerSection[] = [
  {
    title: 'Yes or no',
    fact: { ...asked, type: 'boolean' },
    examples: [
      'yes',
      'NO',
      'y',
      'True',
      '0',
      '',
      'maybe',
      'yes - see policy',
      'x',
      'unknown',
      'N/A',
      '#REF!',
    ],
  },
  {
    title: 'Not applicable',
    says: 'Where the question allows it, `N/A` or `not applicable`, in any case. A blank is not that: it says that nothing was answered.',
    fact: { ...asked, type: 'boolean', notApplicable: true },
    examples: ['N/A', 'n/a', 'Not applicable', '', 'NA', '-'],
  },
  {
    title: 'One of a list',
    says: 'Write one of the values, or its label, in any case. Here: none (no such policy), limits (limits them), prohibits (prohibits them).',
    fact: { ...asked, type: 'enum', values },
    examples: ['limits', 'LIMITS', 'Prohibits them', 'limit', 'some', 'lim\u200Bits', '\u202Elimits'],
  },
  {
    title: 'Several of a list',
    fact: { ...asked, type: 'set', values },
    examples: [
      'limits',
      'limits; prohibits',
      'limits; none',
      'none;',
      '(empty)',
      'none;;limits',
      'none, limits',
      'none|limits',
    ],
  },
  {
    title: 'Several of a list, with another separator',
    says: `\`--set-separator\` declares what stands between the members: ${SET_SEPARATORS.map((separator) => `\`${separator}\` (${separatorName(separator)})`).join(', ')}. Here it is \`,\`.`,
    fact: { ...asked, type: 'set', values },
    formats: { setSeparator: ',' },
    examples: ['limits, prohibits', 'limits, none', 'none;limits'],
  },
  {
    title: 'A whole number',
    fact: { ...asked, type: 'integer', minimum: 0, maximum: 12 },
    examples: [
      '12',
      '007',
      '+7',
      '13',
      '-1',
      '12.0',
      '11.5',
      '1,234',
      '5%',
      '(5)',
      '1.23E+05',
      'twelve',
      '١٢',
      '1²',
    ],
  },
  {
    title: 'A number',
    fact: { ...asked, type: 'decimal', minimum: '0', maximum: '100', unit: 'points of 100' },
    examples: ['12.50', '.5', '100', '101', '45%', '1,5', '1 234', '5-', '1.23E+05', '#DIV/0!'],
  },
  {
    title: 'A number in percent',
    fact: { ...asked, type: 'decimal', minimum: '0', maximum: '100', unit: 'percent' },
    examples: ['45', '45%', '45.5 %', '101%'],
  },
  {
    title: 'An amount of money',
    fact: { ...asked, type: 'money', minimum: '0' },
    examples: [
      '1234.5',
      '$1,234.50',
      '$ 400',
      '-5',
      '(500)',
      '1.234,50',
      '12,34.00',
      '12.345',
      '€500',
      '500 GBP',
      'USD 500',
      '$1.5 million',
      '5k',
      '1.23E+05',
      '########',
    ],
  },
  {
    title: 'An amount of money, with a decimal comma',
    says: '`--decimal comma` declares that every number of the file has a comma before its decimals and, in amounts, points before the thousands.',
    fact: { ...asked, type: 'money', minimum: '0' },
    formats: { decimal: 'comma' },
    examples: ['1.234,50', '$1.234,50', '1234,5', '1.234', '1,234.50', '1234.50'],
  },
  {
    title: 'A day',
    fact: { ...asked, type: 'date' },
    examples: [
      '2023-04-04',
      '2023-02-30',
      '04/15/2023',
      '04/05/2023',
      '15.04.2023',
      'April 4, 2023',
      '4/5/23',
      '45020',
      '2023-04-04T00:00:00Z',
      '########',
      '#N/A',
    ],
  },
  {
    title: 'A day, in a declared form',
    says: `\`--date-format\` declares how the file writes dates; it is never guessed. Known are ${DATE_FORMATS.map((format) => `\`${format}\``).join(', ')}. Here it is \`MM/DD/YYYY\`; days as 2023-04-04 is written are read as well.`,
    fact: { ...asked, type: 'date' },
    formats: { dateFormat: 'MM/DD/YYYY' },
    examples: ['04/05/2023', '2023-04-05', '4/5/2023', '15/04/2023', '02/30/2023'],
  },
  {
    title: 'A moment',
    fact: { ...asked, type: 'instant' },
    examples: [
      '2023-04-04T20:59:00-04:00',
      '2023-04-05T00:59Z',
      '2023-04-04T20:59:00',
      '2023-04-04 20:59:00Z',
    ],
  },
  {
    title: 'Text',
    says: 'Any text is kept as it is, without the blanks around it; an apostrophe that keeps a spreadsheet from running it as a formula is taken away.',
    fact: { ...asked, type: 'text' },
    examples: ['any text', ' “Curly”\u00A0text ', "'=1+1", 'N/A', '#REF!'],
  },
  {
    title: 'A Unique Entity ID',
    fact: { ...asked, id: 'application.uei', type: 'text' },
    examples: ['YNDUZMUZF8H8', 't53mcmltwk59', 'YNDUZMUZF8H7', 'YNDUZOUZF8H8'],
  },
  {
    title: 'Characters',
    says: 'In every cell but those of text, characters that are not those of a keyboard are read as what they look like where that changes nothing, with a warning, and refused where it could. Names and other text are kept as written; marks in them that turn the direction of what is shown bring a warning (`direction_marks`), and whatever is made to be read (the terminal, report.md, report.html) leaves them out, while ranking.csv and report.json keep them.',
    fact: { ...asked, type: 'money' },
    examples: [
      '500\u00A0',
      '\u200950\u202F',
      '5\u200B00',
      '\uFEFF500',
      '“500”',
      '＄５００',
      '\u2212500',
      '–500',
      '\u00A0',
      '\u202E500',
      '500\u200F',
      '٥٠٠',
      '50²',
      '\u00AD500',
      '5\u000000',
      '50\uFFFD',
    ],
  },
];
