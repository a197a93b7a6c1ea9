import {
  type AppliedRuleSet,
  type Attestation,
  type Determination,
  nearestName,
  type ScalarFactData,
} from '@grantscore/core';
import { dateCell } from './cells/date.ts';
import type { CellFormats } from './cells/formats.ts';
import { type CellAnswer, cellReader } from './cells/read-cell.ts';
import { APPLICATION_ID, DETERMINATION_COLUMNS, determinableFacts, headerOf, RECORD } from './columns.ts';
import type { ByteSource } from './decode.ts';
import type { FileReading } from './file-reading.ts';
import { undefused } from './formula-guard.ts';
import { readFile } from './read-file.ts';
import type { Row } from './read-record.ts';
import type { FileOptions } from './read-subawards.ts';

/** One reviewer's answer to one fact; null where the fact is not in use, so that it answers nothing. */
export interface ReviewerAnswer {
  readonly fact: ScalarFactData;
  readonly determination: Determination;
  readonly answer: Extract<Attestation, { readonly status: 'provided' | 'not_applicable' }>;
}

/** Reads a determinations file by itself: a row for each answer of a reviewer. */
export function readDeterminations(
  source: ByteSource,
  { file, rules, ...options }: FileOptions,
): Promise<FileReading<ReviewerAnswer | 'not_in_use'>> {
  const facts = factIndex(rules, options.formats);
  return readFile<ReviewerAnswer | 'not_in_use'>(
    source,
    file,
    {
      kind: 'determinations',
      columns: DETERMINATION_COLUMNS,
      idHeader: APPLICATION_ID,
      rowReader: (header) => {
        const at = (name: (typeof DETERMINATION_COLUMNS)[number]['header']) => header.indexOf(name);
        const [id, factAt, valueAt, reviewerAt, dateAt, noteAt] = [
          at(APPLICATION_ID),
          at('fact'),
          at('value'),
          at('reviewer'),
          at('date'),
          at('note'),
        ];
        return (row) => {
          const text = (column: number) => undefused(row.texts[column] ?? '').trim();
          if (row.application === null)
            row.report('cell_required', id, 'write the id of the application it is about');
          if (text(reviewerAt) === '') row.report('cell_required', reviewerAt, 'write who determined it');
          const date = text(dateAt);
          const day = dateCell(date, options.formats);
          if (date === '') row.report('cell_required', dateAt, 'write the day of the determination');
          else if (day.status === 'refused') row.report(day.code, dateAt, day.expected);

          const found = facts.find(text(factAt), row, factAt);
          if (found === null) return 'not_in_use';
          const { fact, read } = found;
          const answer = typedAnswer(read(row.texts[valueAt] ?? ''), text(valueAt) === '', row, valueAt);
          if (answer === null) return 'not_in_use';
          const cell = row.cell(valueAt);
          const determination: Determination = {
            text: text(valueAt),
            reviewer: text(reviewerAt),
            date: day.status === 'provided' ? day.value : date,
            note: noteAt < 0 ? '' : text(noteAt),
            cell,
          };
          return { fact, determination, answer: { ...answer, cell, determination } };
        };
      },
    },
    options,
  );
}

function typedAnswer(
  answer: CellAnswer,
  blank: boolean,
  row: Row,
  column: number,
):
  | { readonly status: 'not_applicable' }
  | { readonly status: 'provided'; readonly value: ReviewerValue }
  | null {
  if (blank || answer.status === 'not_provided') {
    row.report('cell_required', column, 'write the answer; a row without one determines nothing');
    return null;
  }
  if (answer.status === 'refused') {
    row.report(answer.code, column, answer.expected, answer.nearest);
    return null;
  }
  if (answer.warning !== undefined) row.report(answer.warning.code, column, answer.warning.expected);
  return answer.status === 'provided'
    ? { status: 'provided', value: answer.value }
    : { status: 'not_applicable' };
}

type ReviewerValue = Extract<CellAnswer, { readonly status: 'provided' }>['value'];

/** Finds the fact that a determination names, or reports why it names none that a reviewer can answer. */
function factIndex(rules: AppliedRuleSet, formats: CellFormats | undefined) {
  const determinable = determinableFacts(rules);
  const readers = new Map(determinable.map((fact) => [fact.id, { fact, read: cellReader(fact, formats) }]));
  const unused = new Set(rules.data.facts.flatMap(({ id, type }) => (type === 'table' ? [] : [id])));
  const others = new Set([...RECORD, ...rules.data.facts, ...rules.data.derivedFacts].map(({ id }) => id));
  // A header is what people know a fact by as well.
  const byName = new Map([
    ...determinable.map((fact) => [headerOf(fact), fact.id] as const),
    ...determinable.map(({ id }) => [id, id] as const),
  ]);
  return {
    find(name: string, row: Row, column: number) {
      const known = readers.get(name);
      if (known !== undefined) return known;
      if (name === '') row.report('cell_required', column, 'write the fact that is determined');
      else if (unused.has(name))
        row.report('fact_not_in_use', column, 'the row is counted and its answer not used');
      else if (others.has(name))
        row.report(
          'fact_not_determinable',
          column,
          'determinations answer questions; they change no identifier, no table and nothing that is counted from other answers',
        );
      else {
        const nearest = nearestName(name, byName.keys());
        row.report(
          'fact_unknown',
          column,
          'name a fact by its id',
          nearest === null ? null : (byName.get(nearest) ?? null),
        );
      }
      return null;
    },
  };
}
