import type { AcceptedAnswer, DecimalFactData, ScalarFactData, ScalarValue } from '@grantscore/core';
import { z } from 'zod';

/** What one cell says. */
export type Said =
  | { readonly status: 'provided'; readonly value: ScalarValue }
  | { readonly status: 'not_applicable' }
  | { readonly status: 'not_provided' };

/** A text without the apostrophe that keeps a spreadsheet from running it. */
const unguarded = z.string().transform((text) => text.replace(/^'(?='*[-=+@\t\r])/, ''));

/** A cell of text. */
export const zodText = unguarded.transform((text) => text.trim());

const BLANKS = /^[ \t\r\n]+|[ \t\r\n]+$/g;

/** Any other cell. */
const bare = unguarded.transform((text) => text.replace(BLANKS, ''));

/** An application id: neither a blank, nor what a spreadsheet has made of it, nor with a character that does not show. */
export const zodId = bare.pipe(
  z
    .string()
    .regex(/^[ -~]+$/)
    .refine((text) => !/^#(#*|N\/A|REF!)$/.test(text) && !/^\d(\.\d+)?E\+\d+$/.test(text)),
);

/**
 * A zod schema of one fact's cells, by what `docs/csv.md` says of them. It knows none of the declared formats (a decimal comma, other dates
 * and separators), and of the characters that are read as what they look like only straight quotes for the curly ones of a label.
 */
export function zodCell(fact: ScalarFactData): z.ZodType<Said, string> {
  const blank: Said =
    'blankMeans' in fact && fact.blankMeans !== undefined
      ? { status: 'provided', value: fact.blankMeans }
      : { status: 'not_provided' };
  const isBlank = z.literal('').transform(() => blank);
  if (fact.type === 'text' && !isUei(fact)) return zodText.pipe(z.union([isBlank, provided(z.string())]));
  const isAnswer = provided(answer(fact));
  return bare.pipe(z.union(fact.notApplicable ? [isBlank, isAnswer, notApplicable] : [isBlank, isAnswer]));
}

const notApplicable = z
  .string()
  .regex(/^(n\/a|not applicable)$/i)
  .transform((): Said => ({ status: 'not_applicable' }));

function provided(schema: z.ZodType<ScalarValue, string>) {
  return schema.transform((value): Said => ({ status: 'provided', value }));
}

function isUei({ id }: ScalarFactData): boolean {
  return id === 'application.uei' || id === 'uei';
}

/** An answer of a fact's type, in the form in which the rules read it. */
function answer(fact: ScalarFactData): z.ZodType<ScalarValue, string> {
  switch (fact.type) {
    case 'boolean':
      return z.stringbool({ truthy: ['yes', 'y', 'true', '1'], falsy: ['no', 'n', 'false', '0'] });
    case 'enum':
      return choice(fact.values);
    case 'set':
      return choices(fact.values);
    case 'integer':
      return unsigned(fact.unit)
        .pipe(z.string().regex(/^[+-]?\d+$/))
        .transform((digits) => Number(digits) || 0)
        .pipe(
          z
            .int()
            .min(fact.minimum ?? Number.MIN_SAFE_INTEGER)
            .max(fact.maximum ?? Number.MAX_SAFE_INTEGER),
        );
    case 'decimal':
      return unsigned(fact.unit)
        .pipe(z.string().regex(/^[+-]?(\d+|\d*\.\d+)$/))
        .pipe(number(fact));
    case 'money':
      return z
        .union([
          z.string().regex(/^[+-]? *\$? *(\d+|[1-9]\d{0,2}(,\d{3})+)(\.\d{1,2})?$/),
          z.string().regex(/^\$? *[+-]?(\d+|[1-9]\d{0,2}(,\d{3})+)(\.\d{1,2})?$/),
        ])
        .transform((amount) => amount.replace(/[$, ]/g, ''))
        .pipe(number(fact));
    case 'date':
      return z.iso.date();
    case 'instant':
      // To the minute, the second, or a part of a second of at most three digits.
      return z.union([-1, 0, 1, 2, 3].map((precision) => z.iso.datetime({ offset: true, precision })));
    case 'text':
      return z
        .string()
        .toUpperCase()
        .regex(/^[1-9A-HJ-NP-Z][0-9A-HJ-NP-Z]{10}[0-9]$/)
        .refine((uei) => !/\d{9}/.test(uei));
    default:
      return fact satisfies never;
  }
}

/** One of the answers, by value or label: as written first, then in any case, then with straight quotes. */
function choice(answers: readonly AcceptedAnswer[]) {
  const lower = (text: string) => text.toLowerCase();
  const straight = (text: string) => lower(text).replace(/[‘’]/g, "'");
  return z.union([
    named(answers, ({ value }) => [value]),
    named(answers, ({ label }) => [label]),
    z
      .string()
      .transform(lower)
      .pipe(named(answers, ({ value, label }) => [lower(value), lower(label)])),
    z
      .string()
      .transform(straight)
      .pipe(named(answers, ({ value, label }) => [straight(value), straight(label)])),
  ]);
}

/** The value of the only answer that has a name. */
function named(answers: readonly AcceptedAnswer[], namesOf: (answer: AcceptedAnswer) => readonly string[]) {
  const values = new Map<string, string>();
  const names = answers.flatMap((each) => [...new Set(namesOf(each))]);
  for (const each of answers)
    for (const name of namesOf(each))
      if (names.indexOf(name) === names.lastIndexOf(name)) values.set(name, each.value);
  return z.enum([...values.keys()]).transform((name) => values.get(name) ?? name);
}

/** Any of the answers, separated by semicolons, one of which may stand at the end; a label may hold one itself. */
function choices(answers: readonly AcceptedAnswer[]) {
  const one = choice(answers);
  const members = (text: string) => text.replace(/(?<=.);[ \t\r\n]*$/s, '').split(';');
  return z
    .union([
      z.literal('(empty)').transform(() => []),
      z
        .string()
        .transform((text) => members(text).map((member) => member.replace(BLANKS, '')))
        .pipe(z.array(one)),
      one.transform((value) => [value]),
    ])
    .transform((chosen: readonly string[]) =>
      answers.map(({ value }) => value).filter((value) => chosen.includes(value)),
    );
}

/** A number without its percent sign, where it is counted in percent. */
function unsigned(unit = '') {
  return z.string().transform((text) => (/^percent\b/.test(unit) ? text.replace(/ *%$/, '') : text));
}

/** A number without a plus sign and leading zeros, with the digits after its point as written, within the bounds of a fact. */
function number({ minimum, maximum }: Pick<DecimalFactData, 'minimum' | 'maximum'>) {
  return z
    .string()
    .transform((text) =>
      text
        .replace(/^\+/, '')
        .replace(/^(-?)0*(?=\d)/, '$1')
        .replace(/^(-?)\./, '$10.')
        .replace(/^-(?=[0.]+$)/, ''),
    )
    .pipe(
      z
        .string()
        .regex(/^-?\d{1,28}(\.\d{1,12})?$/)
        .refine((text) => minimum === undefined || trillionths(text) >= trillionths(minimum))
        .refine((text) => maximum === undefined || trillionths(text) <= trillionths(maximum)),
    );
}

/** A decimal as the whole number of its last possible digits, which can be compared exactly. */
function trillionths(text: string): bigint {
  const [whole = '', decimals = ''] = text.split('.');
  return BigInt(`${whole}${decimals.padEnd(12, '0').slice(0, 12)}`);
}
