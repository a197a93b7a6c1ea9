import { describe, expect, test } from '@jest/globals';
import {
  PROBLEMS,
  type Problem,
  type ProblemCode,
  problemMessage,
  problemPlace,
  problemSeverity,
  quoted,
} from './problem.ts';

function problem(code: ProblemCode, more: Partial<Problem> = {}): Problem {
  return {
    code,
    file: 'applications.csv',
    line: null,
    column: null,
    header: null,
    received: null,
    expected: 'write yes or no',
    nearest: null,
    application: null,
    ...more,
  };
}

describe('problemMessage', () => {
  test.each([
    {
      why: 'a cell',
      problem: problem('not_an_amount', {
        line: 23,
        column: 6,
        header: 'requested_amount',
        received: 'four hundred',
        expected: 'write 400.00 or $400.00',
      }),
      message:
        'line 23, column 6 `requested_amount`: `four hundred` is not an amount; write 400.00 or $400.00',
    },
    {
      why: 'a cell with a nearest answer',
      problem: problem('not_a_choice', {
        line: 9,
        column: 14,
        header: 'policy.noKnock',
        received: 'limts',
        expected: 'expected one of none, limits',
        nearest: 'limits',
      }),
      message:
        'line 9, column 14 `policy.noKnock`: `limts` is not an accepted answer; expected one of none, limits; did you mean `limits`?',
    },
    {
      why: 'a blank cell',
      problem: problem('cell_required', {
        line: 7,
        column: 1,
        header: 'application_id',
        received: ' ',
        expected: 'each application needs an id',
      }),
      message: 'line 7, column 1 `application_id`: the cell is blank; each application needs an id',
    },
    {
      why: 'a blank where an answer was expected',
      problem: problem('not_yes_or_no', { line: 7, column: 2, header: 'a', received: '' }),
      message: 'line 7, column 2 `a`: a blank is not yes or no; write yes or no',
    },
    {
      why: 'a column',
      problem: problem('column_unknown', {
        column: 12,
        received: 'no_knock_polcy',
        expected: 'it is left out',
        nearest: 'policy.noKnock',
      }),
      message:
        'column 12: `no_knock_polcy`: the column is not known; it is left out; did you mean `policy.noKnock`?',
    },
    {
      why: 'a row',
      problem: problem('row_ragged', { line: 4, expected: 'expected 12 cells and found 13' }),
      message: 'line 4: the row has another number of cells than the header; expected 12 cells and found 13',
    },
    {
      why: 'a whole file',
      problem: problem('file_empty', { expected: 'a header and rows were expected' }),
      message: 'the file is empty; a header and rows were expected',
    },
    {
      why: 'an application named twice',
      problem: problem('application_repeated', {
        line: 44,
        received: 'BWC-0131',
        expected: 'each application needs its own id',
      }),
      message:
        'line 44: `BWC-0131`: more than one row has this application id; each application needs its own id',
    },
  ])('tells of $why', (row) => {
    expect(problemMessage(row.problem)).toBe(row.message);
  });

  test('stays on one line whatever stood in the cell', () => {
    expect(problemMessage(problem('not_yes_or_no', { line: 2, received: 'yes\r\nno\u2028maybe' }))).toBe(
      'line 2: `yes no maybe` is not yes or no; write yes or no',
    );
  });
});

describe('problemPlace', () => {
  test.each([
    { more: {}, place: '', why: 'the whole file' },
    { more: { line: 1 }, place: 'line 1', why: 'a row' },
    { more: { line: 2, column: 3 }, place: 'line 2, column 3', why: 'a cell without a header' },
    { more: { line: 2, column: 3, header: 'a' }, place: 'line 2, column 3 `a`', why: 'a cell' },
    { more: { column: 3, header: 'a' }, place: 'column 3 `a`', why: 'a column' },
    { more: { column: 3, header: ' ' }, place: 'column 3', why: 'a column that has no name' },
  ])('is `$place` for $why', ({ more, place }) => {
    expect(problemPlace(problem('cell_required', more))).toBe(place);
  });
});

describe('quoted', () => {
  test.each([
    { text: 'a\n\tb', is: '`a b`', why: 'white space is one space' },
    { text: 'a\u001b[31mb', is: '`a [31mb`', why: 'no colour of a terminal gets through' },
    { text: 'a\u0000b', is: '`a b`', why: 'no control character does' },
    { text: 'x'.repeat(80), is: `\`${'x'.repeat(80)}\``, why: 'eighty characters stay whole' },
    { text: 'x'.repeat(81), is: `\`${'x'.repeat(77)}...\``, why: 'eighty-one are cut' },
    {
      text: `${'x'.repeat(76)}\u{1F600}${'x'.repeat(9)}`,
      is: `\`${'x'.repeat(76)}...\``,
      why: 'a pair is never cut in two',
    },
    {
      text: 'a\u202Eb\uFEFF',
      is: '`a<U+202E>b<U+FEFF>`',
      why: 'what is unseen or turns the text round is named',
    },
    { text: 'a `b` c', is: '`a ’b’ c`', why: 'a backtick of its own ends no quotation' },
    { text: '', is: '``', why: 'nothing is shown as nothing' },
  ])('$why', ({ text, is }) => {
    expect(quoted(text)).toBe(is);
  });
});

describe('the catalogue', () => {
  test.each(Object.entries(PROBLEMS))(
    '%s says something lower case, on one line, without a final stop',
    (_code, { says }) => {
      expect(says).toMatch(/^[a-z“][^\n]*[^.\n]$/u);
    },
  );

  test.each([
    { code: 'file_empty', severity: 'refusal' },
    { code: 'not_an_amount', severity: 'error' },
    { code: 'uei_check_digit', severity: 'warning' },
  ] as const)('$code is of severity $severity', ({ code, severity }) => {
    expect(problemSeverity(problem(code))).toBe(severity);
  });
});
