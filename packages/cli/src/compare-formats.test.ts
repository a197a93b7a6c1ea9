import { rmSync } from 'node:fs';
import type { CompareReport } from '@grantscore/report';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { csvRecords } from './testing/csv-text.ts';
import { copyOfInputs, readExamples } from './testing/examples.ts';
import { run } from './testing/run.ts';

const [example] = readExamples().filter(({ name }) => name.startsWith('09'));
if (example === undefined) throw new Error('there is no example of comparing');
const inputs = copyOfInputs(example);
afterAll(() => rmSync(inputs, { recursive: true, force: true }));

/** Every comparison of the example, without the flags that say how it is told. */
const comparisons = [
  ...new Set(
    example.runs.map(({ args }) =>
      args
        .filter((arg, i) => !/^--(format|table)$/.test(arg) && !/^--(format|table)$/.test(args[i - 1] ?? ''))
        .join(' '),
    ),
  ),
];

type Entry = CompareReport['competitions'][0]['applications'][0];
type Standing = NonNullable<Entry['from']>;

const LINE = { above: 'above', at_line: 'at the line', below: 'below', undecided: 'undecided' } as const;
const signed = (number: string) => (Number(number) > 0 ? `+${number}` : number);
const both = ({ from, to }: Entry, words: (side: Standing) => string, none: string) =>
  [from, to].map((side) => (side === null ? none : words(side))).join(' → ');

/** What the JSON says of an application, in the words of the others. */
function factsOf(entry: Entry) {
  const { from, to, moved, change, causes } = entry;
  return {
    places: both(
      entry,
      ({ rank, tied }) => (rank === null ? 'not ranked' : `${rank}${tied ? '=' : ''}`),
      'not there',
    ),
    up: moved === null ? '' : signed(String(moved)),
    scores: both(entry, ({ score, maximum }) => `${score} of ${maximum}`, '–'),
    line:
      from?.funding == null && to?.funding == null
        ? ''
        : both(entry, ({ funding }) => (funding === null ? '–' : LINE[funding]), '–'),
    because: (between: string, name: 'id' | 'label') =>
      causes.length === 0
        ? ''
        : `${signed(change ?? '')}: ${causes
            .map((cause) => `${cause.kind === 'cap' ? 'cap of ' : ''}${cause[name]} ${signed(cause.change)}`)
            .join(between)}`,
  };
}

/** The cells of a CSV without quoted ones. */
const cellsOf = (csv: string) =>
  csvRecords(csv)
    .slice(1)
    .map((record) => record.trimEnd().split(','));

describe.each(comparisons)('%s', (command) => {
  let [text, html, moves, causes]: string[] = [];
  let report: CompareReport;
  let entries: readonly Entry[] = [];

  beforeAll(async () => {
    const args = command.split(' ').map((arg) => (arg.endsWith('.csv') ? `${inputs}/${arg}` : arg));
    const given = async (...flags: readonly string[]) => (await run([...args, ...flags])).stdout;
    report = JSON.parse(await given('--format', 'json')) as CompareReport;
    entries = report.competitions.flatMap(({ applications }) => applications);
    text = await given();
    html = await given('--format', 'html');
    moves = await given('--format', 'csv');
    causes = await given('--format', 'csv', '--table', 'causes');
  }, 60_000);

  test('has applications, and causes', () => {
    expect(entries.length).toBeGreaterThan(5);
    expect(entries.some((entry) => entry.causes.length > 0)).toBe(true);
  });

  test('the text says of every application what the JSON does', () => {
    const rows = (text ?? '').split('\n').filter((line) => / {2}M-\d\d {2}/.test(line));
    const said = rows.map((row) => row.trim().replaceAll(/ {2,}/g, ' | '));
    expect(said).toHaveLength(entries.length);
    for (const [i, entry] of entries.entries()) {
      const { places, up, scores, line, because } = factsOf(entry);
      const cells = [places, up, entry.applicantName, entry.applicationId, scores, line].filter(
        (cell) => cell,
      );
      expect(`${said[i]}`.startsWith(cells.join(' | '))).toBe(true);
      expect(said[i]).toContain(because(', ', 'id'));
    }
  });

  test('the page says of every application what the JSON does', () => {
    const rows = (html ?? '').split('\n').filter((line) => line.includes('<td data-column="Places">'));
    expect(rows).toHaveLength(entries.length);
    for (const [i, entry] of entries.entries()) {
      const { places, up, scores, line, because } = factsOf(entry);
      const row = rows[i] ?? '';
      const cell = (name: string) =>
        new RegExp(`<td data-column="${name}">(.*?)(?=<td|$)`).exec(row)?.[1]?.replaceAll(/<[^>]*>/g, '');
      expect(row).toContain(`(${entry.applicationId})`);
      expect([cell('Places'), cell('Up'), cell('Score'), cell('Funding line') ?? '']).toEqual([
        places,
        up,
        scores,
        line,
      ]);
      expect(cell('Because')).toContain(because('; ', 'label'));
    }
  });

  test('the table of moves says of every application what the JSON does', () => {
    const notMet = (side: Entry['from']) => side?.notMet.map(({ criterion }) => criterion).join('; ') ?? '';
    const place = (side: Entry['from']) =>
      side?.rank == null ? ['', ''] : [String(side.rank), side.tied ? 'yes' : 'no'];
    expect(cellsOf(moves ?? '')).toEqual(
      entries.map(({ applicationId, applicantName, from, to, moved, change, crossed, absent }) => [
        '',
        applicationId,
        applicantName,
        ...place(from),
        ...place(to),
        moved === null ? '' : String(moved),
        from?.score ?? '',
        to?.score ?? '',
        change ?? '',
        from?.funding ?? '',
        to?.funding ?? '',
        crossed ?? '',
        notMet(from),
        notMet(to),
        absent ?? '',
      ]),
    );
  });

  test('the table of causes has every cause that the JSON has', () => {
    expect(cellsOf(causes ?? '')).toEqual(
      entries.flatMap(({ applicationId, causes: own }) =>
        own.map(({ kind, id, from, to, change }) => [
          '',
          applicationId,
          kind,
          id,
          from?.outcome ?? '',
          to?.outcome ?? '',
          from?.points ?? '',
          to?.points ?? '',
          change,
        ]),
      ),
    );
  });

  test('text and page say every sentence about the competition, the figures and the files', () => {
    const shown = (html ?? '').replaceAll(/<[^>]*>/g, '');
    const plain = (words: string) => words.replaceAll('`', '');
    const files = [report.from, report.to].flatMap((side) => side.files.map((file) => file.text));
    for (const words of [...report.competitions.flatMap(({ says }) => says), ...report.notes, ...files]) {
      expect(text).toContain(words);
      expect(shown).toContain(plain(words));
    }
  });
});
