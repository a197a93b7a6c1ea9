import { fc } from '@fast-check/jest';
import type { AcceptedAnswer, ScalarFactData } from '@grantscore/core';

/** Draws cells of one fact that are answers, a blank or "not applicable", in all of their spellings. */
export function rightCell(fact: ScalarFactData): fc.Arbitrary<string> {
  const answer = rightAnswer(fact);
  const blank = fc.constantFrom('', '', '', ' ', '\t', ' \r\n ');
  const around = fc.tuple(blank, answer, blank).map((parts) => parts.join(''));
  const notApplicable = fact.notApplicable
    ? [{ weight: 1, arbitrary: inAnyCase('not applicable', 'N/A') }]
    : [];
  return fc.oneof(
    { weight: 5, arbitrary: answer },
    { weight: 2, arbitrary: around },
    { weight: 1, arbitrary: blank },
    ...notApplicable,
  );
}

/**
 * Draws cells that are nearly right, wrong, or answers to other questions. They are of ASCII, but for the curly quotes of labels: look-alike
 * characters have tests of their own, and a schema that knew them all would be another reader.
 */
export function looseCell(fact: ScalarFactData): fc.Arbitrary<string> {
  const right = rightCell(fact);
  return fc.oneof(
    { weight: 3, arbitrary: edited(right) },
    { weight: 3, arbitrary: nearAnswer(fact) },
    { weight: 1, arbitrary: edited(nearAnswer(fact)) },
    { weight: 1, arbitrary: right.map((text) => `'${text}`) },
    { weight: 1, arbitrary: JUNK },
    { weight: 1, arbitrary: fc.string({ unit: SIGN, maxLength: 6 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 20 }) },
  );
}

const JUNK = fc.constantFrom(
  ...["'", "''=1", 'N/A', 'n/a', 'Not Applicable', 'NA', '-', 'unknown', 'none', '#N/A', '#REF!', '########'],
  ...['yes', 'NO', 'x', '1', '0', '(empty)', 'any text', 'YNDUZMUZF8H8', '12', '-1', '5%', '1,5', '1.5E+07'],
  ...['$1.50', '(5)', '5k', 'USD 5', '1 234', '2023-04-04', '4/4/2023', '45020', '2023-04-04T00:00'],
);

/** What a slip of the hand puts into a cell. */
const SIGN = fc.constantFrom(...'0123459.,+-$% ;:/\'"=@()eETZaxOI\t\n');

/** A text with a few characters put in, taken out or replaced. */
function edited(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edit = fc.record({ at: fc.nat(30), out: fc.nat(1), sign: fc.oneof(SIGN, fc.constant('')) });
  return (
    fc
      .tuple(text, fc.array(edit, { maxLength: 2 }))
      .map(([start, edits]) =>
        edits.reduce((cell, { at, out, sign }) => {
          const place = at % (cell.length + 1);
          return `${cell.slice(0, place)}${sign}${cell.slice(place + out)}`;
        }, start),
      )
      // Half a character is no text that a file can hold.
      .filter((cell) => !/\p{Cs}/u.test(cell))
  );
}

function inAnyCase(...texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.constantFrom('as it is', 'lower', 'upper', 'mixed'))
    .map(([text, how]) => {
      if (how === 'lower') return text.toLowerCase();
      if (how === 'upper') return text.toUpperCase();
      return how === 'mixed' ? text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()) : text;
    });
}

function rightAnswer(fact: ScalarFactData): fc.Arbitrary<string> {
  switch (fact.type) {
    case 'boolean':
      return inAnyCase('yes', 'y', 'true', '1', 'no', 'n', 'false', '0');
    case 'enum':
      return inAnyCase(...namesOf(fact.values));
    case 'set':
      return fc.oneof(
        fc.constant('(empty)'),
        fc
          .tuple(
            fc.array(inAnyCase(...namesOf(fact.values)), { minLength: 1, maxLength: 4 }),
            fc.constantFrom(';', '; ', ' ; ', ';\n'),
            fc.constantFrom('', '', ';', ' ; '),
          )
          .map(([members, between, end]) => members.join(between) + end),
      );
    case 'integer':
    case 'decimal':
    case 'money':
      return numbers(fact, false, fact.type === 'integer' ? 0 : fact.type === 'money' ? 2 : 12);
    case 'date':
      return days(28);
    case 'instant':
      return moments(days(28), 59);
    case 'text':
      return fact.id === 'application.uei' || fact.id === 'uei'
        ? inAnyCase('YNDUZMUZF8H8', 'T53MCMLTWK59', 'A12345678BC9', 'ABCDEFGHJKL0')
        : fc.string({ unit: 'grapheme', maxLength: 12 });
    default:
      return fact satisfies never;
  }
}

/** Draws texts that have the form of an answer and may be beyond its bounds, or have a digit too many. */
function nearAnswer(fact: ScalarFactData): fc.Arbitrary<string> {
  switch (fact.type) {
    case 'integer':
    case 'decimal':
    case 'money':
      return numbers(fact, true, 14);
    case 'date':
      return days(32);
    case 'instant':
      return moments(days(32), 61);
    case 'text':
      return fc.string({ unit: fc.constantFrom(...'0123456789AHIJOZhz'), minLength: 11, maxLength: 13 });
    default:
      return rightAnswer(fact);
  }
}

function namesOf(answers: readonly AcceptedAnswer[]): readonly string[] {
  return answers.flatMap(({ value, label }) => [value, label]);
}

const PLACES = 14;

/**
 * Draws numbers that are near the bounds of a fact, or of any size, with signs and marks.
 * @param beyond - Whether they may be beyond the bounds, and lack their first digits.
 * @param places - How many digits they may have after the point.
 */
function numbers(
  { type, minimum, maximum, unit }: Extract<ScalarFactData, { readonly minimum?: unknown }>,
  beyond: boolean,
  places: number,
): fc.Arbitrary<string> {
  const largest = type === 'integer' ? String(Number.MAX_SAFE_INTEGER) : '99999999999999999999';
  const least = scaled(String(minimum ?? `-${largest}`));
  const most = scaled(String(maximum ?? largest));
  return fc
    .record({
      from: fc.constantFrom('minimum', 'maximum', 'zero'),
      steps: fc
        .tuple(fc.oneof(fc.bigInt(0n, 5n), fc.bigInt(0n, 10n ** 6n), fc.bigInt(0n, 10n ** 20n)), fc.boolean())
        .map(([count, up]) => (up ? count : -count)),
      scale: fc.constantFrom(0, 0, 1, 2, places).map((scale) => Math.min(scale, places)),
      zeros: fc.constantFrom('', '', '', '0', '00'),
      dollar: fc.constantFrom('', '', '$', ' $ '),
      // The first digits can get lost, and a mark be left before the others.
      marks: fc.constantFrom('none', 'thousands', ...(beyond ? ['torn'] : [])),
      end: fc.constantFrom('', '', '%', ' %'),
    })
    .map(({ from, steps, scale, zeros, dollar, marks, end }) => {
      const step = 10n ** BigInt(PLACES - scale);
      const start = from === 'minimum' ? least : from === 'maximum' ? most : 0n;
      const number = (start / step + steps) * step;
      const isWithin = number >= least && number <= most;
      const held = isWithin || beyond ? number : ((least + step - 1n) / step) * step;
      if (type === 'money') return written(held, scale, dollar, marks, zeros);
      return written(held, scale, '', 'none', zeros) + (unit === 'percent' ? end : '');
    });
}

/** A number as the whole number of its last digits. */
function scaled(text: string): bigint {
  const [whole = '', decimals = ''] = text.split('.');
  return BigInt(`${whole}${decimals.padEnd(PLACES, '0')}`);
}

function written(number: bigint, scale: number, dollar: string, marks: string, zeros: string): string {
  const sign = number < 0n ? '-' : zeros === '00' ? '+' : '';
  const digits = String(number < 0n ? -number : number).padStart(PLACES + 1, '0');
  const plain = digits.slice(0, -PLACES);
  const grouped = plain.replace(/\B(?=(\d{3})+$)/g, ',');
  const whole = marks === 'none' ? zeros + plain : marks === 'torn' ? grouped.replace(/^\d+,/, ',') : grouped;
  const decimals = scale === 0 ? '' : `.${digits.slice(-PLACES).slice(0, scale)}`;
  return `${sign}${dollar}${whole}${decimals}`;
}

const two = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, '0'));

/** @param last - The highest number of a day, and of a month where it is more than any month has. */
function days(last: number): fc.Arbitrary<string> {
  const year = fc.oneof(
    fc.constantFrom('2023', '2024', '1900', '2000', '0000'),
    fc.nat(9999).map((n) => String(n).padStart(4, '0')),
  );
  const inMonth = last > 31 ? two(0, 13) : two(1, 12);
  const ofMonth = last > 31 ? fc.oneof(two(28, last), two(0, last)) : two(1, last);
  return fc.tuple(year, inMonth, ofMonth).map((parts) => parts.join('-'));
}

function moments(day: fc.Arbitrary<string>, last: number): fc.Arbitrary<string> {
  const hour = two(0, last > 59 ? 25 : 23);
  const seconds = fc.oneof(
    fc.constant(''),
    two(0, last).map((text) => `:${text}`),
    fc.constantFrom(':00.5', ':59.125'),
  );
  const zone = fc.oneof(
    fc.constant('Z'),
    fc.tuple(fc.constantFrom('+', '-'), hour, two(0, last)).map(([sign, h, m]) => `${sign}${h}:${m}`),
  );
  return fc.tuple(day, hour, two(0, last), seconds, zone).map(([d, h, m, s, z]) => `${d}T${h}:${m}${s}${z}`);
}
