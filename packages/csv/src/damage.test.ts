import { fc, test as property } from '@fast-check/jest';
import { attestationOf } from '@grantscore/core';
import { describe, expect } from '@jest/globals';
import { checkInputs } from './check-inputs.ts';
import type { Inputs } from './join-inputs.ts';
import { readInputs } from './read-inputs.ts';
import { csvSource } from './testing/csv-source.ts';
import { madeUpRules } from './testing/made-up-rules.ts';

/** Text columns first: each of their cells holds a tag that tells its row and its column. */
const TEXTS = ['applicant_name', 'state', 'project_title', 'policy.words'];
const HEADER = ['application_id', ...TEXTS, 'policy.written', 'budget.match', 'policy.noKnock'];
const FACTS: Readonly<Record<string, string>> = {
  state: 'application.state',
  project_title: 'application.projectTitle',
  'policy.words': 'policy.words',
};
const ROWS = 12;

/** Each number twice, so that damage to one byte never makes another tag. */
const twice = (number: number) => String(number).padStart(2, '0').repeat(2);
const tag = (row: number, column: number) => `R${twice(row)}C${twice(column)}`;
const TAG = /R(\d\d)\1C(\d\d)\2/g;
const id = (row: number) => `A-${String(row).padStart(2, '0')}`;

/**
 * A good file: some cells quoted, with delimiters, line ends and doubled quote marks within.
 * @param surplus - Whether every line ends with a delimiter, as some exports write it: a cell too many then fits without a word.
 */
function goodFile(delimiter: string, lineEnd: string, quoted: readonly boolean[], surplus: boolean): string {
  const rows = Array.from({ length: ROWS }, (_, row) => [
    id(row),
    ...TEXTS.map((_text, column) => {
      const own = tag(row, column);
      return quoted[(row * TEXTS.length + column) % quoted.length] === true
        ? `"${own}${delimiter} ""so""${lineEnd}it is"`
        : own;
    }),
    row % 2 === 0 ? 'yes' : 'no',
    `${1000 + row}.00`,
    'limits',
  ]);
  const end = (surplus ? delimiter : '') + lineEnd;
  return [HEADER, ...rows].map((cells) => cells.join(delimiter) + end).join('');
}

/** Evenly spread: a double of fast-check lies next to nothing nine times of ten, so that the first character would be hit. */
const place = fc.nat({ max: 999_999 }).map((millionths) => millionths / 1_000_000);
type Damage = (text: string) => string;
const at = (text: string, where: number) => Math.floor(where * text.length);
const damages: Readonly<Record<string, fc.Arbitrary<Damage>>> = {
  drop: place.map((where) => (text) => text.slice(0, at(text, where)) + text.slice(at(text, where) + 1)),
  double: place.map((where) => (text) => text.slice(0, at(text, where) + 1) + text.slice(at(text, where))),
  swap: place.map((where) => (text) => {
    const i = at(text, where);
    return text.slice(0, i) + (text[i + 1] ?? '') + (text[i] ?? '') + text.slice(i + 2);
  }),
  insert: fc
    .tuple(place, fc.constantFrom('"', ',', ';', '\t', '\n', '\r', '\0', '\uFEFF', 'x', '0', 'é', '\u202E'))
    .map(
      ([where, inserted]) =>
        (text) =>
          text.slice(0, at(text, where)) + inserted + text.slice(at(text, where)),
    ),
  truncate: place.map((where) => (text) => text.slice(0, at(text, where))),
  'drop a row': place.map((where) => byRows((rows) => rows.splice(Math.floor(where * rows.length), 1))),
  'double a row': place.map((where) =>
    byRows((rows) => {
      const i = Math.floor(where * rows.length);
      rows.splice(i, 0, rows[i] ?? '');
    }),
  ),
  'swap two rows': place.map((where) =>
    byRows((rows) => {
      const i = Math.floor(where * (rows.length - 1));
      rows.splice(i, 2, rows[i + 1] ?? '', rows[i] ?? '');
    }),
  ),
};

/** Damage to whole rows: lines of one cell that change places cannot be told from lines that were so written. */
function byRows(harm: (rows: string[]) => unknown): Damage {
  return (text) => {
    const rows = text.split(/(?<=\r\n|\r(?!\n)|\n)(?!it is)/);
    harm(rows);
    return rows.join('');
  };
}

const damage = fc.oneof(...Object.values(damages));

/** The text as bytes in some encoding, marked or not. */
const encoded = fc.constantFrom(
  (text: string) => new TextEncoder().encode(text),
  (text: string) => new TextEncoder().encode(`\uFEFF${text}`),
  (text: string) =>
    Uint8Array.from(
      Array.from(`\uFEFF${text}`, (unit) => unit.charCodeAt(0)).flatMap((u) => [u & 255, u >> 8]),
    ),
  (text: string) => Uint8Array.from(Array.from(text, (unit) => unit.charCodeAt(0) & 255)),
);
const file = fc.tuple(
  fc.constantFrom(',', ';', '\t', '|'),
  fc.constantFrom('\n', '\r\n', '\r'),
  fc.array(fc.boolean(), { minLength: 5, maxLength: 9 }),
  fc.boolean(),
);

const input = (bytes: Uint8Array, chunkSize: number) => ({
  applications: { file: 'a.csv', source: csvSource(bytes, chunkSize) },
});

/** What always holds: the reckoning adds up, and a check says the same. */
async function readSoundly(bytes: Uint8Array, chunkSize: number): Promise<Inputs> {
  const inputs = await readInputs(input(bytes, chunkSize), madeUpRules());
  const [count] = inputs.files;
  expect(count?.accepted).toBe(inputs.applications.length);
  expect(count?.read).toBe((count?.accepted ?? 0) + (count?.quarantined.length ?? 0));
  if (inputs.refused) expect(inputs.applications).toEqual([]);
  for (const { reasons } of count?.quarantined ?? []) expect(reasons.length).toBeGreaterThan(0);
  const checked = await checkInputs(input(bytes, 64), madeUpRules());
  expect(checked.files[0]).toMatchObject({ read: count?.read, accepted: count?.accepted });
  return inputs;
}

describe('a damaged file', () => {
  property.prop([file, damage, encoded, fc.integer({ min: 40, max: 400 })], { numRuns: 3000 })(
    'never lends a value to another applicant or another column',
    async (parts, harm, encode, chunkSize) => {
      const { applications } = await readSoundly(encode(harm(goodFile(...parts))), chunkSize);
      for (const application of applications) {
        const row = Array.from({ length: ROWS }, (_, i) => id(i)).indexOf(application.id);
        if (row < 0) continue;
        for (const [column, header] of TEXTS.entries()) {
          const fact = FACTS[header];
          const answer = fact === undefined ? null : attestationOf(application.facts[fact] as never);
          const text =
            answer === null
              ? application.applicantName
              : answer.status === 'provided'
                ? String(answer.value)
                : '';
          for (const [found] of (text ?? '').matchAll(TAG))
            expect([found, header]).toEqual([tag(row, column), header]);
        }
      }
    },
    120_000,
  );

  property.prop(
    [file, fc.array(damage, { minLength: 2, maxLength: 12 }), encoded, fc.integer({ min: 40, max: 400 })],
    {
      numRuns: 1000,
    },
  )(
    'is reckoned to the row, however badly it is damaged',
    async (parts, harms, encode, chunkSize) => {
      const text = harms.reduce((damaged, harm) => harm(damaged), goodFile(...parts));
      await readSoundly(encode(text), chunkSize);
    },
    120_000,
  );

  property.prop([fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 5, max: 50 })], { numRuns: 1000 })(
    'is reckoned to the row, even where it is noise',
    async (bytes, chunkSize) => {
      const head = new TextEncoder().encode('application_id,applicant_name\n');
      await readSoundly(bytes, chunkSize);
      await readSoundly(Uint8Array.from([...head, ...bytes]), chunkSize);
    },
    120_000,
  );
});
