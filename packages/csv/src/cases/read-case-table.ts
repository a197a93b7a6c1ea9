import {
  type Answer,
  type FactAnswer,
  nearestName,
  OUTCOMES,
  type ParameterValue,
  quoted,
  type RuleSetData,
  type ScalarFactData,
  type TableFactData,
  type TableRow,
} from '@grantscore/core';
import { type CellReader, cellReader } from '../cells/read-cell.ts';
import { EMPTY } from '../cells/set.ts';
import type { ByteSource } from '../decode.ts';
import type { FileReading } from '../file-reading.ts';
import { undefused } from '../formula-guard.ts';
import type { Header } from '../header.ts';
import { type ReadingOptions, readFile } from '../read-file.ts';
import type { Row } from '../read-record.ts';
import { BACK, caseFacts, FRONT, OUTCOME_FACT, parameterFact, parameterHeader } from './case-columns.ts';
import type { CaseRow } from './case-table.ts';
import { rowsOf } from './rows-text.ts';

/** A case as a row of a file gives it. */
export interface ReadCase extends Omit<CaseRow, 'leaf'> {
  /** What a person who read it says; null where nobody did. */
  readonly agreed: boolean | null;
}

export interface CaseTableOptions extends ReadingOptions {
  /** The file's name without its folder. */
  readonly file: string;
  /** The rule set by whose catalogue the answers are read. */
  readonly data: RuleSetData;
}

/**
 * Reads a table by `caseTable`, as it was written or as people changed it. Answers are read as in an applications file, whatever a blank
 * means there: here it is no answer. A row with anything that cannot be read is no case, and says why.
 */
export function readCaseTable(
  source: ByteSource,
  { file, data, ...options }: CaseTableOptions,
): Promise<FileReading<ReadCase>> {
  const facts = caseFacts(data);
  const known = [
    ...FRONT.map((header) => ({
      header,
      label: header,
      required: header === 'criterion' || header === 'outcome',
    })),
    ...data.parameters.map(({ id, label }) => ({ header: parameterHeader(id), label, required: false })),
    ...facts.map(({ header, fact: { label } }) => ({ header, label, required: false })),
    ...BACK.map((header) => ({ header, label: header, required: false })),
  ];
  return readFile<ReadCase>(
    source,
    file,
    {
      // A table of cases is no input of a run; what is said of it is said as of a file beside the applications.
      kind: 'determinations',
      columns: known.map((column) => ({ ...column, inUse: true })),
      idHeader: 'criterion',
      rowReader: (header) => {
        const readers = answerReaders(data, header, options);
        return (row) => readRow(row, header, data, readers);
      },
    },
    options,
  );
}

/** Reads the cell of one column into what a case is made of. */
interface AnswerReader {
  readonly id: string;
  readonly read: (row: Row) => FactAnswer;
}

function answerReaders(data: RuleSetData, header: Header, { formats }: ReadingOptions) {
  const scalar = (fact: ScalarFactData, column: number): AnswerReader['read'] => {
    const read = cellReader(fact, formats);
    return (row) => cellAnswer(read, row.texts[column] ?? '', row, column);
  };
  const table = (fact: TableFactData, column: number): AnswerReader['read'] => {
    const columns = new Map(
      fact.columns.map((own) => [own.id, { fact: own, read: cellReader(own, formats) }]),
    );
    return (row) => tableAnswer(columns, row, column);
  };
  const at = (id: string, name: string, make: (column: number) => AnswerReader['read']): AnswerReader[] => {
    const column = header.indexOf(name);
    return column < 0 ? [] : [{ id, read: make(column) }];
  };
  return {
    facts: caseFacts(data).flatMap(({ fact, header: name }) =>
      at(fact.id, name, (column) => (fact.type === 'table' ? table(fact, column) : scalar(fact, column))),
    ),
    parameters: data.parameters.flatMap((parameter) =>
      at(parameter.id, parameterHeader(parameter.id), (column) => scalar(parameterFact(parameter), column)),
    ),
    outcome: cellReader(OUTCOME_FACT),
  };
}

function readRow(
  row: Row,
  header: Header,
  data: RuleSetData,
  readers: ReturnType<typeof answerReaders>,
): ReadCase {
  const text = (name: string) => undefused(row.texts[header.indexOf(name)] ?? '').trim();
  const criterion = text('criterion');
  const ids = data.criteria.map(({ id }) => id);
  if (criterion === '')
    row.report(
      'cell_required',
      header.indexOf('criterion'),
      'write the id of the criterion that it is a case of',
    );
  else if (!ids.includes(criterion))
    row.report(
      'not_a_choice',
      header.indexOf('criterion'),
      `${quoted(data.id)} has no such criterion`,
      nearestName(criterion, ids),
    );
  const outcomeAt = header.indexOf('outcome');
  const outcome = cellAnswer(readers.outcome, row.texts[outcomeAt] ?? '', row, outcomeAt);
  if (outcome === null) row.report('cell_required', outcomeAt, 'write what has to come out');
  const parameters = Object.fromEntries(
    Object.entries(answersBy(readers.parameters, row)).flatMap(([id, value]): [string, ParameterValue][] =>
      typeof value === 'string' || typeof value === 'number' ? [[id, value]] : [],
    ),
  );
  const agreed = text('agreed (yes/no)').toLowerCase();
  return {
    criterion,
    name: text('case'),
    outcome: OUTCOMES.find((one) => one === outcome) ?? 'indeterminate',
    why: text('why'),
    facts: answersBy(readers.facts, row),
    ...(Object.keys(parameters).length > 0 && { parameters }),
    agreed: /^(yes|y)$/.test(agreed) ? true : /^(no|n)$/.test(agreed) ? false : null,
  };
}

function answersBy(readers: readonly AnswerReader[], row: Row): Readonly<Record<string, FactAnswer>> {
  return Object.fromEntries(
    readers.flatMap(({ id, read }) => {
      const answer = read(row);
      return answer === null ? [] : [[id, answer]];
    }),
  );
}

/** What a text says; null where it says nothing, or something that is reported. */
function cellAnswer(read: CellReader, text: string, row: Row, column: number): Answer {
  const said = undefused(text).trim();
  // Whatever a blank means in an applications file, a case with one answers nothing.
  if (said === '') return null;
  const answer = read(text);
  switch (answer.status) {
    case 'provided':
      return answer.value;
    case 'not_applicable':
      return { status: 'not_applicable' };
    case 'not_provided':
      return null;
    case 'refused':
      row.report(answer.code, column, answer.expected, answer.nearest);
      return null;
    default:
      return answer satisfies never;
  }
}

const ROWS_EXPECTED =
  'write rows like `[name=Clinic, amount=10.00] [name=School]`, or `(empty)` where there are none';

function tableAnswer(
  columns: ReadonlyMap<string, { readonly fact: ScalarFactData; readonly read: CellReader }>,
  row: Row,
  column: number,
): readonly TableRow[] | null {
  const text = undefused(row.texts[column] ?? '').trim();
  if (text === '') return null;
  if (text === EMPTY) return [];
  const rows = rowsOf(text);
  if (rows === null) {
    row.report('row_unreadable', column, ROWS_EXPECTED);
    return null;
  }
  return rows.map((cells) =>
    Object.fromEntries(
      cells.flatMap(([name, own]): (readonly [string, Answer])[] => {
        const at = columns.get(name);
        if (at === undefined) {
          row.report(
            'fact_unknown',
            column,
            `rows have no cell ${quoted(name)}`,
            nearestName(name, columns.keys()),
          );
          return [];
        }
        const answer = cellAnswer(at.read, own, row, column);
        return answer === null ? [] : [[name, answer]];
      }),
    ),
  );
}
